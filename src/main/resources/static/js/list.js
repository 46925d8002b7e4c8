// Sends a chosen list as the body of a request and shows how far it is. XMLHttpRequest, because fetch does not tell how much of a
// body has been sent.

const form = document.querySelector("form[data-list]");
const line = form.querySelector("[data-status]");
const bar = form.querySelector("[data-progress]");
const another = form.querySelector("[data-another]");
const source = form.elements.source;

function say(text) {
  line.hidden = false;
  line.textContent = text;
}

function because(failed) {
  bar.hidden = true;
  say(form.querySelector(`[data-reason="${failed}"]`)?.textContent ?? form.dataset.connection);
}

function showAnother() {
  another.hidden = source.value !== "another";
}

function answered(request) {
  let answer = {};
  try {
    answer = JSON.parse(request.responseText);
  } catch {
    // a password that was typed too long ago leads to another page instead of an answer; nothing was sent then
    bar.hidden = true;
    say(form.dataset.password);
    return;
  }
  if (answer.page) {
    location.assign(answer.page);
  } else {
    because(answer.failed);
  }
}

function send(file) {
  const about = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== "_csrf") {
      about.set(name, value);
    }
  }
  about.set("file", file.name);
  const request = new XMLHttpRequest();
  request.open("POST", `/admin/lists/file?${about}`);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("X-Form-Token", form.elements._csrf.value);
  request.upload.addEventListener("progress", event => {
    bar.hidden = false;
    bar.value = event.lengthComputable ? Math.floor((100 * event.loaded) / event.total) : 0;
    say(line.dataset.sending.replace("{0}", bar.value));
  });
  request.addEventListener("load", () => answered(request));
  request.addEventListener("error", () => because("connection"));
  request.send(file);
}

showAnother();
source.addEventListener("change", showAnother);
form.addEventListener("submit", event => {
  event.preventDefault();
  const chosen = form.querySelector("input[type=file]").files;
  if (chosen.length > 0) {
    send(chosen[0]);
  } else {
    because("no-file");
  }
});
