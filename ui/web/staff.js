// The forms of all pages for staff: sent once, and what is written into one that names itself with
// data-keep stays in this browser until it is saved, so that no lost session, closed window or
// broken network costs it. A page tells with data-forget what has been saved.
"use strict";

(() => {
  const plain = (text) => text.replace(/\r\n/g, "\n").trim();
  const fieldsOf = (form) =>
    [...form.elements].filter(
      (field) => field.name && field.name !== "csrf_token" && field.type !== "file",
    );
  const isWritten = (field) => field.type !== "hidden";

  const read = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  };

  const keep = (form) => {
    const texts = Object.fromEntries(fieldsOf(form).map((field) => [field.name, field.value]));
    try {
      localStorage.setItem(form.dataset.keep, JSON.stringify(texts));
    } catch {
      // a full or forbidden storage: the text is still on the page
    }
  };

  const watch = (form) => {
    const notice = form.querySelector(".kept");
    const forget = () => {
      localStorage.removeItem(form.dataset.keep);
      notice.hidden = true;
    };
    const stored = read(form.dataset.keep);
    const differs = fieldsOf(form).some(
      (field) =>
        isWritten(field) && field.name in (stored ?? {}) && plain(stored[field.name]) !== plain(field.value),
    );
    if (differs) notice.hidden = false;
    else forget();
    notice.querySelector("[data-restore]").addEventListener("click", () => {
      // hidden fields too: they tell what the text was written on top of
      for (const field of fieldsOf(form)) if (field.name in stored) field.value = stored[field.name];
      notice.hidden = true;
      fieldsOf(form).find(isWritten).focus();
    });
    notice.querySelector("[data-discard]").addEventListener("click", forget);
    form.addEventListener("input", () => keep(form));
  };

  for (const saved of document.querySelectorAll("[data-forget]"))
    localStorage.removeItem(saved.dataset.forget);
  for (const form of document.querySelectorAll("form[data-keep]")) watch(form);

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return; // a script of the page sends it
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent; // back by the browser
  });
})();
