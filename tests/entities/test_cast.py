"""The names of one document put together."""

from __future__ import annotations

import pytest

from sayso.entities.cast import Cast
from sayso.entities.gathering import gather
from sayso.records import MentionRole, NameType, Span
from tests.entities.marks import make_reading


def _cast(marked: str, *splits: tuple[str, str]) -> Cast:
    return gather(make_reading(marked), frozenset(frozenset(pair) for pair in splits))


def _groups(cast: Cast) -> list[int | None]:
    """Whose each mention is, numbered in the order they are met; None where it is open."""
    met: dict[int, int] = {}
    return [None if one is None else met.setdefault(one, len(met)) for one in cast.whose]


@pytest.mark.parametrize(
    "marked",
    [
        "[[Mira Holt|person]] came. [[Holt|person]] left.",
        "[[Holt|person]] came. [[Mira Holt|person]] left.",
        "[[Mira Holt|person]] came. Mrs. [[Holt|person]] left.",
        "[[Mira Holt|person]] came. [[Mrs. Holt|person]] left.",
        "[[Mira Holt|person]] came. [[Holt’s|person]] boat left.",
        "[[Mira Holt|person]] came. [[Mira|person]] left.",
        "[[Mira Ann Holt|person]] came. [[M. A. Holt|person]] left.",
        "[[Mira Holt|person]] came. [[MIRA HOLT|person]] left.",
        "[[Pál Ősz|person]] came. [[Osz|person]] left.",
        "[[William Varden|person]] came. [[Bill Varden|person]] left.",
        "[[Una de la Marsh|person]] came. [[de la Marsh|person]] left.",
        "The [[Velm Harbour Group|organisation]] met. [[VHG|organisation]] paid.",
        "The [[Velm Harbour Group|organisation]] met. The [[V.H.G.|organisation]] paid.",
        "The [[Velm Labour Party|organisation]] met. The [[Party|organisation]] paid.",
        "The [[Velm Harbour Group|organisation]] met. The [[Velm Harbour|organisation]] paid.",
        "The [[Mujahedin Orlo|organisation]] met. The [[Mojahedin Orlo|organisation]] paid.",
        "[[Orlonet Inc.|organisation]] met. [[Orlonet’s|organisation]] shares fell.",
        "The [[Front of Orlo|organisation]], also known as [[Velm Army|organisation]], met.",
        "[[Iran|place]] paid. The [[Iranians|people]] met.",
        "The [[United States|place]] paid. The [[U.S.|place]] met.",
        "In [[Órlo|place]] it rained. [[Orlo|place]] is wet.",
    ],
)
def test_two_names_of_one(marked: str) -> None:
    """A careful reader takes both for one."""
    assert _groups(_cast(marked)) == [0, 0]


@pytest.mark.parametrize(
    "marked",
    [
        "[[Mira Holt|person]] came. [[Peter Holt|person]] left.",
        "[[Mira Holt|person]] came. [[Mira Brook|person]] left.",
        "[[Mary Holt|person]] came. Mr. [[Holt|person]] left.",
        "[[Mary Holt|person]] came. [[Sir Holt|person]] left.",
        "[[Tom Reed Sr.|person]] came. [[Tom Reed Jr.|person]] left.",
        "[[Tom Reed|person]] and his son, [[Tom Reed Jr.|person]], came.",
        "[[Bill Varden|person]] came. [[Hillary Varden|person]] left.",
        "[[Hasan Tabar|person]] came. [[Hossein Tabar|person]] left.",
        "[[George W. Marsh|person]] came. [[George H. W. Marsh|person]] left.",
        "[[Iran|place]] paid. [[Iraq|place]] did not.",
        "The [[Iranians|people]] came. The [[Iraqis|people]] left.",
        "[[Velm Group|organisation]] met. [[Orlo Group|organisation]] met too.",
        "The [[3rd Fleet|organisation]] came. The [[4th Fleet|organisation]] left.",
        "[[Velm|place]] won. [[Velm Rovers|organisation]] lost.",
        "[[Al Velma|organisation]] came. [[Al Velma English|organisation]] left.",
        "The [[Orlo Front|organisation]] or the [[Velm Union|organisation]] did it.",
        "[[Warren Kell|person]] founded it. [[Kell Steel|organisation]] fell.",
        "[[Велмов|person]] пришёл. [[Орлов|person]] ушёл.",
    ],
)
def test_two_names_of_two(marked: str) -> None:
    """Another first name, gender, suffix, number or kind."""
    assert _groups(_cast(marked)) == [0, 1]


@pytest.mark.parametrize(
    "marked",
    [
        "[[Mira Holt|person]] and [[Peter Holt|person]] came. [[Holt|person]] left.",
        "[[Holt|person]] left. [[Mira Holt|person]] and [[Peter Holt|person]] came.",
        "[[Velm Party|organisation]] met [[Rask Party|organisation]]. [[Party|organisation]] left.",
    ],
)
def test_what_fits_two_stays_open(marked: str) -> None:
    """A surname of two people, a kind of two bodies: nobody's, with both as candidates."""
    cast = _cast(marked)
    (row,) = (row for row, whose in enumerate(cast.whose) if whose is None)
    assert set(cast.open_to[row]) == {one for one in cast.whose if one is not None}
    assert len(cast.open_to[row]) == 2


