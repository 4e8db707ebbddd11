"""The desk for who does not see it, or does not use a mouse: axe-core on every kind of page."""

from __future__ import annotations

from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESK, PHONE
from tests.browser.test_desk import list_pages

_AXE = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
_BAD = ("serious", "critical")


def find_barriers(page: Page) -> list[str]:
    """What axe-core calls serious or critical."""
    page.evaluate(_AXE)  # through the debugger: the policy lets no script in
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {one['help']}: {node['html'][:120]}"
        for one in found["violations"]
        if one["impact"] in _BAD
        for node in one["nodes"][:3]
    ]


def test_the_check_finds_a_barrier_where_there_is_one(page: Page, reading_desk: str) -> None:
    """A field that is called nothing."""
    page.goto(reading_desk)
    page.evaluate("""() => {
        const field = document.createElement("input");
        field.type = "text";
        document.querySelector("main").append(field);
    }""")
    assert [one for one in find_barriers(page) if one.startswith("label")]


@pytest.mark.parametrize(
    ("scheme", "size"), [("light", DESK), ("dark", PHONE)], ids=["light", "dark, phone"]
)
def test_no_page_has_a_serious_barrier(
    browser: Browser, reading_desk: str, scheme: str, size: dict[str, int]
) -> None:
    """In both colour schemes."""
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": size["width"], "height": size["height"]},
    )
    page = context.new_page()
    for address in list_pages(page, reading_desk):
        page.goto(reading_desk + address)
        assert (address, find_barriers(page)) == (address, [])
    context.close()
