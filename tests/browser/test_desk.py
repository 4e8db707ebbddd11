"""The desk as a person uses it: reading, filtering, going by keyboard, deciding."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import DESK, PHONE, find_faults

LISTS = ("/", "/claims", "/documents", "/sources", "/copies", "/timeline", "/review", "/log")


def list_pages(page: Page, url: str) -> list[str]:
    """An address of each kind of page of a desk."""
    found = [*LISTS, "/search?q=solvent", "/search?q=solvent&in=statements", "/nothing"]
    for section in ("claims", "documents", "sources", "copies"):
        page.goto(f"{url}/{section}")
        links = page.locator(f"main a[href^='/{section}/']")
        if links.count():
            found.append(str(links.first.get_attribute("href")))
    page.goto(f"{url}/claims")
    found.append(str(page.locator("a.dots").first.get_attribute("href")))
    return found


def test_the_words_of_a_claim_are_a_few_steps_away(page: Page, reading_desk: str) -> None:
    """From the overview to the claim, a report of it, its document, and who says it."""
    page.goto(reading_desk)
    expect(page.locator("h1")).to_have_text("harbour")
    page.locator("main a[href^='/claims/']").first.click()
    expect(page.locator("h1")).to_contain_text("tonnes")
    expect(page.locator("main")).to_contain_text("origin")
    page.locator("main a[href^='/documents/']").first.click()
    page.wait_for_url("**/documents/**")
    expect(page.locator("main .text")).to_be_visible()
    page.locator("main a[href^='/sources/']").first.click()
    page.wait_for_url("**/sources/**")
    expect(page.locator("h1")).not_to_be_empty()


def test_an_address_marks_the_words_it_names(page: Page, reading_desk: str) -> None:
    """A passage has an address that can be sent on."""
    page.goto(f"{reading_desk}/claims")
    page.locator("main a[href^='/claims/']").first.click()
    link = page.locator("main a[href*='?at=']").first
    address = str(link.get_attribute("href"))
    start, end = map(int, re.findall(r"at=(\d+)-(\d+)", address)[0])
    page.goto(reading_desk + address)
    marked = page.locator("main .text .sent").all_inner_texts()
    assert marked
    assert abs(len("".join(marked)) - (end - start)) <= 5


def test_a_list_follows_what_is_typed(page: Page, reading_desk: str) -> None:
    """Without another page being loaded, and the address follows too."""
    page.goto(f"{reading_desk}/claims")
    page.evaluate("window.isSame = true")
    before = page.locator("#results [role=status]").inner_text()
    page.get_by_label("Words").fill("solvent")
    expect(page.locator("#results [role=status]")).not_to_have_text(before)
    page.wait_for_url("**/claims?*q=solvent*")
    assert page.evaluate("window.isSame")
    labels = page.locator("#results .label").all_inner_texts()
    assert labels
    assert all("solvent" in one.casefold() for one in labels)
    assert page.locator("#results .dots").count() == len(labels)
    page.reload()
    expect(page.get_by_label("Words")).to_have_value("solvent")


def test_the_keyboard_alone_goes_everywhere(page: Page, reading_desk: str) -> None:
    """g and a letter, j and k, Enter, / and ?."""
    page.goto(reading_desk)
    for key, where in (("c", "claims"), ("d", "documents"), ("s", "sources"), ("t", "timeline"),
                       ("r", "review"), ("l", "log")):  # fmt: skip
        page.keyboard.press("g")
        page.keyboard.press(key)
        page.wait_for_url(f"**/{where}")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url("**/claims")
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator("[data-row]").nth(1)
    expect(second.locator("a").first).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("[data-row]").first.locator("a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*")
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("g c solvent")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")


def test_search_finds_and_marks(page: Page, reading_desk: str) -> None:
    """In texts, in what is said, and among names."""
    page.goto(f"{reading_desk}/search?q=solvent")
    expect(page.locator("#results mark").first).to_have_text(re.compile("solvent", re.I))
    page.locator("#results [data-row] a").first.click()
    page.wait_for_url("**/documents/**")


def test_deciding_by_keyboard_says_what_changed(page: Page, own_desk: str) -> None:
    """y decides, the page says what became of it, u takes it back, and the log has both."""
    page.goto(f"{own_desk}/review")
    question = page.locator("#question").inner_text()
    page.keyboard.press("y")
    told = page.locator(".told")
    expect(told).to_contain_text("Decided", timeout=60_000)
    assert page.locator("#question").inner_text() or question
    page.keyboard.press("u")
    expect(page.locator(".told")).to_contain_text("Taken back", timeout=60_000)
    page.goto(f"{own_desk}/log")
    expect(page.locator(".log-rows li")).to_have_count(2)
    expect(page.locator(".log-rows .undone")).to_have_count(1)
    expect(page.locator(".log-rows").first).to_contain_text("Ada")


def test_what_a_report_came_from_can_be_decided(page: Page, own_desk: str) -> None:
    """A no where a report comes from changes the claim, and can be undone."""
    page.goto(f"{own_desk}/review")
    while "have it from" not in page.locator("#question").inner_text():
        page.keyboard.press("j")
        page.wait_for_load_state()
    page.keyboard.press("n")
    expect(page.locator(".told")).to_contain_text("origin", timeout=60_000)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".told")).to_contain_text("Taken back", timeout=60_000)


def test_a_menu_opens_in_place_and_keeps_notes(page: Page, own_desk: str) -> None:
    """Notes and stars are on the page that one was on, and in the log."""
    page.goto(f"{own_desk}/claims")
    page.locator("a.dots").first.click()
    menu = page.locator("dialog .menu")
    expect(menu).to_be_visible()
    menu.get_by_label("Note").fill("Ask the clerk <b>again</b>")
    menu.get_by_role("button", name="Keep the note").click()
    expect(page.locator(".told")).to_contain_text("Ask the clerk")
    page.wait_for_url("**/claims?*")
    page.locator("a.dots").first.click()
    page.locator("dialog .menu").get_by_role("button", name="Star", exact=True).click()
    expect(page.locator(".told")).to_contain_text("star")
    expect(page.locator("[data-row]").first.locator(".star")).to_be_visible()
    page.goto(f"{own_desk}/log")
    expect(page.locator("main")).to_contain_text("Ask the clerk <b>again</b>")


def test_a_key_stars_and_notes_what_is_marked(page: Page, own_desk: str) -> None:
    """On the row that j and k went to, and on the page of a claim."""
    page.goto(f"{own_desk}/claims")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("s")
    expect(page.locator(".told")).to_contain_text("star")
    expect(page.locator("[data-row]").nth(1).locator(".star")).to_be_visible()
    expect(page.locator("[data-row]").first.locator(".star")).to_have_count(0)
    page.locator("#results .label a").first.click()
    page.wait_for_url("**/claims/*")
    page.keyboard.press("m")
    field = page.locator("dialog .menu textarea")
    expect(field).to_be_focused()
    page.keyboard.type("who is it?")
    page.get_by_role("button", name="Keep the note").click()
    expect(page.locator("p.note")).to_contain_text("who is it?")


def test_reading_and_deciding_work_without_scripts(browser: Browser, own_desk: str) -> None:
    """Forms and links do it."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in LISTS:
        page.goto(own_desk + address)
        expect(page.locator("main")).not_to_be_empty()
    page.goto(f"{own_desk}/claims")
    page.get_by_label("Words").fill("solvent")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/claims?*q=solvent*")
    assert page.locator("#results .label").count()
    page.goto(f"{own_desk}/review")
    page.get_by_role("button", name="Star").click()
    expect(page.locator(".told")).to_contain_text("star")
    context.close()


def test_paper_has_the_words_and_not_the_buttons(page: Page, reading_desk: str) -> None:
    """The print view leaves out what can only be pressed."""
    page.goto(f"{reading_desk}/claims")
    page.emulate_media(media="print")
    for part in (".mast nav", ".filters", ".dots"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator("#results .label").first).to_be_visible()
    assert page.pdf().startswith(b"%PDF")
    page.emulate_media(media="screen")
    page.locator("main a[href^='/claims/']").first.click()
    buttons = (page.locator("main .zoom"), page.locator("main a[href^='/report/']"))
    for one in buttons:
        expect(one).to_be_visible()
    page.emulate_media(media="print")
    for one in buttons:
        expect(one).to_be_hidden()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_no_page_is_wider_than_its_screen(
    context: BrowserContext, reading_desk: str, size: dict[str, int]
) -> None:
    """Nor is there anything inline that the policy would block."""
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(f"{page.url}: {message.text}"))
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    for address in list_pages(page, reading_desk):
        page.goto(reading_desk + address)
        assert (address, find_faults(page)) == (address, [])
    assert [one for one in told if "404" not in one] == []
