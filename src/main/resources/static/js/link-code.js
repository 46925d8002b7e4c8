// A link such as /reset#CODE carries its code where no server and no log sees it. Fills the code into the page's field and takes
// it out of the address bar and the history. Without scripts the reader pastes it: <input data-code-from-link>.

const field = document.querySelector("input[data-code-from-link]");

function take() {
  const code = window.location.hash.slice(1);
  if (field && code) {
    field.value = code;
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  }
}

take();
window.addEventListener("hashchange", take);
