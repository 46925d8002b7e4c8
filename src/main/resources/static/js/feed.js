// Sends a chosen file as the body of a request, so that it is read as it arrives and never lies on the server's disk. Without
// this script the text of the file can be pasted.

const form = document.querySelector("form[data-feed]");
const place = form.querySelector("[data-file]");
const chosen = place.querySelector("input");
const line = form.querySelector("[data-status]");

function say(text) {
  line.hidden = false;
  line.textContent = text;
}

async function send(file, looks) {
  const about = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== "_csrf" && name !== "feed") {
      about.set(name, value);
    }
  }
  if (looks) {
    about.set("look", "yes");
  }
  say(line.dataset.sending);
  try {
    const answer = await fetch(`/admin/meetings/file?${about}`, {
      method: "POST",
      body: file,
      headers: { "Content-Type": "application/json", "X-Form-Token": form.elements._csrf.value },
    });
    // a password that was typed too long ago leads to another page instead of an answer; nothing was loaded then
    if (answer.redirected || !(answer.headers.get("Content-Type") ?? "").includes("json")) {
      say(form.dataset.password);
      return;
    }
    if (answer.ok && looks) {
      say((await answer.json()).said);
      return;
    }
    if (answer.ok) {
      say(line.dataset.sent);
      location.assign("/admin/meetings");
      return;
    }
    const { failed } = await answer.json();
    say(form.querySelector(`[data-reason="${failed}"]`)?.textContent ?? form.dataset.connection);
  } catch {
    say(form.dataset.connection);
  }
}

place.hidden = false;
form.addEventListener("submit", event => {
  if (chosen.files.length > 0) {
    event.preventDefault();
    send(chosen.files[0], event.submitter?.name === "look");
  }
});
