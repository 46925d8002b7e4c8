// A button that prints the page. Without this file the page says where to find it in the browser.

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const hint of document.querySelectorAll("[data-print-hint]")) {
  hint.hidden = true;
}
