// Keeps what is being written as a draft on the server, and says "saved" only when the server has answered so. The draft
// never changes what was kept before; the Save button does. While the server cannot be reached, the words are kept on this
// device, sealed (device-copy.js). Without this file the form works as well. For any form with
//   data-autosave     the address of the drafts, to which "/" and the draft's id are added; it answers a POST of all fields
//                     with {time, needsHelp}, or 409 if other words lie under this id, 423 locked, 401 or 403 signed out
//   data-fresh-form   a page that holds such a form with the token of the present session
//   data-writer       whose form it is: after somebody else has signed in on another tab nothing is sent for them
//   data-page         where this form can be opened again; that of the fresh form if it is not given
//   draft, edition    hidden fields: the draft's id, and how often it was sent
//   components/save-line; components/device-copy :: offer above it; and a strip [data-help-strip] if its words may ask for one

const form = document.querySelector("form[data-autosave]");
const EVERY = 5000;
const RETRY = 15000;
// after this the words are kept here, though an answer may still come; and later it is not waited for any more
const PATIENCE = 4000;
const LONGEST_WAIT = 30000;
// between typing and sealing while the server is away
const SETTLED = 300;
// what a browser sends on after a page is gone may not be larger than this in all
const LARGEST_FAREWELL = 60000;

function start() {
  const line = form.querySelector("[data-save-line]");
  const strip = document.querySelector("[data-help-strip]");
  const copyScript = document.querySelector("[data-device-copy-script]");
  let copies = null;
  let kept = words();
  let underway = null;
  let timer = 0;
  let sealing = 0;
  let away = false;
  let waiting = false;
  let leaving = false;
  let shownOut = false;

  function words() {
    const data = new URLSearchParams(new FormData(form));
    for (const field of ["_csrf", "edition", "draft"]) {
      data.delete(field);
    }
    return data.toString();
  }

  function say(state, time) {
    line.hidden = false;
    for (const sentence of line.querySelectorAll("[data-state]")) {
      sentence.hidden = sentence.dataset.state !== state;
    }
    if (state === "saved") {
      const place = line.querySelector("[data-sentence]");
      place.textContent = place.dataset.sentence.replace("@", time);
    }
  }

  function changed() {
    return words() !== kept;
  }

  function later(wait) {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, wait);
  }

  // The form's token belongs to a session. After signing in on another tab, the token is that of the new session.
  function freshToken() {
    return new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open("GET", form.dataset.freshForm);
      request.responseType = "document";
      request.onloadend = () => {
        const page = request.status === 200 ? request.response : null;
        const fresh = page?.querySelector("form[data-autosave]");
        const isSame = fresh?.dataset.writer === form.dataset.writer;
        const token = isSame ? fresh.querySelector("input[name=_csrf]")?.value : null;
        const mine = form.querySelector("input[name=_csrf]");
        if (token && mine) {
          mine.value = token;
        }
        done(Boolean(token && mine));
      };
      request.send();
    });
  }

  function send(keepalive) {
    form.elements.edition.value = String(Number(form.elements.edition.value) + 1);
    const body = new URLSearchParams(new FormData(form)).toString();
    return fetch(`${form.dataset.autosave}/${form.elements.draft.value}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", Accept: "application/json" },
      body,
      redirect: "manual",
      keepalive: keepalive && body.length < LARGEST_FAREWELL,
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
  }

  async function keepHere() {
    away = true;
    window.clearTimeout(sealing);
    const sealed = copies ? await copies.keep(form) : false;
    if (away) {
      say(sealed ? "kept" : "unsaved");
    }
  }

  async function answerTo(response, sent) {
    if (response.status >= 500) {
      later(RETRY);
      await keepHere();
      return;
    }
    away = false;
    window.clearTimeout(sealing);
    if (response.ok) {
      const answer = await response.json();
      kept = sent;
      shownOut = false;
      waiting = false;
      await copies?.drop(form);
      copies?.ready(form);
      if (strip && answer.needsHelp) {
        strip.dataset.shown = "";
      }
      if (changed()) {
        say("unsaved");
        later(EVERY);
      } else {
        say("saved", answer.time);
      }
      return;
    }
    if (response.status === 409) {
      // another tab keeps its words under this draft: go on under one of our own
      form.elements.draft.value = crypto.randomUUID();
      form.elements.edition.value = "0";
      later(0);
    } else if (response.status === 403 && !shownOut && (await freshToken())) {
      shownOut = true;
      copies?.lock();
      later(0);
    } else if (response.status === 423) {
      copies?.lock();
      say("locked");
      later(RETRY);
    } else if (response.status === 401 || response.status === 403 || response.type === "opaqueredirect") {
      shownOut = false;
      copies?.lock();
      say("signed-out");
      later(RETRY);
    } else {
      say("unsaved");
      later(RETRY);
    }
  }

  async function save(keepalive = false) {
    if (leaving || !changed() || (underway && keepalive !== true)) {
      return;
    }
    window.clearTimeout(timer);
    const sent = words();
    const slow = window.setTimeout(keepHere, PATIENCE);
    underway = send(keepalive === true);
    try {
      const response = await underway;
      window.clearTimeout(slow);
      await answerTo(response, sent);
    } catch {
      // no network, or the page is being left
      window.clearTimeout(slow);
      later(RETRY);
      await keepHere();
    } finally {
      underway = null;
    }
  }

  async function begin() {
    copies = await import(copyScript.src);
    await copies.ready(form);
    await copies.offer(form, { before: save, after: () => (changed() ? save() : copies.drop(form)) });
  }

  form.addEventListener("input", () => {
    if (changed()) {
      if (away) {
        window.clearTimeout(sealing);
        sealing = window.setTimeout(keepHere, SETTLED);
      }
      if (line.hidden || line.querySelector("[data-state=saved]:not([hidden])")) {
        say("unsaved");
        later(EVERY);
      }
    }
  });
  form.addEventListener("change", () => save());
  form.addEventListener("focusout", () => save());
  // Sent into a dead line, the page with its words would give way to the browser's own error page. So while the server is
  // away a first press of the button tries the draft; a second one goes through in any case.
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if ((away || !window.navigator.onLine) && changed() && !waiting) {
      event.preventDefault();
      waiting = true;
      await underway?.catch(() => {});
      await save();
      if (!away) {
        waiting = true;
        form.requestSubmit(button);
      }
      return;
    }
    leaving = true;
    window.clearTimeout(timer);
  });
  document.addEventListener("visibilitychange", () => save(document.visibilityState === "hidden"));
  window.addEventListener("focus", () => save());
  window.addEventListener("online", () => save());
  window.addEventListener("pagehide", () => save(true));
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
  document.addEventListener("leaving", (event) => {
    event.detail.wait(save(true));
    leaving = true;
  });
  if (copyScript) {
    begin().catch(() => {}); // the line went away meanwhile: then nothing can be kept here
  }
}

if (form) {
  start();
}
