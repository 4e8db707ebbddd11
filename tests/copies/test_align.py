"""Passages to the character, on texts that were changed in known ways."""

from __future__ import annotations

import pytest

from sayso.copies.align import Match, _is_near, align
from sayso.copies.candidates import Run, find_pairs
from sayso.copies.fingerprints import fingerprint
from sayso.copies.passages import find_edits, find_spans
from sayso.copies.text import cut_text
from sayso.records import Span
from tests.copies.stories import FERRY, MILL, ORCHARD

_PART = FERRY[FERRY.index("The owner") : FERRY.index("Councillor")].strip()


def _align(one: str, other: str) -> list[tuple[Span, Span, Match]]:
    prints = fingerprint([one, other])
    a, b = cut_text(prints, 0), cut_text(prints, 1)
    return [
        (*find_spans(one, other, a, b, match), match)
        for pair in find_pairs(prints)
        for match in align(a, b, pair.runs)
    ]


def _edits(one: str, other: str) -> list[tuple[str, str]]:
    prints = fingerprint([one, other])
    a, b = cut_text(prints, 0), cut_text(prints, 1)
    ((_, _, match),) = _align(one, other)
    return [
        (one[edit.a.start : edit.a.end], other[edit.b.start : edit.b.end])
        for edit in find_edits(one, other, a, b, match)
    ]


def test_the_same_text() -> None:
    """From its first letter to its last full stop."""
    ((a, b, match),) = _align(FERRY, FERRY)
    assert a == b == Span(0, len(FERRY))
    assert match.similarity == 1
    assert match.a == match.b == (0, len(fingerprint([FERRY]).ids))


def test_a_part_in_another_text() -> None:
    """Exactly where it was put, with its full stop."""
    host = f"{MILL}\n\n{_PART}\n\n{ORCHARD}"
    ((a, b, _),) = _align(FERRY, host)
    assert FERRY[a.start : a.end] == _PART
    assert host[b.start : b.end] == _PART


def test_marks_around_a_passage_belong_to_it_where_both_have_them() -> None:
    """Quotation marks and brackets; not where only one has them."""
    one, other = f"{MILL}\n\n“{_PART}”", f"{ORCHARD}\n\n“{_PART}”"
    ((a, b, _),) = _align(one, other)
    assert one[a.start : a.end] == other[b.start : b.end] == f"“{_PART}”"
    ((a, _, _),) = _align(one, f"{ORCHARD}\n\n{_PART}")
    assert one[a.start : a.end] == _PART


@pytest.mark.parametrize(
    ("old", "new", "edit"),
    [
        ("two of its pumps", "three of its pumps", ("two", "three")),
        ("about sixty passengers", "sixty passengers", ("about", "")),
        ("waited in the rain", "waited patiently in the rain", ("", "patiently")),
        ("he would pay for", "he will gladly pay for", ("would", "will gladly")),
    ],
)
def test_changed_words_are_edits(old: str, new: str, edit: tuple[str, str]) -> None:
    """One word for another, one left out, one added; the passage goes on over them."""
    changed = FERRY.replace(old, new)
    assert changed != FERRY
    ((a, b, match),) = _align(FERRY, changed)
    assert (a, b) == (Span(0, len(FERRY)), Span(0, len(changed)))
    assert 0.97 < match.similarity < 1
    assert _edits(FERRY, changed) == [edit]


def test_hyphens_spaces_and_marks_are_no_edits() -> None:
    """The words are the same."""
    changed = FERRY.replace("passengers", "passen-\ngers").replace(",", " –").replace(" ", "\u00a0")
    assert _edits(FERRY, changed) == []


def test_inserted_sentences_do_not_break_a_passage() -> None:
    """Nor do sentences that were left out."""
    at = FERRY.index("Reed said")
    longer = f"{FERRY[:at]}{ORCHARD.split('. ')[0]}. {ORCHARD.split('. ')[1]}. {FERRY[at:]}"
    ((a, b, match),) = _align(FERRY, longer)
    assert (a, b) == (Span(0, len(FERRY)), Span(0, len(longer)))
    assert match.similarity < 0.9
    assert len(_align(longer, FERRY)) == 1


def test_what_lies_far_apart_is_two_passages() -> None:
    """A text between two parts that is longer than both."""
    first, last = FERRY[: FERRY.index("\n\n")], FERRY[FERRY.rindex("\n\n") + 2 :]
    found = _align(FERRY, f"{first}\n\n{MILL}\n\n{ORCHARD}\n\n{last}")
    assert [FERRY[a.start : a.end] for a, _, _ in found] == [first, last]


def test_parts_in_another_order_are_two_passages() -> None:
    """None of their words is in both."""
    half = FERRY.index("Councillor")
    found = _align(FERRY, f"{FERRY[half:]}\n\n{FERRY[:half]}")
    assert len(found) == 2
    assert found[0][0].end <= found[1][0].start
    assert found[0][1].start >= found[1][1].end


def test_a_stray_phrase_does_not_lead_astray() -> None:
    """What a text says twice is taken where the rest goes on."""
    text = f"{FERRY}\n\nIn short: {FERRY[:60]}"
    ((a, b, match),) = _align(text, text)
    assert a == b == Span(0, len(text))
    assert match.similarity == 1


def test_a_few_words_are_no_passage() -> None:
    """Where less agrees than would tell anything."""
    phrase = "nobody had been in danger"
    assert _align(f"{MILL} {phrase} {MILL[::-1]}", f"{ORCHARD} {phrase}.") == []
    prints = fingerprint([FERRY, MILL])
    assert align(cut_text(prints, 0), cut_text(prints, 1), [Run(3, 5, 3, 1)]) == []


def test_the_other_way_round() -> None:
    """The same passages, whichever text comes first."""
    changed = FERRY.replace("about sixty", "sixty or more").replace("Norwegian ", "")
    there = [(a, b) for a, b, _ in _align(FERRY, f"{MILL} {changed}")]
    back = [(a, b) for b, a, _ in _align(f"{MILL} {changed}", FERRY)]
    assert there == back


def test_chinese_is_aligned_by_its_characters() -> None:
    """A sentence of a report in another one."""
    sentence = "昨天上午港口的两台水泵突然停止工作，约六十名乘客在雨中等候了将近两个小时"
    one = f"议会将于下周再次讨论此事。{sentence}。船主表示愿意自己出钱修理。"
    other = f"山谷里的苹果花被霜冻毁掉了三分之二。{sentence}。合作社正在计算损失。"
    ((a, b, _),) = _align(one, other)
    assert sentence in one[a.start : a.end]
    assert sentence in other[b.start : b.end]
    assert len(one[a.start : a.end]) <= len(sentence) + 2


def test_parts_that_overlap_in_one_text_are_not_joined() -> None:
    """Nor looked for behind the text's end, where the first of them ends."""
    a, b = (
        cut_text(fingerprint([words]), 0)
        for words in (
            "one two three four five six",
            "one two three four five six nine four five six",
        )
    )
    whole, again = [(0, 0, 6)], [(3, 7, 3)]
    assert not _is_near(whole, again, a, b)
