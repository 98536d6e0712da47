// The service worker: pages from the network while there is one, else the shell, which reads the pack that was kept.
// Written with the version and the files by the hub.
const VERSION = "__VERSION__";
const FILES = ["__FILES__"];
const SHELL = `zhixing-shell-${VERSION}`;
const PACK = "zhixing-pack";
const PATIENCE_MS = 10000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith("zhixing-shell-") && name !== SHELL))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (url.pathname.startsWith("/static/")) event.respondWith(kept(request));
  else if (url.pathname.startsWith("/pack/")) event.respondWith(fromPack(request));
});

async function page(request) {
  const away = new AbortController();
  const timer = setTimeout(() => away.abort(), PATIENCE_MS);
  try {
    return await fetch(request, { signal: away.signal });
  } catch {
    return (await caches.match("/offline")) || Response.error();
  } finally {
    clearTimeout(timer);
  }
}

// Modules name one another without a version, so without a network the kept file of that name will do.
async function kept(request) {
  const exact = await caches.match(request);
  if (exact) return exact;
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request, { ignoreSearch: true })) || Response.error();
  }
}

async function fromPack(request) {
  const cache = await caches.open(PACK);
  return (await cache.match(request)) || fetch(request);
}
