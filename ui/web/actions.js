// What can be done with a conversation: rate or share an answer, edit a question, save, print
// or delete all.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // --- rating ---

  let sent = Promise.resolve(); // the last rating: a reason must not be overtaken by the press

  async function rate(form, rating) {
    const fields = new FormData(form);
    const body = {
      answer: form.dataset.answer,
      rating,
      reason: fields.get("reason") ?? "",
      comment: fields.get("comment") ?? "",
    };
    for (const button of all("[data-rate]", form))
      button.setAttribute("aria-pressed", String(button.dataset.rate === rating));
    const send = () =>
      fetch("/api/v1/feedback", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }).catch(() => null);
    const response = await (sent = sent.then(send));
    form.querySelector(".told").textContent = response?.ok
      ? form.dataset.thanks
      : form.dataset.failed;
    return Boolean(response?.ok);
  }

  function pressed(button) {
    const form = button.form;
    const why = form.querySelector("fieldset");
    why.hidden = button.dataset.rate !== "down";
    rate(form, button.dataset.rate);
    if (why.hidden) return;
    why.querySelector("input").focus({ preventScroll: true });
    why.scrollIntoView({ block: "nearest" });
  }

  async function submitted(event) {
    const form = event.target.closest?.("form.rating");
    if (!form) return;
    event.preventDefault();
    if (await rate(form, "down")) form.querySelector("fieldset").hidden = true;
  }

  // --- sharing ---

  async function share(button) {
    const { share: answer, shared, made, failed } = button.dataset;
    const conversation = document.querySelector("#live [data-conversation]").dataset.conversation;
    const response = await fetch(`/shared/${conversation}/${answer}`, { method: "POST" }).catch(
      () => null,
    );
    const told = button.parentElement.querySelector(".told");
    if (!response?.ok) {
      told.textContent = failed;
      return;
    }
    const link = document.createElement("a");
    link.href = (await response.json()).link;
    link.target = "_blank";
    link.textContent = link.href;
    told.replaceChildren((await policyPage.copyText(link.href)) ? shared : made, " ", link);
  }

  // --- saving ---

  function markdownOf(turn) {
    const question = turn.querySelector(".asked p").textContent.trim();
    const told = all(".reply [data-copy]:not(.enquiry [data-copy])", turn).map(
      (button) => button.dataset.copy,
    );
    if (!told.length) told.push(all(".reply > .text, .reply > .note", turn).map((e) => e.innerText).join("\n\n"));
    const quotes = all(".reply .chip[data-source]", turn).map((chip) => quoted(chip)).filter(Boolean);
    const lines = told.join("\n\n").replaceAll("\n", "  \n");
    return [`## ${question.replaceAll("\n", " ")}`, lines, ...quotes].join("\n\n");
  }

  // The words that a source is quoted with, under its number.
  function quoted(chip) {
    const card = document.getElementById(chip.dataset.source);
    const words = card ? all("mark", card).map((mark) => mark.textContent).join("") : "";
    const number = chip.querySelector("b")?.textContent;
    return words && number ? `> [${number}] ${words}` : "";
  }

  function save() {
    const title = document.title;
    const day = new Date();
    const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      .map((n) => String(n).padStart(2, "0"))
      .join("-");
    const notice = document.querySelector(".welcome .notice")?.firstChild?.textContent.trim() ?? "";
    const turns = all('.turn:not([data-state="working"])').map(markdownOf);
    const text = [`# ${title}`, `${date} · ${location.origin}`, notice, ...turns].join("\n\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text + "\n"], { type: "text/markdown" }));
    link.download = `${title} ${date}.md`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  // --- deleting ---

  // The first press asks, the second deletes.
  async function remove(button) {
    const { sure, deleted, failed } = button.dataset;
    const label = button.textContent;
    if (label !== sure) {
      button.textContent = sure;
      setTimeout(() => (button.textContent = label), 5000);
      return;
    }
    const conversation = document.querySelector("#live [data-conversation]")?.dataset.conversation;
    const response =
      conversation &&
      (await fetch(`/api/v1/conversations/${conversation}`, { method: "DELETE" }).catch(() => null));
    if (response?.ok) document.querySelector("#new").click();
    tell(response?.ok ? deleted : failed);
  }

  function tell(text) {
    const told = document.createElement("p");
    told.id = "told";
    told.setAttribute("role", "status");
    document.getElementById("told")?.remove();
    document.body.append(told);
    requestAnimationFrame(() => (told.textContent = text)); // a change is what is read out
    setTimeout(() => told.remove(), 8000);
  }

  // --- wiring ---

  function edit(button) {
    policyPage.setQuestion(button.closest(".asked").querySelector("p").textContent);
    document.querySelector("#question textarea").focus();
  }

  document.addEventListener("submit", submitted);
  document.addEventListener("click", (event) => {
    const target = event.target.closest?.("[data-rate], [data-share], [data-edit], [data-save], [data-print], [data-delete]");
    if (!target) return;
    if (target.dataset.rate) pressed(target);
    else if (target.dataset.share) share(target);
    else if ("edit" in target.dataset) edit(target);
    else if ("save" in target.dataset) save();
    else if ("delete" in target.dataset) remove(target);
    else print();
  });
})();
