// The library pack on this phone: fetched whole when its digest has changed, with the day on which it was last current.
const CACHE = "zhixing-pack";
const STATE = "/pack.json";

export const canKeep = () => "caches" in window && "serviceWorker" in navigator && window.isSecureContext;

export async function keptState() {
  if (!canKeep()) return null;
  const answer = await (await caches.open(CACHE)).match(STATE);
  return answer ? answer.json() : null;
}

// Bring the pack up to date; resolves to its state, or null where it can't be had now.
export async function refreshPack() {
  if (!canKeep()) return null;
  const answer = await fetch(STATE, { cache: "no-cache" });
  if (!answer.ok || answer.redirected) return null;
  const state = await answer.clone().json();
  const cache = await caches.open(CACHE);
  if (!(await cache.match(state.path))) {
    const pack = await fetch(state.path);
    if (!pack.ok) return null;
    await cache.put(state.path, pack);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith("/pack/") && pathname !== state.path) await cache.delete(request);
    }
  }
  // Written last: a state is there only where its pack is.
  await cache.put(STATE, answer);
  return state;
}

export async function loadPack() {
  const state = await keptState();
  if (!state) return null;
  const answer = await (await caches.open(CACHE)).match(state.path);
  return answer ? { state, pack: await answer.json() } : null;
}

export async function forgetPack() {
  if ("caches" in window) await caches.delete(CACHE);
}
