// Keeps what stands in a form on this device while the server cannot be reached, sealed, and offers it again. The key comes from
// the person's box: the server hands it out while the box is open (/account/draft-keys), and it lives in the memory of the page
// only. So after signing out nobody can read what lies here, and nobody but its writer is offered it.
//
//   ready(form)   fetches the key; to be called while the server is there
//   keep(form)    seals what the form holds now, in place of what was kept of it before; says whether it lies on the device
//   drop(form)    removes what was kept of this form
//   lock()        forgets the key
//   offer(form, { before, after })   shows what is kept in [data-device-copies] (components/device-copy)
//
// In IndexedDB, under names that say nothing: a random id, the day, the epoch of the key, and bytes. Purpose, owner and epoch are
// bound in, so that nothing opens for anybody or anything else.

const DATABASE = "home";
const STORE = "items";
const DAY = 86400000;
const LONGEST_DAYS = 30;
const STEP = 256; // lengths are filled up to steps, so that they say little
const BLANK = 32;
const PATIENCE = 5000;
const NONCE_BYTES = 12;
const OWNER_BYTES = 16;
const KEY_BYTES = 32;
const PURPOSE = new TextEncoder().encode("porchlight device copy 1");

const ids = new WeakMap();
let held = null; // { owner, newest, keys } once it was handed out
let asking = null;

export function lock() {
  held = null;
}

export function ready(form) {
  if (!held && !asking && window.crypto.subtle) {
    const token = (form ?? document).querySelector("input[name=_csrf]")?.value ?? "";
    asking = ask(token)
      .catch(() => null)
      .then((found) => {
        held = found;
        asking = null;
        return found;
      });
  }
  return asking ?? Promise.resolve(held);
}

async function ask(token) {
  const response = await fetch("/account/draft-keys", {
    method: "POST",
    body: new URLSearchParams({ _csrf: token }),
    redirect: "manual",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
  });
  const type = response.headers.get("Content-Type");
  if (!response.ok || type !== "application/octet-stream") {
    return null;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const numbers = new DataView(bytes.buffer);
  const found = { owner: bytes.slice(0, OWNER_BYTES), newest: 0, keys: new Map() };
  for (let at = OWNER_BYTES; at < bytes.length; at += 4 + KEY_BYTES) {
    const raw = bytes.subarray(at + 4, at + 4 + KEY_BYTES);
    found.newest = numbers.getUint32(at);
    found.keys.set(found.newest, await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]));
  }
  bytes.fill(0);
  return found;
}

function how(box, epoch, nonce) {
  const bound = new Uint8Array(PURPOSE.length + OWNER_BYTES + 4);
  bound.set(PURPOSE);
  bound.set(box.owner, PURPOSE.length);
  new DataView(bound.buffer).setUint32(PURPOSE.length + OWNER_BYTES, epoch);
  return { name: "AES-GCM", iv: nonce, additionalData: bound };
}

async function seal(box, content) {
  const text = new TextEncoder().encode(JSON.stringify(content));
  const filled = new Uint8Array(Math.ceil(text.length / STEP) * STEP).fill(BLANK);
  filled.set(text);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const bytes = await crypto.subtle.encrypt(how(box, box.newest, nonce), box.keys.get(box.newest), filled);
  return { epoch: box.newest, nonce, bytes };
}

// null where it is somebody else's, of another key, or changed
async function open(box, item) {
  try {
    const key = box.keys.get(item.epoch);
    const text = await crypto.subtle.decrypt(how(box, item.epoch, item.nonce), key, item.bytes);
    return { id: item.id, item, ...JSON.parse(new TextDecoder().decode(text)) };
  } catch {
    return null;
  }
}

// Nothing is made here by looking: an empty database would stay on the device of somebody who never needed it.
function store(mode, work) {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      if (mode === "readonly") {
        opening.transaction.abort();
      } else {
        opening.result.createObjectStore(STORE, { keyPath: "id" });
      }
    };
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        done(request.result);
      };
      transaction.onabort = () => {
        database.close();
        failed(transaction.error);
      };
    };
  });
}

const today = () => Math.floor(Date.now() / DAY);
const all = () => store("readonly", (items) => items.getAll()).catch(() => []);
const put = (item) => store("readwrite", (items) => items.put(item));
const remove = (id) => store("readwrite", (items) => items.delete(id));

