// The help pages' only script. Everything on them works without it.
(() => {
  const find = (id) => document.getElementById(id);

  // Leave: cover the page at once, and replace it, so that Back does not return here. Shift three times does the same.
  const link = find("leave");
  const leave = (event) => {
    event?.preventDefault();
    document.body.hidden = true;
    location.replace(link.href);
  };
  let presses = [];
  link.addEventListener("click", leave);
  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    presses = event.key === "Shift" ? [...presses.filter((at) => Date.now() - at < 5000), Date.now()] : [];
    if (presses.length === 3) leave();
  });

  // The clock counts from a moment, not in ticks: a locked phone stops ticks. The moment is kept in this tab's history,
  // so that it outlives a reload after the call, and nowhere else.
  const clock = find("clock");
  if (clock) {
    const words = clock.dataset;
    let since = history.state?.dose;
    const show = () => {
      const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000));
      clock.classList.add("on");
      find("count").textContent = words.count.replace("{m}", Math.floor(seconds / 60)).replace("{s}", seconds % 60);
      const advice = seconds < 120 ? words.wait : seconds < 180 ? words.due : words.late;
      if (find("advice").textContent !== advice) find("advice").textContent = advice;
    };
    const run = () => {
      show();
      setInterval(show, 1000);
      document.addEventListener("visibilitychange", show);
    };
    document.querySelectorAll("[data-dose]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => {
        const first = !since;
        since = Date.now();
        history.replaceState({ dose: since }, "");
        first ? run() : show();
      });
    });
    if (since && Date.now() - since < 7200000) run();
    else since = undefined;
  }

  // Keep the help pages on this device for when there is no signal.
  const workers = navigator.serviceWorker;
  if (workers) {
    const address = "/sw.js";
    const policy = self.trustedTypes?.createPolicy("porchlight", {
      createScriptURL: (url) => {
        if (url !== address) throw new TypeError(url);
        return url;
      },
    });
    workers
      .register(policy ? policy.createScriptURL(address) : address, { updateViaCache: "none" })
      .then(() => workers.ready)
      .then(() => caches.match(location.pathname, { ignoreVary: true }))
      .then((copy) => {
        find("kept").hidden = !copy;
      })
      .catch(() => {});
  }
})();
