#!/usr/bin/env python3
"""Opens a built site in a browser, as people with different needs do, and tells what is wrong.

    check.py public

Every type of page is judged by axe in its usual colours, in dark ones and in a scheme of the panel at twice the size;
nothing may scroll sideways, come from elsewhere, stand inline or complain in the console. Then the panel
«Версия для слабовидящих» and the search are used by keyboard. Exits with 1 when anything is wrong. Needs Debian's chromium and the packages of
Tests/Site/requirements.txt.
"""

import json
import os
import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

import pages
import policy
import serving

KEY = "svod:display"
SCHEMES = ["black-on-white", "white-on-black", "blue", "brown"]
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


def judge_pages(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    with Visitor(browser, home, "usual") as visitor:
        for address in addresses.values():
            visitor.page.set_viewport_size(WIDE)
            visitor.go(address)
            visitor.expect_no_sideways_scrolling()
            visitor.expect_nothing_of_axe()
            visitor.page.set_viewport_size(NARROW)
            visitor.expect_no_sideways_scrolling()
    with Visitor(browser, home, "dark", color_scheme="dark") as visitor:
        for address in addresses.values():
            visitor.go(address)
            visitor.expect_nothing_of_axe()
    few = [addresses[name] for name in ("order with tables", "monitoring with charts", "audit, matrix")]
    for scheme in SCHEMES:
        choice = {"scheme": scheme, "size": "200"}
        # The scheme that was chosen goes before the one the system prefers.
        with Visitor(browser, home, f"{scheme}, 200 %", choice, color_scheme="dark") as visitor:
            for address in addresses.values() if scheme == SCHEMES[1] else few:
                visitor.go(address)
                visitor.expect_no_sideways_scrolling()
                visitor.expect_nothing_of_axe(enhanced=True)
                visitor.page.set_viewport_size(NARROW)
                visitor.expect_no_sideways_scrolling()
                visitor.page.set_viewport_size(WIDE)
    spaced = {"size": "150", "letters": "wider", "lines": "wider", "font": "serif"}
    with Visitor(browser, home, "spaced", spaced) as visitor:
        for address in addresses.values():
            visitor.go(address)
            visitor.expect_no_sideways_scrolling()


def walk_by_keyboard(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    for name in ("home", "order with tables", "register"):
        with Visitor(browser, home, "keyboard") as visitor:
            visitor.go(addresses[name])
            visitor.press("Tab")
            expect(visitor.focused() == "skip-link", visitor.place, f"Tab reaches {visitor.focused()}, no skip link")
            expect(visitor.ask("document.activeElement.getBoundingClientRect().top >= 0"), visitor.place,
                   "the skip link stays out of sight")
            visitor.press("Tab")
            expect(visitor.focused() == "display-switch", visitor.place, f"then {visitor.focused()}, not the switch")
            for _ in range(40):
                shown = visitor.ask(
                    "(() => { const e = document.activeElement, s = getComputedStyle(e);"
                    " return e === document.body || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)"
                    " ? null : e.outerHTML.slice(0, 120) })()")
                expect(shown is None, visitor.place, f"focus cannot be seen on {shown}")
                visitor.press("Tab")
            visitor.go(addresses[name])
            visitor.press("Tab", "Enter", "Tab")
            expect(visitor.ask("document.querySelector('main').contains(document.activeElement)"), visitor.place,
                   "after the skip link, Tab does not go on inside the main part")


# Notes the scheme at the moment the body begins: it must already be there.
WATCH = """
new MutationObserver((records, observer) => {
  if (!document.body) return;
  window.schemeAtFirst = document.documentElement.getAttribute("data-scheme");
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });
"""


def use_the_panel(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    order = addresses["order with tables"]
    with Visitor(browser, home, "panel", script=WATCH) as visitor:
        def expect_panel(is_open: bool) -> None:
            expect(visitor.page.is_visible("#display_panel") == is_open, visitor.place, f"panel is not open: {is_open}")
            state = visitor.page.get_attribute(".display-switch", "aria-expanded")
            expect(state == str(is_open).lower(), visitor.place, f"the switch says {state}")

        visitor.go("/")
        ground = visitor.style("html", "backgroundColor")
        size = visitor.style("html", "fontSize")
        expect_panel(False)
        visitor.press("Tab", "Tab", "Enter")
        expect_panel(True)
        visitor.expect_nothing_of_axe()
        colours = visitor.ask(
            "[...document.querySelectorAll('.choice input')].filter((input) =>"
            " getComputedStyle(input).color !== getComputedStyle(input.parentElement).color).length")
        expect(colours == 0, visitor.place, f"{colours} options are not drawn in the colour of their words")
        visitor.press("Tab", "Tab", "Escape")
        expect_panel(False)
        expect(visitor.focused() == "display-switch", visitor.place, "Escape does not give the focus back")
        visitor.press("Space", "Tab", "ArrowRight", "ArrowRight")
        expect(visitor.attribute("size") == "200", visitor.place, f"size is {visitor.attribute('size')}")
        expect(visitor.style("html", "fontSize") == "32px", visitor.place, "the text is not twice as large")
        visitor.press("Tab", "ArrowRight", "ArrowRight")
        expect(visitor.attribute("scheme") == "white-on-black", visitor.place, "scheme not chosen")
        expect(visitor.style("html", "backgroundColor") == "rgb(0, 0, 0)", visitor.place, "the ground is not black")
        visitor.press("Tab", "ArrowRight", "Tab", "ArrowRight", "ArrowRight", "Tab", "ArrowRight")
        for name, value in {"letters": "wide", "lines": "wider", "font": "sans"}.items():
            expect(visitor.attribute(name) == value, visitor.place, f"{name} is {visitor.attribute(name)}")
        expect(visitor.style("main h1", "fontFamily") == visitor.style("body", "fontFamily"), visitor.place, "font")
        expect(float(visitor.style("main p", "letterSpacing")[:-2]) > 1, visitor.place, "letters stand close")
        expect(visitor.page.is_hidden(".display-note"), visitor.place, "says that the choice is not kept, and it is")
        expect(visitor.page.url == home + "/", visitor.place, "another address")
        visitor.expect_nothing_of_axe()
        visitor.page.set_viewport_size(NARROW)
        visitor.expect_no_sideways_scrolling()
        visitor.page.set_viewport_size(WIDE)
        visitor.press("Escape")

        visitor.go(order)
        for _ in range(2):
            expect(visitor.ask("window.schemeAtFirst") == "white-on-black", visitor.place, "first paint without scheme")
            expect(visitor.attribute("size") == "200", visitor.place, "choice forgotten")
            visitor.page.reload()

        visitor.page.emulate_media(media="print")
        expect(visitor.style("html", "backgroundColor") == "rgb(255, 255, 255)", visitor.place, "scheme on paper")
        expect(visitor.style("html", "fontSize") == "16px", visitor.place, "size on paper")
        expect(visitor.page.is_hidden(".display-switch"), visitor.place, "switch on paper")
        visitor.page.emulate_media(media="screen")

        visitor.press("Tab", "Tab", "Enter")
        expect(visitor.page.is_checked("[name=size][value='200']"), visitor.place, "the panel shows another choice")
        visitor.page.click(".display-reset")
        expect(visitor.attribute("size") is None and visitor.attribute("scheme") is None, visitor.place, "not reset")
        expect(visitor.page.is_checked("[name=size][value='']"), visitor.place, "the panel shows the former choice")
        visitor.go("/")
        expect(visitor.style("html", "backgroundColor") == ground, visitor.place, "the former ground is not back")
        expect(visitor.style("html", "fontSize") == size, visitor.place, "the former size is not back")


def use_the_search(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    """Finds documents as readers ask for them: by number, in any case of a word, under another name, by filters."""
    with Visitor(browser, home, "search") as visitor:
        requests: list[str] = []
        visitor.page.on("request", lambda request: requests.append(request.url))

        def ask_for(query: str) -> list[str]:
            """Addresses of the results, by keyboard from wherever the page is."""
            visitor.page.focus("input[name=q]")
            visitor.press("Control+A")
            visitor.page.keyboard.type(query)
            visitor.press("Enter")
            visitor.page.wait_for_url("**/poisk/?q=*")
            return found()

        def found() -> list[str]:
            visitor.wait_until("document.querySelector('#search_count').textContent"
                               " && !document.querySelector('#search_results[aria-busy]')")
            return visitor.ask(
                "[...document.querySelectorAll('#search_results .entry-title a')].map((link) => link.getAttribute('href'))"
            )

        def said() -> str:
            return visitor.page.inner_text("#search_count")

        for address in (addresses["home"], addresses["order with tables"]):
            visitor.go(address)
            expect(not any("pagefind" in url or "search.js" in url for url in requests), visitor.place,
                   "loads parts of the search before it is opened")

        visitor.go("/")
        results = ask_for("147")
        expect(results[:1] == ["/shnor/prikazy/2023/147/"], visitor.place, f"«147» finds {results[:3]} first")
        expect(said() == f"Найдено: {len(results)}" or len(results) == 20, visitor.place, f"says {said()}")
        expect("№ 147 от 15.09.2023" in visitor.page.inner_text("#search_results li").replace("\xa0", " "),
               visitor.place, "the first result has no requisites")
        expect(visitor.page.locator("#search_results li .badge").first.inner_text() == "действует с изменениями",
               visitor.place, "the first result has no status")
        visitor.expect_nothing_of_axe()
        for query in ("31/а", "№ 31/а", "31а", "приказ № 31/а от 12.02.2024"):
            results = ask_for(query)
            expect(results[:1] == ["/shnor/prikazy/2024/31-a/"], visitor.place, f"«{query}» finds {results[:3]} first")

        results = ask_for("наставников")
        expect("/shnor/prikazy/2023/148/" in results, visitor.place, f"«наставников» finds {results}")
        expect(visitor.page.locator("#search_results mark").count() > 0, visitor.place, "no word is marked")
        same = ask_for("НАСТАВНИКАМИ")
        expect(same == results, visitor.place, f"«НАСТАВНИКАМИ» finds {same}, not {results}")
        expect(ask_for("отчёт") == ask_for("отчет"), visitor.place, "«ё» and «е» differ")

        usual, other = ask_for("ШНОР"), ask_for("ШНРО")
        expect(usual == other and len(usual) > 5, visitor.place, f"«ШНРО» finds {other}, not {usual}")
        all_of_them = said()

        visitor.page.locator("#search_filters label", has_text="Дорожная карта").locator("input").focus()
        visitor.press("Space")
        visitor.page.wait_for_url("**vid=*")
        visitor.wait_until(f"document.querySelector('#search_count').textContent !== '{all_of_them}'")
        roadmaps = found()
        expect(0 < len(roadmaps) < 20, visitor.place, f"the filter leaves {len(roadmaps)}")
        expect(visitor.ask("[...document.querySelectorAll('#search_results .entry-meta span:first-child')]"
                           ".every((kind) => kind.textContent === 'Дорожная карта')"), visitor.place, "others are left")
        expect(visitor.ask("document.activeElement.type") == "checkbox", visitor.place, "the filter took the focus away")
        visitor.page.reload()
        expect(found() == roadmaps, visitor.place, "the address does not keep the filter")
        visitor.page.go_back()
        visitor.page.set_viewport_size(NARROW)
        visitor.expect_no_sideways_scrolling()
        visitor.page.set_viewport_size(WIDE)

        expect(ask_for("ыыыщщщ") == [] and said() == "Ничего не найдено", visitor.place, f"says {said()}")
        expect(visitor.page.is_visible("#search_advice a"), visitor.place, "no advice when nothing is found")
        visitor.expect_nothing_of_axe()
        results = ask_for("<img src=x onerror=alert(1)>")
        expect(visitor.page.locator("#search img").count() == 0, visitor.place, "a query became an element")

        ask_for("школа")
        first = visitor.page.locator("#search_results li").count()
        visitor.page.focus("#search_more")
        visitor.press("Enter")
        visitor.wait_until(f"document.querySelectorAll('#search_results li').length > {first}")
        expect(visitor.ask(f"document.querySelectorAll('#search_results a')[{first}] === document.activeElement"),
               visitor.place, "the focus does not go to the first new result")

    choice = {"scheme": SCHEMES[1], "size": "200"}
    with Visitor(browser, home, "search, 200 %", choice) as visitor:
        visitor.go("/poisk/?q=приказ")
        visitor.wait_until("document.querySelectorAll('#search_results li').length > 0")
        visitor.expect_nothing_of_axe(enhanced=True)
        for size in (WIDE, NARROW):
            visitor.page.set_viewport_size(size)
            visitor.expect_no_sideways_scrolling()

    with Visitor(browser, home, "search without scripts", java_script_enabled=False) as visitor:
        visitor.go("/poisk/?q=147")
        expect(visitor.page.is_visible("#search_static .notice"), visitor.place, "does not say that it needs scripts")
        expect(visitor.page.is_hidden("#search"), visitor.place, "shows filters that do nothing")
        visitor.page.click("#search_static .more a")
        expect(visitor.page.url == home + "/dokumenty/", visitor.place, "does not lead to the register")


def copy_citations(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    """A document is cited, and a point of it, by keyboard."""
    grants = {"permissions": ["clipboard-read", "clipboard-write"]}
    with Visitor(browser, home, "copying", **grants) as visitor:
        def expect_copied(place: str, text: str) -> None:
            visitor.wait_until(f"document.querySelector('{place} .copy-note').textContent")
            expect(visitor.page.inner_text(f"{place} .copy-note") == "Скопировано", visitor.place, "does not say so")
            copied = visitor.ask("navigator.clipboard.readText()")
            expect(copied == text, visitor.place, f"copied {copied!r}, not {text!r}")
            expect(visitor.focused() == "copy", visitor.place, "the button has lost the focus")

        visitor.go(addresses["annex with points"])
        citation = visitor.page.inner_text(".citation")
        act = visitor.page.get_attribute(".citation", "data-act")
        visitor.page.focus(".copying .copy")
        visitor.press("Enter")
        expect_copied(".copying", citation)
        visitor.page.focus("[id^=p-] > .anchor")
        expect(visitor.style("[id^=p-] > .anchor", "opacity") == "1", visitor.place, "the mark of a point stays unseen")
        words = visitor.page.get_attribute("[id^=p-] > .anchor", "aria-label").removeprefix("Ссылка на ")
        visitor.press("Enter")
        visitor.wait_until("document.querySelector('.point-tools')")
        visitor.press("Tab", "Enter")
        address = visitor.page.get_attribute("[id^=p-] > .anchor", "href")
        expect_copied(".point-tools", f"{act}, {words}{citation.removeprefix(act)}{address}")
        visitor.expect_nothing_of_axe()
        visitor.go(addresses["annex with points"] + address)
        expect(visitor.page.locator(".point-tools").count() == 1, visitor.place, "no button for the point of the address")
        visitor.go(addresses["annex with points"] + "#p-%22]")
        expect(visitor.page.locator(".point-tools").count() == 0, visitor.place, "a button for no point")

    refused = "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;"
    with Visitor(browser, home, "no clipboard", script=refused) as visitor:
        visitor.go(addresses["annex with points"])
        visitor.page.click(".copying .copy")
        visitor.wait_until("document.querySelector('.copy-note').textContent")
        expect("не разрешил" in visitor.page.inner_text(".copy-note"), visitor.place, "says that it has copied")


def print_acts(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    with Visitor(browser, home, "paper") as visitor:
        for name, part in {"order with tables": ".paper-number", "annex with points": ".stamp"}.items():
            visitor.go(addresses[name])
            expect(visitor.page.is_hidden(part), visitor.place, f"{part} on the screen")
            visitor.page.emulate_media(media="print")
            expect(visitor.page.is_visible(part), visitor.place, f"no {part} on paper")
            for other in (".masthead", ".requisites", ".copying", ".sequence", "[id^=p-] > .anchor"):
                expect(visitor.page.locator(other).first.is_hidden(), visitor.place, f"{other} on paper")
            visitor.page.emulate_media(media="screen")


def do_without(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    """Without pictures, scripts or storage, and with rubbish in storage."""
    with Visitor(browser, home, "no images", {"images": "off"}) as visitor:
        visitor.go(addresses["monitoring with charts"])
        expect(visitor.page.locator("main svg:visible").count() == 0, visitor.place, "charts are still shown")
        texts = visitor.page.locator(".image-text:visible").all_inner_texts()
        frames = visitor.page.locator(".chart-frame").count()
        expect(len(texts) == frames > 0 and all(len(text) > 40 for text in texts), visitor.place,
               f"{frames} charts, descriptions: {texts}")
        visitor.expect_nothing_of_axe()
        visitor.go("/mekhanizmy/")
        expect(visitor.page.locator(".mark:visible").count() == 0, visitor.place, "marks are still shown")
        expect("документы опубликованы" in visitor.page.inner_text("main"), visitor.place, "marks have no words")

    with Visitor(browser, home, "no scripts", java_script_enabled=False) as visitor:
        for address in addresses.values():
            visitor.go(address)
            for part in ("header", "nav.main-menu a", "main h1", "footer"):
                expect(visitor.page.locator(part).first.is_visible(), visitor.place, f"{part} is not shown")
            expect(visitor.page.is_hidden(".display-switch"), visitor.place, "a switch that does nothing")
            expect(visitor.page.is_hidden("#display_panel"), visitor.place, "a panel that does nothing")
            expect(visitor.page.locator(".copy:visible").count() == 0, visitor.place, "a button that does nothing")

    refused = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })"
    with Visitor(browser, home, "no storage", script=refused) as visitor:
        visitor.go("/")
        visitor.page.click(".display-switch")
        visitor.page.check("[name=scheme][value=brown]")
        expect(visitor.attribute("scheme") == "brown", visitor.place, "no choice without storage")
        expect(visitor.page.is_visible(".display-note"), visitor.place, "does not say that the choice is not kept")

    for rubbish in ("null", "7", "[1]", "{", '{"size": 3, "scheme": "нет такой"}', ""):
        script = f"localStorage.setItem('{KEY}', {json.dumps(rubbish)});"
        with Visitor(browser, home, f"storage {rubbish}", script=script) as visitor:
            visitor.go("/")
            visitor.page.click(".display-switch")
            expect(visitor.page.is_visible("#display_panel"), visitor.place, "the panel does not open")


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: check.py SITE", file=sys.stderr)
        return 2
    chromium = shutil.which("chromium")
    if chromium is None:
        print("chromium is not there; scripts/install --tests installs it", file=sys.stderr)
        return 2
    site = pathlib.Path(sys.argv[1])
    addresses = pages.of_every_type(site)
    for path, remark in policy.remarks(site):
        expect(False, path, remark)
    with serving.served(site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        steps = (
            judge_pages, walk_by_keyboard, use_the_panel, use_the_search, copy_citations, print_acts, do_without)
        for step in steps:
            step(browser, home, addresses)
        browser.close()
    for finding in dict.fromkeys(findings):
        print(finding)
    print(f"browser: {len(addresses)} types of pages, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
