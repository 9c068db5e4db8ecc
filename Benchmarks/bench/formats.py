"""The corpus in the format of each generator."""

import json
import os
import re
import shutil
from pathlib import Path

from . import vocabulary as words
from .corpus import Document

_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_LINK = re.compile(r"\(doc:([^)#]+)(?:#([^)]*))?\)")
# A plain YAML scalar that cannot be taken for anything but text.
_PLAIN = re.compile(r"(?:[А-Яа-яЁёA-Za-z]|\d\d\.\d\d\.|\.\./)[^:#\"'{}\[\],&*?|<>=!%@`]*\Z")

# ICAO Doc 9303, as Svod makes anchors.
_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a,b,v,g,d,e,e,zh,z,i,i,k,l,m,n,o,p,r,s,t,u,f,kh,ts,ch,sh,shch,ie,y,,e,iu,ia".split(","),
        strict=True,
    )
)


def _latin_anchor(heading: str) -> str:
    letters = "".join(_LATIN.get(letter, letter) for letter in heading.lower())
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def _with_anchors(body: str) -> str:
    """The body with the anchors Svod makes written out as attributes of the headings."""
    used: set[str] = set()

    def attribute(match: re.Match) -> str:
        stem = anchor = _latin_anchor(match[1])
        number = 2
        while anchor in used:
            anchor = f"{stem}-{number}"
            number += 1
        used.add(anchor)
        return f"{match[0]} {{#{anchor}}}"

    return _HEADING.sub(attribute, body)


def _body(document: Document, path_of) -> str:
    """The body with links as paths relative to the document's own file."""
    folder = os.path.dirname(path_of(document))

    def target(match: re.Match) -> str:
        path = os.path.relpath(path_of(document.links[match[1]]), folder)
        return f"({path}#{_latin_anchor(match[2])})" if match[2] else f"({path})"

    return _LINK.sub(target, document.body)


def _scalar(value) -> str:
    if isinstance(value, int) or (isinstance(value, str) and _PLAIN.match(value)):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


class SvodSource:
    """`site.yml` and `documents/…`."""

    def __init__(self, folder: Path):
        self._folder = folder
        folder.mkdir(parents=True)
        (folder / "site.yml").write_text(
            f"""\
название: {words.SITE_TITLE}
владелец: {words.OWNER}
кратко: {words.SHORT_OWNER}
адрес-сайта: {words.BASE_URL}
период: 2025/2026
демонстрация: да
контакты:
  адрес: {words.POSTAL_ADDRESS}
  почта: {words.MAIL}
канал:
  описание: {words.CHANNEL_SUMMARY}
  почта: {words.CHANNEL_MAIL}
""",
            encoding="utf-8",
        )

    @staticmethod
    def path(document: Document) -> str:
        return "/".join(("documents", *document.place, str(document.filed_on.year), document.ident + ".md"))

    def write(self, document: Document) -> int:
        """Writes the document; returns its size in bytes."""
        text = f"---\n{self._front_matter(document)}---\n\n{_body(document, self.path)}"
        return _write(self._folder / self.path(document), text)

    def _front_matter(self, document: Document) -> str:
        sections = ["ШНОР"] * document.in_shnor + ["Механизмы"] * document.in_mechanisms
        everywhere = len(document.directions) == len(words.DIRECTIONS)
        fields = {
            "название": document.title,
            "вид": document.kind.name,
            "раздел": sections[0] if len(sections) == 1 else sections,
            "полка": self._shelf(document),
            "направление": "все" if everywhere else "".join(document.directions),
            "этап": words.STAGES.get(document.stage),
            "номер": int(document.number) if document.number.isdigit() else document.number,
            "дата": document.dated and f"{document.dated:%d.%m.%Y}",
            "период": document.period,
            "год": document.year,
            "орган": document.issuer,
            "утверждено": document.approver and document.approver.citation,
            "приложение": document.annex,
            "основание": [self._reference(other, document) for other in document.basis],
            "утверждает": [self._relative(other, document) for other in document.approves],
            "отменяет": [self._reference(other, document) for other in document.repeals],
            "изменяет": [self._reference(other, document) for other in document.amends],
            "аудитория": list(document.audience),
            "составитель": document.compiler,
            "разработчик": document.developer,
            "адресат": document.addressee,
            "форма": document.form,
            "группа": document.group,
            "участников": document.participants,
            "охвачено-шнор": document.covered,
            "аннотация": document.annotation,
            "повестка": list(document.agenda),
        }
        return "".join(self._line(key, value) for key, value in fields.items() if value)

    @staticmethod
    def _shelf(document: Document) -> str | None:
        """Only minutes must name their shelf."""
        return "мониторинги" if document.in_shnor and document.kind.stem == "protokol" else None

    def _relative(self, other: Document, document: Document) -> str:
        return os.path.relpath(self.path(other), os.path.dirname(self.path(document)))

    def _reference(self, other: Document | str, document: Document) -> str | dict:
        if isinstance(other, str):
            return {"внешний": other}
        return other.citation if other.kind.stem == "prikaz" else self._relative(other, document)

    @staticmethod
    def _line(key: str, value) -> str:
        if not isinstance(value, list):
            return f"{key}: {_scalar(value)}\n"
        items = []
        for item in value:
            text = (
                "{" + ", ".join(f"{k}: {_scalar(v)}" for k, v in item.items()) + "}"
                if isinstance(item, dict)
                else _scalar(item)
            )
            items.append(f"  - {text}\n")
        return f"{key}:\n{''.join(items)}"


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
        text = f"{self._front_matter(document)}\n{_with_anchors(_body(document, self.path))}"
        return _write(self._folder / self.path(document), text)

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
            "year": document.year,
            "issuer": document.issuer,
            "audience": "; ".join(document.audience),
            "compiler": document.compiler,
            "developer": document.developer,
            "addressee": document.addressee,
            "form": document.form,
            "group": document.group,
            "participants": document.participants,
            "covered": document.covered,
            "description": document.annotation,
            "agenda": list(document.agenda),
            "relations": relations,
        }
        return _toml({key: value for key, value in fields.items() if value})

    def _write_sections(self) -> None:
        pages = {
            "_index": {"title": words.SITE_TITLE, "menu": "home"},
            "shnor/_index": {
                "title": "Поддержка школ с низкими образовательными результатами (ШНОР)",
                "crumb": "ШНОР",
                "layout": "shnor",
                "menu": "shnor",
                "description": "Приказы, положения, дорожные карты, рекомендации и мониторинги поддержки ШНОР.",
            },
            "mekhanizmy/_index": {
                "title": "Муниципальные управленческие механизмы оценки качества образования",
                "crumb": "Механизмы оценки качества",
                "layout": "mechanisms",
                "menu": "mekhanizmy",
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
                "description": "Все документы обоих разделов, новые сверху.",
            },
            "karta-sayta/_index": {
                "title": "Карта сайта",
                "layout": "site-map",
                "role": "site-map",
                "description": "Все разделы и страницы сайта.",
            },
            "audit/_index": {
                "title": "Аудит раздела",
                "layout": "audit",
                "role": "audit",
                "menu": "audit",
                "description": "Проверка доступности методических материалов с доказательствами.",
            },
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
                page |= {"outputs": ["html", "feed"], "about": words.CHANNEL_SUMMARY, "mail": words.CHANNEL_MAIL}
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
            _write(self._folder / "content" / f"{name}.md", _toml(fields))


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


def _write(path: Path, text: str) -> int:
    data = text.encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return len(data)
