"""The result as Markdown: the same text goes to the terminal and to the documentation."""

import os
import platform
from dataclasses import dataclass
from pathlib import Path

from .measure import Spread, Task
from .outputs import Output

# What a full build of Svod is meant to take of Hugo's.
TIME_GOAL = 1 / 2
MEMORY_GOAL = 1 / 3

_MEANINGS = {
    "svod build": "full build of the site",
    "hugo": "full build of a site with the same pages",
    "floor": "Markdown to HTML and nothing else",
    "svod check": "everything a build would complain about, nothing written",
    "svod audit": "audit of the built site from its files",
}


@dataclass
class Results:
    tasks: list[Task]
    outputs: dict[str, Output]
    documents: int
    average_size: float
    load: float
    versions: dict[str, str]
    command: str

    def task(self, name: str) -> Task | None:
        return next((task for task in self.tasks if task.name == name and task.runs), None)


def markdown(results: Results) -> str:
    parts = ["# Benchmarks", _summary(results), "## Time and memory", _times(results)]
    ratios = _ratios(results)
    if ratios:
        parts += ["## Ratios", ratios]
    if results.outputs:
        parts += ["## What was built", _outputs(results)]
    parts += ["## How it was measured", _METHOD, "## Machine", _machine(results)]
    return "\n\n".join(parts) + "\n"


def _summary(results: Results) -> str:
    return (
        f"{results.documents:,} documents of {results.average_size / 1000:.1f} KB on average, "
        f"{len(results.tasks[0].runs)} runs of each program in turn. Reproduce with\n\n```sh\n{results.command}\n```"
    )


def _times(results: Results) -> str:
    rows = []
    for task in results.tasks:
        wall = Spread.of(task.runs, lambda run: run.wall)
        cpu = Spread.of(task.runs, lambda run: run.cpu)
        memory = Spread.of(task.runs, lambda run: run.memory / 2**20)
        rows.append(
            (
                f"`{task.name}`",
                _MEANINGS[task.name],
                _seconds(wall),
                f"{cpu.median:.2f}",
                f"{memory.median:.0f} ({memory.low:.0f}–{memory.high:.0f})",
            )
        )
    return _table(("program", "what it does", "wall time, s", "CPU time, s", "peak memory, MiB"), rows) + (
        "\n\nMedian, in brackets the lowest and the highest value. The floor's memory is that of one of its two "
        "processes."
    )


def _ratios(results: Results) -> str:
    svod = results.task("svod build")
    if not svod:
        return ""
    rows = []
    for name in ("hugo", "floor"):
        other = results.task(name)
        if not other:
            continue
        time, memory = _ratio(svod, other, "wall"), _ratio(svod, other, "memory")
        goals = ("", "")
        if name == "hugo":
            goals = (_verdict(time, TIME_GOAL, "1/2"), _verdict(memory, MEMORY_GOAL, "1/3"))
        rows.append((f"`svod build` : `{name}`", f"{time:.2f}{goals[0]}", f"{memory:.2f}{goals[1]}"))
    return _table(("", "wall time", "peak memory"), rows) if rows else ""


def _ratio(task: Task, other: Task, value: str) -> float:
    def middle(of: Task) -> float:
        return Spread.of(of.runs, lambda run: getattr(run, value)).median

    return middle(task) / middle(other)


def _verdict(ratio: float, goal: float, name: str) -> str:
    return f" (goal {name}: {'reached' if ratio <= goal else 'missed'})"


def _outputs(results: Results) -> str:
    rows = [
        (
            f"`{name}`",
            f"{output.pages:,}",
            f"{output.links_per_page:.1f}",
            f"{output.headings_per_page:.1f}",
            f"{output.bytes / 1e6:.1f}",
        )
        for name, output in results.outputs.items()
    ]
    text = _table(("program", "HTML pages", "links per page", "headings per page", "HTML, MB"), rows)
    if len(results.outputs) == 2:
        one, other = results.outputs.values()
        text += (
            f"\n\n{len(one.addresses & other.addresses):,} pages have the same address in both sites, "
            f"{len(one.addresses ^ other.addresses):,} stand in one of them only."
        )
    return text


_METHOD = """\
- The corpus is made from a fixed seed and lies with all output in memory (tmpfs), so that no disk is measured.
- Programs run in turn, round after round; an output folder is removed before each run, outside the measured time.
- Wall time, CPU time and peak resident memory come from `wait4` in a small helper (`Benchmarks/timed.c`).
- Hugo gets the same documents with front matter in TOML, the fastest of its formats, and a theme (`Benchmarks/hugo`)
  with the pages and mark-up of `Themes/standard`: menu, breadcrumbs, requisites, contents, relations both ways,
  statuses, annexes, paged lists, register, feed, sitemap. What pages share is cached with `partialCached`.
- `svod build` also validates front matter, checks every link and anchor, audits the finished pages and writes a
  manifest with the SHA-256 of every file; Hugo checks links between documents.
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


def _seconds(spread: Spread) -> str:
    return f"{spread.median:.2f} ({spread.low:.2f}–{spread.high:.2f})"


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])
