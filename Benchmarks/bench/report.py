"""The results as Markdown: the same text goes to the terminal and to the documentation."""

import os
import platform
from dataclasses import dataclass, field
from pathlib import Path

from .cases import CASES
from .goals import GOALS
from .measure import Spread, Task
from .outputs import MARKUP_TOLERANCE, TOLERANCES, Output


@dataclass
class Part:
    """The same programs measured in one place."""

    title: str
    documents: int
    tasks: list[Task]
    # By the name of the case; empty where outputs were not compared.
    outputs: dict[str, Output] = field(default_factory=dict)
    # Cases after which the output was that of a full build.
    identical: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Trial:
    """A loop over the corpus in memory."""

    name: str
    documents: int
    bytes: int
    # Of the quickest loop, nanoseconds.
    best: int


@dataclass
class Results:
    parts: list[Part]
    trials: list[Trial]
    average_size: float
    runs: int
    load: float
    versions: dict[str, str]
    command: str


def markdown(results: Results) -> str:
    blocks = ["# Benchmarks", _summary(results)]
    goals = _goals(results.parts)
    if goals:
        blocks += ["## Goals", goals]
    for part in results.parts:
        blocks += [f"## {part.title}", _times(part)]
        if part.identical:
            names = ", ".join(f"“{name}”" for name in part.identical)
            blocks.append(f"After {names}, each, all files were byte for byte those of a full build (SHA-256 of both trees).")
    for part in results.parts:
        if len(part.outputs) == 2:
            blocks += [f"## What was built of {part.documents:,} documents", _outputs(part)]
    if results.trials:
        blocks += ["## Parts of the work", _trials(results.trials)]
    blocks += ["## How it was measured", _METHOD, "## Machine", _machine(results)]
    return "\n\n".join(blocks) + "\n"


def _summary(results: Results) -> str:
    busy = "" if results.load <= 0.5 else "Something else was running meanwhile: the times are too long. "
    return (
        f"{busy}Documents of {results.average_size / 1000:.1f} KB on average, {results.runs} runs of each program in turn. "
        f"Reproduce with\n\n```sh\n{results.command}\n```"
    )


def _goals(parts: list[Part]) -> str:
    rows = []
    for goal in GOALS:
        cells = [goal.text, f"≤ {goal.limit_text}"]
        for part in parts:
            ratio = goal.ratio({task.name: task for task in part.tasks})
            cells.append("" if ratio is None else _verdict(ratio, float(goal.limit)))
        if any(cells[2:]):
            rows.append(tuple(cells))
    text = "Medians, divided. Of Hugo's full build and its build over the last one the quicker counts."
    return f"{_table(('', 'goal', *(part.title for part in parts)), rows)}\n\n{text}" if rows else ""


def _verdict(ratio: float, limit: float) -> str:
    size = f"{ratio:.3f}" if ratio >= 0.2 else f"1/{1 / ratio:.0f}"
    return f"{size}: {'reached' if ratio <= limit else 'missed'}"


def _times(part: Part) -> str:
    rows = []
    for task in part.tasks:
        wall = Spread.of(task.runs, lambda run: run.wall)
        memory = Spread.of(task.runs, lambda run: run.memory / 2**20)
        rows.append(
            (
                task.name,
                CASES[task.name],
                f"{wall.median:.3f} ({wall.low:.3f}–{wall.high:.3f})",
                f"{task.middle('cpu'):.2f}",
                f"{memory.median:.0f} ({memory.low:.0f}–{memory.high:.0f})",
            )
        )
    head = ("case", "what it does", "wall time, s", "CPU time, s", "peak memory, MiB")
    return f"{_table(head, rows)}\n\nMedian, in brackets the lowest and the highest value."


def _outputs(part: Part) -> str:
    ours, hugo = part.outputs["svod"], part.outputs["hugo"]
    rows = [
        (
            kind,
            f"{ours.counts[kind]:,}",
            f"{hugo.counts[kind]:,}",
            f"{ours.sizes[kind] / 1e6:.2f}",
            f"{hugo.sizes[kind] / 1e6:.2f}",
            f"{tolerance:.0%}",
        )
        for kind, tolerance in TOLERANCES.items()
    ]
    table = _table(("", "files of Svod", "of Hugo", "MB of Svod", "of Hugo", "bytes may differ by"), rows)
    return (
        f"{table}\n\nA page has {ours.links_per_page:.2f} links (Hugo: {hugo.links_per_page:.2f}) and "
        f"{ours.headings_per_page:.2f} headings ({hugo.headings_per_page:.2f}); they may differ by "
        f"{MARKUP_TOLERANCE:.0%}. All {len(ours.addresses):,} files have the same address in both sites. Not counted "
        "is what Hugo cannot make: the audit with its pages and reports, the schemas, the list of checksums."
    )


def _trials(trials: list[Trial]) -> str:
    rows = [
        (
            trial.name,
            f"{trial.documents:,}",
            f"{trial.best / trial.documents:,.0f}",
            f"{trial.bytes / trial.best * 1e3:,.0f}",
        )
        for trial in trials
    ]
    head = ("", "documents", "ns per document", "MB/s")
    return f"{_table(head, rows)}\n\nOn one core, everything in memory; the quickest loop of several."


_METHOD = """\
- The corpus is made from a fixed seed. It lies with all output in memory (tmpfs), where nothing is said of a disk; for
  the disk runs both lie in a folder of it, and the page cache is warm.
- Programs run in turn, round after round. What is there before a run is prepared outside the measured time; old outputs
  on the disk are renamed away and removed at the very end, because freeing their blocks slows what follows.
- Wall time, CPU time and peak resident memory come from `wait4` in a small helper (`Benchmarks/timed.c`). Svod and Hugo
  are one process each; of the floor's processes the memory is the sum.
- Hugo gets the same documents with front matter in TOML, the fastest of its formats, and a theme (`Benchmarks/hugo`)
  that makes the same files with the same mark-up: JSON-LD and facts for the search in the heads of pages, `index.json`
  beside documents and lists, feeds, the register as CSV, the calendar, lists by kind, year, direction and status. What
  pages share is made once: in Hugo's stores and by `partialCached`. What no template of Hugo can find out is in its
  documents ready: anchors of headings and points, captions of tables.
- `svod build` also validates front matter, checks every link and anchor, looks in every file for the titles of sixty
  drafts, which must not be told, audits the finished pages and writes the SHA-256 of every file; Hugo checks links
  between documents. All of that is on in every figure.
- Hugo makes everything anew each time: its caches hold what it fetched from elsewhere and pictures it converted.
- The floor (`Benchmarks/floor.c`) reads the documents, parses them with libcmark-gfm and writes bare HTML, in two
  processes."""


def _machine(results: Results) -> str:
    rows = [
        ("Processor", f"{_processor()}, {len(os.sched_getaffinity(0))} cores"),
        ("Memory", f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"),
        ("Kernel", f"{platform.system()} {platform.release()}"),
        ("System", platform.freedesktop_os_release().get("PRETTY_NAME", "unknown")),
        ("Load before the start", f"{results.load:.2f}"),
        *results.versions.items(),
    ]
    return _table(("", ""), rows)


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])
