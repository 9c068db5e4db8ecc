"use strict";

/* «Версия для слабовидящих»: the reader's choice of size, colours and spacing as data attributes of <html>; display.css
   says what they look like. Loaded before <body>, so that the first paint already shows the choice. */
(() => {
  const key = "svod:display";
  const parts = ["size", "scheme", "letters", "lines", "font", "images"];
  const root = document.documentElement;
  let choice = remembered();

  /* Storage may be refused, emptied or hold anything. */
  function remembered() {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  }

  function remember() {
    try {
      if (Object.keys(choice).length) localStorage.setItem(key, JSON.stringify(choice));
      else localStorage.removeItem(key);
      return true;
    } catch {
      return false;
    }
  }

  function show() {
    for (const part of parts) {
      if (typeof choice[part] === "string") root.setAttribute("data-" + part, choice[part]);
      else root.removeAttribute("data-" + part);
    }
  }

  show();
  root.setAttribute("data-display", "");

  addEventListener("DOMContentLoaded", () => {
    const opener = document.querySelector(".display-switch");
    const panel = document.getElementById("display_panel");
    if (!opener || !panel) return;
    const options = [...panel.querySelectorAll("input")];
    const note = panel.querySelector(".display-note");

    function update() {
      show();
      for (const option of options) option.checked = option.value === (choice[option.name] ?? "");
      describeImages();
    }

    function open(isOpen) {
      panel.hidden = !isOpen;
      opener.setAttribute("aria-expanded", String(isOpen));
    }

    function close() {
      open(false);
      opener.focus();
    }

    function choose(next) {
      choice = next;
      update();
      note.hidden = remember();
    }

    opener.addEventListener("click", () => open(panel.hidden));
    panel.querySelector(".display-close").addEventListener("click", close);
    panel.querySelector(".display-reset").addEventListener("click", () => choose({}));
    panel.addEventListener("change", ({ target }) => {
      const next = { ...choice };
      if (target.value) next[target.name] = target.value;
      else delete next[target.name];
      choose(next);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !panel.hidden) close();
    });

    /* The choice made in another window, or on a page one comes back to. */
    function refresh() {
      choice = remembered();
      update();
    }
    addEventListener("storage", (event) => {
      if (event.key === key || event.key === null) refresh();
    });
    addEventListener("pageshow", (event) => {
      if (event.persisted) refresh();
    });
    update();
  });

  /* What stands in place of pictures while they are off: their description. */
  function describeImages() {
    for (const text of document.querySelectorAll(".image-text")) text.remove();
    if (root.dataset.images !== "off") return;
    for (const picture of document.querySelectorAll("main img[alt], .chart-frame")) {
      const words = picture.alt ?? [...(picture.querySelector("svg")?.children ?? [])]
        .filter((part) => part.matches("title, desc")).map((part) => part.textContent).join(". ");
      if (!words) continue;
      const text = document.createElement("span");
      text.className = "image-text";
      text.textContent = "Изображение: " + words;
      picture.after(text);
    }
  }
})();
