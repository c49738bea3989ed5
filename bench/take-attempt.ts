import { Agent } from "node:http";
import { v7 as uuid } from "uuid";
import type { QuestionKind } from "@/questions/kinds";
import { type Answer, call } from "./http-call";
import { plausibleResponse } from "@/questions/plausible-response";

/** Someone about to take a quiz. The address is theirs alone: the server counts newcomers by address. */
export type Student = { origin: string; slug: string; address: string };

export type Step = "start" | "save" | "hand-in" | "result" | "page";
export type Timing = { step: Step; ms: number };

type Started = { attemptId: string; items: { itemId: string; kind: QuestionKind; prompt: unknown }[] };

/** The cookies an answer set, as the next request sends them. */
export const cookiesOf = (answer: Answer) => (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");

/** Starts a quiz as a new guest who comes from `address`. */
export async function startAttempt({ origin, slug, address }: Student, agent: Agent) {
  const answer = await call(`${origin}/api/quizzes/${slug}/attempts`, {
    agent,
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": address },
    body: JSON.stringify({ locale: "en" }),
  });
  if (answer.status !== 201) throw new Error(`starting ${slug}: ${answer.status} ${answer.body.toString().slice(0, 300)}`);
  // The shape the route promises; a response that does not fit it fails at the first answer.
  return { answer, started: JSON.parse(answer.body.toString()) as Started, cookie: cookiesOf(answer) };
}

/**
 * A whole attempt: start, one request an answer, hand in, read the result. Gives the time of every request.
 * Throws at the first thing the server does not take.
 */
export async function takeAttempt(student: Student): Promise<Timing[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    return await takeWith(agent, student);
  } finally {
    agent.destroy();
  }
}

async function takeWith(agent: Agent, student: Student): Promise<Timing[]> {
  const { origin, address } = student;
  const { answer, started, cookie } = await startAttempt(student, agent);
  const timings: Timing[] = [{ step: "start", ms: answer.ms }];
  const post = async (step: Step, path: string, body: object) => {
    const headers = { "content-type": "application/json", "x-forwarded-for": address, cookie };
    const posted = await call(`${origin}${path}`, { agent, method: "POST", headers, body: JSON.stringify(body) });
    if (posted.status !== 200) throw new Error(`${path}: ${posted.status} ${posted.body.toString().slice(0, 300)}`);
    timings.push({ step, ms: posted.ms });
    return posted;
  };

  for (const { itemId, kind, prompt } of started.items) {
    const event = { id: uuid(), type: "answer-saved", itemId, response: plausibleResponse(kind, prompt), at: Date.now() };
    const saved = await post("save", `/api/attempts/${started.attemptId}/events`, { events: [event] });
    const { accepted } = JSON.parse(saved.body.toString()) as { accepted: string[] };
    if (!accepted.includes(event.id)) throw new Error(`${itemId}: the answer was not accepted`);
  }
  await post("hand-in", `/api/attempts/${started.attemptId}/submission`, { id: uuid() });

  const result = await call(`${origin}/en/attempts/${started.attemptId}/result`, {
    agent,
    headers: { cookie, "x-forwarded-for": address, "accept-encoding": "br, gzip" },
  });
  if (result.status !== 200) throw new Error(`the result page: ${result.status}`);
  return [...timings, { step: "result", ms: result.ms }];
}
