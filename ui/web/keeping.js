// What a page that is loaded again finds in the storage of its tab: which conversation it was in,
// what was typed and not yet asked, and, where the server was started anew and remembers nothing,
// the talk as it was shown. Of it nothing leaves the tab but the conversation's id and, since the
// next question may lean on them, its last questions and answers.
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

  // What the server shows is kept under `name`; what only this page knows, under older-`name`.
  const PARTS = [
    { name: "turns", id: "kept-turns", before: "#past",
      shown: '#past .turn, #live .turn:not([data-state="working"])' },
    { name: "sources", id: "kept-sources", before: "#sources .html-container",
      shown: "#sources .html-container .source-set" },
  ];

  function keepShown() {
    for (const { name, shown } of PARTS)
      set(name, [...document.querySelectorAll(shown)].map((e) => e.outerHTML).join(""));
  }

  // all: whether the server, started anew, shows nothing of the talk itself
  function showOlder(all) {
    for (const { name, id, before } of PARTS) {
      if (document.getElementById(id)) continue;
      const html = get(`older-${name}`) + (all ? get(name) : "");
      if (!html) continue;
      set(`older-${name}`, html);
      if (all) set(name, "");
      const kept = document.createElement("div");
      kept.id = id;
      kept.innerHTML = html; // as our server made it, in the storage of our own pages
      document.querySelector(before).before(kept);
    }
  }

  function begunAnew() {
    set("kept", "");
    for (const { name, id } of PARTS) {
      set(name, "");
      set(`older-${name}`, "");
      document.getElementById(id)?.remove();
    }
  }

  function watch() {
    const live = document.querySelector("#live .html-container");
    const box = document.querySelector("#question textarea");
    new MutationObserver(() => {
      const kept = live.querySelector("[data-conversation]")?.dataset;
      if (kept?.conversation) set("kept", kept.kept);
      if (kept?.restored) showOlder(kept.restored === "whole");
      if (live.querySelector('.turn:not([data-state="working"])')) keepShown();
    }).observe(live, { childList: true, subtree: true });
    box.addEventListener("input", () => set("typed", box.value));
    document.addEventListener("click", (event) => {
      if (event.target.closest?.("#new")) begunAnew();
    });
    // a shared answer leads back here with its question, to be asked again
    const typed = new URLSearchParams(location.search).get("q") ?? get("typed");
    if (typed) policyPage.setQuestion(typed);
  }

  policyPage.conversation = () => get("kept");
  policyPage.onStart(watch);
})();
