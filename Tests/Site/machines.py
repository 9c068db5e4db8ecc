#!/usr/bin/env python3
"""Checks what a built site tells programs, with libraries that know nothing of Svod.

    machines.py public

JSON-LD of every page is parsed as a browser would find it; its types and properties must be those of schema.org meant
for such papers, and its addresses pages of the site. Records (index.json) are checked against the schemas published
with them (jsonschema) and against the head of their page; lists against the lists of the site; the register as CSV
against its JSON; sitemap.xml against the days of the documents. Exits with 1 when anything is wrong. Needs
Tests/Site/requirements.txt.
"""

import csv
import functools
import html.parser
import io
import json
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import jsonschema

errors: list[str] = []

# Properties by type, as https://schema.org has them.
COMMON = {"@context", "@type", "@id", "url", "name", "description", "inLanguage"}
WORK = COMMON | {"temporalCoverage", "isPartOf", "hasPart", "citation", "encoding", "publisher", "expires"}
PROPERTIES = {
    "Legislation": WORK | {
        "legislationIdentifier", "legislationType", "legislationDate", "legislationDateOfApplicability",
        "legislationPassedBy", "legislationLegalForce", "legislationChanges", "legislationRepeals",
        "legislationAmends",
    },
    "DigitalDocument": WORK | {"identifier", "genre", "dateCreated", "creator"},
    "CreativeWork": {"@type", "name"},
    "Event": COMMON | {"startDate", "eventAttendanceMode", "organizer", "subjectOf"},
    "Organization": {"@type", "name"},
    "MediaObject": {"@type", "name", "contentUrl", "encodingFormat", "contentSize", "sha256"},
}  # fmt: skip
ACTS = {
    "приказ", "распоряжение", "положение", "дорожная карта", "программа работы", "управленческое решение", "соглашение",
}  # fmt: skip
FORCES = {"in-force": "InForce", "amended": "InForce"}


def expect(truth: bool, where: object, message: str) -> None:
    if not truth:
        errors.append(f"{where}: {message}")


class Head(html.parser.HTMLParser):
    """What the head of a page says, and every block of data in the page."""

    def __init__(self, text: str):
        super().__init__()
        self.meta: dict[str, str] = {}
        self.canonical = ""
        self.alternates: list[tuple[str, str]] = []
        self.blocks: list[str] = []
        self.links: list[str] = []
        self.is_in_block = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag == "meta":
            self.meta[values.get("name", "")] = values.get("content", "")
        elif tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]
        elif tag == "link" and values.get("rel") == "alternate":
            self.alternates.append((values["type"], values["href"]))
        elif tag == "a":
            self.links.append(values.get("href", ""))
        self.is_in_block = tag == "script" and values.get("type") == "application/ld+json"
        if self.is_in_block:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self.is_in_block = False

    def handle_data(self, data: str) -> None:
        if self.is_in_block:
            self.blocks[-1] += data


class Site:
    def __init__(self, folder: Path):
        self.folder = folder
        self.heads = {self.address(path): Head(path.read_text()) for path in sorted(folder.rglob("*.html"))}
        self.base = self.heads["/"].canonical.removesuffix("/")
        self.documents = {at: head for at, head in self.heads.items() if head.meta.get("svod:page") == "document"}

    def address(self, path: Path) -> str:
        return "/" + path.relative_to(self.folder).as_posix().removesuffix("index.html")

    def file(self, url: str) -> Path:
        """The file behind a complete address; one that cannot be there when the address is not of this site."""
        if not url.startswith(self.base + "/"):
            return self.folder / "not of this site"
        path = self.folder / urllib.parse.unquote(url.removeprefix(self.base + "/"))
        return path / "index.html" if url.endswith("/") else path

    @functools.cache
    def record(self, address: str) -> dict:
        try:
            return json.loads((self.folder / address.lstrip("/") / "index.json").read_bytes())
        except (OSError, ValueError) as error:
            expect(False, address, f"no readable index.json: {error}")
            return {}


# JSON-LD


def check_thing(where: str, thing: object, site: Site) -> None:
    if not isinstance(thing, dict) or thing.get("@type") not in PROPERTIES:
        expect(False, where, f"not a thing of a known type: {thing}")
        return
    unknown = thing.keys() - PROPERTIES[thing["@type"]]
    expect(not unknown, where, f"{thing['@type']} has no {sorted(unknown)}")
    for name, value in thing.items():
        expect(value not in ("", [], {}, None), where, f"{name} is empty")
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                check_thing(where, part, site)
        if name in ("@id", "url", "contentUrl"):
            expect(site.file(value).is_file(), where, f"{name}: nothing at {value}")


