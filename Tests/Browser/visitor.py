"""One person with a browser, and everything amiss that was noticed so far."""

import json

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

KEY = "svod:display"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 640}

findings: list[str] = []


def expect(truth: bool, place: str, message: str) -> None:
    if not truth:
        findings.append(f"{place}: {message}")


class Visitor:
    """A browser window of one person; everything amiss that it notices by itself becomes a finding."""

    def __init__(self, browser: Browser, home: str, name: str, choice: dict | None = None, script="", **options):
        self.home, self.name = home, name
        self.context: BrowserContext = browser.new_context(viewport=WIDE, **options)
        if choice is not None:
            text = json.dumps(json.dumps(choice))
            script += f"if (localStorage.getItem('{KEY}') === null) localStorage.setItem('{KEY}', {text});"
        if script:
            self.context.add_init_script(script)
        self.page: Page = self.context.new_page()
        self.page.on("console", lambda message: self.noticed(message.text))
        self.page.on("pageerror", lambda error: self.noticed(str(error)))
        self.page.on("request", lambda request: self.asked(request.url))
        self.page.on("response", lambda answer: self.answered(answer.url, answer.status))

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.context.close()

    @property
    def place(self) -> str:
        return f"{self.page.url.removeprefix(self.home)} ({self.name})"

    def noticed(self, text: str) -> None:
        expect(False, self.place, text)

    def asked(self, url: str) -> None:
        expect(url.startswith((self.home + "/", "data:")), self.place, f"asks for {url}")

    def answered(self, url: str, status: int) -> None:
        expect(status < 400, self.place, f"{status} for {url}")

    def go(self, address: str) -> None:
        self.page.goto(self.home + address)

    def ask(self, script: str):
        return self.page.evaluate(script)

    def style(self, selector: str, name: str) -> str:
        return self.ask(f"getComputedStyle(document.querySelector({json.dumps(selector)}))[{json.dumps(name)}]")

    def attribute(self, name: str):
        return self.ask(f"document.documentElement.getAttribute('data-{name}')")

    def focused(self) -> str:
        return self.ask("document.activeElement.className || document.activeElement.name || ''")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def wait_until(self, condition: str) -> None:
        """Asks again and again: the browser's own waiting needs a policy that lets texts run."""
        for _ in range(200):
            if self.ask(f"Boolean({condition})"):
                return
            self.page.wait_for_timeout(25)
        expect(False, self.place, f"in vain waited for {condition}")

    def expect_no_sideways_scrolling(self) -> None:
        excess = self.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        width = self.page.viewport_size["width"]
        expect(excess <= 0, self.place, f"wider than a window of {width} pixels by {excess}")

    def expect_nothing_of_axe(self, enhanced=False) -> None:
        options = {"runOnly": RULES, "resultTypes": ["violations"]}
        if enhanced:
            options["rules"] = {"color-contrast-enhanced": {"enabled": True}}
        for violation in Axe().run(self.page, options=options).response["violations"]:
            nodes = violation["nodes"]
            first = f"{nodes[0]['html'][:200]} {nodes[0].get('failureSummary', '')[:300]}"
            expect(False, self.place, f"{violation['id']}: {violation['help']}; {len(nodes)}, first {first}")
