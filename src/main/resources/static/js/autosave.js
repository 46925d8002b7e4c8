// Keeps what is being written as a draft on the server, and says "saved" only when the server has answered so. The draft
// never changes what was kept before; the Save button does. Nothing is stored on this device. Without this file the form
// works as well. For any form with
//   data-autosave     the address of the drafts, to which "/" and the draft's id are added; it answers a POST of all fields
//                     with {time, needsHelp}, or 409 if other words lie under this id, 423 locked, 401 or 403 signed out
//   data-fresh-form   a page that holds such a form with the token of the present session
//   draft, edition    hidden fields: the draft's id, and how often it was sent
//   components/save-line, and a strip [data-help-strip] if its words may ask for one

const form = document.querySelector("form[data-autosave]");
const EVERY = 5000;
const RETRY = 15000;
// what a browser sends on after a page is gone may not be larger than this in all
const LARGEST_FAREWELL = 60000;

function start() {
  const line = form.querySelector("[data-save-line]");
  const strip = document.querySelector("[data-help-strip]");
  let kept = words();
  let edition = Number(form.elements.edition.value);
  let underway = null;
  let timer = 0;
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
        const token = page?.querySelector("form[data-autosave] input[name=_csrf]")?.value;
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
    edition += 1;
    form.elements.edition.value = String(edition);
    const body = new URLSearchParams(new FormData(form)).toString();
    return fetch(`${form.dataset.autosave}/${form.elements.draft.value}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", Accept: "application/json" },
      body,
      redirect: "manual",
      keepalive: keepalive && body.length < LARGEST_FAREWELL,
    });
  }

  async function answerTo(response, sent) {
    if (response.ok) {
      const answer = await response.json();
      kept = sent;
      shownOut = false;
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
      edition = 0;
      later(0);
    } else if (response.status === 403 && !shownOut && (await freshToken())) {
      shownOut = true;
      later(0);
    } else if (response.status === 423) {
      say("locked");
      later(RETRY);
    } else if (response.status === 401 || response.status === 403 || response.type === "opaqueredirect") {
      shownOut = false;
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
    underway = send(keepalive === true);
    try {
      await answerTo(await underway, sent);
    } catch {
      // no network, or the page is being left
      say("unsaved");
      later(RETRY);
    } finally {
      underway = null;
    }
  }

  form.addEventListener("input", () => {
    if (changed()) {
      if (line.hidden || line.querySelector("[data-state=saved]:not([hidden])")) {
        say("unsaved");
        later(EVERY);
      }
    }
  });
  form.addEventListener("change", () => save());
  form.addEventListener("focusout", () => save());
  form.addEventListener("submit", () => {
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
}

if (form) {
  start();
}
