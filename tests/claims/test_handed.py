"""Which statements have their words from others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sayso.claims.handed import Handed
from sayso.claims.media import Media
from sayso.claims.statements import Statement, gather_statements
from sayso.claims.voices import Names, Voices
from sayso.records import Reading, SourceType
from tests.claims.piling import quote, read

LEAK = "40 tonnes of solvent leaked from the shed at Velsund"
TOLD = read(f"{LEAK}.", outlet="Pier Courier", published=date(2024, 5, 2))


def hear(reading: Reading, told: Reading = TOLD) -> tuple[Handed, Statement, Statement]:
    """The statements of two readings, and who looks at them."""
    documents = {one.document.id: one.document for one in (reading, told)}
    media = Media(documents.values())
    handed = Handed(documents, Voices(media, Names({}, {}), {}, {}), {})
    (one,), (other,) = (list(gather_statements(each, ())) for each in (reading, told))
    return handed, one, other


def report(source: str, cue: str, day: int = 3) -> Reading:
    """A reading in which a source, or nobody, tells of the leak."""
    text = f"{source} {cue} that {LEAK}.".strip()
    plain = read(text, outlet="Bay Mail", published=date(2024, 5, day))
    kind = SourceType.NAMED if source else SourceType.UNSTATED
    told = quote(plain.document, source, cue, f"that {LEAK}", type=kind)
    return Reading(plain.document, (told,), plain.names)


@pytest.mark.parametrize(
    ("source", "cue"),
    [
        ("", "It was reported"),
        ("Reports", "said"),
        ("A published report", "claimed"),
        ("Several newspapers", "wrote"),
        ("Local media", "said"),
    ],
)
def test_a_report_without_a_name(source: str, cue: str) -> None:
    """May be any that was printed until then."""
    handed, one, other = hear(report(source, cue))
    assert handed.may_have_heard(one, other)
    assert not handed.may_have_heard(other, one)
    assert not handed.is_handed(one, other)


@pytest.mark.parametrize(
    ("source", "cue", "day"),
    [("Tom Reed", "reported", 3), ("", "It was said", 3), ("", "It was reported", 1)],
)
def test_a_named_source_or_a_later_report(source: str, cue: str, day: int) -> None:
    """Is not heard of so."""
    handed, one, other = hear(report(source, cue, day))
    assert not handed.may_have_heard(one, other)


def test_whoever_names_an_outlet_has_it_from_there() -> None:
    """Unless that printed it later."""
    handed, one, other = hear(report("The Pier Courier", "reported"))
    assert handed.is_handed(one, other)
    assert handed.is_handed(other, one)
    handed, one, other = hear(report("The Pier Courier", "reported", day=1))
    assert not handed.is_handed(one, other)


def test_whoever_links_to_a_page_has_it_from_there() -> None:
    """Unless somebody with a name of his own says it, or the page is of a later day."""
    told = replace(TOLD, document=replace(TOLD.document, url="https://pier.example/leak"))
    for source, day, is_handed in (("", 3, True), ("Tom Reed", 3, False), ("", 1, False)):
        reading = report(source, "It was said" if not source else "said", day)
        linking = replace(reading.document, links=("https://pier.example/leak",))
        handed, one, other = hear(replace(reading, document=linking), told)
        assert handed.is_handed(one, other) is is_handed


def test_later() -> None:
    """By the days of print."""
    handed, one, other = hear(report("Tom Reed", "said"))
    assert handed.is_after(one, other)
    assert not handed.is_after(other, one)


@pytest.mark.parametrize(
    ("source", "is_other"),
    [("Una Marsh", True), ("Reed", False), ("Tom Reed", False), ("The Bay Courier", False)],
)
def test_other_sources(source: str, is_other: bool) -> None:
    """Two people with no word of their names in common; an outlet only hands on."""
    handed, one, other = hear(report(source, "said"), report("Tom Reed", "said"))
    assert handed.have_other_sources(one, other) is is_other
    assert handed.have_other_sources(other, one) is is_other


def test_no_other_sources_where_nobody_is_named() -> None:
    """Somebody without a name may be anybody."""
    handed, one, other = hear(report("", "It was said"), report("Tom Reed", "said"))
    assert not handed.have_other_sources(one, other)


def test_two_with_one_first_name_are_two() -> None:
    """What each of them says is nobody else's; one name cut short may be the other."""
    told = report("Tom Reed", "said")
    for source, are_others in (("Tom Holt", True), ("Ann Reed", False), ("Reed", False)):
        handed, one, other = hear(report(source, "said"), told)
        assert handed.have_other_sources(one, other) is are_others


def test_what_an_outlet_corrects_is_what_it_printed() -> None:
    """Another outlet, and what is printed later, is not corrected."""
    correcting = read(
        f"Correction: our report said that {LEAK}.",
        outlet="Pier Courier",
        published=date(2024, 5, 4),
    )
    handed, one, other = hear(correcting)
    assert handed.is_corrected(one, other)
    assert handed.is_corrected(other, one)
    elsewhere = replace(TOLD, document=replace(TOLD.document, outlet="Bay Mail"))
    handed, one, other = hear(correcting, elsewhere)
    assert not handed.is_corrected(one, other)
