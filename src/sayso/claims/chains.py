"""Chains that go on: through the report one came from, and to whom a source has it from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.claims.lineage import Lineage
from sayso.claims.roots import Root
from sayso.claims.told import Told
from sayso.records import ParentKind, Voice, VoiceRole

__all__ = ["extend", "follow"]


def follow(told: Sequence[Told], lineage: Lineage) -> list[Told]:
    """The reports with their parents, and with chains that go on through these."""
    if not lineage.parents:
        return list(told)
    by_id = {one.report.id: one for one in told}
    done: dict[str, tuple[Voice, ...]] = {}

    def chain_of(report_id: str) -> tuple[Voice, ...]:
        if report_id not in done:
            own = by_id[report_id].report.chain
            arc = lineage.parents.get(report_id)
            done[report_id] = own if arc is None else _join(own, chain_of(arc.parent), arc.kind)
        return done[report_id]

    finished = []
    for one in told:
        arc = lineage.parents.get(one.report.id)
        report = replace(one.report, chain=chain_of(one.report.id))
        if arc:
            report = replace(
                report,
                parent_id=arc.parent,
                parent_kind=arc.kind,
                parent_reason=arc.reason,
                parent_probability=arc.probability,
            )
        finished.append(Told(report, one.statements, one.document))
    return finished


def extend(told: Told, behind: Sequence[Root]) -> Told:
    """A report whose chain goes on to those its last voice has it from."""
    voices = tuple(
        Voice(root.name, VoiceRole.SOURCE, None, root.entity_id, root.type)
        for root in behind
        if root.type is not None
    )
    if not voices:
        return told
    report = replace(told.report, chain=(*told.report.chain, *voices))
    return Told(report, told.statements, told.document)


def _join(own: tuple[Voice, ...], before: tuple[Voice, ...], kind: ParentKind) -> tuple[Voice, ...]:
    """A report's own voices up to where another report takes over, and that one's."""
    if kind is ParentKind.CITATION:
        cited = next((at for at, one in enumerate(own) if one.role is VoiceRole.CITED), len(own))
        return (*own[:cited], *before)
    opening = [
        one for one in own if one.role in (VoiceRole.OUTLET, VoiceRole.AUTHOR, VoiceRole.EMBEDDED)
    ]
    if kind is ParentKind.EMBEDDED:
        opening = [one for one in own if one.role in (VoiceRole.OUTLET, VoiceRole.AUTHOR)][:2]
    return (*opening, *before)
