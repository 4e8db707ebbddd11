"""What people decided about names, made ready to be asked: the last word on each pair counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.entities.forms import plain
from sayso.records import Judgement, JudgementKind, Span

__all__ = ["Decisions", "decide"]

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Decisions:
    """``splits`` and ``merges``: pairs of plain names that are two, or one; ``renamed``: what an
    entity of a plain name is called; ``assigned``: the name of whose mention at a place it is."""

    splits: frozenset[Pair] = frozenset()
    merges: tuple[tuple[str, str], ...] = ()
    renamed: dict[str, str] = field(default_factory=dict)
    assigned: dict[tuple[str, Span], str] = field(default_factory=dict)


def decide(judgements: Iterable[Judgement]) -> Decisions:
    """Take the judgements in order; a later one on the same pair or place replaces an earlier one.

    A name that was given by a person stands for the names it was given to.
    """
    pairs: dict[Pair, tuple[JudgementKind, tuple[str, str]]] = {}
    renamed: dict[str, str] = {}
    assigned: dict[tuple[str, Span], str] = {}
    for one in judgements:
        if one.kind is JudgementKind.RENAME:
            old, new = one.names
            earlier = [name for name, called in renamed.items() if plain(called) == plain(old)]
            renamed.update(dict.fromkeys((plain(old), *earlier), new))
        elif one.kind is JudgementKind.ASSIGN:
            if one.span is not None:
                assigned[one.document_id, one.span] = one.names[0]
        else:
            first, second = (_as_printed(name, renamed) for name in one.names)
            pairs[frozenset((plain(first), plain(second)))] = one.kind, (first, second)
    splits = frozenset(pair for pair, (kind, _) in pairs.items() if kind is JudgementKind.SPLIT)
    merges = tuple(names for kind, names in pairs.values() if kind is JudgementKind.MERGE)
    return Decisions(splits, merges, renamed, assigned)


def _as_printed(name: str, renamed: dict[str, str]) -> str:
    """The name in the documents behind a name that a person gave."""
    return next((old for old, new in renamed.items() if plain(new) == plain(name)), name)
