import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id with OWASP's parameters, off the event loop. */
export const hashPassword = (password: string) => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** Takes as long for an unknown name as for a wrong password: neither tells whether the account exists. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await decoy());
  return (await verify(against, password)) && stored !== null;
}

let decoyHash: Promise<string> | undefined;
const decoy = () => (decoyHash ??= hashPassword("a name nobody has"));
