// Leaving fast. The link works without this file; with it, the page is covered at once, is replaced instead of followed
// (so that Back does not return here), and pressing Shift three times within five seconds does the same. Nothing is logged.

const link = document.querySelector("[data-leave]");

function leave(event) {
  event?.preventDefault();
  const cover = document.createElement("div");
  cover.className = "cover";
  document.body.append(cover);
  document.title = "";
  window.location.replace(link.href);
}

if (link) {
  link.addEventListener("click", leave);

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
