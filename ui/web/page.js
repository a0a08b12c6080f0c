// What the page does by itself, without asking the server: send what was typed, show the question
// at once, lead from [n] to its source, open and close the source panel, copy an answer.
(() => {
  "use strict";
  const root = document.documentElement;
  const narrow = matchMedia("(max-width: 860px)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const words = () => find("#brand .brand")?.dataset ?? {};
  const isBusy = () => Boolean(find('.turn[data-state="working"]'));

  // --- asking ---

  function setQuestion(text) {
    const box = find("#question textarea");
    // the toolkit keeps its own copy of the value and learns of a change by the input event
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function ask(text) {
    if (isBusy()) return;
    setQuestion(text);
    requestAnimationFrame(() => find("#ask")?.click());
  }

  let pending = null; // the question's turn until the server shows its own

  function dropPending() {
    pending?.remove();
    pending = null;
  }

  // What is typed, which leaves the box for a turn of its own.
  function sent() {
    const text = find("#question textarea").value.trim();
    if (!text || isBusy()) return "";
    pending = document.createElement("article");
    pending.className = "turn";
    pending.dataset.state = "working";
    pending.innerHTML =
      '<div class="asked"><p></p></div>' +
      '<div class="reply"><p class="progress"><span class="dots"></span><span></span></p></div>';
    find(".asked p", pending).textContent = text;
    find(".progress span:last-child", pending).textContent = words().searching ?? "";
    find("#live").after(pending);
    setQuestion("");
    closePanel();
    refresh();
    return text;
  }

  // --- what the server changed ---

  function serverAnswered() {
    silence = 0;
    dropPending();
    refresh();
  }

  let announced = "";

  function refresh() {
    const live = find("#live .turn");
    root.classList.toggle("has-talk", Boolean(find("#talk .turn")));
    root.classList.toggle("is-busy", isBusy());
    if (!find("#sources .source-set.is-shown")) root.classList.remove("has-choice");
    scrollToNewTurn(pending ?? live);
    announce(live);
  }

  // The list of documents makes room for the sources of an answer, which are read from their top.
  function sourcesChanged() {
    const list = find("details.documents");
    if (list) list.open = !find("#sources .source-set");
    find("#side").scrollTop = 0;
    refresh();
  }

  let lastQuestion = null;

  function scrollToNewTurn(turn) {
    if (turn?.dataset.state !== "working") {
      if (!turn && lastQuestion) {
        lastQuestion = null;
        scrollTo({ top: 0 });
      }
      return;
    }
    const question = find(".asked p", turn).textContent + all("#past .turn").length;
    if (pending || question === lastQuestion) {
      if (pending) turn.scrollIntoView({ block: "start", behavior: "smooth" });
      return;
    }
    lastQuestion = question;
    turn.scrollIntoView({ block: "start" });
  }

  const PATIENCE = 10; // beats of silence after which the server is asked whether it has more
  let silence = 0;

  // The signs of waiting move by it. An endless animation would draw sixty frames a second for
  // as long as a visitor waits.
  function beat() {
    if (!isBusy() || calm.matches) delete root.dataset.beat;
    else root.dataset.beat = (Number(root.dataset.beat ?? 2) + 1) % 3;
    silence = isBusy() ? silence + 1 : 0;
    if (silence && silence % PATIENCE === 0) find("#nudge")?.click();
  }

  // Screen readers hear the checked answer once, never the draft as it grows.
  function announce(live) {
    const said = live && live.dataset.state !== "working" ? find(".reply", live).innerText : "";
    const progress = isBusy() ? (words().searching ?? "") : said;
    if (progress !== announced) find("#announcer").textContent = announced = progress;
  }

  function connectionLost() {
    const turn = pending ?? find('#live .turn[data-state="working"]');
    if (!turn) return;
    turn.dataset.state = "stopped";
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = words().lost ?? "";
    find(".reply", turn).replaceChildren(note);
    const box = find("#question textarea");
    if (!box.value) setQuestion(find(".asked p", turn).textContent);
    refresh();
  }

  let spoken = "";

  function showLanguage() {
    const { language, title } = words();
    if (!language) return;
    document.title = title;
    const asked = new URLSearchParams(location.search).has("lang");
    if (spoken ? spoken !== language : asked) rememberLanguage(language);
    spoken = language;
    nameLanguage();
  }

  // The toolkit names the browser's language there, whatever the page speaks.
  function nameLanguage() {
    if (root.lang !== language()) root.lang = language();
  }

  // The other pages speak it as well, and this one when it is opened again.
  function rememberLanguage(language) {
    const chosen = language === "en" ? "en" : "zh";
    document.cookie = `language=${chosen}; path=/; max-age=31536000; samesite=lax`;
    const here = new URL(location); // which shall not ask for the other one when loaded again
    here.searchParams.delete("lang");
    history.replaceState(history.state, "", here);
  }

  // --- sources ---

  let opener = null; // gets the focus back when the panel closes

  function openPanel(from) {
    if (!narrow.matches) return;
    opener = from ?? null;
    root.classList.add("panel-open");
  }

  function closePanel() {
    if (!root.classList.contains("panel-open")) return;
    root.classList.remove("panel-open");
    opener?.focus({ preventScroll: true });
  }

  function showSource(id, from) {
    const card = document.getElementById(id);
    if (!card) return;
    const set = card.closest(".source-set");
    for (const other of all("#sources .source-set")) other.classList.toggle("is-shown", other === set);
    root.classList.add("has-choice");
    const folded = card.closest("details");
    if (folded) folded.open = true;
    openPanel(from);
    scrollWithin(find("#side"), card);
    card.focus({ preventScroll: true });
    card.classList.remove("flash");
    void card.offsetWidth; // starts the animation anew
    card.classList.add("flash");
  }

  // Brings the element's top into sight, and its quotation even when that stands deep in it.
  function scrollWithin(box, element) {
    const head = find("#panel-head").offsetHeight + 8;
    const from = box.getBoundingClientRect().top;
    const top = element.getBoundingClientRect().top - from;
    const bottom = (find("mark", element) ?? element).getBoundingClientRect().bottom - from + 24;
    if (top >= head && bottom <= box.clientHeight) return;
    const deeper = Math.max(0, bottom - top + head - box.clientHeight);
    box.scrollTo({ top: box.scrollTop + top - head + deeper, behavior: "smooth" });
  }

  function showDocuments(from) {
    const list = find("details.documents");
    list.open = true;
    openPanel(from);
    scrollWithin(find("#side"), list);
    find("summary", list).focus({ preventScroll: true });
  }

  // --- copying ---

  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyOldWay(text); // without https there is no clipboard API
    }
  }

  async function copy(button) {
    await copyText(button.dataset.copy);
    const label = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = label), 1600);
  }

  function copyOldWay(text) {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }

  // --- wiring ---

  function onClick(event) {
    const target = event.target.closest?.(
      "[data-ask], [data-source], [data-documents], [data-close], [data-copy], #stop, #new",
    );
    if (!target) return;
    if (target.dataset.source) {
      event.preventDefault();
      showSource(target.dataset.source, target);
    } else if (target.dataset.ask) ask(target.dataset.ask);
    else if ("documents" in target.dataset) showDocuments(target);
    else if ("close" in target.dataset) closePanel();
    else if (target.dataset.copy) copy(target);
    else {
      dropPending();
      closePanel();
    }
  }

  function onKey(event) {
    if (event.key === "Escape") closePanel();
    const cite = event.target.closest?.('a[role="button"]');
    if (cite && event.key === " ") {
      event.preventDefault();
      cite.click();
    }
  }

  function addAround() {
    const backdrop = document.createElement("div");
    backdrop.id = "backdrop";
    backdrop.dataset.close = "";
    const announcer = document.createElement("div");
    announcer.id = "announcer";
    announcer.className = "unseen";
    announcer.setAttribute("role", "status");
    announcer.setAttribute("aria-live", "polite");
    document.body.append(backdrop, announcer);
  }

  function start() {
    if (!find("#talk #live") || !find("#question textarea")) return false;
    addAround();
    const everything = { attributes: true, characterData: true, childList: true, subtree: true };
    // the rest of #live is the toolkit's own, which changes when a call fails as well
    new MutationObserver(serverAnswered).observe(find("#live .html-container"), everything);
    for (const part of ["#sources", "#documents"])
      new MutationObserver(sourcesChanged).observe(find(part), { childList: true, subtree: true });
    new MutationObserver(showLanguage).observe(find("#brand"), everything);
    const toasts = find(".toast-wrap"); // where the toolkit reports what went wrong
    if (toasts) new MutationObserver(connectionLost).observe(toasts, { childList: true });
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    showLanguage();
    root.classList.add("is-ready");
    for (const begin of starters) begin();
    setInterval(beat, 600);
    if (!narrow.matches) find("#question textarea").focus();
    return true;
  }

  const starters = []; // what other scripts do once the page is there

  const isReady = () => root.classList.contains("is-ready");
  const onStart = (begin) => (isReady() ? begin() : starters.push(begin));

  const language = () => spoken || find("#opening").lang; // the latter before the page is there
  new MutationObserver(nameLanguage).observe(root, { attributeFilter: ["lang"] });
  nameLanguage();

  window.policyPage = { sent, setQuestion, copyText, onStart, language };
  const waiting = new MutationObserver(() => start() && waiting.disconnect());
  if (!start()) waiting.observe(document.body, { childList: true, subtree: true });
})();
