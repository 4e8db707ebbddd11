"""Articles pasted into pages are found by a trace, once, and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayso
from sayso.intake import find_embedded

BODY = (
    "<p>A pipe in the oil harbour has leaked since March, two workers say. They have told the port "
    "of it four times.</p><p>The port denies that there is a leak. It says that the pipe is older "
    "than the workers.</p>"
)
PAGE = (
    "<html><head><title>Pipes</title></head><body><article><p>I walk along the river every morning "
    "before work, and what I see there is what I write about. Nobody pays me for it. My neighbours "
    "ask me about the pipes, and I tell them what I have read.</p><p>The <a "
    "href='https://www.baymail.example/pipe'>Bay Mail</a> has the story:</p><blockquote>{body}"
    "</blockquote><p>It has been raining all week, and the river is as brown as tea.</p></article>"
    "</body></html>"
)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with a page that has an article of another outlet in it."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.html").write_text(PAGE.format(body=BODY), "utf-8")
    return folder


def _count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the documents that are looked through."""
    seen: list[str] = []

    def count(document: sayso.Document) -> tuple[sayso.Embedded, ...]:
        seen.append(document.id)
        return find_embedded(document)

    monkeypatch.setattr("sayso.pipeline.order.find_embedded", count)
    return seen


def test_the_marks_of_the_page_show_where_it_ends(pages: Path, tmp_path: Path) -> None:
    """Whether the page has just been read or stands in the case."""
    path = tmp_path / "x.sayso"
    case = sayso.trace([pages], path)
    (one,) = case.embedded
    words = case.documents[0].text[one.span.start : one.span.end]
    assert words.startswith("A pipe in the oil harbour")
    assert words.endswith("older than the workers.")
    assert (one.outlet, one.url) == ("Bay Mail", "https://www.baymail.example/pipe")
    assert sayso.open_case(path).embedded == case.embedded == sayso.trace([pages]).embedded


def test_a_page_is_looked_through_once(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until it changes, or what stands around its text does."""
    path = tmp_path / "x.sayso"
    seen = _count(monkeypatch)
    sayso.trace([pages], path)
    sayso.trace([pages], path)
    assert len(seen) == 1
    moved = PAGE.format(body=BODY).replace("www.baymail", "baymail")
    (pages / "a.html").write_text(moved, "utf-8")
    (one,) = sayso.trace([pages], path).embedded
    assert (len(seen), one.url) == (2, "https://baymail.example/pipe")
    (pages / "a.html").write_text(PAGE.format(body="<p>Nothing.</p>"), "utf-8")
    assert sayso.trace([pages], path).embedded == ()
