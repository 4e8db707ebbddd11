"""What a decision changed, in words for the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.casefile.reader import CaseReader
from sayso.records import Claim, Entity, Note, Star
from sayso.report.claims.words import cut_words, say_origins, say_range
from sayso.report.decision_words import say_judgement
from sayso.report.wording import count_words
from sayso.web.naming import know_subjects

if TYPE_CHECKING:
    from sayso.pipeline.deciding import Change

__all__ = ["Told", "tell_change"]

_MAX_CLAIMS = 3
_MAX_LABEL_CHARS = 70


@dataclass(frozen=True)
class Told:
    """What was decided, what became of it, and the number of the entry that can be taken back."""

    words: str
    changes: tuple[str, ...] = ()
    number: int | None = None


def tell_change(reader: CaseReader, change: Change) -> Told:
    """What to say of a change that was written."""
    words = say_judgement(change.judgement, know_subjects(reader, [change.judgement]))
    changes = [*_tell_claims(change.before, change.after), *_tell_entities(change.old, change.new)]
    if not changes and not isinstance(change.judgement, Note | Star):
        changes = ["nothing else changed by it"]
    if change.is_back:
        return Told(f"Taken back: {words}", tuple(changes))
    return Told(f"Decided: {words}", tuple(changes), change.number)


def _tell_claims(before: Sequence[Claim], after: Sequence[Claim]) -> list[str]:
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    changed = [own for own in old if old[own] != new.get(own)]
    came = [one for one in after if one != old.get(one.id)]
    if not changed and not came:
        return []
    if len(before) == len(after) == 1:
        return [_compare(before[0], after[0])]
    told = []
    if len(before) != len(after):
        told.append(f"{count_words(len(before), 'claim')} -> {len(after):,}")
    moved = [one for one in came if _weigh(one) != _weigh(old.get(one.id))]
    for one in moved[:_MAX_CLAIMS]:
        label = f"“{cut_words(one.label, _MAX_LABEL_CHARS)}”"
        earlier = old.get(one.id)
        told.append(f"{label}: {_compare(earlier, one) if earlier else _say(one)}")
    if len(moved) > _MAX_CLAIMS:
        told.append(f"and {count_words(len(moved) - _MAX_CLAIMS, 'more claim')}")
    return told or [f"{count_words(len(came), 'claim')} looked at again, with as many origins"]


def _weigh(one: Claim | None) -> tuple[int, int, int] | None:
    """What a reader would see change first."""
    return (len(one.reports), one.origins.at_least, one.origins.at_most) if one else None


def _say(one: Claim) -> str:
    return f"{count_words(len(one.reports), 'report')}, {say_origins(one.origins)}"


def _compare(old: Claim, new: Claim) -> str:
    """``3 origins -> 1``, with the reports where these are not as many as before."""
    told = []
    if len(old.reports) != len(new.reports):
        told.append(f"{count_words(len(old.reports), 'report')} -> {len(new.reports):,}")
    if say_range(old.origins) != say_range(new.origins):
        told.append(f"{say_origins(old.origins)} -> {say_range(new.origins)}")
    return ", ".join(told) or f"still {_say(new)}"


def _tell_entities(old: Sequence[Entity], new: Sequence[Entity]) -> list[str]:
    if not old and not new:
        return []
    names = ", ".join(one.name for one in new[:_MAX_CLAIMS])
    return [f"{count_words(len(old), 'entity', 'entities')} -> {len(new):,}: {names}"]
