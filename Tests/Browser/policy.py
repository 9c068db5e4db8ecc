"""What the content security policy of a page would stop, read off every page of a built site."""

import html.parser
import pathlib

# Scripts that are data for other programs do not run.
DATA = {"application/ld+json", "application/json"}


class PolicyReader(html.parser.HTMLParser):
    """Notes what is inline, and what is asked for before the policy is stated."""

    def __init__(self):
        super().__init__()
        self.has_policy = False
        self.remarks: list[str] = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get("http-equiv", "").lower() == "content-security-policy":
            self.has_policy = True
        elif tag in ("script", "link", "body") and not self.has_policy:
            self.remarks.append(f"<{tag}> before the policy")
        if tag == "style" or tag == "script" and "src" not in values and values.get("type") not in DATA:
            self.remarks.append(f"inline <{tag}>")
        for name in values:
            if name == "style" or name.startswith("on"):
                self.remarks.append(f"<{tag} {name}>")

    handle_startendtag = handle_starttag


def remarks(site: pathlib.Path):
    """Pairs of a path and a remark."""
    for file in sorted(site.rglob("*.html")):
        reader = PolicyReader()
        reader.feed(file.read_text())
        for remark in dict.fromkeys(reader.remarks):
            yield str(file.relative_to(site)), remark
