/* The page of the search: puts a question to Pagefind's index, shows what was found and keeps the question in the
   address of the page. Numbers of acts and the other names of ШНОР are dealt with here. */

const place = document.getElementById("search");
const form = document.getElementById("search_form");
const field = form.elements.q;
const count = document.getElementById("search_count");
const list = document.getElementById("search_results");
const more = document.getElementById("search_more");
const order = document.getElementById("search_order");
const advice = document.getElementById("search_advice");
const reset = document.getElementById("search_reset");
const groups = [...document.querySelectorAll(".search-filter")];
const windowTitle = document.title;
const portion = 20;

let index;
/* Results that are not shown yet. */
let waiting = [];
/* Answers may come in another order than questions. */
let latest = 0;

/* The question: what the address of the page and the form say. */

function read() {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get("q") ?? "";
  order.value = parameters.get("poryadok") === "novye" ? "novye" : "";
  for (const group of groups) {
    const wanted = parameters.getAll(group.dataset.parameter);
    for (const box of group.querySelectorAll("input")) box.checked = wanted.includes(box.value);
  }
}

function address() {
  const parameters = new URLSearchParams();
  if (field.value.trim()) parameters.set("q", field.value.trim());
  for (const group of groups) for (const value of chosen(group)) parameters.append(group.dataset.parameter, value);
  if (order.value) parameters.set("poryadok", order.value);
  const query = parameters.toString();
  return query ? "?" + query : location.pathname;
}

function chosen(group) {
  return [...group.querySelectorAll("input:checked")].map((box) => box.value);
}

/* Filters as Pagefind takes them: one of the values of every group but `without`. */
function filters(without) {
  const active = groups.filter((group) => group !== without && chosen(group).length);
  return Object.fromEntries(active.map((group) => [group.dataset.name, { any: chosen(group) }]));
}

/* The words of a query as the index has them: without signs, with the name of ШНОР that the texts use. Quotation marks
   round the whole query ask for these very words in this order. */
