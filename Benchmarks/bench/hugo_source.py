"""The corpus as Hugo reads it, with what its templates cannot work out written ready into it."""

import json
import re
import shutil
from pathlib import Path

from . import vocabulary as words
from .corpus import Document
from .text import body, latin_anchor, write

_ACTS = ("prikaz", "polozhenie", "dorozhnaia-karta", "programma", "reshenie")
_STATUSES = (
    ("deistvuet", "in-force", "Действующие документы", "Действует"),
    ("izmenen", "amended", "Документы с изменениями", "Действует с изменениями"),
    ("utratil-silu", "repealed", "Документы, утратившие силу", "Утратил силу"),
)


class _Marker:
    """Writes anchors of headings, points of acts and captions of tables into Markdown: no hook of Hugo makes them."""

    def __init__(self, has_points: bool):
        self._has_points = has_points
        self._anchors: set[str] = set()
        self._points: dict[str, int] = {}
        self._heading = ""

    def text(self, markdown: str) -> str:
        lines = markdown.split("\n")
        return "\n".join(self._line(line, after) for line, after in zip(lines, [*lines[1:], ""], strict=True))

    def _line(self, line: str, after: str) -> str:
        if line.startswith("#"):
            self._heading = line.lstrip("#").strip()
            return f"{line} {{#{self._anchor(latin_anchor(self._heading))}}}"
        if self._has_points and (number := re.match(r"\d+(?=\. )", line)):
            return f"{line} {self._point(number[0])}"
        if line.startswith("|") and not after and self._heading:
            return f'{line}\n{{heading="{self._heading}"}}'
        return line

    def _anchor(self, stem: str) -> str:
        anchor, number = stem, 2
        while anchor in self._anchors:
            anchor = f"{stem}-{number}"
            number += 1
        self._anchors.add(anchor)
        return anchor

    def _point(self, number: str) -> str:
        count = self._points[number] = self._points.get(number, 0) + 1
        name = f"p-{number}" + (f"_{count}" if count > 1 else "")
        return f'<a class="anchor" id="{name}" href="#{name}" aria-label="Ссылка на пункт {number}">#</a>'


def _marked(markdown: str, document: Document) -> str:
    return _Marker(document.kind.stem in (*_ACTS, "protokol")).text(markdown)


def _coverage(period: str) -> str:
    """The days of a period by ISO 8601."""
    if not period:
        return ""
    if "/" in period:
        first, last = period.split("/")
        return f"{first}-09-01/{last}-08-31"
    first, last = period.split("–")
    return f"{first}-01-01/{last}-12-31"


