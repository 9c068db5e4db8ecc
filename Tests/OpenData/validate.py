#!/usr/bin/env python3
"""Checks the downloads and the open data of a built site with tools that know nothing of Svod.

    validate.py public

Every datapackage.json is validated by frictionless together with its files, the book beside it is opened by openpyxl
and compared with them, and every register of open data (list.csv) is followed to its sets. Exits with 1 when anything
is wrong, and when there is nothing to check. Needs the packages of Tests/Site/requirements.txt.
"""

import csv
import json
import re
import sys
from pathlib import Path

import frictionless
import openpyxl

STANDARD = "http://opendata.gosmonitor.ru/standard/3.0"
PROPERTIES = [
    "standardversion", "identifier", "title", "description", "creator", "created", "modified", "subject", "format",
    "provenance", "valid", "publishername", "publisherphone", "publishermbox",
]  # fmt: skip
# A contact that the site does not name has a row all the same.
OPTIONAL = {"publisherphone", "publishermbox"}
DATES = {"created", "modified", "valid"}
DATE = re.compile(r"(19|20|21)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
DATA = re.compile(rf"data-({DATE.pattern})-structure-({DATE.pattern})")
STRUCTURE = re.compile(rf"structure-({DATE.pattern})")
FORMULA = ("=", "+", "-", "@", "\t", "\r")

errors: list[str] = []


def wrong(path: Path, message: str) -> None:
    errors.append(f"{path}: {message}")


def rows(path: Path) -> list[list[str]]:
    """The rows of a CSV; what no program should have to cope with is an error."""
    data = path.read_bytes()
    if data.startswith(b"\xef\xbb\xbf"):
        wrong(path, "begins with a byte order mark")
    if b"\r" in data:
        wrong(path, "has carriage returns")
    if not data.endswith(b"\n"):
        wrong(path, "does not end with a line break")
    try:
        result = list(csv.reader(data.decode("utf-8").splitlines(keepends=True), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        wrong(path, f"cannot be read: {error}")
        return []
    for number, row in enumerate(result, 1):
        if len(row) != len(result[0]):
            wrong(path, f"row {number} has {len(row)} cells, the header {len(result[0])}")
        for cell in row:
            if cell.startswith(FORMULA) and number_of(cell) is None:
                wrong(path, f"row {number} has a cell a spreadsheet takes for a formula: {cell!r}")
    return result


def number_of(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


# Data packages


def check_package(path: Path) -> None:
    report = frictionless.validate(str(path))
    for error in report.errors:
        wrong(path, f"{error.type}: {error.message}")
    for task in report.tasks:
        for error in task.errors:
            wrong(path, f"{task.place}: {error.type}: {error.message}")
    package = json.loads(path.read_bytes())
    for key in ["name", "title", "created", "licenses", "sources", "resources"]:
        if not package.get(key):
            wrong(path, f"has no {key}")
    for resource in package.get("resources", []):
        for key in ["path", "bytes", "hash", "encoding", "dialect", "schema"]:
            if not resource.get(key):
                wrong(path, f"{resource.get('name')} has no {key}")
    check_book(path.parent / f"{package.get('name')}.xlsx", path.parent, package.get("resources", []))


def check_book(path: Path, folder: Path, resources: list[dict]) -> None:
    """The book has a sheet for each resource, with the same cells under Russian headings."""
    try:
        book = openpyxl.load_workbook(path)
    except Exception as error:  # openpyxl passes on whatever zipfile and the XML parser throw
        wrong(path, f"cannot be opened: {error}")
        return
    titles = [resource["title"] for resource in resources]
    if book.sheetnames != titles:
        wrong(path, f"has the sheets {book.sheetnames}, the package {titles}")
        return
    for resource in resources:
        sheet = [list(row) for row in book[resource["title"]].iter_rows()]
        table = rows(folder / resource["path"])
        fields = resource["schema"]["fields"]
        if not sheet or [cell.value for cell in sheet[0]] != [field["title"] for field in fields]:
            wrong(path, f"«{resource['title']}»: the headings are not the titles of the fields")
        if len(sheet) != len(table):
            wrong(path, f"«{resource['title']}» has {len(sheet)} rows, {resource['path']} {len(table)}")
        for number, (cells, texts) in enumerate(zip(sheet[1:], table[1:]), 2):
            for cell, text, field in zip(cells, texts, fields):
                if cell.data_type == "f":
                    wrong(path, f"«{resource['title']}» {cell.coordinate} is a formula")
                elif not is_same(cell.value, text, field["type"]):
                    wrong(
                        path,
                        f"«{resource['title']}» {cell.coordinate} is {cell.value!r}, row {number} of "
                        f"{resource['path']} has {text!r}",
                    )


def is_same(value: object, text: str, kind: str) -> bool:
    if text == "":
        return value is None
    if kind == "string":
        # A text a spreadsheet would take for a formula has an apostrophe before it in CSV only.
        return value == text or (text.startswith("'") and value == text[1:])
    return isinstance(value, int | float) and float(value) == number_of(text)


# Open data 3.0


def check_register(path: Path) -> None:
    table = rows(path)
    if table[:1] != [["property", "title", "value", "format"]]:
        wrong(path, "the header is not property,title,value,format")
        return
    first = table[1] if len(table) > 1 else []
    if len(first) != 4 or first[0] != "standardversion" or first[2:] != [STANDARD, ""]:
        wrong(path, "the first row does not name the standard")
    folders = set()
    for row in table[2:]:
        if len(row) != 4:
            continue
        identifier, title, address, format = row
        if not re.fullmatch(r"\d{10}(\d{2})?-[a-z0-9-]+", identifier):
            wrong(path, f"{identifier!r} is not ИНН-name")
        if not title or format != "csv" or not address.endswith(f"/{identifier}/meta.csv"):
            wrong(path, f"the row of {identifier} is not complete: {row}")
        elif not (path.parent / identifier / "meta.csv").is_file():
            wrong(path, f"{identifier}/meta.csv is not there")
        else:
            folders.add(identifier)
            check_set(path.parent / identifier, identifier, title)
    for meta in sorted(path.parent.glob("*/meta.csv")):
        if meta.parent.name not in folders:
            wrong(meta, "is not in the register")


def check_set(folder: Path, identifier: str, title: str) -> None:
    path = folder / "meta.csv"
    table = rows(path)
    if table[:1] != [["property", "value"]]:
        wrong(path, "the header is not property,value")
        return
    pairs = [(row[0], row[1]) for row in table[1:] if len(row) == 2]
    names = [name for name, _ in pairs]
    if names[: len(PROPERTIES)] != PROPERTIES:
        wrong(path, f"the properties are {names[: len(PROPERTIES)]}")
        return
    values = dict(pairs)
    for name in PROPERTIES:
        if not values[name] and name not in OPTIONAL:
            wrong(path, f"{name} is empty")
        if name in DATES and not DATE.fullmatch(values[name]):
            wrong(path, f"{name} is {values[name]!r}, not YYYYMMDD")
    for name, expected in [("standardversion", STANDARD), ("identifier", identifier), ("title", title)]:
        if values[name] != expected:
            wrong(path, f"{name} is {values[name]!r}, not {expected!r}")
    versions = pairs[len(PROPERTIES) :]
    data = [pair for pair in versions if DATA.fullmatch(pair[0])]
    structures = [pair for pair in versions if STRUCTURE.fullmatch(pair[0])]
    if versions != data + structures or not data or not structures:
        wrong(path, f"after the properties stand not data and then structures: {[name for name, _ in versions]}")
    if sorted(values[name] for name in DATES)[-1] != values["valid"] or values["created"] > values["modified"]:
        wrong(path, "created, modified and valid do not follow each other")
    if data and data[-1][0][5:13] != values["modified"]:
        wrong(path, "the last version is not of the day it was modified")
    for name, address in versions:
        if not address.endswith(f"/{identifier}/{name}.csv") or not (folder / f"{name}.csv").is_file():
            wrong(path, f"{name} is not at {address}")
    for name, _ in data:
        check_data(folder / f"{name}.csv", folder / f"structure-{name[-8:]}.csv")
    known = {"meta.csv"} | {f"{name}.csv" for name, _ in versions}
    for file in sorted(folder.glob("*.csv")):
        if file.name not in known:
            wrong(file, "is not in meta.csv")


def check_data(path: Path, structure: Path) -> None:
    """Every column of the data is described, and its cells are of its type."""
    if not path.is_file() or not structure.is_file():
        wrong(path, f"or {structure.name} is not there")
        return
    described = rows(structure)
    if described[:1] != [["field name", "english description", "russian description", "format"]]:
        wrong(structure, "the header is not field name,english description,russian description,format")
        return
    for row in described[1:]:
        if not all(row) or row[-1] not in {"string", "number", "integer"} or not row[1].isascii():
            wrong(structure, f"the row of {row[0]} is not complete")
    table = rows(path)
    if table[:1] != [[row[0] for row in described[1:]]]:
        wrong(path, f"the header is not that of {structure.name}")
        return
    if len(table) == 1:
        wrong(path, "has no rows")
    for number, row in enumerate(table[1:], 2):
        for cell, (name, *_, kind) in zip(row, described[1:]):
            if kind == "integer" and not re.fullmatch(r"(\d+)?", cell):
                wrong(path, f"row {number}: {name} is {cell!r}, not an integer")
            if kind == "number" and not re.fullmatch(r"(-?\d+(\.\d+)?)?", cell):
                wrong(path, f"row {number}: {name} is {cell!r}, not a number")


def main() -> int:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print("usage: validate.py FOLDER", file=sys.stderr)
        return 2
    root = Path(sys.argv[1])
    packages = sorted(root.rglob("datapackage.json"))
    registers = sorted(root.rglob("list.csv"))
    for path in packages:
        check_package(path)
    for path in registers:
        check_register(path)
    if not packages:
        wrong(root, "no datapackage.json")
    if not registers:
        wrong(root, "no list.csv")
    for error in errors:
        print(error, file=sys.stderr)
    print(f"data packages: {len(packages)}, registers: {len(registers)}, errors: {len(errors)}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
