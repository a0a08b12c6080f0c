// The documents desk: files dropped or chosen are sent one by one, with progress and a result each.
"use strict";

(() => {
  const form = document.getElementById("upload");
  const section = document.getElementById("tasks");
  if (!form || !section) return;
  const list = section.querySelector(".tasks");
  const picker = form.querySelector("input[type=file]");
  const token = document.querySelector("meta[name=csrf-token]").content;
  const EVERY = 1500; // milliseconds between two looks at how changes go
  const waiting = []; // [file, its row]
  let isSending = false;
  let timer = 0;

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  // The same row as the page's template makes.
  function fill(row, task) {
    row.dataset.state = task.state;
    if (task.id) row.dataset.task = task.id;
    row.replaceChildren(element("span", task.state_text, `state state-${task.state}`), " ");
    if (task.work) row.append(element("span", task.work, "what"), " ");
    row.append(element("b", task.name));
    for (const found of task.documents || []) {
      const link = element("a", found.title);
      link.href = found.link;
      row.append(" ", link);
    }
    for (const reason of task.reasons || []) row.append(" ", element("span", reason, "reason"));
  }

  function send() {
    if (isSending || !waiting.length) return;
    isSending = true;
    const [file, row] = waiting.shift();
    const show = (state, text, ...reasons) =>
      fill(row, { state, state_text: text, name: file.name, reasons });
    const failed = (reason) => show("failed", form.dataset.failed, reason);
    const body = new FormData();
    if (form.elements.replaces.checked) body.append("replaces", "1");
    body.append("files", file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRF-Token", token);
    request.upload.onprogress = (event) =>
      show("working", `${form.dataset.sending} ${Math.round((100 * event.loaded) / event.total)}%`);
    request.onload = () => {
      let answer = null;
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        // told below
      }
      if (request.status === 202 && answer && answer.length) fill(row, answer[0]);
      else if (request.status === 413) failed(form.dataset.tooLarge);
      else failed((answer && answer.detail) || form.dataset.cutOff);
    };
    request.onerror = () => failed(form.dataset.cutOff);
    request.onloadend = () => {
      isSending = false;
      look();
      send();
    };
    request.send(body);
  }

  function take(files) {
    section.hidden = files.length === 0 && list.children.length === 0;
    for (const file of files) {
      const row = document.createElement("li");
      list.prepend(row);
      const isTooLarge = file.size > Number(form.dataset.megabytes) * 2 ** 20;
      if (isTooLarge) {
        const reasons = [form.dataset.tooLarge];
        fill(row, { state: "failed", state_text: form.dataset.failed, name: file.name, reasons });
      } else {
        fill(row, { state: "waiting", state_text: form.dataset.sending, name: file.name });
        waiting.push([file, row]);
      }
    }
    send();
  }

  const isOver = (row) => row.dataset.state === "done" || row.dataset.state === "failed";

  // Rows whose task goes on in the server are filled again until it is over.
  async function look() {
    clearTimeout(timer);
    const open = [...list.children].filter((row) => row.dataset.task && !isOver(row));
    if (!open.length) return;
    try {
      const answer = await fetch("/staff/documents/tasks", { headers: { Accept: "application/json" } });
      if (answer.status === 401 || answer.status === 403) return;
      const tasks = new Map((await answer.json()).map((task) => [String(task.id), task]));
      for (const row of open) {
        const task = tasks.get(row.dataset.task);
        if (task && task.state !== row.dataset.state) fill(row, task);
      }
    } catch {
      // the network may come back
    }
    timer = setTimeout(look, EVERY);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take([...picker.files]);
    picker.value = "";
  });
  for (const name of ["dragenter", "dragover"])
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.add("is-over");
    });
  for (const name of ["dragleave", "drop"])
    form.addEventListener(name, () => form.classList.remove("is-over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
  look();
})();
