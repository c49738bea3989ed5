import { refuse } from "@/server/endpoint";
import { notFound } from "@/server/reply";

/** A program that mistypes an address gets our own error body, not a page. */
const missing = (request: Request): Response => refuse(request, notFound);

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };
