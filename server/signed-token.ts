import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { getEnv } from "./env";

/** Bytes that only this installation can make for this purpose and text. */
export const keyedBytes = (purpose: string, text: string): Uint8Array =>
  createHmac("sha256", getEnv().authSecret).update(`${purpose}\0${text}`).digest();

export const keyedHash = (purpose: string, text: string): string => Buffer.from(keyedBytes(purpose, text)).toString("base64url");

/** A link's secret part: the row's id and a hash of it, so that the link can be shown again and nobody makes one up. */
export const signId = (purpose: string, id: string): string => `${id}.${keyedHash(purpose, id).slice(0, 24)}`;

/** The id in a signed token; null for anything we did not sign for this purpose. */
export function readSignedId(purpose: string, token: string): string | null {
  const [id = "", ...rest] = token.split(".");
  const expected = Buffer.from(signId(purpose, id));
  const given = Buffer.from(token);
  return rest.length === 1 && given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
