import "server-only";
import pino from "pino";

/** One line a request and one a fault, JSON on standard output. Never answers, names or addresses. */
export const log = pino({ level: process.env.LOG_LEVEL || "info", base: undefined });
