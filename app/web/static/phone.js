// What the pages do more where scripts run: mind the input method, keep places, keep the pack, say when offline.
import { asked, favourites, forgetAll, isFavourite, noteAsked, noteOpened, opened, toggleFavourite } from "./kept.js";
import { canKeep, forgetPack, keptState, refreshPack } from "./pack.js";

const page = document.body;
const field = document.getElementById("q");
let composing = false;

// While an input method composes, what stands in the field is half a word: nothing is asked until it has settled.
document.addEventListener("compositionstart", () => (composing = true), true);
document.addEventListener("input", (event) => event.isComposing && event.stopPropagation(), true);
document.addEventListener(
  "compositionend",
  (event) => {
    composing = false;
    if (event.target === field) setTimeout(() => field.dispatchEvent(new Event("asked")));
  },
  true,
);
page.addEventListener("htmx:beforeRequest", (event) => composing && event.preventDefault());

// The network is away: let the worker answer with the shell, which searches in the pack.
page.addEventListener("htmx:sendError", () => {
  if (canKeep() && field) location.assign(`/search?q=${encodeURIComponent(field.value)}`);
  else showStrip("没有网络。连上以后再查。");
});

page.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id !== "answer") return;
  document.getElementById("page").scrollTop = 0;
  showStart();
});

document.addEventListener("submit", (event) => {
  const words = new FormData(event.target).get("q");
  if (typeof words === "string") noteAsked(words);
});
document.addEventListener("click", (event) => {
  if (event.target.closest("#answer a.card") && field) noteAsked(field.value);
  const back = event.target.closest("[data-back]");
  const here = document.referrer && new URL(document.referrer).origin === location.origin;
  if (back && here && history.length > 1) {
    event.preventDefault();
    history.back();
  }
});

function showStrip(words) {
  const strip = document.getElementById("offline-strip");
  strip.hidden = !words;
  strip.querySelector("span").textContent = words;
}

export function placeRow(place) {
  const row = document.createElement("a");
  row.href = place.path;
  const words = document.createElement("span");
  words.className = "words";
  words.textContent = place.title;
  const kind = document.createElement("span");
  kind.className = "faint";
  kind.textContent = place.kind || "";
  row.append(words, kind);
  return row;
}

function fill(section, box, elements) {
  const place = document.getElementById(box);
  if (!place) return;
  document.getElementById(section).hidden = elements.length === 0;
  place.replaceChildren(...elements);
}

function chip(words) {
  const link = document.createElement("a");
  link.className = "chip";
  link.href = `/search?q=${encodeURIComponent(words)}`;
  link.textContent = words;
  return link;
}

export function showStart() {
  const all = location.pathname === "/kept";
  const kept = favourites();
  fill("favourites", "favourite-rows", (all ? kept : kept.slice(0, 4)).map(placeRow));
  fill("opened", "opened-rows", opened().map(placeRow));
  fill("recent", "recent-chips", asked().slice(0, all ? 12 : 6).map(chip));
  const nothing = document.getElementById("nothing");
  if (nothing) {
    nothing.hidden = kept.length + opened().length + asked().length > 0;
    document.getElementById("forget").hidden = !nothing.hidden;
  }
}

export function bindPage() {
  const { place, title, kind } = page.dataset;
  if (place && title) noteOpened({ path: place, title, kind });
  for (const button of document.querySelectorAll("button.keep")) {
    const kept = { path: button.dataset.path, title: button.dataset.title, kind: button.dataset.kind };
    const show = (on) => {
      button.setAttribute("aria-pressed", String(on));
      button.querySelector("span").textContent = on ? "已收藏" : "收藏";
    };
    button.hidden = false;
    show(isFavourite(kept.path));
    button.addEventListener("click", () => show(toggleFavourite(kept)));
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.setAttribute("aria-label", "已复制");
      button.classList.add("copied");
    });
  }
}

async function keepPack() {
  const words = document.getElementById("pack-state");
  if (!canKeep()) {
    if (words) words.textContent = words.dataset.secureNeeded;
    return;
  }
  await navigator.serviceWorker.register("/sw.js");
  const state = await refreshPack();
  if (state) document.documentElement.dataset.pack = state.digest;
  if (state && words) words.textContent += ` 已保存在这部手机上，资料截至 ${state.as_of}。`;
}

async function tellOffline() {
  const state = await keptState();
  showStrip(state ? `离线，资料截至 ${state.as_of}` : "没有网络，这部手机上还没有离线资料。");
}

document.getElementById("forget")?.addEventListener("click", () => {
  forgetAll();
  showStart();
});
document.getElementById("leave")?.form.addEventListener("submit", () => {
  forgetAll();
  void forgetPack();
});

bindPage();
showStart();
if ("offline" in page.dataset) void tellOffline();
else {
  addEventListener("offline", () => void tellOffline());
  addEventListener("online", () => showStrip(""));
  // A failure leaves the pack of before; the next visit tries again.
  const idle = window.requestIdleCallback || ((work) => setTimeout(work, 500));
  if (location.pathname !== "/in") idle(() => keepPack().catch(() => undefined));
}
