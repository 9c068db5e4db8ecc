"""What the generators made, counted: times compare only where the files do."""

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# What Hugo cannot make: the audit and its reports, schemas, the list of checksums.
OURS = re.compile(r"(?:audit|schema)/|manifest\.json$")

_PAGER = re.compile(r"stranitsa-(\d+)")
_HEADING = re.compile(rb"<h[1-6][ >]")

# How far apart the bytes of a kind may lie, as a share of the greater number. Hugo neither folds the lines of a
# calendar nor knows the further pages of a list when it writes the site map.
TOLERANCES = {"pages": 0.02, "records": 0.02, "tables": 0.02, "feeds, site map": 0.10, "calendars": 0.10, "assets": 0}
# The same for links and headings of a page.
MARKUP_TOLERANCE = 0.01


def kind_of(name: str) -> str:
    return {".html": "pages", ".json": "records", ".csv": "tables", ".xml": "feeds, site map", ".ics": "calendars"}.get(
        os.path.splitext(name)[1], "assets"
    )


@dataclass
class Output:
    """The files of a site that both generators make."""

    counts: Counter[str] = field(default_factory=Counter)
    sizes: Counter[str] = field(default_factory=Counter)
    links: int = 0
    headings: int = 0
    # Addresses of all files, spelled alike for both generators.
    addresses: set[str] = field(default_factory=set)

    @property
    def links_per_page(self) -> float:
        return self.links / max(1, self.counts["pages"])

    @property
    def headings_per_page(self) -> float:
        return self.headings / max(1, self.counts["pages"])


def survey(folder: Path) -> Output:
    """Counts the files under `folder`."""
    output = Output()
    for path in _files(folder):
        if OURS.match(path):
            continue
        kind = kind_of(path)
        output.addresses.add(_PAGER.sub(r"stranitsa/\1", path))
        output.counts[kind] += 1
        if kind != "pages":
            output.sizes[kind] += (folder / path).stat().st_size
            continue
        data = (folder / path).read_bytes()
        output.sizes[kind] += len(data)
        output.links += data.count(b"<a ")
        output.headings += len(_HEADING.findall(data))
    return output


def differences(one: Output, other: Output) -> list[str]:
    """Why the two sites are different work; empty when they are not."""
    found = []
    apart = sorted(one.addresses ^ other.addresses)
    if apart:
        found.append(f"{len(apart)} files stand in one site only, such as {apart[0]}")
    for kind, tolerance in TOLERANCES.items():
        if one.counts[kind] != other.counts[kind]:
            found.append(f"{kind}: {one.counts[kind]} files and {other.counts[kind]}")
        if _distance(one.sizes[kind], other.sizes[kind]) > tolerance:
            found.append(f"{kind}: {one.sizes[kind]} bytes and {other.sizes[kind]}")
    for name in ("links", "headings"):
        first, second = getattr(one, name), getattr(other, name)
        if _distance(first, second) > MARKUP_TOLERANCE:
            found.append(f"{name}: {first} and {second}")
    return found


def _distance(one: int, other: int) -> float:
    return abs(one - other) / max(one, other, 1)


def digest(folder: Path) -> str:
    """SHA-256 over the paths and bytes of all files."""
    total = hashlib.sha256()
    for path in sorted(_files(folder)):
        total.update(f"{path}\0{hashlib.sha256((folder / path).read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            yield os.path.relpath(os.path.join(place, name), folder)
