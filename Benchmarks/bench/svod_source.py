"""The corpus as Svod reads it."""

import json
import os
import re
from pathlib import Path

from . import vocabulary as words
from .corpus import Document
from .text import body, write

# A plain YAML scalar that cannot be taken for anything but text.
_PLAIN = re.compile(r"(?:[А-Яа-яЁёA-Za-z]|\d\d\.\d\d\.|\.\./)[^:#\"'{}\[\],&*?|<>=!%@`]*\Z")


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
        text = f"---\n{self._front_matter(document)}---\n\n{body(document, self.path)}"
        return write(self._folder / self.path(document), text)

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
            "черновик": "да" if document.is_draft else None,
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
