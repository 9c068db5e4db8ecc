"use strict";

/* «Версия для слабовидящих»: the reader's choice of size, colours and spacing as data attributes of <html>; display.css
   says what they look like. Loaded before <body>, so that the first paint already shows the choice. */
(() => {
  const key = "svod:display";
  /* The first choice of a part is what pages show by themselves. */
  const distances = [["", "обычное"], ["wide", "увеличенное"], ["wider", "большое"]];
  const choices = {
    size: ["Размер текста", [["", "100 %"], ["150", "150 %"], ["200", "200 %"]]],
    scheme: ["Цвета", [
      ["", "обычные"], ["black-on-white", "чёрным по белому"], ["white-on-black", "белым по чёрному"],
      ["blue", "тёмно-синим по голубому"], ["brown", "коричневым по бежевому"],
    ]],
    letters: ["Расстояние между буквами", distances],
    lines: ["Расстояние между строками", distances],
    font: ["Шрифт", [["", "обычный"], ["sans", "без засечек"], ["serif", "с засечками"]]],
    images: ["Изображения", [["", "показывать"], ["off", "заменять описанием"]]],
  };
  const parts = Object.keys(choices);
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
    if (!opener) return;
    let panel;
    opener.addEventListener("click", () => {
      if (!panel) makePanel();
      open(panel.hidden);
    });

    function update() {
      show();
      for (const option of panel?.querySelectorAll("input") ?? []) {
        option.checked = option.value === (choice[option.name] ?? "");
      }
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
      panel.querySelector(".display-note").hidden = remember();
    }

    /* Made when it is asked for: most readers never do. Stands behind the strip of the switch, so that Tab and a screen
       reader go on into it. */
    function makePanel() {
      opener.closest(".top-strip").insertAdjacentHTML("afterend", panelMarkup());
      panel = document.getElementById("display_panel");
      opener.setAttribute("aria-controls", panel.id);
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
      update();
    }

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

  function panelMarkup() {
    return `<section class="display-panel" id="display_panel" aria-labelledby="display_title" hidden>
<div class="page-width">
<p class="display-title" id="display_title">Как показывать страницы</p>
<div class="display-choices">
${parts.map(choiceMarkup).join("")}</div>
<div class="display-actions">
<button class="display-reset" type="button">Обычная версия</button>
<button class="display-close" type="button">Закрыть</button>
</div>
<p class="display-note" hidden>Браузер не разрешает сайту запомнить выбор: он действует, пока открыта эта страница.</p>
</div>
</section>`;
  }

  function choiceMarkup(part) {
    const [title, values] = choices[part];
    const options = values.map(([value, words]) => {
      const colours = part === "scheme" && value ? ` choice--${value}` : "";
      return `<label class="choice${colours}"><input type="radio" name="${part}" value="${value}"> ${words}</label>\n`;
    });
    return `<fieldset>
<legend>${title}</legend>
<div class="display-options">
${options.join("")}</div>
</fieldset>
`;
  }

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
