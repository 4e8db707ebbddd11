"""Reading a document and a claim with a mouse, a finger, the keyboard, and without scripts."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, PHONE

_NESTED = "main .text .l2"


def _go_to_nested(page: Page, url: str) -> None:
    """To a document in which somebody is heard through another."""
    page.goto(f"{url}/documents")
    links = page.locator("main a[href^='/documents/']").evaluate_all("all => all.map(a => a.href)")
    for address in dict.fromkeys(links):
        page.goto(address)
        if page.locator(_NESTED).count():
            return
    raise AssertionError("no document has nested attributions")


def test_the_rail_shows_through_whom_words_come(page: Page, reading_desk: str) -> None:
    """The outlet first, who said it last; it goes when Escape is pressed."""
    _go_to_nested(page, reading_desk)
    outlet = page.locator(".byline").first.locator("b, span").first.inner_text()
    page.locator(_NESTED).first.hover()
    steps = page.locator("#rail .way > li")
    expect(steps.first).to_contain_text(outlet)
    assert steps.count() >= 3
    page.keyboard.press("Escape")
    expect(steps).to_have_count(0)


def test_the_keyboard_shows_it_too(page: Page, reading_desk: str) -> None:
    """Each mark can be gone to."""
    _go_to_nested(page, reading_desk)
    page.locator("main .text a.n[role=doc-noteref]").first.focus()
    page.keyboard.press("Tab")
    expect(page.locator("#rail .way > li").first).to_be_visible()


def test_a_finger_opens_a_sheet(browser: Browser, reading_desk: str) -> None:
    """And its button closes it."""
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    _go_to_nested(page, reading_desk)
    expect(page.locator("#rail")).to_be_hidden()
    page.locator(_NESTED).first.tap()
    expect(page.locator("#rail .way")).to_be_visible()
    page.locator("#rail-close").tap()
    expect(page.locator("#rail")).to_be_hidden()
    context.close()


def test_a_tree_is_larger_dragged_and_a_list(page: Page, reading_desk: str) -> None:
    """Dragging follows no link; the choice of a list needs no script."""
    page.goto(f"{reading_desk}/claims")
    page.locator("main a[href^='/claims/']").first.click()
    drawing = page.locator("main .drawn svg.lineage")
    before = drawing.bounding_box()
    assert before
    for _ in range(4):
        page.get_by_role("button", name="Larger").click()
    after = drawing.bounding_box()
    assert after
    assert after["width"] > 1.5 * before["width"]
    address = page.url
    frame = page.locator("main .drawn").bounding_box()
    assert frame
    x, y = frame["x"] + frame["width"] - 200, frame["y"] + 60
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 200, y, steps=4)
    page.mouse.up()
    assert page.locator("main .drawn").evaluate("one => one.scrollLeft") > 100
    assert page.url == address
    page.get_by_label("As a list").check()
    expect(drawing).to_be_hidden()
    expect(page.locator("main .tree")).to_be_visible()
    expect(page.locator("main .zoom")).to_be_hidden()


def test_on_a_phone_a_tree_is_a_list_first(browser: Browser, reading_desk: str) -> None:
    """Drawn at a choice, and then as large as it was made."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{reading_desk}/claims")
    page.locator("main a[href^='/claims/']").first.click()
    expect(page.locator("main .tree")).to_be_visible()
    expect(page.locator("main .drawn")).to_be_hidden()
    page.get_by_role("radio", name="Drawn").check()
    drawing = page.locator("main .drawn svg.lineage")
    before = drawing.bounding_box()
    page.get_by_role("button", name="Larger").click()
    after = drawing.bounding_box()
    assert before
    assert after
    assert 1.2 < after["width"] / before["width"] < 1.3
    context.close()


def test_without_scripts_all_can_be_read(browser: Browser, reading_desk: str) -> None:
    """The notes below the text, the tree drawn or as a list."""
    context = browser.new_context(viewport=DESK, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{reading_desk}/claims")
    page.locator("main a[href^='/claims/']").first.click()
    page.get_by_label("As a list").check()
    expect(page.locator("main .tree")).to_be_visible()
    page.locator("main .tree a[href*='?at=']").first.click()
    expect(page.locator("main .text .sent").first).to_be_visible()
    expect(page.locator("#rail")).to_be_hidden()
    expect(page.locator("main .notes li").first).to_be_visible()
    context.close()
