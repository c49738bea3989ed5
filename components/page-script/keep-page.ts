/**
 * Starts the worker that keeps opened pages for times without a network. The page that brings it was loaded without
 * it, so that page and what it is made of are handed to it by name.
 */
export async function keepPage(): Promise<void> {
  const { serviceWorker } = navigator;
  const isKeptAlready = serviceWorker.controller !== null;
  await serviceWorker.register("/service-worker.js");
  if (isKeptAlready) return;
  const { active } = await serviceWorker.ready;
  active?.postMessage({ keep: [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)] });
}
