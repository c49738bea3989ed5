import type { BrowserContext, Page } from "@playwright/test";

/** Everything that reached the browser: every answer's body and headers, whatever asked for it. */
export class SpokenBytes {
  readonly heard: { url: string; text: string }[] = [];

  /** Stands between the browser and the server, so that no body is missed, redirects included. */
  async listen(context: BrowserContext): Promise<void> {
    await context.route("**/*", async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      this.add(route.request().url(), response.headers(), await response.text());
      await route.fulfill({ response });
    });
  }

  add(url: string, headers: Record<string, string>, body: string): void {
    this.heard.push({ url, text: `${JSON.stringify(headers)}\n${body}` });
  }

  /** Which of the words occur, and where. */
  find(words: readonly string[]): string[] {
    return this.heard.flatMap(({ url, text }) => words.filter((word) => text.includes(word)).map((word) => `${word} in ${url}`));
  }
}

/** Everything the browser keeps for this site, as one text. */
export async function everythingStored(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state];
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames) kept.push(await done(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) kept.push(request.url, await (await cache.match(request))?.text());
    }
    return JSON.stringify(kept);
  });
  return inPage + JSON.stringify(await page.context().cookies());
}
