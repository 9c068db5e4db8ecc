"""The contents of a long page stay in sight beside it on wide screens."""

from playwright.sync_api import Browser

from visitor import Visitor, expect

LONG = ("annex with points", "monitoring with charts", "direction")

# Where the contents stand in the window, and whether one of their links can be seen there.
SEEN = """
(() => {
  const box = document.querySelector(".side").getBoundingClientRect();
  const links = [...document.querySelectorAll(".side a")].map((link) => link.getBoundingClientRect());
  const text = document.querySelector(".side").nextElementSibling.getBoundingClientRect();
  return {
    top: box.top, bottom: box.bottom, left: box.left, right: text.right, height: innerHeight,
    links: links.filter((link) => link.height > 0 && link.top >= 0 && link.bottom <= innerHeight).length,
  };
})()
"""


def stay_in_sight(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    for width in (1280, 1920):
        with Visitor(browser, home, f"{width} pixels wide", reduced_motion="reduce") as visitor:
            visitor.page.set_viewport_size({"width": width, "height": 900})
            for name in LONG:
                visitor.go(addresses[name])
                height = visitor.ask("document.querySelector('main').scrollHeight")
                expect(height > 2700, visitor.place, f"{height} pixels are no long page")
                for part in (0.25, 0.5, 0.75):
                    visitor.ask(f"scrollTo(0, {height * part})")
                    seen = visitor.ask(SEEN)
                    expect(0 <= seen["top"] < 100 and seen["bottom"] <= seen["height"], visitor.place,
                           f"at {part:.0%} the contents are out of sight: {seen}")
                    expect(seen["links"] > 1, visitor.place, f"at {part:.0%} no links of the contents: {seen}")
                    expect(seen["left"] >= seen["right"], visitor.place, f"the contents cover the text: {seen}")
