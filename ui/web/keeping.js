// What a page that is loaded again finds in the storage of its tab: which conversation it was in,
// what was typed and not yet asked, and, where the server was started anew and remembers nothing,
// the talk as it was shown. Nothing of it leaves the tab but the conversation's id.
(() => {
  "use strict";

  function get(name) {
    try {
      return sessionStorage.getItem(name) ?? "";
    } catch {
      return ""; // storage may be forbidden
    }
  }

  function set(name, value) {
    try {
      sessionStorage.setItem(name, value);
    } catch {
      // then the page does without
    }
  }

  const htmlOf = (selector) => [...document.querySelectorAll(selector)].map((e) => e.outerHTML);

  function keepShown() {
    set("turns", htmlOf('#talk .turn:not([data-state="working"])').join(""));
    set("sources", htmlOf("#sources .source-set").join(""));
  }

  // The answers of before are there to be read; the server knows nothing of them any more.
  function showKept(note) {
    for (const [id, name, place] of [
      ["kept-turns", "turns", document.querySelector("#past")],
      ["kept-sources", "sources", document.querySelector("#sources .html-container")],
    ]) {
      if (!get(name) || document.getElementById(id)) continue;
      const kept = document.createElement("div");
      kept.id = id;
      kept.innerHTML = get(name); // as our server made it, in the storage of our own pages
      if (id === "kept-turns") kept.insertAdjacentHTML("beforeend", '<p class="note"></p>');
      place.before(kept);
    }
    const told = document.querySelector("#kept-turns .note:last-child");
    if (told) told.textContent = note;
  }

  function begunAnew() {
    for (const name of ["conversation", "turns", "sources"]) set(name, "");
    for (const id of ["kept-turns", "kept-sources"]) document.getElementById(id)?.remove();
  }

  function watch() {
    const live = document.querySelector("#live .html-container");
    const box = document.querySelector("#question textarea");
    new MutationObserver(() => {
      const id = live.querySelector("[data-conversation]")?.dataset.conversation;
      if (id) set("conversation", id);
      const forgotten = live.querySelector("[data-forgotten]");
      if (forgotten) showKept(forgotten.dataset.forgotten);
      else if (live.querySelector('.turn:not([data-state="working"])')) keepShown();
    }).observe(live, { childList: true, subtree: true });
    box.addEventListener("input", () => set("typed", box.value));
    document.addEventListener("click", (event) => {
      if (event.target.closest?.("#new")) begunAnew();
    });
    // a shared answer leads back here with its question, to be asked again
    const typed = new URLSearchParams(location.search).get("q") ?? get("typed");
    if (typed) policyPage.setQuestion(typed);
  }

  policyPage.conversation = () => get("conversation");
  policyPage.onStart(watch);
})();
