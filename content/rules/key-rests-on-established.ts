import { type Content, lessonFile } from "@/content/content";
import type { Problem } from "./problem";

/** A question scores a fact only where every claim it rests on is established; else who says it, or whether sources agree. */
export const keyRestsOnEstablished = ({ lessons, claims }: Content): Problem[] =>
  [...lessons.values()].flatMap(({ lesson, questions }) =>
    [...questions.values()]
      .filter(({ scores }) => scores === "fact")
      .flatMap((question) =>
        question.claims.flatMap((id) => {
          const status = claims.get(id)?.status;
          if (!status || status === "established") return [];
          return [
            {
              rule: "key-rests-on-established",
              file: lessonFile(lesson, "questions.json"),
              where: question.id,
              message: `scores a fact, but claim ${id} is ${status}; score who says it or whether sources agree`,
            },
          ];
        }),
      ),
  );
