"""The page: whole, safe, the same each time, and linked both ways."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from html.parser import HTMLParser

import pytest

from sayso.records import Case, Document, Granularity, SaidAt, SourceType, Span
from sayso.report import ReportOptions, render_report

VOID = {"meta", "input", "rect", "br", "img", "link"}
ALLOWED_SCRIPTS = 1


@dataclass
class Page(HTMLParser):
    """What a parser makes of the page: ids, links, tags, and the texts without their labels."""

    ids: Counter[str] = field(default_factory=Counter)
    hrefs: list[str] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)
    attributes: set[str] = field(default_factory=set)
    paragraphs: list[list[str]] = field(default_factory=list)
    open_tags: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what opens, and its attributes."""
        own = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes |= own.keys()
        if "id" in own:
            self.ids[own["id"]] += 1
        if "href" in own:
            self.hrefs.append(own["href"])
        if tag == "div" and own.get("class") == "text":
            self.paragraphs.append([])
        if tag == "p" and self.is_in("text"):
            self.paragraphs[-1].append("")
        if tag not in VOID:
            self.open_tags.append((tag, own.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        """Every tag closes the one opened last."""
        if tag not in VOID:
            assert self.open_tags.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Collect the words of documents, without the labels."""
        is_label = any(tag == "a" and re.match(r"n\b", name) for tag, name in self.open_tags)
        if self.is_in("text") and any(t == "p" for t, _ in self.open_tags) and not is_label:
            self.paragraphs[-1][-1] += data

    def is_in(self, name: str) -> bool:
        """Whether something of that class is open."""
        return any(own == name for _, own in self.open_tags)


def parse(html: str) -> Page:
    """Parse a page, and see that every tag in it is closed."""
    page = Page()
    page.feed(html)
    page.close()
    assert page.open_tags == []
    return page


def test_the_same_case_gives_the_same_bytes(invented: Case) -> None:
    """Nothing in the page depends on the clock or on chance."""
    assert render_report(invented).encode() == render_report(invented).encode()


def test_the_texts_are_shown_whole(invented: Case) -> None:
    """Take the labels away, and the paragraphs of each document are its text."""
    page = parse(render_report(invented))
    shown = ["".join("".join(texts).split()) for texts in page.paragraphs]
    assert shown == ["".join(d.text.split()) for d in invented.documents]
    for texts, document in zip(page.paragraphs, invented.documents, strict=True):
        assert all(text in document.text for text in texts)


def test_every_link_within_the_page_has_its_place(invented: Case) -> None:
    """Ids are unique, and no link points nowhere."""
    page = parse(render_report(invented))
    assert max(page.ids.values()) == 1
    inner = {href[1:] for href in page.hrefs if href.startswith("#")}
    assert inner <= page.ids.keys()
    for attribution in invented.attributions:
        assert {f"a-{attribution.id}", f"n-{attribution.id}"} <= inner
    for document in invented.documents:
        assert f"d-{document.id}" in inner


def test_source_anchors_do_not_depend_on_the_case_around_them(
    invented: Case, one_saying: Callable[..., Case]
) -> None:
    """A source's anchor is made of its name alone, in whatever case."""
    name = "ada RENN"
    anchors = {i for i in parse(render_report(one_saying(source_name=name))).ids if i[:2] == "s-"}
    assert anchors < parse(render_report(invented)).ids.keys()


def test_nothing_is_loaded(invented: Case) -> None:
    """No tag, attribute or style of the page makes a browser fetch anything."""
    html = render_report(invented)
    page = parse(html)
    assert not page.tags.keys() & {"link", "img", "iframe", "object", "embed", "base", "source"}
    assert not page.attributes & {"src", "srcset", "style", "poster", "background", "ping"}
    assert not [name for name in page.attributes if name.startswith("on")]
    assert "url(" not in html
    assert "@import" not in html


def test_the_policy_lets_only_the_page_own_style_and_script_run(invented: Case) -> None:
    """The hashes in the policy are those of the two blocks as they stand in the page."""
    html = render_report(invented)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]
    for tag in ("style", "script"):
        (block,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()
        escaped = digest.replace("+", "&#43;")
        assert f"sha256-{digest}" in policy[1] or f"sha256-{escaped}" in policy[1]


HOSTILE = (
    '</script></style><script>alert(1)</script><img src=x onerror="a()">\'"&{{ 7 * 7 }}{% raw %}'
)


def test_hostile_words_are_only_words(one_saying: Callable[..., Case]) -> None:
    """Markup in any field of a document or attribution is shown, never obeyed."""
    document = Document.from_text(
        HOSTILE, HOSTILE, HOSTILE, HOSTILE, url=HOSTILE, path=HOSTILE, topics=(HOSTILE,)
    )
    case = one_saying(
        document,
        source_name=HOSTILE,
        chain=(HOSTILE, "x"),
        cue=(Span(0, 30),),
        content=(Span(5, 60),),
    )
    page = parse(render_report(case, ReportOptions(title=HOSTILE, version=HOSTILE)))
    assert page.tags["script"] == ALLOWED_SCRIPTS
    assert page.tags["style"] == 1
    assert page.tags["img"] == 0
    assert page.paragraphs == [[HOSTILE]]


def test_only_web_addresses_can_be_clicked(invented: Case) -> None:
    """A javascript: address is shown as text; web addresses leak no referrer."""
    html = render_report(invented)
    outer = [href for href in parse(html).hrefs if not href.startswith("#")]
    assert outer == [
        "https://courier.example/2009/harbour?a=1&b=2",
        "https://courier.example/print/harbour",
    ]
    assert html.count('rel="noopener noreferrer"') == len(outer)
    assert "javascript:alert(1)" in html


def test_characters_that_no_page_can_hold_are_shown_as_unknown(
    one_saying: Callable[..., Case],
) -> None:
    """Control characters and lone surrogates become the sign for an unknown character."""
    document = Document.from_text("Ada\x00\x1b said it\ud83d rained.", "T\x00")
    html = render_report(one_saying(document))
    assert html.encode("utf-8")
    assert "\x00" not in html
    assert "T\ufffd" in html


def test_nobody_is_said_to_be_nobody(one_saying: Callable[..., Case]) -> None:
    """A content that rests on a bare "reportedly" is listed under nobody named."""
    html = render_report(one_saying(source_type=SourceType.UNSTATED, source=(), source_name=""))
    assert '<bdi class="name nobody">Nobody named</bdi>' in html
    assert "nobody at all is named in 1 of them" in html


def test_failures_and_skipped_places_stand_apart(invented: Case) -> None:
    """What failed is listed with the reason, what was no article in a list of its own."""
    html = render_report(invented)
    failed, skipped = html.index("What could not be read"), html.index("What was left alone")
    assert failed < html.index("articles/&lt;scan&gt;.pdf") < skipped
    assert html.index("no text in it: the pages are pictures") < skipped
    assert skipped < html.index("a list of links, not an article")


def test_marks_of_stance_negation_and_hedge_are_shown(invented: Case) -> None:
    """A denial, a confession, a negated and a hedged attribution say so."""
    html = render_report(invented)
    for words in (">denies<", ">confesses<", ">negated: <", ">hedged: <", "doubtful, 55%"):
        assert words in html


def text_of(html: str) -> str:
    """The page as one line of words, without what explains the marks."""
    words = unescape(re.sub("<[^>]*>", "", html.partition('id="method"')[0]))
    return " ".join(words.split())


def test_when_it_was_said_stands_beside_it(invented: Case) -> None:
    """In words, with those of the text; a doubtful time is marked, with the reason."""
    words = text_of(render_report(invented))
    doubt = "time doubtful the words could also mean another time"
    assert words.count(f"said on 20 June 2009 “on Saturday” {doubt}") == 2
    assert "said in 2007 “2007”" not in words
    assert words.count("said in 2007") == 2


def test_a_time_that_only_the_text_can_say(one_saying: Callable[..., Case]) -> None:
    """The exact words stand for a time that is none on the calendar; none are made up."""
    vague = SaidAt("PAST_REF", Span(12, 18), Granularity.VAGUE)
    assert "said “rained”" in text_of(render_report(one_saying(said_at=vague)))
    lost = SaidAt("PAST_REF", Span(90, 99), Granularity.VAGUE)
    assert 'class="said"' not in render_report(one_saying(said_at=lost))
    assert 'class="said"' not in render_report(one_saying())


def test_what_made_it_so_stands_behind_the_mark(invented: Case) -> None:
    """A hedge and a negation give the words they rest on."""
    words = text_of(render_report(invented))
    assert words.count("hedged: “reportedly”") == 2
    assert words.count("negated: “did not say”") == 2


def test_an_open_source_claims_no_type(one_saying: Callable[..., Case]) -> None:
    """It is said not to be resolved, and not to be named."""
    page = render_report(one_saying(source_name="he", is_source_open=True))
    note = page[page.index('<li id="n-a1"') :].partition("</li>")[0]
    assert "he (not resolved)" in note
    assert "t-named" not in note


def test_the_day_is_shown_only_if_given(invented: Case) -> None:
    """Version and day stand under how this was made, and only where the caller knows them."""
    dated = render_report(invented, ReportOptions(version="1.2.3", made_on=date(2026, 3, 1)))
    assert "sayso 1.2.3 on " in dated
    assert "1 March 2026" in dated
    assert "Made with sayso, on one computer" in render_report(invented)


def test_an_empty_case_is_a_page() -> None:
    """Nothing read gives a page that says so."""
    html = render_report(Case())
    parse(html)
    assert "Nobody was found to say anything" in html


@pytest.mark.parametrize("content", [(), (Span(500, 900),), (Span(5, 2),)])
def test_an_attribution_without_words_in_the_text_is_still_listed(
    content: tuple[Span, ...], one_saying: Callable[..., Case]
) -> None:
    """Its note is the place its links lead to, so that nothing is lost."""
    page = parse(render_report(one_saying(content=content, cue=(), source=())))
    assert page.ids["a-a1"] == 1
    assert {href[1:] for href in page.hrefs} <= page.ids.keys()


def test_text_directions_are_found_by_the_browser(invented: Case) -> None:
    """Each paragraph sets its own direction, and claims no language it may not have."""
    html = render_report(invented)
    assert '<html lang="en">' in html
    assert html.count('<div class="text" lang="">') == 3
    assert re.findall(r'<div class="text" lang="">\s*<p dir="auto">', html)
