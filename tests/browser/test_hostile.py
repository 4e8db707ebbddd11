"""What stands in a case is shown as words and does nothing, on every page and in the report."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page

from sayso.pipeline import open_case
from sayso.report import render_report
from tests.browser.conftest import PHONE, find_faults


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
