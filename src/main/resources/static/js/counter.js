// Says how many characters are left in a long field when it is nearly full, and how many are too many. Never cuts anything.
const counter = document.querySelector("[data-counter]");
const NEAR = 1000;

function count(event) {
  const field = event.target;
  const longest = Number(field.dataset?.longest);
  if (!longest) {
    return;
  }
  const left = longest - [...field.value].length;
  counter.hidden = left > NEAR;
  const sentence = left < 0 ? counter.dataset.over : counter.dataset.left;
  counter.textContent = sentence.replace("@", Math.abs(left).toLocaleString(document.documentElement.lang));
}

if (counter) {
  document.addEventListener("input", count);
}
