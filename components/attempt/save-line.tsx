import type { Translate } from "@/components/shell/translator";
import type { SaveState } from "./sender";

/** Says truthfully where the last change is. Quiet while all is well. */
export function SaveLine({ state, t }: { state: SaveState; t: Translate }) {
  const key = state.at === "device" ? `save.device.${state.because}` : `save.${state.at}`;
  const needsAttention = state.at === "closed" || state.at === "nowhere" || (state.at === "device" && state.because === "signed-out");
  return (
    <p className={needsAttention ? "save-line save-line-attention" : "save-line"} role="status" data-saved={state.at}>
      {t(key)}
    </p>
  );
}
