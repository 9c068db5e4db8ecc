"""What visitors come for, found from the home page by keyboard, with and without scripts.

No task may take more than three activations of a link. What a page says is compared with what another file of the site
tells.
"""

import csv
import html.parser
import io
import json
import pathlib
import tempfile
import zipfile
from collections.abc import Callable

from playwright.sync_api import Browser, Error

from visitor import Visitor, expect

LIMIT = 3
MONTHS = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
          "декабрь"]

FOCUSED = """
(() => {
  const element = document.activeElement;
  const link = element.closest("a, button");
  return link && {
    text: (link.getAttribute("aria-label") || link.innerText).replace(/\\s+/g, " ").trim(),
    address: link.getAttribute("href") || "",
    isSeen: link.getClientRects().length > 0,
    isMain: Boolean(link.closest("main")),
  };
})()
"""


class Keys:
    """Hands on a keyboard that start at the home page and count what they do."""

    def __init__(self, visitor: Visitor):
        self.visitor = visitor
        self.activations = self.presses = 0
        visitor.go("/")

    def press(self, key: str) -> None:
        self.visitor.press(key)
        self.presses += 1

    def find(self, is_wanted: Callable[[dict], bool], words: str) -> dict:
        """Tab until a link that is wanted has the focus.

        Raises LookupError when Tab does not reach one.
        """
        for _ in range(600):
            self.press("Tab")
            link = self.visitor.ask(FOCUSED)
            if link and link["isSeen"] and is_wanted(link):
                return link
        raise LookupError(f"Tab reaches no link «{words}» on {self.visitor.place}")

    def open(self, words: str, is_wanted: Callable[[dict], bool] | None = None) -> dict:
        """Opens the first link in the main part whose words begin with `words`."""
        link = self.find(
            lambda link: link["isMain"] and link["text"].startswith(words) and (is_wanted is None or is_wanted(link)), words)
        with self.visitor.page.expect_navigation():
            self.activate()
        return link

    def activate(self) -> None:
        self.press("Enter")
        self.activations += 1

    def choose(self, words: str) -> None:
        """Opens an item of the main menu."""
        self.find(lambda link: link["text"] == words and not link["isMain"], words)
        with self.visitor.page.expect_navigation():
            self.activate()

    def text(self, selector: str) -> str:
        return self.visitor.page.inner_text(selector).replace("\xa0", " ").strip()


def order_behind_the_roadmap(keys: Keys, site: pathlib.Path) -> str:
    keys.open("Дорожные карты")
    keys.open("Дорожная карта методического сопровождения")
    roadmap = keys.visitor.page.url.removeprefix(keys.visitor.home)
    keys.open("приказ № 147")
    kind = keys.visitor.page.get_attribute('meta[name="svod:kind"]', "content")
    expect(kind == "приказ", keys.visitor.place, f"is no order: {kind}")
    approved = keys.visitor.page.locator(f'main a[href="{roadmap}"]').count()
    expect(approved > 0, keys.visitor.place, "the order does not name the roadmap it approves")
    return keys.text("h1")


def whether_it_is_in_force(keys: Keys, site: pathlib.Path) -> str:
    keys.open("Приказы и распоряжения")
    keys.open("Об утверждении положения о муниципальной системе работы")
    page = keys.visitor.page
    number = page.get_attribute('meta[name="svod:number"]', "content")
    expect(number == "147", keys.visitor.place, f"is another order: № {number}")
    words = keys.text(".document-head .badge")
    record = json.loads((site / page.url.removeprefix(keys.visitor.home).strip("/") / "index.json").read_text())
    expect(words == record["status"]["text"], keys.visitor.place, f"says «{words}», the record {record['status']}")
    return words


def data_of_the_last_monitoring(keys: Keys, site: pathlib.Path) -> str:
    years = [page.parent.name for page in (site / "shnor/monitoringi").glob("*/20*/index.html")
             if 'content="monitoring"' in page.read_text()]
    keys.open("Мониторинги")
    link = keys.open(max(years).replace("-", "/") + " учебный год")
    expect(max(years) in link["address"], keys.visitor.place, f"{link} is not of the last year {max(years)}")
    keys.find(lambda link: link["address"].endswith((".xlsx", ".csv")), "данные")
    with keys.visitor.page.expect_download() as started, tempfile.TemporaryDirectory() as folder:
        keys.activate()
        name = started.value.suggested_filename
        file = pathlib.Path(folder, name)
        started.value.save_as(file)
        size, rows = file.stat().st_size, rows_of(file)
    expect(rows > 1, keys.visitor.place, f"{name} holds no rows of data")
    return f"{name}, {size} bytes"


