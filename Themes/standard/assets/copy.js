"use strict";

/* «Скопировать»: the citation of a document, and of the point its address names. Without this script the citation can be
   selected and the link of a point copied, so the button stays hidden. */
(() => {
  const citation = document.getElementById("doc_citation");
  const button = document.querySelector("button.copy");
  const note = document.querySelector(".copy-note");
  if (!citation || !button || !note) return;

  /* Pages opened without https have no clipboard; there the text is selected and copied the former way. */
  async function write(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("readonly", "");
    field.className = "visually-hidden";
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    if (!isCopied) throw new Error();
  }

  async function copy(text, note, from) {
    let words = "Скопировано";
    try {
      await write(text);
    } catch {
      words = "Браузер не разрешил скопировать: выделите текст сами";
    }
    /* The same words twice would not be read aloud again. */
    note.textContent = "";
    setTimeout(() => { note.textContent = words; }, 50);
    from.focus();
  }

  function newNote() {
    const note = document.createElement("span");
    note.className = "copy-note";
    note.setAttribute("role", "status");
    return note;
  }

  button.hidden = false;
  button.addEventListener("click", () => copy(citation.textContent, note, button));

  /* The point in the address gets a button of its own, behind its mark. */
  let tools, pressed;
  function offerPoint() {
    tools?.remove();
    tools = undefined;
    const hash = location.hash;
    if (!/^#p-[0-9_-]+$/.test(hash)) return;
    const mark = [...document.querySelectorAll(".prose a.anchor")].find((link) => link.getAttribute("href") === hash);
    const label = mark?.getAttribute("aria-label");
    if (!label) return;
    const words = label.replace(/^Ссылка на /, "");
    const act = citation.dataset.act;
    const text = `${act}, ${words}${citation.textContent.slice(act.length)}${hash}`;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Скопировать ссылку на " + words;
    const note = newNote();
    button.addEventListener("click", () => copy(text, note, button));
    tools = document.createElement("span");
    tools.className = "point-tools";
    tools.append(button, " ", note);
    mark.after(" ", tools);
    /* Going to a part of the page takes the focus to its start; whoever pressed the mark is to find the button next. */
    if (mark === pressed) mark.focus({ preventScroll: true });
    pressed = undefined;
  }

  document.addEventListener("click", (event) => {
    pressed = event.target.closest?.(".prose a.anchor");
  });

  addEventListener("hashchange", offerPoint);
  offerPoint();
})();
