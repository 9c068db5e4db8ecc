#!/usr/bin/env python3
"""Compares what a site publishes about its monitorings with the independent recomputation, to the last digit.

Usage: compare.py CONTENT SITE

Looks at the tables of every monitoring page and at its downloads. Withheld cells must say so and hold nothing else.
Ends with code 1 and a list when anything differs, or when there is nothing to compare.
"""

import csv
import json
import re
import subprocess
import sys
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
WITHOUT_LEVEL = {"вне уровней": "не определено методикой"}
WITHHELD = "скрыто"


class Rows(HTMLParser):
    """The rows of all tables of a page as lists of texts; hints and badges inside a cell are left out."""

    def __init__(self):
        super().__init__()
        self.rows, self.cell, self.skipped = [], None, 0

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.cell = ""
        elif tag == "span" and self.cell is not None:
            self.skipped += 1

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.rows and self.cell is not None:
            self.rows[-1].append(self.cell.strip())
            self.cell = None
        elif tag == "span" and self.skipped:
            self.skipped -= 1

    def handle_data(self, data):
        if self.cell is not None and not self.skipped:
            self.cell += data


def number(text: str):
    """The number that stands in a text of a page or of a CSV file."""
    return Fraction(text.replace(",", ".").replace("\u2212", "-"))


def main() -> int:
    content, site = sys.argv[1:3]
    output = subprocess.run([sys.executable, HERE / "recompute.py", content], check=True, capture_output=True).stdout
    problems, compared = [], 0
    for code, periods in json.loads(output).items():
        for period, expected in periods.items():
            folder = next(Path(site).glob(f"**/monitoringi/{code}/{re.sub('/', '-', period)}"), None)
            if folder is None:
                problems.append(f"{code} {period}: no page")
                continue
            found, count = compare(expected, folder)
            problems += [f"{code} {period}: {problem}" for problem in found]
            compared += count
    for problem in problems:
        print(problem)
    print(f"compared {compared} numbers, {len(problems)} problems")
    return 1 if problems or not compared else 0


def compare(expected: dict, folder: Path):
    page = Rows()
    page.feed((folder / "index.html").read_text(encoding="utf-8"))
    shown = {row[0]: row[1:] for row in reversed(page.rows) if row}
    problems, compared = [], 0

    def check(what, actual, wanted):
        nonlocal compared
        compared += 1
        if actual != wanted:
            problems.append(f"{what}: {actual!r}, recomputed {wanted!r}")

    figures, counts = table(folder / "pokazateli.csv"), table(folder / "raspredelenie.csv")
    published = {row["code"] for row in figures}
    for code, figure in expected["indicators"].items():
        if figure["value"] is not None and figure["shown"] not in ("да", "нет") and code not in published:
            problems.append(f"{code}: not published")
    for row in figures:
        wanted = expected["indicators"][row["code"]]
        if row["note"].startswith(WITHHELD):
            check(row["code"], row["value"], "")
            continue
        text = wanted["shown"] or ""
        if not text:
            check(row["code"] + ", not there", row["value"], "")
            continue
        if text in ("да", "нет"):
            check(row["code"], row["value"], {"да": "1", "нет": "0"}[text])
        else:
            check(row["code"], number(row["value"]), number(text))
            if wanted["change"] is not None and row["change"]:
                sign = Fraction(wanted["change"])
                check(row["code"] + " direction", Fraction(row["change"]) > 0, sign > 0 and row["change"] != "0")
        name = f"{row['number']}{'.' if re.search('[0-9]', row['number']) else ''} {row['indicator']}".strip()
        cells = shown.get(name)
        check(row["code"] + " on the page", cells is not None and (text in cells), True)
        if wanted.get("level") is not None:
            check(row["code"] + " level", row["level"], wanted["level"])
    for code in {row["code"] for row in counts}:
        for name, groups in {None: {"все": expected["distributions"].get(code)}, **expected["breakdowns"].get(code, {})}.items():
            for group, wanted in groups.items():
                rows = [row for row in counts if row["code"] == code and row["group"] == group]
                if wanted is None or not rows:
                    problems.append(f"{code}, {group}: not on both sides")
                    continue
                wanted = {WITHOUT_LEVEL.get(key, key): value for key, value in wanted.items()}
                for row in rows:
                    if WITHHELD in row["note"]:
                        check(f"{code}, {group}, {row['category']}", row["count"], "")
                    elif row["category"] == "всего":
                        check(f"{code}, {group}, всего", int(row["count"]), sum(wanted.values()))
                    else:
                        check(f"{code}, {group}, {row['category']}", int(row["count"]), wanted.get(row["category"], 0))
    improved = expected.get("improved")
    if improved:
        text = (folder / "index.html").read_text(encoding="utf-8").replace("\u00a0", " ")
        sentence = f"улучшили {improved['better']}, ухудшили {improved['worse']}, без изменений {improved['same']}"
        check("improved", sentence in text, True)
    return problems, compared


def table(path: Path):
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    sys.exit(main())