def rows_of(file: pathlib.Path) -> int:
    """Rows of the largest table in a book or a CSV file."""
    if file.suffix == ".csv":
        return sum(1 for row in csv.reader(io.StringIO(file.read_text("utf-8-sig")), delimiter=";") if any(row))
    with zipfile.ZipFile(file) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        return max(book.read(name).count(b"<row ") for name in sheets)


def what_is_due_this_month(keys: Keys, site: pathlib.Path) -> str:
    today = json.loads((site / "audit/audit.json").read_text())["checkedOn"]
    month = f"{MONTHS[int(today[5:7]) - 1]} {today[:4]}"
    expected = {}
    for page in site.rglob("index.html"):
        due = due_in(page.read_text(), today)
        if due:
            expected[f"/{page.parent.relative_to(site)}/"] = due
    left = dict(expected)
    while left:
        keys.open(f"Сроки на {month}", lambda link: link["address"].split("sroki/")[0] in left)
        place = keys.visitor.page.url.removeprefix(keys.visitor.home).split("sroki/")[0]
        due = left.pop(place)
        keys.visitor.wait_until(IS_SEEN)
        said = keys.visitor.ask(LISTED)
        wanted = sorted(f"{number}. {until[8:]}.{until[5:7]}.{until[:4]}" for number, until in due)
        listed = sorted(f"{line['name'].split()[0]} {line['time'][-10:]}" for line in said["lines"])
        expect(said["heading"].lower() == month and listed == wanted, keys.visitor.place, f"{said}, not {wanted}")
        if left:
            keys.choose("Главная")
    return f"{sum(map(len, expected.values()))} in {month}"


# The page scrolls there smoothly.
IS_SEEN = """
(([box]) => box && box.top >= 0 && box.bottom <= innerHeight)(
  [...document.querySelectorAll(":target")].map((heading) => heading.getBoundingClientRect()))
"""

# The list below the heading an address leads to.
LISTED = """
(() => {
  const heading = document.querySelector(":target");
  const lines = [...(heading?.nextElementSibling?.querySelectorAll(".entry") ?? [])];
  return {
    heading: heading?.innerText ?? "",
    lines: lines.map((line) => ({
      name: line.querySelector(".entry-title a").innerText, time: line.querySelector(".entry-meta").innerText,
    })),
  };
})()
"""


def due_in(text: str, day: str) -> list[tuple[str, str]]:
    """Number and last day of every time a row of a roadmap is due in the month of `day`."""
    reader = RowReader()
    reader.feed(text)
    return [(number, until) for number, until in reader.times if until[:7] == day[:7]]


class RowReader(html.parser.HTMLParser):
    """The times of every measure, as its row tells the audit."""

    def __init__(self):
        super().__init__()
        self.times: list[tuple[str, str]] = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get("data-svod") == "roadmap-item":
            for time in (values.get("data-occurrences") or "").split():
                self.times.append((values["data-number"], time.split("/")[1]))


def whether_the_section_is_complete(keys: Keys, site: pathlib.Path) -> str:
    keys.choose("Аудит раздела")
    score = json.loads((site / "audit/audit.json").read_text())["score"]
    words = keys.text(".summary dd")
    expected = f"{score['computed'] + score['expert']} из {score['maximum']}"
    expect(words == expected, keys.visitor.place, f"says «{words}», the report {expected}")
    return words


TASKS = {
    "the order that approved the roadmap": order_behind_the_roadmap,
    "whether it is in force": whether_it_is_in_force,
    "the data of the last monitoring": data_of_the_last_monitoring,
    "what is due this month": what_is_due_this_month,
    "whether the section is complete": whether_the_section_is_complete,
}


def carry_out(browser: Browser, home: str, site: pathlib.Path) -> None:
    for scripts in (True, False):
        name = "scripts" if scripts else "no scripts"
        for task, steps in TASKS.items():
            with Visitor(browser, home, f"{task}, {name}", java_script_enabled=scripts) as visitor:
                keys = Keys(visitor)
                try:
                    answer = steps(keys, site)
                except (LookupError, zipfile.BadZipFile, Error) as failure:
                    expect(False, visitor.place, str(failure))
                    continue
                expect(keys.activations <= LIMIT, visitor.place, f"{keys.activations} activations, at most {LIMIT}")
                print(f"task ({name}): {task}: {keys.activations} activations, {keys.presses} keys: {answer}")
