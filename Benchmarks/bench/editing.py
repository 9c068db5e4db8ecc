"""Changes of one document, a different one each time it is asked."""

import shutil
from pathlib import Path


class EditedSource:
    """A folder of Markdown documents one of which is changed again and again."""

    def __init__(self, folder: Path):
        self.folder = folder
        # An ordinary document from the middle: with relations, links to it and lists it stands in.
        orders = sorted(path for path in folder.rglob("*.md") if "prikaz" in str(path) and path.name != "_index.md")
        self._document = orders[len(orders) // 2]
        self._text = self._document.read_text(encoding="utf-8")
        self._changes = 0

    @staticmethod
    def of(source: Path, copy: Path | None) -> "EditedSource":
        """The documents of `source`, in a copy where one is named; the copy is made once."""
        if copy and not copy.exists():
            shutil.copytree(source, copy)
        return EditedSource(copy or source)

    def change_text(self) -> None:
        self._changes += 1
        self._document.write_text(f"{self._current()}\nИзменение {self._changes}.\n", encoding="utf-8")

    def change_title(self) -> None:
        self._changes += 1
        mark = "\nназвание: "
        before, _, after = self._current().partition(mark)
        self._document.write_text(f"{before}{mark}Редакция {self._changes}. {after}", encoding="utf-8")

    def restore(self) -> None:
        self._document.write_text(self._text, encoding="utf-8")

    def _current(self) -> str:
        return self._document.read_text(encoding="utf-8")
