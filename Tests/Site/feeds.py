#!/usr/bin/env python3
"""Checks the Atom feeds of a built site with a reader that knows nothing of Svod.

    feeds.py public

Every feed must parse without a complaint, name itself and its page, and hold entries, newest first, each with an
identifier of its own and the address of a page that is there. Exits with 1 when anything is wrong, and when there is
no feed. Needs feedparser from Tests/Site/requirements.txt.
"""

import sys
import urllib.parse
from pathlib import Path

import feedparser

errors: list[str] = []


def expect(truth: bool, path: Path, message: str) -> None:
    if not truth:
        errors.append(f"{path}: {message}")


def check(path: Path, site: Path) -> int:
    """The number of entries."""
    feed = feedparser.parse(path.read_bytes(), response_headers={"content-type": "application/atom+xml"})
    expect(not feed.bozo, path, f"no well-formed feed: {feed.get('bozo_exception')}")
    expect(feed.version == "atom10", path, f"version “{feed.version}”")
    for name in ("title", "id", "updated", "author"):
        expect(bool(feed.feed.get(name)), path, f"the feed has no {name}")
    own = {link.rel: link.href for link in feed.feed.get("links", [])}
    expect({"self", "alternate"} <= own.keys(), path, f"links of the feed: {sorted(own)}")
    # The host and path the site stands under: what the address of the feed holds before its place on the site.
    base = own.get("self", "").removesuffix("/" + path.relative_to(site).as_posix())
    expect(bool(feed.entries), path, "no entries")
    for entry in feed.entries:
        for name in ("title", "id", "link", "updated_parsed", "summary"):
            expect(bool(entry.get(name)), path, f"entry “{entry.get('title')}” has no {name}")
        place = urllib.parse.unquote(entry.get("link", "").removeprefix(base)).lstrip("/")
        expect((site / place / "index.html").is_file(), path, f"no page at {entry.get('link')}")
    identifiers = [entry.get("id") for entry in feed.entries]
    expect(len(set(identifiers)) == len(identifiers), path, "two entries with one identifier")
    days = [entry.get("updated") for entry in feed.entries]
    expect(days == sorted(days, reverse=True), path, f"not newest first: {days}")
    expect(feed.feed.get("updated") == max(days, default=None), path, "not as new as its newest entry")
    return len(feed.entries)


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: feeds.py SITE", file=sys.stderr)
        return 2
    site = Path(sys.argv[1])
    feeds = sorted(site.rglob("feed.xml"))
    expect(bool(feeds), site, "no feed")
    entries = sum(check(feed, site) for feed in feeds)
    for error in errors:
        print(error)
    print(f"feeds: {len(feeds)}, entries: {entries}, errors: {len(errors)}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
