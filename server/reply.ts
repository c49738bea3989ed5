/** What a verb's endpoint answers with. `seeOther`: where a form post goes on (303), a path of this site. */
export type Reply =
  | { ok: true; status: number; body: unknown; seeOther?: string; cookies?: string[]; /** Server-sent events, instead of a body. */ stream?: ReadableStream<Uint8Array>; /** Instead of a body in JSON, with its type. */ text?: string; contentType?: string; /** To be saved, under this plain ASCII name. */ fileName?: string }
  | { ok: false; status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500; reason: string; fields?: FieldProblem[]; retryAfter?: number; body?: unknown; /** Where what was typed is kept. */ draft?: string };

/** One thing wrong with the input: where, and what to do. */
export type FieldProblem = { path: string; problem: string };

export const done = (body: unknown, more: { status?: number; seeOther?: string; cookies?: string[] } = {}): Reply => ({
  ok: true,
  status: more.status ?? 200,
  body,
  seeOther: more.seeOther,
  cookies: more.cookies,
});

/** Text of another kind than JSON: a calendar, a table. */
export const textReply = (text: string, contentType: string, fileName?: string): Reply => ({ ok: true, status: 200, body: null, text, contentType, fileName });

/** Absent and not yours look the same. */
export const notFound: Reply = { ok: false, status: 404, reason: "not-found" };

/** In conflict with the state: what was asked is understood and refused. `body` travels along, so that nothing is lost. */
export const conflict = (reason: string, body?: unknown): Reply => ({ ok: false, status: 409, reason, body });

export const invalid = (fields: FieldProblem[]): Reply => ({ ok: false, status: 422, reason: "invalid-input", fields });
