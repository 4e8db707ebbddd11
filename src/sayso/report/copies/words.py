"""Copies in words: kinds, shares, changes, directions."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.records import AlignmentKind, Document
from sayso.report.copies.changes import Change, ChangeKind, count_changes
from sayso.report.copies.trees import Tree
from sayso.report.copies.twins import Arrow, Copying, Twins
from sayso.report.profiles import name_document
from sayso.report.wording import count_words, quote_briefly, say_share, say_sureness

__all__ = [
    "KIND_MEANINGS",
    "count_kinds",
    "name_numbered",
    "say_change",
    "say_changes",
    "say_direction",
    "say_firsts",
    "say_odds",
    "say_range",
    "say_reason",
    "say_siblings",
    "say_taken",
]

KIND_MEANINGS = {
    AlignmentKind.WHOLE: "the text printed again, all or nearly all of it",
    AlignmentKind.PARTIAL: "a part of a text, inside another",
    AlignmentKind.LIGHT: "a text taken over with many small changes",
    AlignmentKind.HEAVY: "a text told again in other words",
    AlignmentKind.SIBLING: "two texts with the same words, both copied from a third",
    AlignmentKind.QUOTATION: "the same words of somebody, quoted in articles of their own",
    AlignmentKind.BOILERPLATE: "a notice that an outlet prints with many articles",
}
_CHANGE_WORDS = {
    ChangeKind.REPLACED: "replaced",
    ChangeKind.LEFT_OUT: "left out",
    ChangeKind.ADDED: "added",
}
_PERCENT = 100
_NOTHING = "nothing tells"
"""The reason of a direction that is unknown, where no sign was found."""


def count_kinds(kinds: Sequence[tuple[AlignmentKind, int]]) -> str:
    """``3 whole reposts, 1 partial copy``."""
    plural = {AlignmentKind.PARTIAL: "partial copies"}
    return ", ".join(count_words(n, str(kind), plural.get(kind, "")) for kind, n in kinds)


def say_range(least: float, greatest: float) -> str:
    """``28–96%``, or one figure where they are the same."""
    low, high = (say_share(round(1000 * one), 1000) for one in (least, greatest))
    return low if low == high else f"{low.removesuffix('%')}–{high}"


def say_taken(copying: Copying) -> str:
    """``96% of the original, 95% of this text``."""
    of_old, of_new = (say_share(round(1000 * one), 1000) for one in copying.shares)
    verb = "" if copying.is_compared else "covers "
    return f"{verb}{of_old} of the original, {of_new} of this text"


def say_changes(copying: Copying) -> str:
    """``3 changes: 1 replaced, 2 left out``; ``no word changed``."""
    if not copying.is_compared:
        return "told in other words"
    counts = count_changes(copying.changes)
    if not counts:
        return "no word changed"
    told = ", ".join(f"{n:,} {_CHANGE_WORDS[kind]}" for kind, n in counts)
    return f"{count_words(sum(n for _, n in counts), 'change')}: {told}"


def say_change(change: Change, old: str, new: str) -> str:
    """One change in words, given the texts of both documents: ``“asked for” became “demanded”``."""
    before = quote_briefly(old[change.old.start : change.old.end])
    after = quote_briefly(new[change.new.start : change.new.end])
    if change.kind is ChangeKind.ADDED:
        return f"added {after}"
    if change.kind is ChangeKind.LEFT_OUT:
        return f"left out {before}"
    return f"{before} became {after}"


def say_direction(copying: Copying) -> str:
    """Who copied whom, and how sure that is; that it is unknown is an answer."""
    parent = name_document(copying.parent)
    if copying.arrow is Arrow.COPIED:
        return f"copied from {parent}: {say_sureness(copying.probability)}"
    if copying.arrow is Arrow.UNKNOWN:
        return f"who copied whom is unknown; {say_odds(copying)}"
    return f"put under {parent}, though these two alone speak for the other way round"


def say_odds(copying: Copying) -> str:
    """``50% that it was copied from Bay Mail``: where the direction is not known."""
    percent = say_share(round(_PERCENT * copying.probability), _PERCENT)
    return f"{percent} that it was copied from {name_document(copying.parent)}"


def say_reason(copying: Copying) -> str:
    """Why this direction: ``because ...``; where there is none, what there is to go by."""
    if copying.arrow is not Arrow.UNKNOWN:
        return f"because {copying.reason}" if copying.reason else ""
    if copying.reason in ("", _NOTHING):
        return "nothing tells which was first"
    return copying.reason


def say_siblings(twins: Twins) -> str:
    """Whom two copies of a third have their words from: ``both have it from Bay Mail: likely``."""
    return f"{twins.alignment.reason}: {say_sureness(twins.probability)}"


def say_firsts(tree: Tree, numbers: dict[str, int]) -> str:
    """Who had it first: ``2 Marram News Agency``, or ``unknown: 2 or 3``."""
    if len(tree.firsts) == 1:
        (first,) = tree.firsts
        return f"{numbers[first.id]} {name_document(first)}"
    return f"unknown: {' or '.join(str(numbers[one.id]) for one in tree.firsts)}"


def name_numbered(document: Document, number: int) -> str:
    """``3 The Evening Lantern``."""
    return f"{number} {name_document(document)}"
