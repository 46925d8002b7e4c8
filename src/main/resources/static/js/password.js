// A button beside each password field that shows what was typed, in place of a second field. The sentences come with the
// field: <input type="password" data-show="Show password" data-hide="Hide password">. Without scripts there is no button.

for (const field of document.querySelectorAll("input[type=password][data-show][data-hide]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "show-password";
  if (field.id) {
    button.setAttribute("aria-controls", field.id);
  }

  const show = (shown) => {
    field.type = shown ? "text" : "password";
    button.textContent = shown ? field.dataset.hide : field.dataset.show;
  };

  show(false);
  button.addEventListener("click", () => show(field.type === "password"));
  // Browsers keep what was typed into text fields, and offer it to whoever types there next.
  field.form?.addEventListener("submit", () => show(false));
  window.addEventListener("pagehide", () => show(false));
  field.spellcheck = false;
  field.autocapitalize = "none";
  field.after(button);
}
