"""Both passages cut at every change, and put beside each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Edit, Span
from sayso.report.copies import Change, Piece, list_changes, split_rows
from sayso.report.copies.pieces import cut_pieces


def _cut(old: str, new: str, *changes: tuple[str, str]) -> tuple[Piece, ...]:
    """All of both texts cut; a change is words of either, ``word|`` the place behind a word."""
    found = [Change(_find(old, here), _find(new, there)) for here, there in changes]
    return cut_pieces(old, new, Span(0, len(old)), Span(0, len(new)), found)


def _find(text: str, words: str) -> Span:
    start = text.index(words.removesuffix("|"))
    end = start + len(words.removesuffix("|"))
    return Span(end if words.endswith("|") else start, end)


def _show(old: str, new: str, pieces: tuple[Piece, ...]) -> str:
    """Both sides in one line: ``same [old|new] same``."""
    shown = []
    for one in pieces:
        before, after = old[one.old.start : one.old.end], new[one.new.start : one.new.end]
        shown.append(f"[{before}|{after}]" if one.is_changed else after)
    return "".join(shown)


def test_marks_that_only_one_text_has_go_with_the_words() -> None:
    """Brackets, and one of two full stops where a sentence was left out."""
    old, new = "the Union (DLU), said.", "the Union, said."
    assert _show(old, new, _cut(old, new, ("DLU", "Union|"))) == "the Union[ (DLU)|], said."
    old, new = "It shut. It was late. He left.", "It shut. He left."
    whole = _cut(old, new, ("It was late", "shut|"))
    assert _show(old, new, whole) == "It shut. [It was late. |]He left."


def test_quotation_marks_and_dashes_are_no_change() -> None:
    """Beside a change too; the marks of either text stay with it."""
    old, new = "is “late at the moment,” he said", 'is "late," he said'
    pieces = _cut(old, new, ("at the moment", "late|"))
    assert _show(old, new, pieces) == 'is "late[ at the moment|]," he said'
    assert old[pieces[-1].old.start : pieces[-1].old.end] == ",” he said"
    old, new = "so – very late – he came", "so - late - he came"
    assert _show(old, new, _cut(old, new, ("very", "so|"))) == "so - [very |]late - he came"


def test_a_replaced_word_takes_no_marks_with_it() -> None:
    """Those on both sides are the same."""
    old, new = "He “asked for” it.", "He 'demanded' it."
    assert _show(old, new, _cut(old, new, ("asked for", "demanded"))) == (
        "He '[asked for|demanded]' it."
    )


def test_what_lies_outside_of_the_passages_is_left_out() -> None:
    """A change that cannot be shown in them, and one that goes back."""
    old = new = "one two three four"
    changes = [Change(Span(0, 3), Span(0, 3)), Change(Span(8, 13), Span(8, 13))]
    pieces = cut_pieces(old, new, Span(4, 18), Span(4, 18), changes)
    assert [one.is_changed for one in pieces] == [False, True, False]
    back = [Change(Span(8, 13), Span(8, 13)), Change(Span(4, 7), Span(4, 7))]
    assert len(cut_pieces(old, new, Span(0, 18), Span(0, 18), back)) == 3


def _rows(old: str, new: str, pieces: tuple[Piece, ...]) -> list[tuple[str, str]]:
    return [
        (
            "".join(old[one.old.start : one.old.end] for one in row).strip(),
            "".join(new[one.new.start : one.new.end] for one in row).strip(),
        )
        for row in split_rows(old, new, pieces)
    ]


def test_a_row_is_a_paragraph_of_both() -> None:
    """However the break is written."""
    old, new = "One two.\n\nThree four.", "One two. \nThree five."
    assert _rows(old, new, _cut(old, new, ("four", "five"))) == [
        ("One two.", "One two."),
        ("Three four.", "Three five."),
    ]


def test_a_paragraph_left_out_stands_opposite_to_nothing() -> None:
    """And what follows is again side by side."""
    old, new = "One.\n\nTwo is cut.\n\nThree.", "One.\n\nThree."
    assert _rows(old, new, _cut(old, new, ("Two is cut", "One|"))) == [
        ("One.", "One."),
        ("Two is cut.", ""),
        ("Three.", "Three."),
    ]


def test_a_break_in_one_text_only_splits_nothing() -> None:
    """The words stay side by side."""
    old, new = "One.\n\nTwo.", "One. Two."
    assert _rows(old, new, _cut(old, new)) == [("One.\n\nTwo.", "One. Two.")]


def test_paragraphs_of_a_change_end_together() -> None:
    """A change at the start of a row goes on into the words that both have."""
    old, new = "Said.\n\nA long cut here. Then so.", "Said.\n\nNew one.\n\nNew two. Then so."
    rows = _rows(old, new, _cut(old, new, ("A long cut here", "New one.\n\nNew two")))
    assert rows == [
        ("Said.", "Said."),
        ("", "New one."),
        ("A long cut here. Then so.", "New two. Then so."),
    ]


_WORDS = st.lists(st.sampled_from("one two, “three” four. (five) six\n\n seven—".split(" ")))


@given(st.lists(st.tuples(_WORDS, _WORDS, st.booleans()), max_size=6))
def test_nothing_is_lost(parts: list[tuple[list[str], list[str], bool]]) -> None:
    """The pieces of either side joined are its passage; rows drop white space only."""
    old = new = ""
    edits = []
    for here, there, is_changed in parts:
        before, after = " ".join(here), " ".join(there if is_changed else here)
        if is_changed:
            edits.append(Edit(Span(len(old), len(old + before)), Span(len(new), len(new + after))))
        old, new = f"{old}{before} ", f"{new}{after} "
    pieces = cut_pieces(old, new, Span(0, len(old)), Span(0, len(new)), list_changes(edits))
    assert "".join(old[one.old.start : one.old.end] for one in pieces) == old
    assert "".join(new[one.new.start : one.new.end] for one in pieces) == new
    rows = split_rows(old, new, pieces)
    for text, side in ((old, "old"), (new, "new")):
        spans = [getattr(one, side) for row in rows for one in row]
        kept = "".join(text[one.start : one.end] for one in spans)
        assert "".join(kept.split()) == "".join(text.split())
