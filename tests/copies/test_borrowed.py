"""What two passages have from others: quotations, tweets, link boxes."""

from __future__ import annotations

from sayso.copies.borrowed import Agreed, measure_agreed
from sayso.records import Alignment, AlignmentKind, Edit, Passage, Span

_SAID = (
    "The pump was old, it should have been replaced two winters ago, and everybody on board knew so"
)


def _measure(one: str, other: str, words: str, edits: tuple[Edit, ...] = ()) -> Agreed:
    a, b = (text.index(words) for text in (one, other))
    passages = (Passage("a", a, a + len(words)), Passage("b", b, b + len(words)))
    return measure_agreed(Alignment("x", *passages, AlignmentKind.PARTIAL, edits=edits), one, other)


def test_words_in_the_marks_of_both_are_quoted() -> None:
    """Whatever marks these are."""
    agreed = _measure(f"“{_SAID},” Reed told us.", f'Asked, Reed said: "{_SAID}."', _SAID)
    assert agreed.quoted == agreed.chars == len(_SAID)
    assert agreed.is_quotation
    assert agreed.own == 0


def test_words_in_the_marks_of_one_are_quoted_from_the_other() -> None:
    """That is copying."""
    agreed = _measure(f"“{_SAID},” the Herald wrote.", f"{_SAID}. It rained.", _SAID)
    assert agreed.quoted == 0
    assert agreed.own == len(_SAID)
    assert not agreed.is_quotation


def test_the_first_person_speaks() -> None:
    """A statement in the marks of one text alone is somebody's all the same."""
    said = f"I can tell you this much. {_SAID}"
    agreed = _measure(f"“{said},” Reed wrote.", f"MR REED\n\n{said}. Thank you.", said)
    assert agreed.is_quotation


def test_what_a_colon_announces_is_quoted() -> None:
    """A paragraph behind one, in both texts."""
    agreed = _measure(f"The letter says:\n\n{_SAID}.\n\nEnd.", f"It reads:\n\n{_SAID}.", _SAID)
    assert agreed.is_quotation


def test_tweets_are_quoted() -> None:
    """With the writer behind them, or before."""
    signed = f"{_SAID}. — Tom Reed (@tomreed) March 4, 2021"
    agreed = _measure(f"It rained.\n\n{signed}", f"He wrote.\n\n{signed}\n\nThen not.", signed)
    assert agreed.is_quotation
    before = f"Tom Reed (@tomreed) {_SAID}."
    assert _measure(f"It rained.\n\n{before}", f"So be it.\n\n{before}", before).is_quotation


def test_a_frame_of_few_words_is_no_text_of_its_own() -> None:
    """Who said it may be the same; much more may not."""
    framed = f"Reed told the council: “{_SAID}.”"
    assert _measure(f"It rained. {framed}", f"So be it. {framed}", framed).is_quotation
    long = f"“{_SAID},” Reed said before he left the hall by the back door to avoid the reporters "
    long += "who had been waiting for him in the square since early morning."
    agreed = _measure(f"It rained. {long}", f"So be it. {long}", long)
    assert not agreed.is_quotation
    assert 0 < agreed.quoted < agreed.own


def test_changed_words_do_not_agree() -> None:
    """What differs is not counted."""
    edit = Edit(Span(4, 8), Span(4, 8))
    agreed = _measure(_SAID, _SAID, _SAID, (edit,))
    assert agreed.chars == len(_SAID) - 4


def test_link_boxes() -> None:
    """Headlines run together with a name, up to the last link."""
    box = "Ida Ann BrookFerry stopped again | Owner denies fault | What the engineers found MORE"
    agreed = _measure(f"It rained. {box} (N.)", f"So be it. {box} said.", box)
    assert agreed.is_boxed
    assert not _measure(f"It rained. {_SAID}", f"So be it. {_SAID}", _SAID).is_boxed