async function removeOld() {
  for (const item of await all()) {
    if (Math.abs(today() - item.day) > LONGEST_DAYS) {
      await remove(item.id);
    }
  }
}

const page = (form) => form.dataset.page ?? form.dataset.freshForm ?? window.location.pathname;
const target = (form) => new URL(form.action).pathname;

// one after the other, so that a copy never comes back after it was removed
let last = Promise.resolve();
function inTurn(work) {
  last = last.then(work, work);
  return last;
}

export function keep(form) {
  return inTurn(async () => {
    if (!(held ?? (await asking))) {
      return false;
    }
    try {
      const content = {
        at: Date.now(),
        page: page(form),
        to: target(form),
        fields: [...new FormData(form)].filter(([name]) => name !== "_csrf"),
        words: [...form.querySelectorAll("textarea, input[dir]")].map((field) => field.value).filter((word) => word.trim()),
      };
      const sealed = await seal(held, content);
      if (!ids.has(form)) {
        ids.set(form, crypto.randomUUID());
      }
      await put({ id: ids.get(form), day: today(), ...sealed });
      return true;
    } catch {
      return false; // no room, or a browser that keeps nothing
    }
  });
}

export function drop(form) {
  return inTurn(async () => {
    const id = ids.get(form);
    if (id) {
      await remove(id).catch(() => {});
      ids.delete(form);
    }
  });
}

// The hidden fields come along: they say which text it is and since when, so that nothing newer is overwritten.
function fill(form, fields) {
  const values = new Map();
  for (const [name, value] of fields) {
    values.set(name, [...(values.get(name) ?? []), value]);
    if (!form.elements.namedItem(name)) {
      const hidden = document.createElement("input");
      hidden.type = "hidden";
      hidden.name = name;
      form.prepend(hidden);
    }
  }
  for (const field of [...form.elements]) {
    const mine = values.get(field.name);
    if (field.type === "radio") {
      field.checked = mine?.includes(field.value) || (field.checked && !offers(form, field.name, mine));
    } else if (field.type === "checkbox") {
      field.checked = Boolean(mine?.includes(field.value));
    } else if (mine?.length && field.type !== "submit") {
      field.value = mine.shift();
    }
  }
}

// a choice that is not there any more, such as the day before yesterday, leaves the one that stands
function offers(form, name, values) {
  return [...form.elements].some((field) => field.name === name && values?.includes(field.value));
}

function show(place, copy, form, steps) {
  const card = place.querySelector("template").content.firstElementChild.cloneNode(true);
  const part = (name) => card.querySelector(`[data-${name}]`);
  const when = new Date(copy.at).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  part("when").textContent = part("when").dataset.when.replace("@", when);
  part("words").textContent = copy.words.join("\n\n");
  const fits = Boolean(form) && target(form) === copy.to;
  part("put").hidden = !fits;
  part("open").hidden = fits;
  part("open").href = copy.page;
  part("put").addEventListener("click", async () => {
    await steps.before?.();
    fill(form, copy.fields);
    ids.set(form, copy.id);
    card.remove();
    form.querySelector("textarea")?.focus();
    steps.after?.();
  });
  part("throw").addEventListener("click", async () => {
    await remove(copy.id);
    part("kept").hidden = true;
    part("thrown").hidden = false;
  });
  part("back").addEventListener("click", async () => {
    await put(copy.item);
    part("kept").hidden = false;
    part("thrown").hidden = true;
  });
  place.append(card);
}

export async function offer(form, steps = {}) {
  const place = document.querySelector("[data-device-copies]");
  await removeOld();
  const items = await all();
  const box = place && items.length ? await ready(form) : null;
  if (!box) {
    return;
  }
  const copies = await Promise.all(items.map((item) => open(box, item)));
  copies
    .filter((copy) => copy && copy.page.startsWith("/") && copy.id !== ids.get(form))
    .sort((one, other) => other.at - one.at)
    .forEach((copy) => show(place, copy, form, steps));
}

const forget = document.querySelector("[data-device-copy-forget]");
async function count() {
  const none = (await all()).length === 0;
  forget.querySelector("[data-none]").hidden = !none;
  forget.querySelector("button").hidden = none;
  forget.hidden = false;
}

if (forget) {
  forget.querySelector("button").addEventListener("click", async () => {
    for (const item of await all()) {
      await remove(item.id);
    }
    count();
  });
  removeOld().then(count);
} else if (!document.querySelector("form[data-autosave]")) {
  offer(null);
}
