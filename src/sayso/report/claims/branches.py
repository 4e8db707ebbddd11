"""The family tree of a claim as it is shown: origins, and the reports that go back to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.records import Claim, Document, Drift, DriftKind, Origin, Report, VoiceRole
from sayso.report.claims.changes import Changes
from sayso.report.claims.lineage import Lineage
from sayso.report.claims.links import Linker
from sayso.report.claims.origin_links import link_origins
from sayso.report.claims.words import cut_words, say_how
from sayso.report.nearest import keep_nearest
from sayso.report.profiles import name_document
from sayso.report.wording import say_sureness

__all__ = ["Branch", "DriftMark", "Root", "grow_tree"]

_MAX_MARK_CHARS = 36
_MAX_REASON_CHARS = 160
_ONLY_BEFORE = (DriftKind.HEDGE_DROPPED, DriftKind.ATTRIBUTION_DROPPED, DriftKind.NEGATION_LOST)
"""What is gone: the other side has no words for it."""


@dataclass(frozen=True, slots=True)
class DriftMark:
    """A change on a step, in a few words; ``before`` or ``after`` is empty where there is none."""

    kind: DriftKind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A report with those that came from it; ``n_hidden`` below it are not shown.

    ``voice``: whom it gives the words to, empty where that is the origin or nobody. ``how``,
    ``reason`` and ``sureness``: how it came from the report above it, empty at a root.
    ``is_carrying``: its document tells of a dispute too. ``ring``: the outlet it names, where that
    one has it from here.
    """

    report: Report
    document: Document
    href: str
    voice: str
    how: str
    reason: str
    sureness: str
    drift: tuple[DriftMark, ...]
    is_carrying: bool
    ring: str
    branches: tuple[Branch, ...]
    n_hidden: int


@dataclass(frozen=True, slots=True)
class Root:
    """An origin with its reports, None where no origin counts them.

    ``may_be``: names of other origins that it may be the same as. ``href``: to whoever it is, or to
    the words that name it.
    """

    origin: Origin | None
    may_be: tuple[str, ...]
    branches: tuple[Branch, ...]
    href: str = ""


def grow_tree(
    claim: Claim, lineage: Lineage, changes: Mapping[str, Changes], linker: Linker, most: int
) -> tuple[tuple[Root, ...], int]:
    """The tree of a claim, and how many of its reports are not shown: those far from a root."""
    branches = _Growing(claim, lineage, changes, linker).grow(most)
    roots = tuple(
        Root(
            origin,
            _name_others(claim, origin) if origin else (),
            tuple(branches[one.id] for one in firsts if one.id in branches),
            href,
        )
        # Reports that no origin counts come last, and lead nowhere.
        for (origin, firsts), href in zip(
            lineage.roots, (*link_origins(claim, linker), ""), strict=False
        )
    )
    return roots, len(claim.reports) - len(branches)


def _name_others(claim: Claim, origin: Origin) -> tuple[str, ...]:
    """The other origins that one may be the same as."""
    roots = claim.origins.roots
    return tuple(roots[at].name for at in origin.may_be if 0 <= at < len(roots))


class _Growing:
    """Makes the branches of one claim."""

    def __init__(
        self, claim: Claim, lineage: Lineage, changes: Mapping[str, Changes], linker: Linker
    ) -> None:
        self._lineage, self._changes, self._linker = lineage, changes, linker
        self._reports = {one.id: one for one in claim.reports}
        self._carrying = {own for one in claim.disputes for own in one.carried_by}
        documents = (linker.find(one.document_id) for one in claim.reports)
        self._outlets = {name_document(one).casefold() for one in documents}
        self._origins = {own: one.name for one in claim.origins.roots for own in one.report_ids}

    def grow(self, most: int) -> dict[str, Branch]:
        """Those nearest to the roots, by the id of the report."""
        lineage = self._lineage
        firsts, edges = [one.id for one in lineage.firsts], list(lineage.list_edges())
        shown, hidden = keep_nearest(firsts, edges, most)
        parents = {own: parent for parent, own in edges}
        branches: dict[str, Branch] = {}
        # From the leaves up, so that a long chain needs no depth of calls.
        for own in reversed([*firsts, *parents]):
            if own in shown:
                children = lineage.children.get(own, ())
                below = tuple(branches[one.id] for one in children if one.id in branches)
                parent = self._reports.get(parents.get(own, ""))
                branches[own] = self._make(self._reports[own], parent, below, hidden.get(own, 0))
        return branches

    def _make(
        self, report: Report, parent: Report | None, below: tuple[Branch, ...], n_hidden: int
    ) -> Branch:
        linker = self._linker
        ring = self._lineage.rings.get(report.id)
        how, reason = say_how(report, linker.find(parent.document_id)) if parent else ("", "")
        return Branch(
            report=report,
            document=linker.find(report.document_id),
            href=linker.link_report(report),
            voice=self._name_voice(report),
            how=cut_words(how, _MAX_REASON_CHARS),
            reason=cut_words(reason, _MAX_REASON_CHARS),
            sureness=say_sureness(report.parent_probability) if parent else "",
            drift=tuple(self._mark(one) for one in self._changes[report.id].drift),
            is_carrying=report.id in self._carrying,
            ring=name_document(linker.find(ring.document_id)) if ring else "",
            branches=below,
            n_hidden=n_hidden,
        )

    def _name_voice(self, report: Report) -> str:
        """Whom the words are given to, where that is not the origin or an outlet in the tree."""
        last = report.chain[-1] if report.chain else None
        if last is None or last.role in (VoiceRole.OUTLET, VoiceRole.AUTHOR):
            return ""
        is_shown = (
            last.name == self._origins.get(report.id) or last.name.casefold() in self._outlets
        )
        return "" if is_shown else last.name

    def _mark(self, one: Drift) -> DriftMark:
        before = self._linker.quote(one.before, _MAX_MARK_CHARS).words
        after = self._linker.quote(one.after, _MAX_MARK_CHARS).words
        if one.kind in _ONLY_BEFORE:
            return DriftMark(one.kind, before, "")
        return DriftMark(one.kind, "" if one.kind is DriftKind.HEDGE_ADDED else before, after)
