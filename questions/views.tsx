import type { ComponentType } from "react";
import type { Locale } from "@/domain/locale";
import { AttributionPlayer } from "@/questions/attribution/player";
import { ChoicePlayer } from "@/questions/choice/player";
import type { PlayerProps } from "@/questions/contract";
import { CorroborationPlayer } from "@/questions/corroboration/player";
import type { QuestionKind } from "@/questions/kinds";
import { MatchingPlayer } from "@/questions/matching/player";
import { OrderingPlayer } from "@/questions/ordering/player";
import type { PromptOf, ResponseOf } from "@/questions/registry";
import { ShortTextPlayer } from "@/questions/short-text/player";
import { TrueFalsePlayer } from "@/questions/true-false/player";

export const players = {
  choice: ChoicePlayer,
  "true-false": TrueFalsePlayer,
  "short-text": ShortTextPlayer,
  matching: MatchingPlayer,
  ordering: OrderingPlayer,
  attribution: AttributionPlayer,
  corroboration: CorroborationPlayer,
} satisfies { [Kind in QuestionKind]: ComponentType<PlayerProps<PromptOf<Kind>, ResponseOf<Kind>>> };

/** The player of whatever kind the question is. `prompt` and `response` come from `readQuestion` and `readResponse`. */
export function QuestionPlayer({
  kind,
  ...props
}: {
  kind: QuestionKind;
  prompt: unknown;
  response: unknown;
  locale: Locale;
  /** Prefix of every control's name; unique on the page. */
  name: string;
  locked?: boolean;
}) {
  // Safe for the reason given at `questionTypeOf`: the data was parsed by the same kind's schemas.
  const Player = players[kind] as ComponentType<PlayerProps<unknown, unknown>>;
  return <Player {...props} />;
}
