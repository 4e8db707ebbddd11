"""The section of claims: those that deserve a look, and each with all that is known of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sayso.records import (
    Case,
    Claim,
    ClaimWarning,
    Document,
    Drift,
    DriftKind,
    Span,
    WarningKind,
)
from sayso.report.addresses import Addresses
from sayso.report.claims.branches import Root, grow_tree
from sayso.report.claims.changes import list_changes
from sayso.report.claims.days import DayChart, chart_days
from sayso.report.claims.disputes import (
    DisputeView,
    NamedReports,
    part_disputed,
    show_dispute,
    show_reports,
)
from sayso.report.claims.drawing import Drawing, draw_tree
from sayso.report.claims.fan import Fan, draw_fan
from sayso.report.claims.footnotes import Footnote, list_footnotes
from sayso.report.claims.lineage import trace_lineage
from sayso.report.claims.links import Linker, Quote
from sayso.report.claims.margins import ClaimMargins
from sayso.report.claims.origin_links import Reason, list_reasons
from sayso.report.claims.ranking import is_told_again, name_deniers, pick_claims
from sayso.report.claims.wordings import Wording, list_wordings
from sayso.report.claims.words import cut_words, say_origins, say_range, say_reach
from sayso.report.limits import ALL, ClaimLimits

__all__ = ["ClaimView", "ClaimsView", "gather_claim", "gather_claims"]

_MAX_LABEL_CHARS, _MAX_PICK_CHARS, _MAX_DRIFT_CHARS = 320, 150, 160


@dataclass(frozen=True, slots=True)
class DriftView:
    """A change on the way, with both wordings."""

    kind: DriftKind
    before: Quote
    after: Quote


@dataclass(frozen=True, slots=True)
class WarningView:
    """A warning, with the reports that it is about and the words that show it."""

    warning: ClaimWarning
    reports: NamedReports
    places: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as it is shown; of its disputes, drift and reports the first.

    ``origins``: how many, ``range`` without the word. ``n_left``: reports that the tree does not
    show. ``carrying``: the disputed reports whose documents tell of a dispute too, ``silent``:
    those whose do not.
    """

    claim: Claim
    label: str
    reach: str
    origins: str
    range: str
    deniers: tuple[str, ...]
    days: DayChart | None
    warnings: tuple[WarningView, ...]
    roots: tuple[Root, ...]
    n_left: int
    disputes: tuple[DisputeView, ...]
    carrying: NamedReports
    silent: NamedReports
    drift: tuple[DriftView, ...]
    wordings: tuple[Wording, ...]
    footnotes: tuple[Footnote, ...]
    reasons: tuple[Reason, ...] = ()
    drawing: Drawing | None = None

    @property
    def numbers(self) -> Mapping[str, int]:
        """The numbers of the footnotes by the ids of the reports."""
        return {one.report.id: one.number for one in self.footnotes}

    @property
    def n_told(self) -> int:
        """How many reports the wordings have."""
        return sum(len(one.reports) for one in self.wordings)


@dataclass(frozen=True, slots=True)
class Pick:
    """A claim that deserves a look, with its fan; ``first``: the report that was first."""

    view: ClaimView
    label: str
    fan: Fan | None
    warning_kinds: tuple[WarningKind, ...]
    drift_kinds: tuple[DriftKind, ...]
    first: Document | None


@dataclass(frozen=True, slots=True)
class AboutView:
    """The claims about an entity that the page shows; ``n_more`` are not named."""

    shown: tuple[tuple[str, str], ...]
    n_more: int


@dataclass(frozen=True, slots=True)
class ClaimsView:
    """All that the page shows of claims; empty where nothing is told twice or disputed.

    ``n_claims``: of these how many there are, shown or not; ``n_narrow``: how many of them rest on
    one origin at most; ``n_disputed``: how many are disputed. ``about``: by the id of an entity.
    """

    picks: tuple[Pick, ...] = ()
    views: tuple[ClaimView, ...] = ()
    n_claims: int = 0
    n_narrow: int = 0
    n_disputed: int = 0
    about: Mapping[str, AboutView] = field(default_factory=dict)
    margins: ClaimMargins = field(default_factory=lambda: ClaimMargins(()))
    places: Mapping[str, set[Span]] = field(default_factory=dict)


_PLAIN = ClaimLimits()