class HugoSource:
    """A Hugo site: the prepared configuration and layouts, pages of sections, documents as `content/<address>.md`."""

    def __init__(self, folder: Path, skeleton: Path, theme: Path):
        self._folder = folder
        shutil.copytree(skeleton, folder)
        shutil.copytree(theme / "assets", folder / "static" / "assets")
        self._write_sections()

    @staticmethod
    def path(document: Document) -> str:
        return f"content/{document.address}.md"

    def write(self, document: Document) -> int:
        """Writes the document; returns its size in bytes."""
        text = f"{self._front_matter(document)}\n{_marked(body(document, self.path), document)}"
        return write(self._folder / self.path(document), text)

    def _front_matter(self, document: Document) -> str:
        shelf = document.kind.shelf if document.in_shnor else None
        relations = [{"role": "approvedBy", "page": "/" + document.approver.address}] if document.approver else []
        for role, others in (("repeals", document.repeals), ("amends", document.amends), ("basis", document.basis)):
            relations += [
                {"role": role, "text": other} if isinstance(other, str) else {"role": role, "page": "/" + other.address}
                for other in others
            ]
        fields = {
            "title": document.title,
            "date": document.filed_on.isoformat(),
            "dated": document.dated is not None,
            # Known to the day, its own or that of the act that approves it.
            "day": bool(document.dated or document.approver),
            "act": document.kind.stem in _ACTS,
            "hasStatus": document.kind.stem in _ACTS and bool(document.number or document.approver),
            "approver": document.approver and "/" + document.approver.address,
            "sections": ["shnor"] * document.in_shnor + ["mekhanizmy"] * document.in_mechanisms,
            "kinds": [document.kind.slug],
            "kindName": document.kind.name,
            "kindTitle": document.kind.name.capitalize(),
            "years": [str(document.filed_on.year)],
            "directions": list(document.directions),
            "shelf": shelf,
            "stage": document.stage,
            "number": document.number,
            "annex": document.annex,
            "period": document.period,
            "coverage": _coverage(document.period),
            "year": document.year,
            "issuer": document.issuer,
            "audiences": list(document.audience),
            "compiler": document.compiler,
            "developer": document.developer,
            "addressee": document.addressee,
            "form": document.form,
            "group": document.group,
            "participants": document.participants,
            "covered": document.covered,
            "description": document.annotation,
            "agenda": list(document.agenda),
            "draft": document.is_draft,
            "relations": relations,
        }
        return _toml({key: value for key, value in fields.items() if value})

    def _write_sections(self) -> None:
        only_html = {"outputs": ["html"]}
        pages = {
            "_index": {"title": words.SITE_TITLE, "menu": "home"},
            "shnor/_index": {
                "title": "Поддержка школ с низкими образовательными результатами (ШНОР)",
                "crumb": "ШНОР",
                "layout": "shnor",
                "menu": "shnor",
                "outputs": ["html", "feed"],
                "description": "Приказы, положения, дорожные карты, рекомендации и мониторинги поддержки ШНОР.",
            },
            "mekhanizmy/_index": {
                "title": "Муниципальные управленческие механизмы оценки качества образования",
                "crumb": "Механизмы оценки качества",
                "layout": "mechanisms",
                "menu": "mekhanizmy",
                "outputs": ["html", "feed"],
                "description": "Восемь направлений оценки качества образования и их управленческие циклы.",
            },
            "mekhanizmy/obshchie/_index": {
                "title": "Общие документы",
                "menu": "mekhanizmy",
                "role": "listing",
                "description": "Документы, которые относятся ко всем восьми направлениям.",
            },
            "dokumenty/_index": {
                "title": "Реестр документов",
                "menu": "dokumenty",
                "role": "listing",
                "register": True,
                "outputs": ["html", "json", "feed", "csv"],
                "description": "Все документы обоих разделов, новые сверху.",
            },
            "karta-sayta/_index": {
                "title": "Карта сайта",
                "layout": "site-map",
                "role": "site-map",
                **only_html,
                "description": "Все разделы и страницы сайта.",
            },
            "audit/_index": {
                "title": "Аудит раздела",
                "layout": "audit",
                "role": "audit",
                "menu": "audit",
                **only_html,
                "description": "Проверка доступности методических материалов с доказательствами.",
            },
            "poisk/_index": {"title": "Поиск", "layout": "search", "role": "search", **only_html},
        }
        for order, shelf in enumerate(words.SHELVES):
            page = {
                "title": shelf.title,
                "menu": "shnor",
                "role": "shelf",
                "shelf": shelf.slug,
                "group": shelf.group,
                "weight": order + 1,
                "description": shelf.summary,
            }
            if shelf.slug == "kanal":
                page |= {"outputs": ["html", "json", "feed"]}
                page |= {"about": words.CHANNEL_SUMMARY, "mail": words.CHANNEL_MAIL}
            if shelf.slug == "meropriyatiya":
                page |= {"outputs": ["html", "json", "calendar"]}
            pages[f"shnor/{shelf.slug}/_index"] = page
        for order, direction in enumerate(words.DIRECTIONS):
            pages[f"directions/{direction.slug}/_index"] = {
                "title": direction.title,
                "slug": direction.slug,
                "crumb": direction.short_title,
                "menu": "mekhanizmy",
                "weight": order + 1,
                "number": order + 1,
                "description": "Документы направления по девяти этапам управленческого цикла.",
            }
            pages[f"dokumenty/napravlenie/{direction.slug}/_index"] = {
                "title": f"Документы направления «{direction.short_title}»",
                "direction": direction.slug,
                "menu": "dokumenty",
                "register": True,
                "role": "listing",
                "description": f"{direction.title}. Новые сверху.",
            }
        for slug, force, title, crumb in _STATUSES:
            pages[f"dokumenty/status/{slug}/_index"] = {
                "title": title,
                "crumb": crumb,
                "force": force,
                "menu": "dokumenty",
                "register": True,
                "role": "listing",
                "description": "Статус следует из связей документа и дня сборки. Новые сверху.",
            }
        for kind in words.KINDS.values():
            pages[f"kinds/{kind.slug}/_index"] = {
                "title": kind.plural,
                "slug": kind.slug,
                "menu": "dokumenty",
                "register": True,
                "role": "listing",
                "description": "Документы обоих разделов одного вида, новые сверху.",
            }
        for name, fields in pages.items():
            write(self._folder / "content" / f"{name}.md", _toml(fields))


def _toml(fields: dict) -> str:
    """Front matter in TOML, which Hugo reads faster than YAML."""

    def value(item) -> str:
        match item:
            case list():
                return "[" + ", ".join(value(part) for part in item) + "]"
            case dict():
                return "{" + ", ".join(f"{key} = {value(part)}" for key, part in item.items()) + "}"
        return json.dumps(item, ensure_ascii=False)

    return "+++\n" + "".join(f"{key} = {value(item)}\n" for key, item in fields.items()) + "+++\n"
