#!/usr/bin/env python3
"""Opens a built site in a browser, as people with different needs do, and tells what is wrong.

    check.py public

Every type of page is judged by axe in its usual colours, in dark ones and in a scheme of the panel at twice the size;
nothing may scroll sideways, come from elsewhere, stand inline or complain in the console. Then the panel
«Версия для слабовидящих» and the search are used by keyboard, and what visitors come for is looked for from the home
page (tasks.py). Pages of documents are weighed (weight.py). Exits with 1 when anything is wrong. Needs Debian's
chromium and the packages of Tests/Site/requirements.txt.
"""

import json
import os
import pathlib
import shutil
import sys

from playwright.sync_api import Browser, sync_playwright

import contents
import pages
import policy
import serving
import tasks
import weight
from visitor import KEY, NARROW, WIDE, Visitor, expect, findings

# Requests of every page of a document; pairs of a former address and the one it leads to.
COUNTS: dict[str, int] = {}
FORMER: list[tuple[str, str]] = []

SCHEMES = ["black-on-white", "white-on-black", "blue", "brown"]


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
            if is_open:
                panel = visitor.page.get_attribute(".display-switch", "aria-controls")
                expect(panel == "display_panel", visitor.place, f"the switch names {panel} as what it opens")

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


# Numbers of the drawings that no other text of the page holds.
UNSAID = """
(() => {
  const numbers = (text) => text.replace(/[\\u00a0\\u202f]/g, " ").match(/\\d+(?:,\\d+)?/g) ?? [];
  const said = new Set(numbers(document.querySelector("main").innerText));
  const drawn = [...document.querySelectorAll("main svg text")].flatMap((text) => numbers(text.textContent));
  return [...new Set(drawn)].filter((number) => !said.has(number));
})()
"""


def do_without(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    """Without pictures, scripts or storage, and with rubbish in storage."""
    with Visitor(browser, home, "no images", {"images": "off"}) as visitor:
        for name in ("monitoring, all years", "monitoring with charts"):
            visitor.go(addresses[name])
            lost = visitor.ask(UNSAID)
            expect(not lost, visitor.place, f"only the drawings say: {lost}")
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


def rest(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    """Who asked the system for less motion sees none; and nothing moves by itself for anybody."""
    moving = ("[...document.querySelectorAll('*')].flatMap((element) => ['', '::before', '::after'].map((part) => {"
              " const style = getComputedStyle(element, part || null);"
              " return style.animationName !== 'none' || /[1-9]/.test(style.transitionDuration)"
              " ? element.outerHTML.slice(0, 80) : null })).filter(Boolean)")
    for motion, scrolling in (("reduce", "auto"), ("no-preference", "smooth")):
        with Visitor(browser, home, f"motion: {motion}", reduced_motion=motion) as visitor:
            for address in addresses.values():
                visitor.go(address)
                expect(visitor.style("html", "scrollBehavior") == scrolling, visitor.place, "the wrong way to scroll")
                moved = visitor.ask(moving)
                expect(not moved, visitor.place, f"moves: {moved[:3]}")


def come_by_other_ways(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    """By an address that never was, and by one a document has left; without scripts."""
    for scripts in (True, False):
        context = browser.new_context(viewport=WIDE, java_script_enabled=scripts)
        page = context.new_page()
        for address in ("/net/takoi/stranitsy/", "/shnor/prikazy/net"):
            answer = page.goto(home + address)
            expect(answer.status == 404, address, f"status {answer.status}")
            expect(page.inner_text("h1") == "Страница не найдена", address, f"says {page.inner_text('h1')}")
            margin = page.evaluate("getComputedStyle(document.body).marginTop")
            expect(margin == "0px", address, "the page for missing addresses has no style there")
            page.click("main a >> text=Реестр документов")
            expect(page.url == home + "/dokumenty/", address, f"leads to {page.url}")
        context.close()
    expect(bool(FORMER), "pages", "no document of this site has a former address")
    for former, present in FORMER:
        with Visitor(browser, home, "moved, no scripts", java_script_enabled=False) as visitor:
            visitor.go(former)
            visitor.page.wait_for_url(home + present)
            expect(visitor.page.locator("main h1").is_visible(), visitor.place, "is not the page")


def load_no_more(browser: Browser, home: str, addresses: dict[str, str]) -> None:
    """A browser asks for what weight.py counts, the icon apart, which this one does not show."""
    for name in ("order with tables", "annex with points", "roadmap"):
        with Visitor(browser, home, "loading") as visitor:
            requests: list[str] = []
            visitor.page.on("request", lambda request: requests.append(request.url))
            visitor.page.goto(home + addresses[name], wait_until="networkidle")
            counted = COUNTS[addresses[name].strip("/") + "/index.html"]
            asked = {url for url in requests if "favicon" not in url}
            expect(len(asked) == counted - 1, visitor.place, f"{counted - 1} files counted, asks for {sorted(asked)}")


def weigh(site: pathlib.Path) -> None:
    weights = weight.of_documents(site, serving.root_path(site))
    expect(bool(weights), "weight", "no page of a document")
    for size, requests, path in weights:
        COUNTS[path] = requests
        expect(size <= weight.LIMIT, path, f"{size} bytes packed, more than {weight.LIMIT}")
    for size, requests, path in weights[:3]:
        print(f"weight: {size / 1024:.1f} KB in {requests} requests: {path}")
    middle = weights[len(weights) // 2]
    print(f"weight: {len(weights)} pages of documents, half of them at most {middle[0] / 1024:.1f} KB")


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
    weigh(site)
    FORMER.extend(pages.former(site))
    with serving.served(site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        steps = (
            judge_pages, walk_by_keyboard, use_the_panel, use_the_search, copy_citations, print_acts, do_without,
            contents.stay_in_sight, rest, come_by_other_ways, load_no_more)
        for step in steps:
            step(browser, home, addresses)
        tasks.carry_out(browser, home, site)
        browser.close()
    for finding in dict.fromkeys(findings):
        print(finding)
    print(f"browser: {len(addresses)} types of pages, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
