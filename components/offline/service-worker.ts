/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;
/** Set at build: a new build is a new cache. */
declare const BUILD_ID: string;

const cacheName = `classroom-${BUILD_ID}`;
const offlinePages = ["/en/offline", "/ar/offline"];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(offlinePages))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || url.pathname.startsWith("/api/")) return;
  if (isHashedFile(url)) event.respondWith(fromCacheFirst(request));
  else if (request.mode === "navigate") event.respondWith(page(request, url));
  else if (isScript(url)) event.respondWith(fromNetworkFirst(request));
});

/** The page that brought this worker, from components/page-script/keep-page.ts: loaded before there was one. */
self.addEventListener("message", (event) => {
  const { keep: addresses } = event.data as { keep: string[] };
  const own = addresses.map((address) => new URL(address)).filter(({ origin }) => origin === self.location.origin);
  const wanted = own.filter((url) => isHashedFile(url) || isScript(url) || isPublicPage(url));
  event.waitUntil(Promise.allSettled(wanted.map(async ({ href }) => keep(new Request(href), await fetch(href)))));
});

const isHashedFile = ({ pathname }: URL) => pathname.startsWith("/_next/static/");
const isScript = ({ pathname }: URL) => pathname.startsWith("/scripts/");
/** Pages anybody may see. */
const isPublicPage = ({ pathname }: URL) => /^\/(en|ar)(\/(lessons|quizzes|how-we-know|offline)(\/|$)|$)/.test(pathname);

/** Hashed files never change. */
async function fromCacheFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  return kept ?? keep(request, await fetch(request));
}

async function fromNetworkFirst(request: Request): Promise<Response> {
  try {
    return await keep(request, await fetch(request));
  } catch (error) {
    const kept = await caches.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

/** Public pages are kept as they are read; a learner's own pages are not: the device may be shared. */
async function page(request: Request, url: URL): Promise<Response> {
  const isPublic = isPublicPage(url);
  try {
    const fresh = await fetch(request);
    return isPublic ? await keep(request, fresh) : fresh;
  } catch {
    const kept = isPublic && (await caches.match(request, { ignoreVary: true, ignoreSearch: true }));
    const offline = await caches.match(url.pathname.startsWith("/ar") ? "/ar/offline" : "/en/offline", { ignoreVary: true });
    return kept || offline || Response.error();
  }
}

async function keep(request: Request, response: Response): Promise<Response> {
  if (response.ok && response.type === "basic" && !response.redirected) {
    const cache = await caches.open(cacheName);
    await cache.put(request, response.clone());
  }
  return response;
}

export {};
