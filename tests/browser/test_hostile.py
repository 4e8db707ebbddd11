"""What stands in a case is shown as words and does nothing, on every page and in the report."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page

from sayso.pipeline import open_case
from sayso.report import render_report
from tests.browser.conftest import PHONE, find_faults, find_faults_at
from tests.browser.test_desk import LISTS
from tests.hostile import HOSTILE

_SECTIONS = ("claims", "documents", "sources")
_THINGS = ("/claims/", "/documents/", "/sources/")


def watch(page: Page) -> list[str]:
    """Collects what a page says of blocked scripts, opened dialogs and requests elsewhere."""
    told: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            told.append(f"{page.url}: {message.text}")

    def close(dialog: Dialog) -> None:
        told.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    page.on("console", note)
    page.on("dialog", close)
    return told


def test_the_report_shows_them_as_words(
    context: BrowserContext, hostile_case: Path, tmp_path: Path
) -> None:
    """Nothing runs, nothing is loaded, nothing is wider than a phone."""
    place = tmp_path / "report.html"
    place.write_text(render_report(open_case(hostile_case)), encoding="utf-8")
    page = context.new_page()
    page.set_viewport_size(PHONE)
    told = watch(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(place.as_uri())
    assert find_faults(page, n_scripts=1) == []
    assert told == []
    assert asked == [place.as_uri()]


def test_every_page_of_the_desk_shows_them_as_words(
    context: BrowserContext, hostile_desk: str
) -> None:
    """Each claim, document, source, menu and search with them; those that could be widest shown."""
    page = context.new_page()
    page.set_viewport_size(PHONE)
    told, away = watch(page), []
    page.on("request", lambda request: away.append(request.url))
    lists = [*LISTS, *(f"/{one}?once=1&page={n}" for one in _SECTIONS for n in range(1, 6))]
    things, faults = [], {}
    for address in lists:
        page.goto(hostile_desk + address, wait_until="domcontentloaded")
        if found := find_faults(page):
            faults[address] = found
        links = page.locator("main .label a").all()
        things += [str(one.get_attribute("href")) for one in links]
    things = [one for one in dict.fromkeys(things) if one.startswith(_THINGS)]
    assert len(things) > 2 * len(HOSTILE)
    menus = [f"/menu/claim/claim-{number}" for number in range(0, len(HOSTILE), 4)]
    searches = [
        f"/search?q={quote(words[:200], safe='', errors='replace')}" for words in HOSTILE[::2]
    ]
    faults |= find_faults_at(page, [*things, *menus, *searches])
    wide = [one for one in things if re.search(r"claim-(1[6-9]|2)\d\d?$|entity-2\d\d$", one)]
    documents = [one for one in things if one.startswith("/documents/")][::6]
    for address in (*wide[::2], *documents):
        page.goto(hostile_desk + address, wait_until="domcontentloaded")
        if found := find_faults(page):
            faults[address] = found
    assert faults == {}
    assert told == []
    assert [one for one in away if not one.startswith(hostile_desk)] == []