def check_linked_data(address: str, head: Head, site: Site) -> None:
    expect(len(head.blocks) == 1, address, f"{len(head.blocks)} blocks of JSON-LD")
    for block in head.blocks:
        try:
            thing = json.loads(block)
        except ValueError as error:
            expect(False, address, f"JSON-LD: {error}")
            continue
        expect(thing.get("@context") == "https://schema.org", address, "the context is not schema.org")
        expect(thing.get("url") == head.canonical, address, f"url {thing.get('url')}, the page is {head.canonical}")
        expect(thing.get("name") == head.meta["svod:title"], address, f"name {thing.get('name')}")
        kind = head.meta["svod:kind"]
        kind_type = "Event" if kind == "мероприятие" else "Legislation" if kind in ACTS else "DigitalDocument"
        expect(thing.get("@type") == kind_type, address, f"{kind} is {thing.get('@type')}")
        if kind_type == "Legislation":
            expect(thing.get("legislationIdentifier") == head.meta.get("svod:number"), address, "another number")
            expect(thing.get("legislationDate") == head.meta.get("svod:date"), address, "another date")
            force = head.meta.get("svod:status")
            expected = f"https://schema.org/{FORCES.get(force, 'NotInForce')}" if force else None
            expect(thing.get("legislationLegalForce") == expected, address, f"{thing.get('legislationLegalForce')}")
            changes = [act for name in ("legislationRepeals", "legislationAmends") for act in thing.get(name, [])]
            expect(thing.get("legislationChanges", []) == changes, address, "changes are not repeals and amendments")
        for part in thing.get("hasPart", []):
            other = site.heads[part["@id"].removeprefix(site.base)]
            whole = json.loads(other.blocks[0]).get("isPartOf", []) if other.blocks else []
            expect(any(act.get("@id") == thing["@id"] for act in whole), address, f"{part['@id']} is no part of it")
        check_thing(address, thing, site)


# Records


