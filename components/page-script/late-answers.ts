/** Says that answers which came too late to count are still on this device; see components/attempt/device-store.ts. */
export function showLateAnswers(): void {
  const notice = document.querySelector<HTMLElement>("[data-late-answers]");
  if (!notice) return;
  const ends = `:${notice.dataset.lateAnswers}:`;
  try {
    notice.hidden = !Object.keys(localStorage).some((name) => name.startsWith("classroom:") && name.includes(ends));
  } catch {
    // A browser that keeps nothing has kept no late answers.
  }
}
