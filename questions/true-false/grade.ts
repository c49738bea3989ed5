import { type Grade, ungradable } from "@/domain/grading/grade";
import type { TrueFalseKey, TrueFalseResponse } from "./schema";

export function gradeTrueFalse({ key, response }: { key: TrueFalseKey; response: TrueFalseResponse }): Grade {
  if (response.answer === null) return ungradable("blank");
  const fraction = response.answer === key.answer ? 1 : 0;
  return { outcome: "graded", fraction, parts: [{ id: "answer", fraction }] };
}
