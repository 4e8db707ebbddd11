"""Print what two documents share: in two columns, or in one where the terminal is narrow.

What is in the first only is marked [-so-], what is in the second only {+so+}, as wdiff does: it
can be told apart without colours, and where the output goes to a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.table import Table
from rich.text import Text

from sayso.cli.console import OUTPUT, one_line, print_indented
from sayso.cli.documents import name_choice
from sayso.records import Alignment, AlignmentKind, Document, Span
from sayso.report.copies import Copying, Piece, Twins, split_rows, turn
from sayso.report.copies.words import (
    say_changes,
    say_direction,
    say_reason,
    say_siblings,
    say_taken,
)
from sayso.report.wording import count_words, say_share

__all__ = ["Side", "print_comparison"]

_MIN_WIDTH = 90
_OLD, _NEW = "red strike", "green bold"
_MAX_CHARS = 1_000_000


@dataclass(frozen=True, slots=True)
class Side:
    """A document, and how it is called here: its number in the case, or a letter."""

    document: Document
    name: str


def print_comparison(
    a: Side, b: Side, alignments: Iterable[Alignment], *, is_all: bool = False
) -> None:
    """Print all passages that two documents share, in the order of the first."""
    twins = sorted(
        (turn(one, a.document.id) for one in alignments),
        key=lambda one: (one.old.start, one.new.start),
    )
    _print_heads(a, b)
    if not twins:
        is_same = a.document.text == b.document.text
        OUTPUT.print(
            "\nThe two texts are the same, character for character."
            if is_same
            else "\nThey share no passage of more than a few words.",
            soft_wrap=True,
        )
        return
    for number, one in enumerate(twins, 1):
        _print_verdict(a, b, one, number if len(twins) > 1 else 0)
        _print_passage(a.document.text, b.document.text, one)
    OUTPUT.print()
    _print_rest(a, [one.old_span for one in twins], is_all=is_all)
    _print_rest(b, [one.new_span for one in twins], is_all=is_all)


def _print_heads(a: Side, b: Side) -> None:
    for mark, side, style in (("[-", a, "red"), ("{+", b, "green")):
        line = Text(f"{mark} ", style=style)
        line.append(_name(side), style="bold")
        print_indented(line, 0)


def _name(side: Side) -> str:
    if side.name.isdecimal():
        return name_choice(int(side.name), side.document)
    title = f", {side.document.title}" if side.document.title else ""
    return one_line(f"{side.name} {side.document.path}{title}")


def _print_verdict(a: Side, b: Side, one: Twins, number: int) -> None:
    """What the two passages are to each other, where they stand, and who copied whom."""
    heading = str(one.alignment.kind)
    OUTPUT.print()
    if number:
        heading = f"{number}. {heading}"
    alike = say_share(round(100 * one.alignment.similarity), 100)
    where = (
        f"characters {side.start:,}–{side.end:,} of {name}"
        for side, name in ((one.old, a.name), (one.new, b.name))
    )
    line = Text(heading, style="bold")
    line.append(f", {alike} alike; {', '.join(where)}", style="not bold")
    print_indented(line, 0)
    if one.alignment.kind.is_copy:
        for told in _say_copying(a, b, one):
            print_indented(Text(one_line(told, 600), style="dim"), 0)
    OUTPUT.print()


def _say_copying(a: Side, b: Side, one: Twins) -> Iterable[str]:
    """The direction seen from the copy, if it is known, with the reason, and the changes."""
    copying = Copying(b.document, a.document, (one,), one.probability)
    if one.alignment.kind is AlignmentKind.SIBLING:
        yield say_siblings(one)
        yield say_changes(copying)
        return
    if one.arrow == "against":
        back = turn(one.alignment, b.document.id)
        copying = Copying(a.document, b.document, (back,), back.probability)
    child = a if copying.child is a.document else b
    yield f"{child.name}: {say_direction(copying)}; {say_reason(copying)}"
    yield f"{say_taken(copying)}; {say_changes(copying)}"


def _print_passage(old: str, new: str, one: Twins) -> None:
    if one.is_compared:
        rows = split_rows(old, new, one.cut(old, new))
    else:
        # Other words throughout: the passages stand side by side without marks.
        rows = ((Piece(one.old_span, one.new_span),),)
    if OUTPUT.width >= _MIN_WIDTH:
        _print_columns(old, new, rows)
        return
    for at, row in enumerate(rows):
        if at:
            OUTPUT.print()
        OUTPUT.print(_merge(old, new, row, is_same=one.is_compared))


def _print_columns(old: str, new: str, rows: Sequence[Sequence[Piece]]) -> None:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 3, 0, 0), expand=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for at, row in enumerate(rows):
        if at:
            table.add_row()
        table.add_row(
            _mark(old, ((one.old, one.is_changed) for one in row), "[-", "-]", _OLD),
            _mark(new, ((one.new, one.is_changed) for one in row), "{+", "+}", _NEW),
        )
    OUTPUT.print(table)


def _mark(text: str, pieces: Iterable[tuple[Span, bool]], start: str, end: str, style: str) -> Text:
    """One side of a row: its own words, those that differ marked."""
    line = Text()
    for span, is_changed in pieces:
        words = _flatten(text, span) if line else _flatten(text, span).lstrip()
        if is_changed and words.strip():
            line.append(f"{start}{words}{end}", style=style)
        else:
            line.append(words)
    line.rstrip()
    return line


def _merge(old: str, new: str, row: Sequence[Piece], *, is_same: bool) -> Text:
    """Both sides in one: the words of the new text, with those of the old one where they differ."""
    line = Text()
    for piece in row:
        before, after = _flatten(old, piece.old), _flatten(new, piece.new)
        if piece.is_changed:
            if before.strip():
                line.append(f"[-{before}-]", style=_OLD)
            # Where words were left out, the space around them stands on both sides.
            if after.strip():
                line.append(f"{{+{after}+}}", style=_NEW)
        elif is_same:
            line.append(after)
        else:
            line.append(f"[-{before}-]\n\n{{+{after}+}}")
    line.rstrip()
    return line


def _flatten(text: str, span: Span) -> str:
    """The words of a span on one line, safe for a terminal, with the spaces at its ends kept."""
    words = text[span.start : span.end]
    flat = one_line(words, _MAX_CHARS)
    if not flat:
        return " " if words else ""
    return f"{' ' * words[0].isspace()}{flat}{' ' * words[-1].isspace()}"


def _print_rest(side: Side, taken: Iterable[Span], *, is_all: bool) -> None:
    """What only one of the two has: how much, or the words themselves."""
    rest = [span for span in _find_rest(side.document.text, taken) if _flatten_rest(side, span)]
    if not rest:
        print_indented(Text(f"Nothing else is in {side.name}."), 0)
        return
    chars = sum(span.end - span.start for span in rest)
    share = say_share(chars, max(1, len(side.document.text)))
    line = f"Only in {side.name}: {count_words(chars, 'character')}, {share} of it"
    print_indented(Text(line if is_all else f"{line} (--all prints them)"), 0)
    if is_all:
        for span in rest:
            where = Text(f"{span.start:,}–{span.end:,}  ", style="dim")
            print_indented(where.append(_flatten_rest(side, span), style="not dim"), 2)


def _find_rest(text: str, taken: Iterable[Span]) -> Iterable[Span]:
    at = 0
    for span in sorted(taken):
        if span.start > at:
            yield Span(at, span.start)
        at = max(at, span.end)
    if at < len(text):
        yield Span(at, len(text))


def _flatten_rest(side: Side, span: Span) -> str:
    return _flatten(side.document.text, span).strip()
