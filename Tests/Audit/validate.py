#!/usr/bin/env python3
"""Checks every report of an audit with programs that know nothing of Svod.

    validate.py SVOD SITE

Runs `SVOD audit SITE` for each format and reads what it wrote: JSON against the schema published beside it (jsonschema),
SARIF (sarif-tools), the workbook (openpyxl) and CSV (csv) cell by cell against the JSON, HTML (html.parser). Exits with 1
when anything is wrong. Needs the packages of Tests/Site/requirements.txt.
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import openpyxl
from sarif import loader

FORMATS = ["json", "sarif", "csv", "xlsx", "html"]
VERDICTS = {
    "passed": "выполнено", "failed": "не выполнено", "notAssessed": "не оценено", "notApplicable": "не применяется",
}  # fmt: skip
COLUMNS = [
    "Вид", "Код", "Название", "Вывод", "Баллы", "Значение", "Ед.", "Обоснование", "Что сделать", "Реквизиты полны",
    "Ссылки открываются", "Эксперт", "Отступление до", "Документ", "Вид документа", "Номер", "Дата",
    "Чем утверждён", "Ссылка",
]  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")

errors: list[str] = []


def wrong(where: object, message: str) -> None:
    errors.append(f"{where}: {message}")


# JSON


def check_json(path: Path, schema_path: Path) -> dict:
    report = json.loads(path.read_bytes())
    if not schema_path.is_file():
        wrong(schema_path, "the schema is not there")
        return report
    schema = json.loads(schema_path.read_bytes())
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
    except jsonschema.SchemaError as error:
        wrong(schema_path, f"no schema of 2020-12: {error.message}")
        return report
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(report):
        wrong(path, f"{error.json_path}: {error.message}")
    # A schema that accepts anything would be no schema.
    for name, broken in {
        "an unknown key": report | {"unknown": 1},
        "no checks": {key: value for key, value in report.items() if key != "checks"},
        "a foreign verdict": report | {"matrix": [cell | {"verdict": "fine"} for cell in report["matrix"][:1]] or [{}]},
    }.items():
        if validator.is_valid(broken):
            wrong(schema_path, f"accepts {name}")
    if len(report["matrix"]) != 72 or len({(cell["direction"], cell["stage"]) for cell in report["matrix"]}) != 72:
        wrong(path, f"the matrix has {len(report['matrix'])} cells, not 72 different ones")
    return report


# The table


def expected_rows(report: dict) -> list[dict[str, str]]:
    """The cells that follow from the JSON, as texts, one row for each proof."""
    rows = []
    for check in report["checks"]:
        value = check.get("value")
        rows += rows_of(
            check,
            {
                "Вид": "проверка", "Код": check["id"], "Название": check["title"],
                "Реквизиты полны": yes_or_no(check["facets"]["requisites"]),
                "Ссылки открываются": yes_or_no(check["facets"]["link"]), "Ед.": check.get("unit", ""),
                "Баллы": text(check.get("points")),
                "Значение": ("не менее " if check.get("isLowerBound") else "") + text(value),
            },
            check["evidence"],
        )  # fmt: skip
    for cell in report["matrix"]:
        facts = {True: "да", False: "нет", None: ""}
        rows += rows_of(
            cell,
            {
                "Вид": "ячейка матрицы", "Код": f"{cell['direction']}/{cell['stage']}",
                "Реквизиты полны": facts[cell.get("requisitesComplete")],
                "Ссылки открываются": facts[cell.get("linksAlive")],
            },
            cell["evidence"],
        )  # fmt: skip
    for cycle in report["cycles"]:
        proofs: list[dict] = []
        for conflict in cycle["conflicts"]:
            proofs += [proof for proof in (conflict["document"], conflict["cause"]) if proof not in proofs]
        rows += rows_of(cycle, {"Вид": "управленческий цикл", "Код": cycle["direction"]}, proofs)
    return rows


def rows_of(entry: dict, cells: dict[str, str], evidence: list[dict]) -> list[dict[str, str]]:
    cells = cells | {
        "Вывод": VERDICTS[entry["verdict"]], "Обоснование": entry["reason"],
        "Отступление до": dotted(entry["waiver"]["until"]) if "waiver" in entry else "",
    }  # fmt: skip
    rows = []
    for number, proof in enumerate(evidence or [{}]):
        row = cells | {
            "Документ": proof.get("title", ""), "Вид документа": proof.get("kind", ""),
            "Номер": proof.get("number", ""), "Дата": dotted(proof.get("date", "")),
            "Чем утверждён": proof.get("approval", ""), "Ссылка": proof.get("url", ""),
        }  # fmt: skip
        # Numbers stand once, so that a column can be summed up.
        rows.append(row if number == 0 else row | {key: "" for key in ("Баллы", "Значение", "Ед.") if key in row})
    return rows


def yes_or_no(verdict: str) -> str:
    return {"passed": "да", "failed": "нет", "notAssessed": "не оценено", "notApplicable": ""}[verdict]


def dotted(day: str) -> str:
    return ".".join(reversed(day.split("-"))) if day else ""


def text(value: object) -> str:
    return "" if value is None else str(value)


def compare(path: object, rows: list[list[str]], report: dict) -> None:
    expected = expected_rows(report)
    if not rows or rows[0] != COLUMNS:
        wrong(path, f"the columns are {rows[:1]}")
        return
    if len(rows) - 1 != len(expected):
        wrong(path, f"{len(rows) - 1} rows, the JSON has {len(expected)}")
    for number, (row, cells) in enumerate(zip(rows[1:], expected), 2):
        named = dict(zip(COLUMNS, row))
        for column, value in cells.items():
            if named[column] != value:
                wrong(path, f"row {number}, «{column}» is {named[column]!r}, the JSON has {value!r}")


def check_csv(path: Path, report: dict) -> None:
    data = path.read_bytes()
    if not data.startswith(b"\xef\xbb\xbf"):
        wrong(path, "does not begin with a byte order mark")
    if not data.endswith(b"\r\n"):
        wrong(path, "the last line is not ended by CRLF")
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        wrong(path, f"cannot be read: {error}")
        return
    for number, row in enumerate(rows, 1):
        if len(row) != len(COLUMNS):
            wrong(path, f"row {number} has {len(row)} cells")
        for cell in row:
            if cell.startswith(FORMULA) and not cell.lstrip("+-").replace(",", "").isdigit():
                wrong(path, f"row {number} has a cell a spreadsheet takes for a formula: {cell!r}")
    compare(path, [[without_apostrophe(cell) for cell in row] for row in rows], report)


def without_apostrophe(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].lstrip().startswith(FORMULA) else cell


def check_book(path: Path, report: dict) -> None:
    try:
        book = openpyxl.load_workbook(path)
    except Exception as error:  # openpyxl passes on whatever zipfile and the XML parser throw
        wrong(path, f"cannot be opened: {error}")
        return
    if book.sheetnames != ["Итог", "Проверки", "Матрица", "История"]:
        wrong(path, f"has the sheets {book.sheetnames}")
        return
    for sheet in book:
        if sheet.freeze_panes != "A2":
            wrong(path, f"«{sheet.title}»: the header is not frozen")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    wrong(path, f"«{sheet.title}» {cell.coordinate} is a formula")
    compare(f"{path} «Проверки»", [[text(cell.value) for cell in row] for row in book["Проверки"].iter_rows()], report)
    check_grid(path, [[text(cell.value) for cell in row] for row in book["Матрица"].iter_rows()], report)
    years = [text(row[0].value) for row in book["История"].iter_rows(min_row=2)]
    if years != [year["period"] for year in report["history"]]:
        wrong(path, f"«История» has the years {years}")
    facts = {text(row[0].value): row[1].value for row in book["Итог"].iter_rows(min_row=2)}
    score = report["score"]
    for name, value in {
        "Баллов определено": score["computed"] + score["expert"], "Ждут эксперта": score["open"],
        "Наибольшая сумма баллов": score["maximum"],
    }.items():  # fmt: skip
        if facts.get(name) != value:
            wrong(path, f"«Итог»: «{name}» is {facts.get(name)!r}, the JSON has {value}")


def check_grid(path: Path, rows: list[list[str]], report: dict) -> None:
    directions = list(dict.fromkeys(cell["direction"] for cell in report["matrix"]))
    if len(rows) != 9 or any(len(row) != 11 for row in rows):
        wrong(path, f"«Матрица» is {len(rows)} by {len(rows[0]) if rows else 0}, not 9 by 11")
        return
    for row, direction in zip(rows[1:], directions):
        cells = [cell for cell in report["matrix"] if cell["direction"] == direction]
        cycle = [cycle for cycle in report["cycles"] if cycle["direction"] == direction]
        for words, entry in zip(row[1:], cells + cycle):
            if words.split(", ")[0] != VERDICTS[entry["verdict"]]:
                wrong(path, f"«Матрица», {direction}: {words!r}, the JSON has {entry['verdict']}")


# SARIF


def check_sarif(path: Path, report: dict) -> None:
    log = json.loads(path.read_bytes())
    if log.get("version") != "2.1.0" or len(log.get("runs", [])) != 1:
        wrong(path, "not one run of SARIF 2.1.0")
        return
    run = log["runs"][0]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    if len({rule["id"] for rule in rules}) != len(rules):
        wrong(path, "two rules have one id")
    prints = [json.dumps(result["partialFingerprints"]) for result in results]
    if len(set(prints)) != len(prints):
        wrong(path, "two results have one fingerprint")
    for result in results:
        name = f"{path} {result['ruleId']}"
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            wrong(name, "ruleIndex is of another rule")
        if (result["kind"] == "fail") == (result["level"] == "none"):
            wrong(name, f"kind {result['kind']} with level {result['level']}")
        for location in result["locations"]:
            uri = location.get("physicalLocation", {}).get("artifactLocation", {}).get("uri", "https://")
            if not uri.startswith(("https://", "http://")) or not uri.isascii() or " " in uri:
                wrong(name, f"no absolute address: {uri!r}")
    failed = [check for check in report["checks"] if check["verdict"] == "failed" and "letter" in check]
    counts = {level: sum(result["level"] == level for result in results) for level in ("error", "warning")}
    if counts["error"] != len(failed):
        wrong(path, f"{counts['error']} errors, the JSON has {len(failed)} scored checks that failed")
    waived = sum("suppressions" in result for result in results)
    if bool(waived) != any("waiver" in entry for key in ("checks", "matrix", "cycles") for entry in report[key]):
        wrong(path, f"{waived} suppressions do not agree with the waivers")
    read_by_tools(path, len(results), counts)


def read_by_tools(path: Path, count: int, counts: dict[str, int]) -> None:
    """sarif-tools sees the same results, and its commands have nothing to complain about."""
    records = loader.load_sarif_file(str(path)).get_records()
    if len(records) != count:
        wrong(path, f"sarif-tools reads {len(records)} results of {count}")
    for level, expected in counts.items():
        found = sum(record["Severity"] == level for record in records)
        if found != expected:
            wrong(path, f"sarif-tools reads {found} of level {level}, not {expected}")
    for command in ["summary", "csv"]:
        output = path.with_name(f"{path.stem}-{command}.out")
        run = subprocess.run(
            [sys.executable, "-m", "sarif", command, str(path), "--output", str(output)], capture_output=True, text=True
        )
        if run.returncode != 0 or run.stderr or not output.is_file():
            wrong(path, f"sarif {command}: {run.stderr.strip() or run.stdout.strip()}")


# HTML


class Page(HTMLParser):
    """What matters of a page: whether its elements nest, what it loads, links to and says."""

    VOID = {"meta", "br", "col", "hr", "img", "input", "link"}
    FORBIDDEN = {"script", "link", "img", "iframe", "object", "embed", "base", "form", "svg"}

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.path = path
        self.stack: list[str] = []
        self.links: set[str] = set()
        self.ids: list[str] = []
        self.words: list[str] = []
        self.style = ""
        self.language = ""
        self.counts: dict[str, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if tag in self.FORBIDDEN or "src" in values or any(name.startswith("on") for name in values):
            wrong(self.path, f"holds <{tag}> with {sorted(values)}")
        if tag == "html":
            self.language = values.get("lang") or ""
        if tag == "a":
            self.links.add(values.get("href") or "")
        if tag == "th" and not values.get("scope"):
            wrong(self.path, "a heading of a table has no scope")
        if values.get("id"):
            self.ids.append(values["id"])
        if tag not in self.VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.stack or self.stack.pop() != tag:
            wrong(self.path, f"</{tag}> ends nothing")

    def handle_data(self, data: str) -> None:
        if self.stack and self.stack[-1] == "style":
            self.style += data
        else:
            self.words.append(data.replace("\u00ad", ""))


def check_html(path: Path, report: dict) -> None:
    page = Page(path)
    page.feed(path.read_bytes().decode("utf-8"))
    page.close()
    said = " ".join(" ".join(page.words).split())
    if page.stack:
        wrong(path, f"{page.stack} are not ended")
    if page.language != "ru":
        wrong(path, f"the language is {page.language!r}")
    if any(word in page.style for word in ("url(", "@import", "expression(")):
        wrong(path, "the style loads something")
    if len(set(page.ids)) != len(page.ids):
        wrong(path, "two elements have one id")
    if page.counts.get("caption") != page.counts.get("table"):
        wrong(path, "a table has no caption")
    for entry in report["checks"] + report["matrix"]:
        title = entry.get("title", "")
        if " ".join(title.split()) not in said:
            wrong(path, f"{title!r} is not shown")
        for proof in entry["evidence"]:
            if proof["url"] not in said:
                wrong(path, f"{proof['url']} is not shown")
    for link in page.links:
        if not link.startswith(("https://", "http://")):
            wrong(path, f"links to {link!r}")


def main() -> int:
    if len(sys.argv) != 3 or not Path(sys.argv[2]).is_dir():
        print("usage: validate.py SVOD SITE", file=sys.stderr)
        return 2
    svod, site = sys.argv[1], Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        paths = {format: Path(folder) / f"audit.{format}" for format in FORMATS}
        for format, path in paths.items():
            run = subprocess.run(
                [svod, "audit", str(site), "--format", format, "--fail-on", "never", "--report", str(path)],
                capture_output=True, text=True,
            )  # fmt: skip
            if run.returncode != 0 or run.stdout or run.stderr or not path.is_file():
                print(f"svod audit --format {format}: exit {run.returncode}\n{run.stdout}{run.stderr}", file=sys.stderr)
                return 1
        check_all(paths, site / "audit" / "audit.schema.json")
        published = site / "audit" / "audit.json"
        if not published.is_file() or published.read_bytes() != paths["json"].read_bytes():
            wrong(published, "is not what svod audit says of the site")
    for error in errors:
        print(error, file=sys.stderr)
    print(f"reports: {len(paths)}, errors: {len(errors)}")
    return 1 if errors else 0


def check_all(paths: dict[str, Path], schema: Path) -> None:
    report = check_json(paths["json"], schema)
    # Nothing can be compared with a report of another shape.
    if errors:
        return
    check_sarif(paths["sarif"], report)
    check_csv(paths["csv"], report)
    check_book(paths["xlsx"], report)
    check_html(paths["html"], report)


if __name__ == "__main__":
    sys.exit(main())
