// What a page that is loaded again finds in the storage of its tab: which conversation it was in,
// and what was typed and not yet asked. Nothing of it leaves the tab but the conversation's id.
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

  function watch() {
    const live = document.querySelector("#live .html-container");
    const box = document.querySelector("#question textarea");
    new MutationObserver(() => {
      const id = live.querySelector("[data-conversation]")?.dataset.conversation;
      if (id) set("conversation", id);
    }).observe(live, { childList: true, subtree: true });
    box.addEventListener("input", () => set("typed", box.value));
    document.addEventListener("click", (event) => {
      if (event.target.closest?.("#new")) set("conversation", "");
    });
    // a shared answer leads back here with its question, to be asked again
    const typed = new URLSearchParams(location.search).get("q") ?? get("typed");
    if (typed) policyPage.setQuestion(typed);
  }

  policyPage.conversation = () => get("conversation");
  policyPage.onStart(watch);
})();
