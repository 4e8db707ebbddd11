"""What a decision changed, in words: ``3 origins -> 1``, ``2 claims -> 1``, ``2 entities -> 1``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sayso.records import Claim, Entity
from sayso.report.claims.words import say_origins, say_range
from sayso.report.wording import count_words

__all__ = ["say_change", "say_changes"]


def say_changes(
    before: Sequence[Claim],
    after: Sequence[Claim],
    old: Sequence[Entity] = (),
    new: Sequence[Entity] = (),
) -> list[str]:
    """What became of claims and of entities, as far as it shows."""
    found = [_say_entities(old, new)] if (old or new) and _name(old) != _name(new) else []
    if _outline(before) != _outline(after):
        found.append(say_change(before, after))
    return found


def say_change(before: Sequence[Claim], after: Sequence[Claim]) -> str:
    """What became of some claims: how many there are, and of those that stayed their origins."""
    if len(before) == len(after) == 1:
        return _say_origins(before[0], after[0])
    if len(before) == len(after):
        pairs = ((one, _find_heir(one, after)) for one in before)
        moved = [
            _say_origins(one, heir)
            for one, heir in pairs
            if heir and say_range(one.origins) != say_range(heir.origins)
        ]
        if moved:
            return "; ".join(dict.fromkeys(moved))
    return f"{count_words(len(before), 'claim')} -> {len(after):,}"


def _find_heir(claim: Claim, after: Iterable[Claim]) -> Claim | None:
    """The claim that has most of the reports of one that was."""
    own = {one.id for one in claim.reports}
    shared = [(len(own & {one.id for one in each.reports}), each.id, each) for each in after]
    many, _, heir = max(shared, key=lambda one: one[:2], default=(0, "", None))
    return heir if many else None


def _say_origins(before: Claim, after: Claim) -> str:
    return f"{say_origins(before.origins)} -> {say_range(after.origins)}"


def _say_entities(old: Sequence[Entity], new: Sequence[Entity]) -> str:
    if len(old) == len(new) == 1:
        return f"“{old[0].name}” -> “{new[0].name}”"
    return f"{count_words(len(old), 'entity', 'entities')} -> {len(new):,}"


def _name(entities: Iterable[Entity]) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((one.name, one.aliases) for one in entities)


def _outline(claims: Iterable[Claim]) -> list[tuple[object, ...]]:
    """What a decision can change."""
    return sorted(
        (one.id, say_range(one.origins), len(one.disputes), *_list_lines(one)) for one in claims
    )


def _list_lines(claim: Claim) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for one in claim.reports:
        yield one.id, one.parent_id or "", tuple(voice.name for voice in one.chain)