@pytest.mark.parametrize(("title", "whose"), [("Mrs.", 0), ("Mr.", 1)])
def test_a_title_tells_which_of_one_surname(title: str, whose: int) -> None:
    """ "Mrs. Holt" is the woman, "Mr. Holt" the man."""
    cast = _cast(
        f"[[Mary Holt|person]] and [[Peter Holt|person]] came. {title} [[Holt|person]] left."
    )
    assert _groups(cast) == [0, 1, whose]


def test_a_surname_in_a_place_is_still_the_person() -> None:
    """Lincoln the person and Lincoln the city are told apart by what the names were read as."""
    cast = _cast("[[Ada Velm|person]] left [[Velm|place]]. [[Velm|person]] said so.")
    assert _groups(cast) == [0, 1, 0]


def test_every_joining_has_its_names_and_reason() -> None:
    """The names as printed, and in words why; where the text says so, also the place."""
    text = "The Orlo Salvage Trust (OST) met. Ada Renn came. Renn left."
    cast = _cast(
        "The [[Orlo Salvage Trust|organisation]] (OST) met. [[Ada Renn|person]] came. "
        "[[Renn|person]] left."
    )
    said, found = (merge for one in cast.characters for merge in one.merges)
    assert (said.names, said.document_id) == (("Orlo Salvage Trust", "OST"), cast.document_id)
    assert said.span is not None
    assert text[said.span.start : said.span.end] == "Orlo Salvage Trust (OST)"
    assert set(found.names) == {"Ada Renn", "Renn"}
    assert said.reason
    assert found.reason
    assert found.span is None


def test_an_alias_that_was_not_read_as_a_name_is_a_mention() -> None:
    """What the text calls it by is also where it is named."""
    cast = _cast("The [[Orlo Salvage Trust|organisation]] (OST) met.")
    assert [cast.text[span.start : span.end] for span in cast.spans] == [
        "Orlo Salvage Trust",
        "OST",
    ]
    assert _groups(cast) == [0, 0]


def test_a_capital_speaks_for_its_state_only_as_a_source() -> None:
    """ "Tehran said" is Iran; in Tehran is in the city."""
    cast = _cast(
        "In [[Tehran|place]] it rained. [[Tehran|place!]] said that [[Iran|place]] would pay."
    )
    assert _groups(cast) == [0, 1, 1]
    assert cast.roles == [MentionRole.NAME, MentionRole.METONYM, MentionRole.NAME]


def test_a_people_is_no_form_of_its_state() -> None:
    """A demonym counts for the state, but is no name of it."""
    cast = _cast("[[Iran|place]] paid, and [[Iranians|people]] met.")
    (state,) = cast.characters
    assert set(state.forms) == {"Iran"}
    assert cast.roles == [MentionRole.NAME, MentionRole.DEMONYM]


def test_a_name_read_as_two_kinds_is_of_the_commoner_one() -> None:
    """One slip of the reader makes no second body."""
    cast = _cast(
        "[[Orlonet|organisation]] met. [[Orlonet|organisation]] paid. [[Orlonet|work]] fell."
    )
    assert _groups(cast) == [0, 0, 0]
    assert set(cast.types) == {NameType.ORGANISATION}


def test_what_a_person_split_stays_apart() -> None:
    """The rule would join them, and so would the text itself."""
    marked = "[[Mira Holt|person]] came. [[Holt|person]] left."
    assert _groups(_cast(marked, ("mira holt", "holt"))) == [0, 1]
    marked = "The [[Velm Union|organisation]], also known as [[Orlo Front|organisation]], met."
    assert _groups(_cast(marked, ("velm union", "orlo front"))) == [0, 1]


def test_rows_are_in_text_order_and_of_one_length() -> None:
    """Spans, types, roles and whose say the same number of things, each about one mention."""
    cast = _cast(
        "[[Tom Reed|person]] of the [[Orlo Salvage Trust|organisation]] (OST) met "
        "[[Ada Renn|person]] in [[Orlo|place]]. [[Reed|person]] left."
    )
    assert cast.spans == sorted(cast.spans)
    assert len(cast.spans) == len(cast.types) == len(cast.roles) == len(cast.whose) == 6


def test_a_text_without_names_has_no_cast() -> None:
    """Nothing gives nothing."""
    cast = _cast("Nobody came.")
    assert (cast.characters, cast.spans, cast.whose) == ([], [], [])


def test_a_name_inside_another_is_met_once() -> None:
    """Of names that overlap, the first and longest counts."""
    reading = make_reading("The [[Orlo Salvage Trust|organisation]] met.")
    inner = type(reading.names[0])(Span(4, 8), NameType.PLACE)
    cast = gather(type(reading)(reading.document, (), (inner, *reading.names)))
    assert cast.spans == [Span(4, 22)]
