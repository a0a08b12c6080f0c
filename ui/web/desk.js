// Keeps what is being written in this browser until it is saved, so that no lost session, closed
// window or broken network costs it. Deleted once the page shows the same text.
"use strict";

(() => {
  const form = document.getElementById("letter");
  const name = `reply-${form.dataset.draft}`;
  const kept = document.getElementById("kept");
  const fields = () => [...form.querySelectorAll("textarea, input[name=salutation]")];
  const plain = (text) => text.replace(/\r\n/g, "\n").trim();

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  };

  const forget = () => {
    localStorage.removeItem(name);
    kept.hidden = true;
  };

  const keep = () => {
    const texts = Object.fromEntries(fields().map((field) => [field.name, field.value]));
    try {
      localStorage.setItem(name, JSON.stringify({ base: form.elements.base.value, texts }));
    } catch {
      // a full or forbidden storage: the text is still on the page
    }
  };

  const stored = read();
  if (stored) {
    const differs = fields().some(
      (field) => field.name in stored.texts && plain(stored.texts[field.name]) !== plain(field.value),
    );
    if (differs) kept.hidden = false;
    else forget();
  }

  document.getElementById("restore").addEventListener("click", () => {
    const { base, texts } = read();
    for (const field of fields()) if (field.name in texts) field.value = texts[field.name];
    form.elements.base.value = base; // what was written meanwhile is joined when this is saved
    kept.hidden = true;
    form.elements.salutation.focus();
  });
  document.getElementById("discard").addEventListener("click", forget);
  form.addEventListener("input", keep);

  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault(); // a double click saves once
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => delete form.dataset.sent); // back by the browser
})();
