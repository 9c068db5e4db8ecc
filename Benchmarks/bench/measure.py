"""Runs programs in turn and keeps what each run took."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median


class RunFailed(Exception):
    """A measured program ended with an exit code that says it did not do its work."""


@dataclass
class Task:
    """Something to measure."""

    name: str
    command: list[str]
    # Removed before every run, outside the measured time.
    output: Path | None = None
    # Exit codes of a run that did its work; an audit that finds fault has done it.
    accepted: tuple[int, ...] = (0,)
    runs: list["Run"] = field(default_factory=list)


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
                run = self._run(task)
                task.runs.append(run)
                progress(f"{number}/{rounds}  {task.name:<12} {run.wall:7.2f} s  {run.memory / 2**20:7.0f} MiB")

    def _run(self, task: Task) -> Run:
        if task.output:
            shutil.rmtree(task.output, ignore_errors=True)
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
        if result["exit"] not in task.accepted:
            tail = "\n".join(self._log.read_text(errors="replace").splitlines()[-20:])
            raise RunFailed(f"{task.name} ended with code {result['exit']}\n{tail}")
        return Run(result["wall"], result["cpu"], result["peak_kib"] * 1024)