def gather_claims(
    case: Case, addresses: Addresses | None = None, limits: ClaimLimits = _PLAIN
) -> ClaimsView:
    """Prepare the section of claims: what deserves a look first, then what is told most often."""
    told = [one for one in case.claims if is_told_again(one)]
    if not told:
        return ClaimsView()
    picked = pick_claims(told, limits.picks)
    ids = {one.id for one in picked}
    others = [one for one in told if one.id not in ids]
    shown = (*picked, *others)[: limits.claims]
    gathering = _Gathering(case, addresses, limits)
    views = tuple(gathering.show(one) for one in shown)
    return ClaimsView(
        tuple(gathering.pick(one) for one in views[: len(picked)]),
        views,
        len(told),
        sum(one.origins.at_most <= 1 for one in told),
        sum(bool(one.disputes) for one in told),
        _list_about(shown, limits.about),
        ClaimMargins(shown),
        gathering.linker.places.spans,
    )


def gather_claim(
    case: Case, claim: Claim, addresses: Addresses | None = None, limits: ClaimLimits = ALL.claims
) -> ClaimsView:
    """Prepare one claim alone, with its family tree drawn."""
    gathering = _Gathering(case, addresses, limits)
    view = gathering.draw(gathering.show(claim))
    return ClaimsView(
        views=(view,),
        n_claims=1,
        about=_list_about([claim], limits.about),
        margins=ClaimMargins([claim]),
        places=gathering.linker.places.spans,
    )


def _list_about(claims: Iterable[Claim], most: int) -> dict[str, AboutView]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in claims:
        for own in dict.fromkeys(one.entity_ids):
            found[own].append((one.id, cut_words(one.label, _MAX_PICK_CHARS)))
    return {
        own: AboutView(tuple(links[:most]), max(len(links) - most, 0))
        for own, links in found.items()
    }


class _Gathering:
    """Makes what is shown, and keeps the places that it points at."""

    def __init__(self, case: Case, addresses: Addresses | None, limits: ClaimLimits) -> None:
        self.linker = Linker(case, addresses)
        self._claims = {one.id: one for one in case.claims}
        self._limits = limits

    def show(self, claim: Claim) -> ClaimView:
        linker, limits = self.linker, self._limits
        lineage, changes = trace_lineage(claim), list_changes(claim)
        documents = [linker.find(one.document_id) for one in claim.reports]
        firsts = {one.id for one in lineage.firsts}
        carrying, silent = part_disputed(claim, linker, limits.names)
        roots, n_left = grow_tree(claim, lineage, changes, linker, limits.tree)
        return ClaimView(
            claim=claim,
            label=cut_words(claim.label, _MAX_LABEL_CHARS),
            reach=say_reach(claim, documents),
            origins=say_origins(claim.origins),
            range=say_range(claim.origins),
            deniers=name_deniers(claim.disputes),
            days=chart_days(
                [
                    (document.published, one.id in firsts)
                    for one, document in zip(claim.reports, documents, strict=True)
                ],
                [linker.find(one.place.document_id).published for one in claim.disputes],
            ),
            warnings=tuple(self._warn(one, claim) for one in claim.warnings),
            roots=roots,
            n_left=n_left,
            disputes=tuple(
                show_dispute(one, claim, self._claims, linker, limits.names)
                for one in claim.disputes[: limits.disputes]
            ),
            carrying=carrying,
            silent=silent,
            drift=tuple(self._change(one) for one in claim.drift[: limits.drift]),
            wordings=list_wordings(claim, claim.reports[: limits.told], linker),
            footnotes=list_footnotes(claim, claim.reports[: limits.told], linker),
            reasons=tuple(list_reasons(claim, linker)),
        )

    def draw(self, view: ClaimView) -> ClaimView:
        """With the family tree drawn."""
        return replace(view, drawing=draw_tree(view.roots, view.disputes))

    def pick(self, view: ClaimView) -> Pick:
        claim = view.claim
        first = next((one for one in claim.reports), None)
        return Pick(
            view,
            cut_words(claim.label, _MAX_PICK_CHARS),
            draw_fan(claim),
            tuple(dict.fromkeys(one.kind for one in claim.warnings)),
            tuple(dict.fromkeys(one.kind for one in claim.drift)),
            self.linker.find(first.document_id) if first else None,
        )

    def _warn(self, one: ClaimWarning, claim: Claim) -> WarningView:
        reports = {own.id: own for own in claim.reports}
        return WarningView(
            one,
            show_reports(
                (reports[own] for own in one.report_ids if own in reports),
                self.linker,
                self._limits.names,
            ),
            tuple(
                self.linker.quote(at, _MAX_DRIFT_CHARS) for at in one.places[: self._limits.places]
            ),
        )

    def _change(self, one: Drift) -> DriftView:
        return DriftView(
            one.kind,
            self.linker.quote(one.before, _MAX_DRIFT_CHARS),
            self.linker.quote(one.after, _MAX_DRIFT_CHARS),
        )
