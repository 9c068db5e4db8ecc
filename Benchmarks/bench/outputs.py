"""What the generators made, counted: times compare only where the pages do."""

import re
from dataclasses import dataclass
from pathlib import Path

# A page more or less in a hundred is a matter of taste, five are different work.
TOLERANCE = 0.05

_PAGER = re.compile(r"stranitsa-(\d+)")


@dataclass(frozen=True)
class Output:
    pages: int
    bytes: int
    links: int
    headings: int
    # Addresses of the pages, spelled alike for both generators.
    addresses: frozenset[str]

    @property
    def links_per_page(self) -> float:
        return self.links / max(1, self.pages)

    @property
    def headings_per_page(self) -> float:
        return self.headings / max(1, self.pages)


def survey(folder: Path) -> Output:
    """Counts the HTML pages under `folder`."""
    size = links = headings = 0
    addresses = set()
    for path in folder.rglob("*.html"):
        data = path.read_bytes()
        size += len(data)
        links += data.count(b"<a ")
        headings += len(re.findall(rb"<h[1-6][ >]", data))
        addresses.add(_PAGER.sub(r"stranitsa/\1", str(path.relative_to(folder))))
    return Output(len(addresses), size, links, headings, frozenset(addresses))


def are_comparable(one: Output, other: Output) -> bool:
    """True when the numbers of pages differ by no more than five per cent."""
    return abs(one.pages - other.pages) <= TOLERANCE * max(one.pages, other.pages)
