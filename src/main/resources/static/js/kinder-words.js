// Finds words that label or blame and offers kinder ones. All of it happens in this page: nothing that is typed is sent.
const form = document.querySelector("[data-kinder-words]");

/** The words from the list on the page, by each of their forms. */
function readWords() {
  const byForm = new Map();
  for (const row of document.querySelectorAll("[data-forms]")) {
    const options = [...row.querySelectorAll("[data-option]")].map((option) => option.textContent);
    const why = row.querySelector("[data-why]").textContent;
    for (const one of row.dataset.forms.split("|")) {
      byForm.set(one, { options, why });
    }
  }
  return byForm;
}

function withArticle(option) {
  return /^an? /.test(option) ? option : `${"aeio".includes(option[0]) ? "an" : "a"} ${option}`;
}

function capitalized(option) {
  return option[0].toUpperCase() + option.slice(1);
}

function find(text, byForm, pattern) {
  return [...text.matchAll(pattern)].map((match) => {
    const word = byForm.get(match[2].toLowerCase());
    const first = match[0][0];
    const capital = first !== first.toLowerCase();
    const options = word.options
      .map((option) => (match[1] ? withArticle(option) : option))
      .map((option) => (capital ? capitalized(option) : option));
    return { from: match.index, to: match.index + match[0].length, text: match[0], options, why: word.why };
  });
}

function start() {
  const byForm = readWords();
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(an?)[ \\u00a0]+)?(${forms.join("|")})(?![\\p{L}\\p{N}]|-\\p{L})`, "giu");
  const field = form.querySelector("textarea");
  const places = form.querySelector("[data-places]");
  const place = document.querySelector("template[data-place]");
  const answer = form.querySelector("[data-answer]");
  const nothing = form.querySelector("[data-nothing]");
  const picks = new Map();

  /** Shows the sentence with what was chosen; each word stays until something else is chosen. */
  function tell(found) {
    const marked = form.querySelector("[data-now]");
    marked.replaceChildren();
    let from = 0;
    found.forEach((word, i) => {
      marked.append(field.value.slice(from, word.from));
      const shown = document.createElement("mark");
      shown.textContent = picks.get(`${i}:${word.text}`) ?? word.text;
      marked.append(shown);
      from = word.to;
    });
    marked.append(field.value.slice(from));
  }

  function row(word, i, found) {
    const one = place.content.cloneNode(true);
    one.querySelector("[data-word]").textContent = word.text;
    one.querySelector("[data-reason]").textContent = word.why;
    const choices = [...one.querySelectorAll("label")];
    [word.text, ...word.options].forEach((text, at) => {
      const input = choices[at].querySelector("input");
      input.name = `pick-${i}`;
      input.checked = text === (picks.get(`${i}:${word.text}`) ?? word.text);
      if (at > 0) {
        choices[at].querySelector("span").textContent = text;
      }
      input.addEventListener("change", () => {
        picks.set(`${i}:${word.text}`, text);
        tell(found);
      });
    });
    return one;
  }

  function look() {
    const found = find(field.value, byForm, pattern);
    places.replaceChildren(...found.map((word, i) => row(word, i, found)));
    answer.hidden = found.length === 0;
    nothing.hidden = found.length > 0 || field.value.trim() === "";
    tell(found);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  field.addEventListener("input", look);
  form.querySelector("[data-again]").hidden = true;
  document.querySelector("[data-sent]").hidden = true;
  document.querySelector("[data-stays]").hidden = false;
  look();
}

if (form) {
  start();
}
