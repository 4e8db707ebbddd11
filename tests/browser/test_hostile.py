"""What stands in a case is shown as words and does nothing, on every page and in the report."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page

from sayso.pipeline import open_case
from sayso.report import render_report
from tests.browser.conftest import PHONE, find_faults
from tests.browser.test_desk import LISTS
from tests.hostile import HOSTILE


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
    """Each claim, document, source, name and search with them."""
    page = context.new_page()
    page.set_viewport_size(PHONE)
    told = watch(page)
    away: list[str] = []
    page.on(
        "request",
        lambda request: None if request.url.startswith(hostile_desk) else away.append(request.url),
    )
    addresses = [*LISTS, *_list_all(page, hostile_desk)]
    addresses += [f"/search?q={quote(words[:200], safe='')}" for words in HOSTILE]
    faults = {}
    for address in addresses:
        page.goto(hostile_desk + address, wait_until="domcontentloaded")
        assert page.locator("main").count() == 1, address
        if found := find_faults(page):
            faults[address] = found
    assert len(addresses) > 4 * len(HOSTILE) - 20
    assert faults == {}
    assert told == []
    assert away == []


def _list_all(page: Page, url: str) -> list[str]:
    """The addresses of all claims, documents and sources."""
    found: dict[str, None] = {}
    for section in ("claims", "documents", "sources"):
        for number in range(1, 6):
            page.goto(f"{url}/{section}?page={number}", wait_until="domcontentloaded")
            links = page.locator(f"main .label a[href^='/{section}/']")
            found.update(dict.fromkeys(str(one.get_attribute("href")) for one in links.all()))
    return list(found)
