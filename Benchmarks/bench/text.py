"""What the sources of both generators share: links between documents, anchors, writing."""

import os
import re
from pathlib import Path

from .corpus import Document

_LINK = re.compile(r"\(doc:([^)#]+)(?:#([^)]*))?\)")

# ICAO Doc 9303, as Svod makes anchors.
_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a,b,v,g,d,e,e,zh,z,i,i,k,l,m,n,o,p,r,s,t,u,f,kh,ts,ch,sh,shch,ie,y,,e,iu,ia".split(","),
        strict=True,
    )
)


def latin_anchor(heading: str) -> str:
    letters = "".join(_LATIN.get(letter, letter) for letter in heading.lower())
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def body(document: Document, path_of) -> str:
    """The body with links as paths relative to the document's own file."""
    folder = os.path.dirname(path_of(document))

    def target(match: re.Match) -> str:
        path = os.path.relpath(path_of(document.links[match[1]]), folder)
        return f"({path}#{latin_anchor(match[2])})" if match[2] else f"({path})"

    return _LINK.sub(target, document.body)


def write(path: Path, text: str) -> int:
    data = text.encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return len(data)
