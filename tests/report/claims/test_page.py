"""The section of claims in the page, and what articles and entities say of claims."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from itertools import pairwise

import pytest

from sayso.errors import CaseError
from sayso.records import (
    Case,
    Claim,
    ClaimWarning,
    DisputeKind,
    Document,
    DriftKind,
    Mention,
    NameType,
    ParentKind,
    Span,
    Voice,
    VoiceRole,
    WarningKind,
)
from sayso.report import render_report
from tests.claimed import CLAIMED, COURIER, DENIAL, MAIL, PIER, SHED, WIRE
from tests.report.claims.making import make_case, make_claim, make_documents
from tests.report.test_render import HOSTILE, parse

HTML = render_report(CLAIMED)
MAX_BYTES_PER_CLAIM = 6_000


def _section(html: str) -> str:
    return html.partition('<section id="claims"')[2].partition('<section id="sources"')[0]


def _words(html: str) -> str:
    spaced = re.sub("</(p|li|dt|dd|h[2-4]|summary|svg)>", " ", html)
    return " ".join(unescape(re.sub("<[^>]*>", "", spaced)).split())


def _with(**fields: object) -> Case:
    """The case with its first claim changed."""
    return replace(CLAIMED, claims=(replace(SHED, **fields), *CLAIMED.claims[1:]))  # type: ignore[arg-type]


def test_a_claim_is_told_in_words() -> None:
    """How often, by how many, from whom, what changed, who disputes it."""
    words = _words(_section(HTML))
    for told in (
        "2 claims are told in more than one place, or disputed, 1 is disputed.",
        "6 reports 1 to 3 origins “Up to forty tonnes of solvent may be stored in Shed 4”",
        "attribution lost disputed by Ada Renn · number changed · hedge dropped · first told by",
        "6 reports in 5 outlets · 1 to 3 origins · disputed by 1 · 1 warning",
        "Be careful attribution lost The Pier tells it as a fact; it had it from a port official",
        "a port official anonymous 4 reports may be the same as “a docker” or “a source”",
        "Velsund Courier 4 May 2022 [1] Bay Mail 5 May 2022 [2] names the Velsund Courier (fair",
        "The Pier 6 May 2022 [3] told in other words: tells it in other words a day later (rather",
        "number changed forty tonnes → Four hundred tonnes · hedge dropped may",
        "Quay Notes undated [6] copied word for word (almost sure, 97%)",
        "Why 1 to 3 origins 6 reports, 5 outlets 4 go back to an anonymous source, “a port",
        "Ada Renn denies it said on 6 May 2022 “Ada Renn of the Port Authority denied on Friday",
        "Friday that solvent is stored in Shed 4.” Marram Wire › Ada Renn, 7 May 2022 (fairly",
        "Of 6 reports disputed, 1 tells of a dispute too: Marram Wire; 5 do not: Velsund Courier",
        "number changed Bay Mail has forty tonnes, The Pier has Four hundred tonnes",
        "4 May 2022 2 reports “Up to forty tonnes of solvent may be stored in Shed 4” 4 May 2022 V",
        "undated Quay Notes › Velsund Courier (pasted in) › a port official",
        "The Pier's own report outlet 1 report",
        "The Pier, “Four hundred tonnes”, 6 May 2022, pile/3.txt: “Four hundred tonnes of solvent",
    ):
        assert told in words, told


def test_claims_come_first() -> None:
    """After the head, before sources, entities and articles; the head leads to all of them."""
    sections = ["claims", "sources", "who", "documents"]
    order = [HTML.index(f'<section id="{own}"') for own in sections]
    assert order == sorted(order)
    nav = HTML.partition('<nav id="sections"')[2].partition("</nav>")[0]
    assert re.findall('href="#([a-z]+)"', nav) == [*sections, "method"]


def test_only_the_first_claim_is_unfolded() -> None:
    """Without a script as with one."""
    assert re.findall(r'id="k-(\w+)">\n<details( open)?>', HTML) == [
        ("shed", " open"),
        ("ferry", ""),
    ]


def test_the_tree_is_nested_lists() -> None:
    """Origin, report, and what came from it; nothing needs a script."""
    section = _section(HTML).partition("Who has it from whom")[2]
    order = [section.index(f"<bdi>{own}</bdi></a> <i>") for own in ("Velsund Courier", "Bay Mail")]
    order.append(section.index("<bdi>The Pier</bdi></a> <i>"))
    order.append(section.index("<bdi>Quay Notes</bdi></a> <i>"))
    assert order == sorted(order)
    depths = [section[:at].count("<ol") - section[:at].count("</ol>") for at in order]
    assert depths == [2, 3, 4, 3]


def test_changes_are_marked_by_what_they_are() -> None:
    """Not by a colour alone."""
    section = _section(HTML)
    for told in (
        "“up to <del>forty tonnes</del> of solvent <del>may</del> be stored in Shed 4”",
        "“<ins>Four hundred tonnes</ins> of solvent are stored in Shed 4”",
        "<del><bdi>forty tonnes</bdi></del> → <ins><bdi>Four hundred tonnes</bdi></ins>",
    ):
        assert told in section, told


def test_every_link_leads_to_the_exact_words() -> None:
    """Ids are unique; a place in a text begins with the words of the report."""
    page = parse(HTML)
    assert max(page.ids.values()) == 1
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= page.ids.keys()
    places = dict(re.findall(r'id="p-(\d+-\d+)"[^>]*>([^<]*)<', HTML))
    found = set()
    for name, words in places.items():
        number, start = map(int, name.split("-"))
        document = CLAIMED.documents[number - 1]
        assert document.text.startswith(unescape(words), start)
        found.add((document.id, start))
    told = {
        (one.document_id, min(one.spans).start)
        for claim in CLAIMED.claims[:2]
        for one in claim.reports
    }
    assert told <= found


def test_headings_are_in_order() -> None:
    """None is left out on the way down."""
    levels = [int(one) for one in re.findall(r"<h([1-6])[ >]", HTML)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    section = _section(HTML)
    assert (section.count("<h2"), section.count("<h3"), section.count("<h4")) == (1, 3, 9)


def test_the_texts_are_whole_with_marks_beside_them() -> None:
    """What stands in a margin is no word of the text; it leads to the claim."""
    shown = ["".join("".join(texts).split()) for texts in parse(HTML).paragraphs]
    assert shown == ["".join(document.text.split()) for document in CLAIMED.documents]
    article = HTML.partition(f'<article id="d-{COURIER.id}"')[2].partition("</article>")[0]
    assert '<a href="#k-shed">“<bdi lang="">Up to forty tonnes of …</bdi>” told in 6' in article


def _meet(case: Case) -> Case:
    """The case with two mentions of Ada Renn, so that she is shown among who is who."""
    start = WIRE.text.index("Ada Renn")
    mention = Mention(WIRE.id, Span(start, start + 8), NameType.PERSON, "renn")
    return replace(case, mentions=(mention, mention))


def test_an_entity_has_the_claims_about_it() -> None:
    """Those that the page shows; what is told once is not."""
    html = render_report(_meet(_with(entity_ids=("renn", "renn", "nobody"))))
    block = html.partition('id="e-renn"')[2].partition("</li>")[0]
    told = "Claims about it “Up to forty tonnes of solvent may be stored in Shed 4”"
    assert told in _words(block)
    assert block.count('href="#k-') == 1


def test_a_voice_leads_to_its_document_or_its_entity() -> None:
    """A cited outlet that is not in the pile is called so; who is not shown has no link."""
    chain = (
        Voice("Velsund  Courier", VoiceRole.OUTLET, COURIER.id),
        Voice("Marram News", VoiceRole.CITED),
        Voice("Ada Renn", VoiceRole.SOURCE, "elsewhere", "renn"),
        Voice("Ida Brook", VoiceRole.SOURCE, entity_id="unknown"),
    )
    reports = (replace(SHED.reports[0], chain=chain), *SHED.reports[1:])
    html = render_report(_meet(_with(reports=reports)))
    then = ' <span class="then">›</span> '
    voices = (
        f'<a href="#d-{COURIER.id}"><bdi>Velsund Courier</bdi></a>',
        "<bdi>Marram News</bdi> <i>(not in the pile)</i>",
        '<a href="#e-renn"><bdi>Ada Renn</bdi></a>',
        "<bdi>Ida Brook</bdi>",
    )
    assert then.join(voices) in html


def test_a_dispute_says_what_it_is_against() -> None:
    """Some reports by name; the contrary claim by a link where the page shows it."""
    contradiction = replace(
        DENIAL,
        kind=DisputeKind.CONTRADICTION,
        chain=(),
        report_ids=("r-mail", "r-pier", "r-gone"),
        carried_by=(),
        at=None,
        claim_id="ferry",
    )
    unseen = replace(contradiction, claim_id="along", report_ids=("r-mail",))
    words = _words(_section(html := render_report(_with(disputes=(contradiction, unseen)))))
    assert "nobody named says otherwise “Ada Renn of" in words
    assert "Against Bay Mail, The Pier The contrary claim: “The ferry stopped at noon”" in words
    assert "Against Bay Mail The contrary claim: “a docker told the Wire”" in words
    assert "None of the 2 reports disputed tells of it." in words
    assert 'claim: <a href="#k-ferry">' in html
    assert "#k-along" not in html
    gone = replace(contradiction, report_ids=(), claim_id="gone")
    assert "disputed tells" not in _words(_section(render_report(_with(disputes=(gone,)))))


def test_a_ring_is_told_where_it_is_opened() -> None:
    """And the rest hangs on it."""
    words = _words(_section(render_report(make_case({"a": "c", "b": "a", "c": "b"}))))
    assert "Paper a 1 March 2021, on the word of a clerk [1] circular names Paper c, which" in words
    assert "Paper c 3 March 2021, on the word of a clerk [3] names Paper b (fairly sure, " in words


def test_further_places_of_a_report_are_linked() -> None:
    """The same voice tells it twice in one text."""
    start = PIER.text.index("The ferry")
    pier = replace(SHED.reports[2], also=(Span(start, start + 17),))
    reports = tuple(pier if one.id == pier.id else one for one in SHED.reports)
    assert "also “The ferry stopped”" in _words(_section(render_report(_with(reports=reports))))


def test_a_reports_words_may_be_missing() -> None:
    """Then it leads to its document; without a chain no voice is told."""
    bare = replace(SHED.reports[0], spans=(), chain=())
    html = render_report(_with(reports=(bare, *SHED.reports[1:])))
    assert f'<p class="leaf"><a href="#d-{COURIER.id}">' in html
    page = parse(html)
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= page.ids.keys()


def test_much_told_claims_are_capped_and_light() -> None:
    """What is not drawn is counted, with the command that shows it."""
    names = [f"n{at}" for at in range(90)]
    case = make_case(dict(zip(names, [None, *["n0"] * 89], strict=True)))
    section = _section(render_report(case))
    words = _words(section)
    assert section.count('class="leaf"') == 30
    assert "and 60 more reports that come from it" in words
    assert "60 more reports: sayso claim CASE cars" in words
    assert "50 more reports: sayso claim CASE cars" in words
    assert len(section.encode()) < 10 * MAX_BYTES_PER_CLAIM


def test_many_claims_are_capped() -> None:
    """The first fifteen are at hand, the others folded; the rest is a command away."""
    documents = make_documents(["x", "y"])
    claims = tuple(
        make_claim({"x": None, "y": "x"}, claim_id=f"c{at}", documents=documents)
        for at in range(100)
    )
    section = _section(render_report(Case(tuple(documents.values()), claims=claims)))
    assert section.count('class="claim"') == 60
    assert "45 more claims" in section
    assert "40 more in <code>sayso claims CASE --all</code>" in section
    assert len(section.encode()) < 60 * MAX_BYTES_PER_CLAIM


def test_many_drifts_and_disputes_are_capped() -> None:
    """And counted."""
    words = _words(_section(render_report(_with(drift=SHED.drift * 20, disputes=(DENIAL,) * 20))))
    assert words.count("Ada Renn denies it said") == 8
    assert "12 more: sayso claim CASE shed" in words
    assert "28 more: sayso claim CASE shed" in words


@pytest.mark.parametrize("claims", [(), CLAIMED.claims[2:]])
def test_a_case_without_claims_has_no_such_section(claims: tuple[Claim, ...]) -> None:
    """Nor a case in which each is told once."""
    html = render_report(replace(CLAIMED, claims=claims))
    assert 'id="claims"' not in html
    assert "#claims" not in html.partition("<body>")[2].partition("<script>")[0]
    assert "#k-" not in html


def test_long_labels_are_cut() -> None:
    """At a word."""
    words = _words(_section(render_report(_with(label="forty tonnes " * 99))))
    assert words.count("“forty tonnes forty") == 2
    assert len(words.partition("“forty tonnes")[2].partition("”")[0]) < 160
    assert words.count(" …”") == 2


@pytest.mark.parametrize("document", [COURIER, MAIL, WIRE])
def test_hostile_words_are_only_words(document: Document) -> None:
    """Markup in a text, a name, a label or a reason is shown, never obeyed."""
    bad = replace(document, title=HOSTILE, outlet=HOSTILE)
    voice = Voice(HOSTILE, VoiceRole.CITED)
    case = _with(
        label=HOSTILE,
        reports=tuple(
            replace(one, chain=(voice,), parent_reason=HOSTILE, parent_kind=ParentKind.COPY)
            for one in SHED.reports
        ),
        origins=replace(
            SHED.origins,
            reasons=(HOSTILE,),
            roots=tuple(replace(one, name=HOSTILE) for one in SHED.origins.roots),
        ),
        warnings=(ClaimWarning(WarningKind.CIRCULAR, HOSTILE),),
        disputes=(replace(DENIAL, chain=(voice,)),),
    )
    documents = tuple(bad if one is document else one for one in case.documents)
    page = parse(render_report(replace(case, documents=documents)))
    assert page.tags["script"] == page.tags["style"] == 1
    assert page.tags["img"] == 0


def test_places_outside_a_text_are_shown_as_far_as_they_go() -> None:
    """Nothing breaks; the words are whatever is there."""
    wild = Span(-5, 10**6)
    drift = tuple(
        replace(one, before=replace(one.before, span=wild), kind=kind)
        for kind in DriftKind
        for one in SHED.drift[:1]
    )
    html = render_report(
        _with(
            drift=drift,
            disputes=(replace(DENIAL, place=replace(DENIAL.place, span=Span(900, 901))),),
            reports=tuple(replace(one, spans=(wild, Span(7, 3))) for one in SHED.reports),
        )
    )
    page = parse(html)
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= page.ids.keys()


def test_a_claim_in_an_unknown_document_is_an_error() -> None:
    """It says which."""
    with pytest.raises(CaseError, match="a claim points to a document the case lacks: "):
        render_report(replace(CLAIMED, documents=CLAIMED.documents[1:], attributions=()))


def test_the_same_case_gives_the_same_bytes() -> None:
    """Whatever was asked before."""
    assert render_report(CLAIMED) == HTML
