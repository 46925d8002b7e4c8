// Leaving fast. The link and the button work without this file; with it, the page is covered at once, is replaced instead of
// followed (so that Back does not return here), and pressing Shift three times within five seconds does the same. A session,
// if there is one, is ended on the way: a page that is the same for everybody cannot know whether there is. Nothing is logged.

const control = document.querySelector("[data-leave]");
const LONGEST_WAIT = 400;

function patience() {
  return new Promise((done) => setTimeout(done, LONGEST_WAIT));
}

async function leave(event) {
  event?.preventDefault();
  const cover = document.createElement("div");
  cover.className = "cover";
  document.body.append(cover);
  document.title = "";
  const last = [];
  // whoever holds words that are not saved yet may save them now
  document.dispatchEvent(new CustomEvent("leaving", { detail: { wait: (promise) => last.push(promise) } }));
  await Promise.race([Promise.allSettled(last), patience()]);
  const ended = fetch("/leave", { method: "POST", keepalive: true }).catch(() => {});
  if (control.dataset.leave) {
    await Promise.race([ended, patience()]);
  }
  window.location.replace(control.dataset.leave || control.href);
}

if (control) {
  control.addEventListener("click", leave);

  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    if (event.repeat) {
      return;
    }
    const now = Date.now();
    presses = [...presses.filter((at) => now - at < 5000), now];
    if (presses.length === 3) {
      leave();
    }
  });
}

// A page that comes back from the browser's memory may show what was on it before leaving.
window.addEventListener("pageshow", (event) => {
  if (event.persisted && control?.dataset.leave) {
    window.location.reload();
  }
});
