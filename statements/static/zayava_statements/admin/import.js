// Additions to “Import a statement”; the form does everything without them.
(() => {
  "use strict";

  const form = document.querySelector("[data-zi-form]");
  if (!form) return;

  // The field for the name of another entry is only shown when it is asked for.
  const follow = (select) => {
    const other = select.parentElement.querySelector(`[name="${select.name.replace(/-entry$/, "-other")}"]`);
    if (other) other.toggleAttribute("data-zi-hidden", select.value !== "other" && !other.value);
  };
  form.querySelectorAll("[data-zi-entry]").forEach((select) => {
    follow(select);
    select.addEventListener("change", () => {
      follow(select);
      if (select.value === "other") {
        select.parentElement.querySelector(`[name="${select.name.replace(/-entry$/, "-other")}"]`).focus();
      }
    });
  });
  form.querySelectorAll("tr[data-zi-row] select[name$='-kind']").forEach((select) => {
    select.addEventListener("change", () => { select.closest("tr").dataset.ziRow = select.value; });
  });

  // Looking a text up means that one; in the language of this one it has no page yet.
  const other = form.querySelector("[data-zi-other-record]");
  const typed = form.querySelector("[name='record-other_label']");
  if (other && typed) {
    typed.addEventListener("input", () => { other.checked = true; });
    other.addEventListener("change", () => typed.focus());
  }

  // Accepting the proposed pairs fills them in where they can be seen and changed.
  const accept = form.querySelector("[data-zi-accept]");
  if (accept) {
    accept.addEventListener("change", () => {
      form.querySelectorAll("[data-zi-proposed]").forEach((input) => {
        if (accept.checked && !input.value) input.value = input.dataset.ziProposed;
        else if (!accept.checked && input.value === input.dataset.ziProposed) input.value = "";
      });
    });
  }

  // Names of the register while one types.
  let waiting = 0;
  form.addEventListener("input", (event) => {
    const list = event.target.list;
    if (!list || !list.dataset.ziFind || event.target.value.trim().length < 2) return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(async () => {
      const answer = await fetch(`${list.dataset.ziFind}?q=${encodeURIComponent(event.target.value)}`, {
        headers: { "X-Requested-With": "XMLHttpRequest" },
      });
      if (!answer.ok) return;
      const { results } = await answer.json();
      list.replaceChildren(...results.map(({ label, note }) => {
        const option = document.createElement("option");
        option.value = label;
        option.label = note ? `${label} – ${note}` : label;
        return option;
      }));
    }, 200);
  });

  // A field shows the line it was read from.
  const lines = document.querySelector(".zi-text__lines");
  form.addEventListener("focusin", (event) => {
    const row = event.target.closest("tr");
    const link = row && row.querySelector("a[href^='#line-']");
    const line = link && document.querySelector(link.getAttribute("href"));
    lines.querySelectorAll(".is-shown").forEach((shown) => shown.classList.remove("is-shown"));
    if (!line) return;
    line.classList.add("is-shown");
    if (window.matchMedia("(min-width: 75rem)").matches) {
      lines.scrollTo({ top: line.offsetTop - lines.offsetTop - lines.clientHeight / 3 });
    }
  });
})();
