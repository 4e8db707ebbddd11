"""From a case to one HTML page that loads nothing: styles and script inside, by hash alone."""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from jinja2 import Environment

from sayso.figures import count_figures
from sayso.records import Case, Claim, Decision, FailureKind, Span, Star
from sayso.report.addresses import Anchors
from sayso.report.articles import list_articles
from sayso.report.cast import gather_cast
from sayso.report.claims.page import ClaimsView, gather_claim, gather_claims
from sayso.report.claims.words import say_told
from sayso.report.copies.page import gather_copies
from sayso.report.decision_words import Named, say_judgement
from sayso.report.environment import STYLES, UNSHOWABLE, make_environment, read_asset
from sayso.report.limits import ALL, Limits
from sayso.report.places import number_documents
from sayso.report.slices import find_claims_of, slice_claim, slice_source
from sayso.report.sources import Source, group_sources
from sayso.report.stances import group_by_stance
from sayso.report.wording import count_words

__all__ = ["REPORT_MARK", "ReportOptions", "render_claim", "render_report", "render_source"]

REPORT_MARK = '<meta name="generator" content="sayso'
"""Stands near the head of every report, so that none is taken for an article."""


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What the page says of itself; what is not given is left out.

    ``made_by``: what was done (``the texts were read``), and by which program and models.
    ``decisions``: what a person decided and nobody took back; ``named``: what these are about,
    where the case that is shown does not hold it all.
    """

    title: str = "On whose say-so?"
    version: str = ""
    made_on: date | None = None
    made_by: tuple[tuple[str, str], ...] = ()
    decisions: tuple[Decision, ...] = ()
    named: Named | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about: the templates of its head and of its first section, and for these.

    ``sections``: those that the head leads to, with their names.
    """

    head: str = "head.html.jinja"
    main: str = "claims.html.jinja"
    standfirst: str = ""
    sections: tuple[tuple[str, str], ...] = ()
    claims: tuple[tuple[str, str], ...] = ()
    source: Source | None = None

    @property
    def sayings(self) -> object:
        """What the source says, by what it does with it."""
        return group_by_stance(self.source.notes) if self.source else ()


_PLAIN = ReportOptions()
_WHOLE = Subject()
_MAX_CLAIMS = 60


def render_report(case: Case, options: ReportOptions = _PLAIN) -> str:
    """Make the page. The same case and options give the same characters, and they fit UTF-8."""
    addresses = Anchors(number_documents(case))
    return _render(case, gather_claims(case, addresses, options.limits.claims), _WHOLE, options)


def render_claim(case: Case, claim: Claim, options: ReportOptions = _PLAIN) -> str:
    """The page of one claim: who says so, and the documents that tell it or dispute it."""
    part = slice_claim(case, claim)
    addresses = Anchors(number_documents(part))
    subject = Subject(
        "head_one.html.jinja",
        "claim_one.html.jinja",
        "One claim, and on whose word it is told. This page never says whether it is true.",
        (("claims", "On whose word"), ("notes", "Reports")),
    )
    options = replace(options, limits=ALL, named=_name(case, options))
    return _render(part, gather_claim(part, claim, addresses), subject, options)


def render_source(case: Case, key: str, options: ReportOptions = _PLAIN) -> str:
    """The page of one source, by its key (`sayso.report.articles.key_source`): all that it says.

    Raises `CaseError` where nobody has such a key.
    """
    part = slice_source(case, key)
    claims = find_claims_of(case, key)
    n_documents = count_words(len(part.documents), "document")
    subject = Subject(
        "head_one.html.jinja",
        "source_one.html.jinja",
        f"All that it says in {n_documents}, as it is told there. Whether it is true is not said.",
        (("said", "All that is said"),),
        tuple((one.label, say_told(one)) for one in claims[:_MAX_CLAIMS]),
    )
    options = replace(options, limits=ALL, named=_name(case, options))
    return _render(part, ClaimsView(), subject, options, key)


def _render(
    case: Case, claims: ClaimsView, subject: Subject, options: ReportOptions, key: str | None = None
) -> str:
    limits, addresses = options.limits, Anchors(number_documents(case))
    cast = gather_cast(case, addresses, limits.cast)
    copies = gather_copies(case, addresses, limits.copies)
    articles = list_articles(case, _join_places(cast.places, copies.places, claims.places))
    sources = group_sources(articles, case.entities)
    if key is not None:
        subject = replace(subject, source=next(one for one in sources if one.key == key))
    style = "\n".join(read_asset(name) for name in STYLES)
    script = read_asset("page.js")
    page = (
        _open_templates()
        .get_template("page.html.jinja")
        .render(
            options=options,
            subject=subject,
            addresses=replace(
                addresses,
                entity_ids=cast.shown,
                claim_ids=frozenset(one.claim.id for one in claims.views),
            ),
            articles=articles,
            sources=sources,
            cast=cast,
            copies=copies,
            claims=claims,
            margins={
                one.document.id: copies.margins.list(one.document, one.paragraphs)
                for one in articles
            },
            marks={
                one.document.id: claims.margins.list(one.document, one.paragraphs)
                for one in articles
            },
            labels={note.attribution.id: note.label for one in articles for note in one.notes},
            figures=count_figures(case),
            decisions=_say_decisions(case, options),
            failed=[f for f in case.failures if f.kind == FailureKind.FAILED],
            skipped=[f for f in case.failures if f.kind == FailureKind.SKIPPED],
            style=style,
            script=script,
            policy=_write_policy(style, script),
        )
    )
    return UNSHOWABLE.sub("\ufffd", page)


def _name(case: Case, options: ReportOptions) -> Named:
    """What is known of the things that were decided about."""
    if options.named or not options.decisions:
        return options.named or Named()
    return Named.from_case(case)


def _say_decisions(case: Case, options: ReportOptions) -> list[tuple[Decision, str]]:
    """Each decision with its words; a star decides nothing."""
    named = _name(case, options)
    return [
        (one, say_judgement(one.judgement, named))
        for one in options.decisions
        if one.judgement and not isinstance(one.judgement, Star)
    ]


def _join_places(*parts: Mapping[str, Iterable[Span]]) -> dict[str, set[Span]]:
    """All places in each document that something on the page points at."""
    joined: dict[str, set[Span]] = defaultdict(set)
    for part in parts:
        for own, spans in part.items():
            joined[own].update(spans)
    return joined


@cache
def _open_templates() -> Environment:
    return make_environment()


def _write_policy(style: str, script: str) -> str:
    """A content security policy that lets nothing load and only these two texts run."""
    style_hash, script_hash = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in (style, script)
    )
    return (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; "
        f"script-src 'sha256-{script_hash}'; base-uri 'none'; form-action 'none'"
    )
