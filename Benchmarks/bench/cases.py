"""What is measured in one place: every program with its command, and what is done before each of its runs."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from .editing import EditedSource
from .measure import RunFailed, Task
from .outputs import digest
from .tools import Tools

# The day the sites show; every document of the corpus is older.
AS_OF = "2026-11-21"

CASES = {
    "svod": "`svod build`, nothing there before",
    "hugo": "`hugo`, nothing there before",
    "floor": "Markdown to HTML and nothing else (`floor`)",
    "text": "`svod build` after the text of one document changed",
    "title": "`svod build` after the title of one document changed",
    "nothing": "`svod build` after nothing changed",
    "again": "`hugo` into its last output with its caches, after the text of one document changed",
    "check": "`svod check`",
    "audit": "`svod audit` of the built site from its files",
    "search": "Pagefind over the built site",
}


@dataclass
class Place:
    """A folder with the corpus for each generator and all output."""

    folder: Path
    tools: Tools
    # Whether what is removed stays until the end: freeing blocks slows a journalled file system for a while after.
    keeps_rubbish: bool = False
    # Cases after which the output was the same as that of a full build, byte for byte.
    identical: list[str] = field(default_factory=list)
    _removed: int = 0

    @property
    def svod_source(self) -> Path:
        return self.folder / "svod"

    @property
    def hugo_source(self) -> Path:
        return self.folder / "hugo"

    def output(self, name: str) -> Path:
        return self.folder / "output" / name

    def tasks(self, wanted: list[str]) -> list[Task]:
        """The wanted cases in their order, and those they need."""
        self.output("").mkdir(exist_ok=True)
        needed = set(wanted)
        if needed & {"audit", "search"}:
            needed.add("svod")
        makers = {
            "svod": self._svod,
            "hugo": self._hugo,
            "floor": self._floor,
            "text": self._edited,
            "title": self._edited,
            "nothing": self._edited,
            "again": self._again,
            "check": self._check,
            "audit": self._audit,
            "search": self._search,
        }
        return [makers[name](name) for name in CASES if name in needed]

    # Whole builds.

    def _svod(self, name: str) -> Task:
        return Task(name, self._build(self.svod_source, self.output(name)), lambda: self._clear(name))

    def _hugo(self, name: str) -> Task:
        return Task(name, self._hugo_build(self.output(name)), lambda: self._clear(name))

    def _floor(self, name: str) -> Task:
        command = [str(self.tools.floor), str(self.svod_source), str(self.output(name)), "2"]
        return Task(name, command, lambda: self._clear(name), tells_memory=True)

    # Builds after a change. All of Svod's go into one output, one after the other.

    def _edited(self, name: str) -> Task:
        source = EditedSource.of(self.svod_source, self.folder / "edited")
        output = self.output("edited")

        def prepare() -> None:
            if not output.exists():
                self._run(self._build(source.folder, output))
            if name == "text":
                source.change_text()
            elif name == "title":
                source.change_title()

        def finish() -> None:
            whole = self.output("whole")
            self._run([*self._build(source.folder, whole), "--full"])
            if digest(output) != digest(whole):
                raise RunFailed(f"{name}: the output is not that of a full build")
            self.identical.append(name)
            self._clear("whole")

        return Task(name, self._build(source.folder, output), prepare, finish)

    def _again(self, name: str) -> Task:
        source = EditedSource.of(self.hugo_source / "content", None)
        output = self.output("hugo-again")

        def prepare() -> None:
            if not output.exists():
                self._run(self._hugo_build(output))
            source.change_text()

        def finish() -> None:
            source.restore()

        return Task(name, self._hugo_build(output), prepare, finish)

    # What reads.

    def _check(self, name: str) -> Task:
        return Task(name, [str(self.tools.svod), "check", *self._inputs(self.svod_source)])

    def _audit(self, name: str) -> Task:
        return Task(name, [str(self.tools.svod), "audit", str(self.output("svod"))], accepted=(0, 1))

    def _search(self, name: str) -> Task:
        # As Svod runs it.
        command = [str(self.tools.pagefind), "--site", str(self.output("svod"))]
        command += ["--output-path", str(self.output(name)), "--quiet"]
        command += ["--exclude-selectors", ".anchor, .footnote-back, .footnote-ref"]
        return Task(name, command, lambda: self._clear(name))

    # Commands and folders.

    def _inputs(self, source: Path) -> list[str]:
        return ["--content", str(source), "--theme", str(self.tools.theme), "--as-of", AS_OF]

    def _build(self, source: Path, output: Path) -> list[str]:
        # Hugo makes no search index either.
        return [str(self.tools.svod), "build", *self._inputs(source), "--no-search", "--output", str(output)]

    def _hugo_build(self, output: Path) -> list[str]:
        command = [str(self.tools.hugo), "build", "--source", str(self.hugo_source), "--destination", str(output)]
        return [*command, "--noBuildLock"]

    def _run(self, command: list[str]) -> None:
        self.tools.run_unmeasured(command)

    def _clear(self, name: str) -> None:
        """Removes an output and what Svod remembers of it."""
        for path in (self.output(name), self.output(f".{name}.svod")):
            if not path.exists():
                continue
            if self.keeps_rubbish:
                self._removed += 1
                rubbish = self.folder / "rubbish"
                rubbish.mkdir(exist_ok=True)
                path.rename(rubbish / str(self._removed))
            else:
                shutil.rmtree(path)