function words(query) {
  const [name, ...others] = place.dataset.synonyms.split(" ");
  const plain = query.normalize("NFC").replace(/[«»„“”"]/gu, '"').replace(/№/gu, " ").trim();
  const isPhrase = /^"[^"]+"$/u.test(plain);
  const text = (isPhrase ? plain.slice(1, -1) : plain.replaceAll('"', " ")).trim().split(/\s+/u)
    .map((word) => others.includes(word.toLowerCase()) ? name : word).join(" ");
  return isPhrase ? `"${text}"` : text;
}

/* How the number of an act that a query names may be written: «31а» is «31/а» or «31-а». Empty without a number. */
function numbers(query) {
  const lookAlikes = { a: "а", b: "в", c: "с", e: "е", k: "к", m: "м", h: "н", o: "о", p: "р", t: "т", x: "х", y: "у" };
  const text = query.toLowerCase().replace(/[‐‑–—]/gu, "-").replace(/\s*([/-])\s*/gu, "$1")
    .replace(/(^|\s)от\s.*$/u, "").replace(/["«»„“”]/gu, " ").trim();
  const marked = /(?:№|(?:^|\s)n[°º.]?(?=\s*\d))\s*([\p{L}\d][\p{L}\d/.-]*)/u.exec(text)?.[1];
  const number = (marked ?? text.split(/\s+/u).at(-1)).replace(/[.,;:-]+$/u, "")
    .replace(/[a-z]/gu, (letter) => lookAlikes[letter] ?? letter);
  if (!/^[\p{L}\d].*$/u.test(number) || !/\d/u.test(number)) return [];
  return [...new Set([number, ...["", "/", "-"].map((sign) => number.replace(/(\d)[/-]?(?=\p{L}+$)/u, "$1" + sign))])];
}

/* Day of an act named in the query: `15.09.2023`. */
function day(query) {
  return /\d{2}\.\d{2}\.\d{4}/u.exec(query)?.[0];
}

/* The answer. */

async function find(query) {
  const term = words(query) || null;
  const sort = order.value || !term ? { sort: { day: "desc" } } : {};
  const exact = numbers(query);
  const [found, same] = await Promise.all([
    index.search(term, { filters: filters(), ...sort }),
    exact.length ? index.search(null, { filters: { ...filters(), Номер: { any: exact } }, sort: { day: "desc" } }) : null,
  ]);
  if (!same?.results.length || order.value) return found;
  if (!found.results.length) return same;
  /* Acts with this very number go first, and of these the one of the day that was named. */
  const first = new Set(same.results.map((result) => result.id));
  const head = found.results.filter((result) => first.has(result.id));
  const date = day(query);
  if (date) {
    const isOfDay = new Map(await Promise.all(
      head.map(async (result) => [result.id, (await result.data()).meta.requisites.endsWith(date)])));
    head.sort((left, right) => isOfDay.get(right.id) - isOfDay.get(left.id));
  }
  return { ...found, results: [...head, ...found.results.filter((result) => !first.has(result.id))] };
}

/* Counts of a group tell what choosing one more of its values would give. */
async function counts(query, found) {
  return Promise.all(groups.map(async (group) => {
    if (!chosen(group).length) return found.filters[group.dataset.name] ?? {};
    const wider = await index.search(words(query) || null, { filters: filters(group) });
    return wider.filters[group.dataset.name] ?? {};
  }));
}

async function answer() {
  const turn = ++latest;
  const query = field.value.trim();
  const isQuestion = query !== "" || Object.keys(filters()).length > 0;
  document.title = query ? `${query} — ${windowTitle}` : windowTitle;
  list.setAttribute("aria-busy", "true");
  try {
    const found = await find(query);
    const numbersOfValues = await counts(query, found);
    if (turn !== latest) return;
    groups.forEach((group, position) => tell(group, numbersOfValues[position]));
    waiting = isQuestion ? found.results : [];
    list.replaceChildren();
    await show(turn);
    if (turn !== latest) return;
    count.textContent = !isQuestion
      ? "Введите слово, название или номер документа либо выберите отбор."
      : found.results.length ? `Найдено: ${found.results.length}` : "Ничего не найдено";
    advice.hidden = !isQuestion || found.results.length > 0;
    order.closest("p").hidden = found.results.length < 2 || !isQuestion;
    reset.hidden = Object.keys(filters()).length === 0;
  } catch (error) {
    if (turn === latest) fail(error);
  } finally {
    if (turn === latest) list.removeAttribute("aria-busy");
  }
}

/* Shows one more portion of the results.
   Returns the first item that is new. */
async function show(turn) {
  const portionNow = waiting.slice(0, portion);
  const items = (await Promise.all(portionNow.map((result) => result.data()))).map(item);
  if (turn !== latest) return undefined;
  waiting = waiting.slice(portion);
  list.append(...items);
  more.hidden = waiting.length === 0;
  return items[0];
}

function item({ url, meta, excerpt }) {
  const title = part("p", "entry-title", part("a", "", meta.title));
  title.firstChild.href = url;
  if (meta.status) title.append(" ", part("span", `badge badge--${meta.statusClass}`, meta.status));
  const lines = [part("span", "", meta.kind), " ", part("span", "", meta.requisites)];
  return part("li", "entry", part("p", "entry-meta", ...lines.filter((line) => line.textContent !== "")),
    part("div", "", title, part("p", "entry-note", ...marked(excerpt))));
}

function part(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/* An excerpt is plain text with <mark> round the words found; nothing else in it may become an element. */
function marked(excerpt) {
  return excerpt.split(/<mark>(.*?)<\/mark>/su).map((text, position) => position % 2 ? part("mark", "", text) : text);
}

/* Filters: made once, so that the focus stays where it is while counts change. */

function fill(group, values) {
  const isYear = group.dataset.parameter === "god";
  const names = Object.keys(values).sort((left, right) =>
    isYear ? right - left : values[right] - values[left] || left.localeCompare(right, "ru"));
  for (const name of names) {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = name;
    group.append(part("label", "", box, part("span", "", name), part("span", "count", String(values[name]))));
  }
}

function tell(group, values) {
  let shown = 0;
  for (const label of group.querySelectorAll("label")) {
    const box = label.querySelector("input");
    const number = values[box.value] ?? 0;
    label.lastChild.textContent = String(number);
    label.hidden = number === 0 && !box.checked;
    if (!label.hidden) shown += 1;
  }
  group.hidden = shown === 0;
}

function fail(error) {
  console.error(error);
  place.hidden = true;
  document.getElementById("search_static").hidden = false;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", address());
  answer();
});
for (const control of [document.getElementById("search_filters"), order]) {
  control.addEventListener("change", () => {
    history.replaceState(null, "", address());
    answer();
  });
}
reset.addEventListener("click", () => {
  for (const group of groups) for (const box of group.querySelectorAll("input")) box.checked = false;
  history.replaceState(null, "", address());
  field.focus();
  answer();
});
more.addEventListener("click", async () => {
  (await show(latest))?.querySelector("a").focus();
});
addEventListener("popstate", () => {
  read();
  answer();
});

try {
  index = await import(new URL(place.dataset.index + "pagefind.js", location.href));
  await index.options({ baseUrl: place.dataset.root, excerptLength: 30 });
  const values = await index.filters();
  for (const group of groups) fill(group, values[group.dataset.name] ?? {});
  document.getElementById("search_static").hidden = true;
  place.hidden = false;
  /* In a wide window the column is always open; programs that help readers must know. */
  place.querySelector("details").open = matchMedia("(min-width: 60rem)").matches;
  read();
  await answer();
} catch (error) {
  fail(error);
}
