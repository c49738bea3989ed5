/** A quiet line while there is no network. */
export function watchNetwork(): void {
  const line = document.querySelector<HTMLElement>("[data-offline-line]");
  if (!line) return;
  const update = () => {
    line.hidden = navigator.onLine;
  };
  addEventListener("online", update);
  addEventListener("offline", update);
  update();
}
