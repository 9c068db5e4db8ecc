"""Runs programs in turn and keeps what each run took."""

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median


class RunFailed(Exception):
    """A measured program ended with an exit code that says it did not do its work."""


def _nothing() -> None:
    pass


@dataclass
class Task:
    """Something to measure."""

    name: str
    command: list[str]
    # Done before every run and after the last one, outside the measured time.
    prepare: Callable[[], None] = _nothing
    finish: Callable[[], None] = _nothing
    # Exit codes of a run that did its work; an audit that finds fault has done it.
    accepted: tuple[int, ...] = (0,)
    # Whether the program starts processes and prints `peak_kib` of all of them together.
    tells_memory: bool = False
    runs: list["Run"] = field(default_factory=list)

    def middle(self, value: str) -> float:
        """The median of `wall` (seconds), `cpu` (seconds) or `memory` (bytes)."""
        return median(getattr(run, value) for run in self.runs)


@dataclass(frozen=True)
class Run:
    """What one run took."""

    wall: float
    cpu: float
    # Bytes.
    memory: int


@dataclass(frozen=True)
class Spread:
    """The middle and the ends of several values."""

    median: float
    low: float
    high: float

    @staticmethod
    def of(runs: list[Run], value: Callable[[Run], float]) -> "Spread":
        values = [value(run) for run in runs]
        return Spread(median(values), min(values), max(values))


class Stopwatch:
    """Measures tasks with the helper `timed`."""

    def __init__(self, timed: Path, folder: Path):
        self._timed = timed
        self._result = folder / "timed.json"
        self._log = folder / "output.log"
        self._environment = os.environ | {"HUGO_CACHEDIR": str(folder / "hugo-cache"), "NO_COLOR": "1"}

    def measure(self, tasks: list[Task], rounds: int, progress: Callable[[str], None]) -> None:
        """Runs every task once in each round, so that a slow minute of the machine strikes all alike.

        Raises:
            RunFailed: with the end of the program's output.
        """
        for number in range(1, rounds + 1):
            for task in tasks:
                task.prepare()
                run = self._run(task)
                task.runs.append(run)
                progress(f"{number}/{rounds}  {task.name:<16} {run.wall:7.2f} s  {run.memory / 2**20:7.0f} MiB")
                if number == rounds:
                    task.finish()

    def _run(self, task: Task) -> Run:
        with open(self._log, "wb") as log:
            subprocess.run(
                [str(self._timed), str(self._result), *task.command],
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                env=self._environment,
                check=True,
            )
        result = json.loads(self._result.read_text())
        output = self._log.read_text(errors="replace").splitlines()
        if result["exit"] not in task.accepted:
            raise RunFailed("\n".join([f"{task.name} ended with code {result['exit']}", *output[-20:]]))
        peak = result["peak_kib"]
        if task.tells_memory:
            peak = sum(int(line.split()[1]) for line in output if line.startswith("peak_kib "))
        return Run(result["wall"], result["cpu"], peak * 1024)
