// What a browser adds to pages that work without it.
"use strict";

// A form is sent once, however often the button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (form.method === "post") {
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 4000);
  }
});

// "/" goes to the search box, unless somebody is typing.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const box = document.getElementById("search-box");
  if (box) { event.preventDefault(); box.focus(); }
});

// The intake form: the desk looks along while somebody types, and keeps a draft.
(() => {
  const form = document.getElementById("intake");
  if (!form) return;
  const notes = document.getElementById("notes");
  const status = document.getElementById("autosave");
  let timer = 0;
  let kept = "";
  const body = (act) => {
    const fields = new URLSearchParams(new FormData(form));
    if (act) fields.set("act", act);
    return fields;
  };
  const look = async () => {
    const text = body().toString();
    if (text === kept) return;
    try {
      const answer = await fetch("/intake/notes", { method: "POST", body: body(), headers: { Accept: "text/html" } });
      if (answer.ok) notes.innerHTML = await answer.text();
      const saved = await fetch("/intake", { method: "POST", body: body("keep"), headers: { Accept: "application/json" } });
      if (saved.ok) { kept = text; status.textContent = status.dataset.saved; }
    } catch { /* No connection: what was typed stays in the form, and is kept at the next pause. */ }
  };
  form.addEventListener("input", () => {
    status.textContent = "";
    clearTimeout(timer);
    timer = setTimeout(look, 800);
  });
  const known = document.getElementById("known-employers");
  form.addEventListener("input", async (event) => {
    if (event.target.name !== "employer-name" || event.target.value.length < 2) return;
    try {
      const answer = await fetch("/intake/employers?q=" + encodeURIComponent(event.target.value), { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      known.replaceChildren(...(await answer.json()).map((name) => new Option(name, name)));
    } catch { /* Without suggestions the name is typed. */ }
  });
})();

// A table that is wider than its place is moved with the arrow keys, once it can be reached by keyboard.
(() => {
  const reach = () => {
    for (const box of document.querySelectorAll(".scroll:not([tabindex]), .scroll[data-reached]")) {
      if (box.scrollWidth > box.clientWidth) {
        const name = box.querySelector("caption") ?? box.closest("section, fieldset")?.querySelector("h2, legend") ?? document.querySelector("h1");
        box.dataset.reached = "1";
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", name?.textContent.trim() ?? document.title);
      } else {
        delete box.dataset.reached;
        for (const attribute of ["tabindex", "role", "aria-label"]) box.removeAttribute(attribute);
      }
    }
  };
  reach();
  addEventListener("load", reach);
  addEventListener("resize", reach);
  document.addEventListener("toggle", reach, true);
})();

// What is wrong with a form is read first.
document.getElementById("problems")?.focus();