def validator(site: Site, name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((site.folder / "schema" / name).read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def check_record(address: str, head: Head, site: Site, schema: jsonschema.Draft202012Validator) -> None:
    record = site.record(address)
    for error in schema.iter_errors(record):
        expect(False, address, f"{error.json_path}: {error.message}")
    names = {"title": "title", "kind": "kind", "number": "number", "date": "date", "period": "period", "shelf": "shelf"}
    for name, meta in names.items():
        expect(record.get(name) == head.meta.get(f"svod:{meta}"), address, f"{name}: {record.get(name)!r}")
    for name, meta in {"sections": "section", "directions": "direction", "stages": "stage"}.items():
        expect(record.get(name, []) == head.meta.get(f"svod:{meta}", "").split(), address, f"{name}: {record.get(name)}")
    expect(record.get("status", {}).get("force") == head.meta.get("svod:status"), address, "another status")
    expect(record.get("url") == head.canonical, address, f"url: {record.get('url')}")
    for url in addresses(record):
        expect(site.file(url).is_file(), address, f"nothing at {url}")
    for file in record.get("files", []):
        path = site.file(file["url"])
        expect(path.is_file() and path.stat().st_size == file["size"], address, f"another size: {file['url']}")
        expect("sha256" in file, address, f"no digest: {file['url']}")


def addresses(value: object) -> list[str]:
    """Every complete address anywhere in a record."""
    if isinstance(value, dict):
        return [url for part in value.values() for url in addresses(part)]
    if isinstance(value, list):
        return [url for part in value for url in addresses(part)]
    return [value] if isinstance(value, str) and value.startswith(("https://", "http://")) else []


def check_inverse(site: Site) -> None:
    """What one document says of another, the other says of it."""
    inverse = {
        "approvedBy": "approves", "repeals": "repealedBy", "amends": "amendedBy", "basedOn": "ledTo",
    }  # fmt: skip
    inverse |= {other: name for name, other in inverse.items()}
    for address in site.documents:
        own = site.record(address)
        for name, related in own.get("relations", {}).items():
            for url in [one["url"] for one in related if "url" in one]:
                back = site.record(url.removeprefix(site.base)).get("relations", {}).get(inverse.get(name, ""), [])
                expect(own["url"] in [one.get("url") for one in back], address, f"{name} {url}, which does not know it")


def check_strictness(site: Site, name: str, schema: jsonschema.Draft202012Validator, record: dict) -> None:
    """A schema that accepts anything would be no schema."""
    expect(schema.is_valid(record), name, "refuses the record it is tried with")
    for change, broken in {
        "an unknown key": record | {"text": "…"},
        "no address": {key: value for key, value in record.items() if key != "url"},
        "a relative address": record | {"url": "/shnor/"},
    }.items():
        expect(not schema.is_valid(broken), name, f"accepts {change}")


# Lists


def check_lists(site: Site, schema: jsonschema.Draft202012Validator) -> int:
    lists = 0
    for path in sorted(site.folder.rglob("index.json")):
        address = site.address(path).removesuffix("index.json")
        if address in site.documents:
            continue
        lists += 1
        record = site.record(address)
        for error in schema.iter_errors(record):
            expect(False, address, f"{error.json_path}: {error.message}")
        expect(record["count"] == len(record["documents"]), address, f"count {record['count']}")
        expect(record["url"] == site.base + address, address, f"url {record['url']}")
        own = [entry["url"].removeprefix(site.base) for entry in record["documents"]]
        expect(len(set(own)) == len(own), address, "a document twice")
        root = urllib.parse.urlsplit(site.base).path
        pages = [head for at, head in site.heads.items() if at == address or at.startswith(address + "stranitsa-")]
        shown = {link.removeprefix(root) for head in pages for link in head.links} & site.documents.keys()
        expect(shown == set(own), address, f"the pages of the list show others: {sorted(shown ^ set(own))[:3]}")
        for entry in record["documents"]:
            whole = site.record(entry["url"].removeprefix(site.base))
            expect(entry.items() <= whole.items(), address, f"says other things of {entry['url']}")
    return lists


def check_table(site: Site) -> None:
    path = site.folder / "dokumenty" / "reestr.csv"
    data = path.read_bytes()
    expect(data.startswith(b"\xef\xbb\xbf"), path, "does not begin with a byte order mark")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    documents = site.record("/dokumenty/")["documents"]
    expect(len(rows) == len(documents) == len(site.documents), path, f"{len(rows)} rows, {len(documents)} documents")
    for row, entry in zip(rows, documents):
        for column, value in {
            "Адрес": entry["url"], "Вид": entry["kind"], "Номер": entry.get("number", ""), "Название": entry["title"],
            "Дата": ".".join(reversed(entry.get("date", "").split("-"))) if "date" in entry else "",
            "Статус": entry.get("status", {}).get("text", ""), "Период": entry.get("period", ""),
        }.items():  # fmt: skip
            expect(row[column] == value, path, f"«{column}» is {row[column]!r}, the JSON has {value!r}")
        expect(None not in row and None not in row.values(), path, f"a row of another length: {row}")


# Days


def check_days(site: Site, today: str) -> None:
    path = site.folder / "sitemap.xml"
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    days = {}
    for entry in ElementTree.parse(path).getroot().findall("s:url", names):
        url = entry.findtext("s:loc", namespaces=names) or ""
        expect(url not in days, path, f"{url} stands twice")
        expect(site.file(url).is_file(), path, f"nothing at {url}")
        days[url] = entry.findtext("s:lastmod", namespaces=names)
    expect(all(day <= today for day in days.values() if day), path, "a day that is still to come")
    for address in site.documents:
        expect(days[site.base + address] == site.record(address).get("changed"), path, f"{address}: another day")
    lists = 0
    for address, head in site.heads.items():
        role = head.meta.get("svod:page")
        record = next((href for kind, href in head.alternates if kind == "application/json"), None)
        if role not in ("shelf", "listing", "direction"):
            continue
        lists += 1
        expect(record is not None, address, "the head does not name the record")
        root = urllib.parse.urlsplit(site.base).path
        entries = site.record((record or "").removeprefix(root).removesuffix("index.json")).get("documents", [])
        newest = max((entry["changed"] for entry in entries if "changed" in entry), default=None)
        day = days.get(site.base + address)
        latest = max([newest or "", *results(site, head)]) or None
        expect(day == latest, path, f"{address}: {day}, what it shows is of {latest}")
    expect(lists > 0, path, "no lists")


def results(site: Site, place: Head) -> list[str]:
    """Days of the results of monitorings that a direction or the shelf of monitorings shows beside its documents."""
    if place.meta["svod:page"] == "direction":
        name = "svod:direction"
    elif place.meta.get("svod:shelf") == "monitoringi":
        name = "svod:section"
    else:
        return []
    return [
        head.meta["svod:date"] for head in site.heads.values()
        if head.meta.get("svod:page") == "monitoring" and "svod:date" in head.meta
        and head.meta.get(name) == place.meta[name]
    ]  # fmt: skip


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: machines.py SITE", file=sys.stderr)
        return 2
    site = Site(Path(sys.argv[1]))
    today = json.loads((site.folder / "manifest.json").read_bytes())["asOf"]
    document, listing = validator(site, "document.schema.json"), validator(site, "list.schema.json")
    expect(bool(site.documents), site.folder, "no documents")
    for address, head in site.heads.items():
        for kind, href in head.alternates:
            url = urllib.parse.urljoin(site.base + address, href)
            expect(site.file(url).is_file(), address, f"no {kind} at {href}")
        if address in site.documents:
            check_linked_data(address, head, site)
            check_record(address, head, site, document)
        else:
            expect(not head.blocks, address, "JSON-LD on a page that is no document")
    check_inverse(site)
    check_strictness(site, "document.schema.json", document, site.record(next(iter(site.documents))))
    check_strictness(site, "list.schema.json", listing, site.record("/dokumenty/"))
    lists = check_lists(site, listing)
    check_table(site)
    check_days(site, today)
    for error in errors:
        print(error)
    print(f"records: {len(site.documents)}, lists: {lists}, errors: {len(errors)}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
