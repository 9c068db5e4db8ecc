"""One page of every type, found in a built site by what stands on it."""

import html
import pathlib

FIXED = {
    "home": "/",
    "section ШНОР": "/shnor/",
    "section «Механизмы»": "/mekhanizmy/",
    "shelf": "/shnor/prikazy/",
    "channel": "/shnor/kanal/",
    "direction": "/mekhanizmy/podgotovka/",
    "register": "/dokumenty/",
    "list by year, page 2": "/dokumenty/stranitsa-2/",
    "audit": "/audit/",
    "audit, checks": "/audit/proverki/",
    "audit, matrix": "/audit/matritsa/",
    "audit, years": "/audit/po-godam/",
    "list by status": "/dokumenty/status/utratil-silu/",
    "site map": "/karta-sayta/",
    "search": "/poisk/",
    "open data": "/opendata/",
    "not found": "/404.html",
}

# A page holding all the texts; of several, the one that holds the last of them most often.
FOUND = {
    "order with tables": ['name="svod:kind" content="приказ"', "<table", "<td"],
    "annex with points": ['name="svod:kind" content="положение"', 'class="sequence"', '<p id="p-'],
    "roadmap": ['name="svod:kind" content="дорожная карта"', 'class="measures"', "<tr"],
    "history of changes": ['name="svod:page" content="history"', "<del>", "<ins>"],
    "progress of a roadmap": ['id="by_month"', "<li"],
    "wide table": ['name="svod:page" content="document"', '<table class="wide"', "<th"],
    "monitoring with charts": ['name="svod:page" content="monitoring"', "mon_method", "<svg"],
    "monitoring, all years": ['name="svod:page" content="monitoring"', "Результаты по годам", "<svg"],
    "passport of a data set": ["Паспорт набора открытых данных", "<li>"],
}


def of_every_type(site: pathlib.Path) -> dict[str, str]:
    """Addresses without the site's root, by type.

    Raises LookupError when the site has no page of a type.
    """
    texts = {address(site, file): file.read_text() for file in sorted(site.rglob("*.html"))}
    pages = dict(FIXED)
    for name, needed in FOUND.items():
        counts = {
            place: text.count(needed[-1]) for place, text in texts.items() if all(part in text for part in needed)
        }
        if not counts:
            raise LookupError(f"no page of the type “{name}” on this site")
        pages[name] = max(counts, key=counts.__getitem__)
    missing = [place for place in pages.values() if place not in texts]
    if missing:
        raise LookupError(f"not on this site: {', '.join(missing)}")
    return pages


def address(site: pathlib.Path, file: pathlib.Path) -> str:
    return "/" + str(file.relative_to(site)).removesuffix("index.html")


def former(site: pathlib.Path):
    """Pairs of a former address and the present one it leads to."""
    for file in sorted(site.rglob("*.html")):
        text = file.read_text()
        if 'name="svod:page" content="redirect"' in text:
            place = html.unescape(text.split('content="0; url=', 1)[1].split('"', 1)[0])
            yield address(site, file), place
