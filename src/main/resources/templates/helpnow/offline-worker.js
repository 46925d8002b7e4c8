// Keeps the public help pages, and nothing else, for when there is no signal. It answers only when one of them is opened:
// from the network first, from the copy when the network fails, is slow or is broken. No other request passes through it.
const PAGES = ["{pages}"];
const PREFIX = "help-now-";
const NAME = PREFIX + "{version}";
const PATIENCE = 3000;

async function fetchAll() {
  const fresh = await Promise.all(
    PAGES.map(async (path) => {
      const answer = await fetch(path, { cache: "no-cache", credentials: "same-origin" });
      if (!answer.ok || answer.redirected) throw new Error(path);
      return [path, answer];
    }),
  );
  // all or nothing: pages of two countries must not lie side by side
  const cache = await caches.open(NAME);
  await Promise.all(fresh.map(([path, answer]) => cache.put(path, answer)));
}

async function refresh(path, answer) {
  const cache = await caches.open(NAME);
  const copy = await cache.match(path, { ignoreVary: true });
  if (copy && copy.headers.get("ETag") === answer.headers.get("ETag")) return;
  // the page has changed, as it does when another country was chosen, so the others have too
  await cache.put(path, answer);
  await fetchAll().catch(async () => {
    await Promise.all(PAGES.filter((other) => other !== path).map((other) => cache.delete(other)));
  });
}

async function open(event, path) {
  const cache = await caches.open(NAME);
  const copy = await cache.match(path, { ignoreVary: true });
  const network = fetch(event.request);
  const kept = network.then((answer) => (answer.ok && !answer.redirected ? refresh(path, answer.clone()) : null));
  event.waitUntil(kept.catch(() => {}));
  if (!copy) return network;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, copy));
  const sound = network.then((answer) => (answer.status >= 500 ? copy : answer)).catch(() => copy);
  return Promise.race([sound, late]);
}

self.addEventListener("install", (event) => {
  event.waitUntil(fetchAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(PREFIX) && name !== NAME))
      .then((old) => Promise.all(old.map((name) => caches.delete(name)))),
  );
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  const opens = event.request.method === "GET" && event.request.mode === "navigate";
  if (opens && address.origin === self.location.origin && PAGES.includes(address.pathname)) {
    event.respondWith(open(event, address.pathname));
  }
});
