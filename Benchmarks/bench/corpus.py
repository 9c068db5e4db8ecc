"""Documents of an imaginary education department, the same for a given seed on every machine.

The corpus comes in bundles of twenty documents that follow one cycle of management: an order with its annexes, the
monitoring it starts, what the monitoring found, what was recommended and decided, and the meetings, letters and
messages around it. A document refers to documents of its own bundle and to founding orders of earlier ones.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from . import vocabulary as words
from .vocabulary import KINDS, Kind

BUNDLE_SIZE = 20
# Held back, besides the documents that were asked for: their titles are what Svod's guard looks for in every file.
DRAFTS = 60
FIRST_DAY = date(2014, 1, 13)
LAST_DAY = date(2026, 7, 1)


@dataclass
class Document:
    """A document before it is written in the format of a generator.

    `body` is Markdown; links to other documents read `(doc:<ident>)` or `(doc:<ident>#<heading>)`.
    """

    ident: str
    kind: Kind
    title: str
    in_shnor: bool
    in_mechanisms: bool
    directions: tuple[str, ...] = ()
    stage: str = ""
    number: str = ""
    dated: date | None = None
    period: str = ""
    year: int | None = None
    approver: "Document | None" = None
    annex: int = 0
    basis: list["Document | str"] = field(default_factory=list)
    approves: list["Document"] = field(default_factory=list)
    repeals: list["Document"] = field(default_factory=list)
    amends: list["Document"] = field(default_factory=list)
    audience: tuple[str, ...] = ()
    compiler: str = ""
    developer: str = ""
    issuer: str = ""
    annotation: str = ""
    agenda: tuple[str, ...] = ()
    addressee: str = ""
    form: str = ""
    group: str = ""
    participants: int = 0
    covered: int = 0
    is_draft: bool = False
    body: str = ""
    # Headings of the body in their order, and the documents it links to.
    headings: list[str] = field(default_factory=list)
    links: dict[str, "Document"] = field(default_factory=dict)

    @property
    def filed_on(self) -> date:
        """The day lists sort by: its own, that of the approving act, or the first day of its year."""
        own = self.dated or (self.approver.dated if self.approver else None)
        return own or date(self.year or FIRST_DAY.year, 1, 1)

    @property
    def place(self) -> tuple[str, str]:
        """The two address parts that say where the document stands."""
        if self.in_shnor:
            return "shnor", self.kind.shelf
        common = len(self.directions) > 1
        return f"mekhanizmy/{'obshchie' if common else self.directions[0]}", self.kind.slug

    @property
    def name(self) -> str:
        """The last part of the address."""
        if self.annex:
            return f"{self.approver.number}-prilozhenie-{self.annex}"
        if self.number:
            number = self.number.replace("/", "-")
            return number if self.kind.stem == "prikaz" else f"{self.kind.stem}-{number}"
        return self.ident

    @property
    def address(self) -> str:
        """`shnor/prikazy/2024/147`: the address without the slashes around it."""
        return "/".join((*self.place, str(self.filed_on.year), self.name))

    @property
    def citation(self) -> str:
        """`приказ № 147 от 15.09.2023`, for documents that have a number."""
        return f"{self.kind.name} № {self.number} от {self.dated:%d.%m.%Y}"

    def release(self) -> None:
        """Forgets what only the writing of this document needs."""
        self.body = ""
        self.links = {}


class Dice:
    """Choices by a seed. Only `Random.random` is used: its numbers are the same in every Python."""

    def __init__(self, seed: int):
        self._random = random.Random(seed)

    def number(self, low: int, high: int) -> int:
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, choices):
        return choices[int(self._random.random() * len(choices))]

    def some(self, choices, count: int) -> list:
        """`count` different choices in their own order."""
        left = list(range(len(choices)))
        taken = sorted(left.pop(int(self._random.random() * len(left))) for _ in range(min(count, len(left))))
        return [choices[index] for index in taken]

    def chance(self, probability: float) -> bool:
        return self._random.random() < probability


class Prose:
    """Sentences, lists and tables of plausible Russian office prose."""

    def __init__(self, dice: Dice):
        self._dice = dice

    def sentence(self) -> str:
        dice = self._dice
        parts = [
            dice.pick(words.OPENERS),
            dice.pick(words.SUBJECTS),
            dice.pick(words.PREDICATES),
            dice.pick(words.TAILS),
        ]
        if dice.chance(0.15):
            parts[2] = f"**{parts[2]}**"
        text = " ".join(parts)
        if dice.chance(0.3):
            text += "; " + self.clause()
        return text + "."

    def clause(self) -> str:
        dice = self._dice
        percent = f"{dice.number(31, 98)},{dice.number(0, 9)}"
        return dice.pick(words.CLAUSES).format(
            percent=percent, count=dice.number(3, 240), total=dice.number(241, 300), day=dice.number(1, 28)
        )

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self._dice.number(2, 3)))

    def item(self) -> str:
        dice = self._dice
        return f"{dice.pick(words.SUBJECTS)} {dice.pick(words.PREDICATES)} {dice.pick(words.TAILS)}"

    def bullets(self) -> str:
        return "\n".join(f"- {self.item()};" for _ in range(self._dice.number(3, 5)))

    def steps(self) -> str:
        """A numbered list; the second point has points of its own."""
        lines = []
        for number in range(1, self._dice.number(4, 5)):
            text = self.item()
            lines.append(f"{number}. {text[0].upper()}{text[1:]}.")
            if number == 2:
                lines += [f"   - {self.item()};" for _ in range(2)]
        return "\n".join(lines)

    def table(self) -> str:
        dice = self._dice
        head = dice.pick(words.TABLE_HEADS)
        rows = ["| " + " | ".join(head) + " |", "|---|---|---|---|"]
        for name in dice.some(words.TABLE_ROWS, dice.number(4, 7)):
            rows.append(
                f"| {name} | {dice.number(1, 100)} | {dice.number(1, 100)},{dice.number(0, 9)} "
                f"| {dice.pick(words.TABLE_VERDICTS)} |"
            )
        return "\n".join(rows)


class Author:
    """Writes the body of a document around the documents it is about."""

    def __init__(self, dice: Dice):
        self._dice = dice
        self._prose = Prose(dice)

    def write(self, document: Document, related: list[Document]) -> None:
        """Fills `body`, `headings` and `links`.

        Args:
            document: every other field is set.
            related: documents the text links to, each once.
        """
        # Front matter of a typical document is about 900 bytes.
        room = document.kind.size - 900
        blocks = [self._introduction(related[:1], document)]
        used = len(blocks[0].encode())
        pending = related[1:]
        headings = self._dice.some(words.HEADINGS, 10)
        forms = [self._prose.steps, self._prose.table, self._prose.bullets]
        has_headings = document.kind.stem != "soobshchenie"
        for number, heading in enumerate(headings, start=1):
            section = []
            if has_headings:
                document.headings.append(f"{number}. {heading}")
                section.append(f"## {number}. {heading}")
            section.append(self._prose.paragraph())
            if pending:
                section[-1] += " " + self._pointer(pending.pop(0), document)
            if has_headings and self._dice.chance(0.25):
                section += [f"### {self._dice.pick(words.SUBHEADINGS)}", self._prose.paragraph()]
            section.append(forms[number % 3]())
            blocks += section
            used += sum(len(block.encode()) + 2 for block in section)
            if used >= room and not pending:
                break
        document.body = "\n\n".join(blocks) + "\n"

    def _introduction(self, first: list[Document], document: Document) -> str:
        text = self._prose.sentence()
        return text + (" " + self._pointer(first[0], document) if first else "")

    def _pointer(self, other: Document, document: Document) -> str:
        """A sentence that links to `other`, sometimes to one of its headings."""
        document.links[other.ident] = other
        target = f"doc:{other.ident}"
        if len(other.headings) > 1 and self._dice.chance(0.4):
            target += "#" + other.headings[1]
        if other.kind.stem == "prikaz":
            return f"Основание — [приказ от {other.dated:%d.%m.%Y} № {other.number}]({target})."
        return f"Подробнее: [{other.kind.name} «{other.title}»]({target})."


class Corpus:
    """The documents of one seed."""

    def __init__(self, count: int, seed: int):
        self._count = count
        self._dice = Dice(seed)
        self._author = Author(self._dice)
        self._founding: list[Document] = []
        self._numbers: dict[tuple[str, int], int] = {}

    def __iter__(self) -> Iterator[Document]:
        bundles, rest = divmod(self._count, BUNDLE_SIZE)
        for index in range(bundles):
            bundle = Bundle(self, index, bundles)
            yield from bundle.documents()
            self._founding.append(bundle.founding)
            bundle.founding.release()
        for index in range(rest):
            yield self._spare(index)
        for index in range(DRAFTS):
            yield self._draft(index)

    def _spare(self, index: int) -> Document:
        """Messages make up the number."""
        document = Document(
            ident=f"soobshchenie-ostatok-{index + 1}",
            kind=KINDS["soobshchenie"],
            title="Объявление для школ",
            in_shnor=True,
            in_mechanisms=False,
            dated=LAST_DAY + timedelta(days=index),
        )
        self._author.write(document, [])
        return document

    def _draft(self, index: int) -> Document:
        document = Document(
            ident=f"soobshchenie-proekt-{index + 1}",
            kind=KINDS["soobshchenie"],
            title=f"Готовится к публикации: выпуск {index + 1} {words.about(words.THEMES[index % len(words.THEMES)])}",
            in_shnor=True,
            in_mechanisms=False,
            dated=LAST_DAY,
            is_draft=True,
        )
        self._author.write(document, [])
        return document

    def next_number(self, series: str, year: int) -> int:
        key = (series, year)
        self._numbers[key] = self._numbers.get(key, 0) + 1
        return self._numbers[key]

    def founding(self, index: int) -> Document | None:
        return self._founding[index] if 0 <= index < len(self._founding) else None

    @property
    def dice(self) -> Dice:
        return self._dice

    @property
    def author(self) -> Author:
        return self._author


class Bundle:
    """Twenty documents of one cycle in one place of the site."""

    def __init__(self, corpus: Corpus, index: int, count: int):
        self._corpus = corpus
        self._index = index
        self._start = FIRST_DAY + (LAST_DAY - FIRST_DAY) * index // max(1, count)
        self._about = words.about(words.THEMES[index % len(words.THEMES)])
        self.founding: Document | None = None

    def documents(self) -> list[Document]:
        order, annexes = self._order_with_annexes()
        first_orders = [order, *annexes]
        plan = self._make(
            "plan",
            "mery",
            f"План работы {self._about}, {self._school_year} учебный год",
            5,
            basis=[order],
            period=self._school_year,
        )
        monitoring = self._monitoring_order(order)
        note = self._make(
            "spravka",
            "analiz",
            f"Аналитическая справка {self._about}, {self._school_year} учебный год",
            34,
            basis=[monitoring],
            period=self._school_year,
            compiler=words.CENTRE,
            annotation=self._sentence(),
        )
        report = self._make(
            "otchet",
            "effektivnost",
            f"Отчёт об эффективности мер (решение {self._about})",
            58,
            basis=[monitoring],
            period=self._school_year,
        )
        advice = [self._advice(number, note) for number in range(3)]
        decision = self._make("reshenie", "resheniya", f"Управленческое решение {self._about}", 44, basis=[note])
        methods = self._make(
            "rekomendatsii",
            "mery",
            f"Методические рекомендации {self._about}",
            None,
            year=self._start.year,
            compiler=words.CENTRE,
            audience=("педагоги", "методисты и специалисты"),
            annotation=self._sentence(),
        )
        events = [self._event(number, order) for number in range(2)]
        messages = [self._message(number) for number in range(2)]
        letter = self._letter(note)
        minutes = self._minutes(note)
        publication = self._make(
            "izdanie",
            "mery",
            f"Сборник статей {self._about}",
            None,
            year=self._start.year,
            compiler=words.CENTRE,
            annotation=self._sentence(),
        )

        self._write(order, [*annexes, *monitoring.amends])
        for annex in annexes:
            self._write(annex, [order])
        for document, related in (
            (plan, [order, annexes[1]]),
            (monitoring, [order, annexes[0]]),
            (note, [monitoring, annexes[0], plan]),
            (report, [monitoring, note]),
            *((document, [note, order]) for document in advice),
            (decision, [note, *advice[:2]]),
            (methods, [annexes[0], note]),
            *((document, [plan]) for document in events),
            (messages[0], [note]),
            (messages[1], [methods]),
            (letter, [note, advice[0]]),
            (minutes, [note, decision]),
            (publication, [methods]),
        ):
            self._write(document, related)
        return [
            *first_orders,
            plan,
            monitoring,
            note,
            report,
            *advice,
            decision,
            methods,
            *events,
            *messages,
            letter,
            minutes,
            publication,
        ]

    # The kinds that need more than `_make`.

    def _order_with_annexes(self) -> tuple[Document, list[Document]]:
        order = self._make(
            "prikaz",
            "tseli",
            f"Об утверждении положения {self._about}",
            0,
            issuer=words.OWNER,
            annotation=self._sentence(),
        )
        order.number = str(self._corpus.next_number("prikaz", order.dated.year))
        order.basis.append(self._corpus.dice.pick(words.EXTERNAL_ACTS))
        annexes = []
        for number, (stem, stage, title) in enumerate(
            (
                ("polozhenie", "pokazateli", f"Положение {self._about}"),
                ("dorozhnaia-karta", "mery", f"Дорожная карта {self._about}"),
                ("programma", "metody", f"Программа работы {self._about}"),
            ),
            start=1,
        ):
            annex = self._make(stem, stage, title, None, developer=words.CENTRE)
            annex.approver, annex.annex = order, number
            if stem != "polozhenie":
                annex.period = f"{self._start.year}–{self._start.year + 2}"
            annexes.append(annex)
        order.approves = list(annexes)
        self.founding = order
        return order, annexes

    def _monitoring_order(self, founding: Document) -> Document:
        """The order that starts the monitoring; now and then it amends or repeals an order of an earlier bundle."""
        order = self._make(
            "prikaz",
            "monitoring",
            f"О проведении мониторинга (решение {self._about})",
            14,
            issuer=words.OWNER,
            basis=[founding],
        )
        order.ident = self._ident("prikaz", 1)
        order.number = str(self._corpus.next_number("prikaz", order.dated.year))
        amended, repealed = self._corpus.founding(self._index - 16), self._corpus.founding(self._index - 32)
        if amended and self._index % 5 == 0:
            order.amends.append(amended)
        if repealed and self._index % 7 == 0:
            order.repeals.append(repealed)
        return order

    def _advice(self, number: int, note: Document) -> Document:
        document = self._make(
            "adresnye-rekomendatsii",
            "rekomendatsii",
            f"Адресные рекомендации {words.AUDIENCES_DATIVE[number]} {self._about}",
            40,
            basis=[note],
            audience=(words.AUDIENCES[number],),
        )
        document.ident = self._ident("adresnye-rekomendatsii", number)
        if not document.directions:
            # This kind always has a direction.
            document.directions, document.stage = ("shnor",), "rekomendatsii"
        return document

    def _event(self, number: int, basis: Document) -> Document:
        dice = self._corpus.dice
        form = dice.pick(words.FORMS)
        document = self._make(
            "meropriiatie",
            "mery",
            f"{form.capitalize()} {self._about}",
            20 + 9 * number,
            basis=[basis],
            form=form,
            group=dice.pick(words.GROUPS),
            participants=dice.number(12, 90),
            covered=dice.number(1, 9),
        )
        document.ident = self._ident("meropriiatie", number)
        return document

    def _message(self, number: int) -> Document:
        """Messages go to the channel, which is on a shelf of «ШНОР» whatever the bundle is about."""
        return Document(
            ident=self._ident("soobshchenie", number),
            kind=KINDS["soobshchenie"],
            title=f"Размещены материалы {self._about}",
            in_shnor=True,
            in_mechanisms=False,
            dated=self._start + timedelta(days=46 + 7 * number),
        )

    def _letter(self, basis: Document) -> Document:
        document = self._make(
            "informatsionnoe-pismo",
            "monitoring",
            f"О представлении сведений {self._about}",
            26,
            basis=[basis],
            addressee="руководителям общеобразовательных организаций",
        )
        document.number = f"01-12/{self._corpus.next_number('pismo', document.dated.year)}"
        return document

    def _minutes(self, basis: Document) -> Document:
        document = self._make(
            "protokol",
            "analiz",
            f"Заседание рабочей группы {self._about}",
            50,
            basis=[basis],
            agenda=tuple(self._sentence() for _ in range(3)),
        )
        document.number = str(self._corpus.next_number("protokol", document.dated.year))
        return document

    # Parts.

    def _make(self, stem: str, stage: str, title: str, day: int | None, **fields) -> Document:
        """A document in the bundle's place, dated `day` days after its start."""
        in_shnor = self._index % 2 == 0
        in_mechanisms = not in_shnor or self._index % 16 == 0
        directions: tuple[str, ...] = ()
        if in_shnor and in_mechanisms:
            directions = ("shnor",)
        elif in_mechanisms:
            turn = self._index // 2
            everywhere = turn % 17 == 16
            directions = (
                tuple(item.slug for item in words.DIRECTIONS) if everywhere else (words.DIRECTIONS[turn % 8].slug,)
            )
        return Document(
            ident=self._ident(stem, 0),
            kind=KINDS[stem],
            title=title,
            in_shnor=in_shnor,
            in_mechanisms=in_mechanisms,
            directions=directions,
            stage=stage if directions else "",
            dated=self._start + timedelta(days=day) if day is not None else None,
            **fields,
        )

    def _write(self, document: Document, related: list[Document]) -> None:
        self._corpus.author.write(document, related)

    def _ident(self, stem: str, number: int) -> str:
        return f"{stem}-{self._index + 1:04}" + (f"-{number + 1}" if number else "")

    def _sentence(self) -> str:
        return Prose(self._corpus.dice).sentence().replace("*", "")

    @property
    def _school_year(self) -> str:
        first = self._start.year if self._start.month >= 9 else self._start.year - 1
        return f"{first}/{first + 1}"
