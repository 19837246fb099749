/**
 * Adds a field that narrows a long roll of signatories while the reader types. The roll itself is complete without it.
 * Letters are compared as a reader would: case, accents and kinds of apostrophe do not matter.
 */
const roll = document.querySelector("[data-signatories]");
const label = roll?.dataset.filterLabel;
const nothing = roll?.dataset.filterNothing;

function folded(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f'’ʼ‘`]/g, "").toLowerCase().replace(/ё/g, "е").trim();
}

if (roll && label) {
  const lines = [...roll.querySelectorAll("li")].map((element) => ({ element, words: folded(element.textContent) }));
  const groups = [...roll.querySelectorAll("ol")].map((list) => ({
    list,
    heading: list.previousElementSibling?.matches("h3") ? list.previousElementSibling : null,
  }));
  const box = document.createElement("p");
  box.className = "z-filter-names";
  box.innerHTML = "<label></label><input type='search' autocomplete='off' spellcheck='false'><output aria-live='polite'></output>";
  const [caption, field, count] = box.children;
  field.id = "signatory-filter";
  caption.htmlFor = field.id;
  caption.textContent = label;
  field.addEventListener("input", () => {
    const wanted = folded(field.value);
    let shown = 0;
    for (const { element, words } of lines) {
      element.hidden = !words.includes(wanted);
      shown += element.hidden ? 0 : 1;
    }
    for (const { list, heading } of groups) {
      list.hidden = !list.querySelector("li:not([hidden])");
      if (heading) heading.hidden = list.hidden;
    }
    count.textContent = wanted ? (shown ? `${shown} / ${lines.length}` : nothing) : "";
  });
  roll.prepend(box);
}
