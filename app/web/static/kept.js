// Favourites and what was opened or asked lately: kept on this phone only, and it works without them.
const FAVOURITES = "zhixing.favourites";
const OPENED = "zhixing.opened";
const ASKED = "zhixing.asked";
const MOST = { [FAVOURITES]: 200, [OPENED]: 30, [ASKED]: 12 };

function read(name) {
  try {
    const list = JSON.parse(localStorage.getItem(name) || "[]");
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function write(name, list) {
  try {
    localStorage.setItem(name, JSON.stringify(list.slice(0, MOST[name])));
  } catch {
    // A private window keeps nothing; the page goes on without.
  }
}

// Only paths of the hub itself are kept and shown: what lies in the storage may be anything.
const isPlace = (each) =>
  each && typeof each.path === "string" && /^\/(?!\/)/.test(each.path) && typeof each.title === "string";

export const favourites = () => read(FAVOURITES).filter(isPlace);
export const opened = () => read(OPENED).filter(isPlace);
export const asked = () => read(ASKED).filter((each) => typeof each === "string");

export function isFavourite(path) {
  return favourites().some((each) => each.path === path);
}

export function toggleFavourite(place) {
  const others = favourites().filter((each) => each.path !== place.path);
  const added = others.length === favourites().length;
  write(FAVOURITES, added ? [place, ...others] : others);
  return added;
}

export function noteOpened(place) {
  write(OPENED, [place, ...opened().filter((each) => each.path !== place.path)]);
}

export function noteAsked(question) {
  const words = question.trim();
  if (words) write(ASKED, [words, ...asked().filter((each) => each !== words)]);
}

export function forgetAll() {
  for (const name of [FAVOURITES, OPENED, ASKED]) {
    try {
      localStorage.removeItem(name);
    } catch {
      return;
    }
  }
}
