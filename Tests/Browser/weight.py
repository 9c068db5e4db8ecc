"""What a page of a document weighs before the search is opened: its HTML and everything it loads, packed by gzip -9."""

import gzip
import html.parser
import pathlib
import re
import urllib.parse

LIMIT = 30 * 1024

# Bytes a style sheet loads; an address that is data of its own loads nothing.
STYLE_ADDRESS = re.compile(r"""url\(\s*["']?(?!data:)([^"')]+)|@import\s+["']([^"']+)""")


class LoadReader(html.parser.HTMLParser):
    """Notes what a page loads of itself, and whether it is a document's."""

    def __init__(self):
        super().__init__()
        self.is_document = False
        self.addresses: list[str] = []

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag == "meta" and values.get("name") == "svod:page":
            self.is_document = values.get("content") == "document"
        elif tag == "link" and {"stylesheet", "icon", "preload"} & set(values.get("rel", "").split()):
            self.addresses.append(values["href"])
        elif tag in ("script", "img", "source", "iframe", "embed") and "src" in values:
            self.addresses.append(values["src"])
        self.addresses += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]

    handle_startendtag = handle_starttag


class Scale:
    """Weighs the files of one site, each once."""

    def __init__(self, site: pathlib.Path, root: str):
        self.site, self.root = site, root
        self.sizes: dict[pathlib.Path, int] = {}

    def packed(self, file: pathlib.Path) -> int:
        if file not in self.sizes:
            self.sizes[file] = len(gzip.compress(file.read_bytes(), 9, mtime=0))
        return self.sizes[file]

    def file(self, page: pathlib.Path, address: str) -> pathlib.Path:
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
        if path.startswith("/"):
            return self.site / path.removeprefix(self.root).lstrip("/")
        return (page.parent / path).resolve()

    def loads(self, page: pathlib.Path, addresses: list[str]) -> list[pathlib.Path]:
        """The page and what it loads, what style sheets load included."""
        files = [page]
        waiting = [self.file(page, address) for address in addresses if not address.startswith("data:")]
        while waiting:
            file = waiting.pop(0)
            if file in files:
                continue
            files.append(file)
            if file.suffix == ".css":
                found = STYLE_ADDRESS.findall(file.read_text())
                waiting += [self.file(file, first or second) for first, second in found]
        return files


def of_documents(site: pathlib.Path, root: str) -> list[tuple[int, int, str]]:
    """Packed bytes, number of requests and path of every page of a document, the heaviest first."""
    scale = Scale(site.resolve(), root)
    weights = []
    for page in sorted(scale.site.rglob("*.html")):
        reader = LoadReader()
        reader.feed(page.read_text())
        if reader.is_document:
            files = scale.loads(page, reader.addresses)
            weights.append((sum(map(scale.packed, files)), len(files), str(page.relative_to(scale.site))))
    return sorted(weights, key=lambda weight: (-weight[0], weight[2]))
