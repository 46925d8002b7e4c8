// Copies what stands in a field: <button hidden data-copy="#field">, and <span hidden data-copied> says that it is done. Without
// scripts, or where the browser does not allow it, the text is selected by hand.

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.querySelector(button.dataset.copy);
  const done = document.querySelector("[data-copied]");
  if (field && navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        if (done) {
          done.hidden = false;
        }
      } catch {
        // the text is selected: the reader copies it
      }
    });
  }
}
