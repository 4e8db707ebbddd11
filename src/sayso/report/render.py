"""From a case to one HTML page that loads nothing: styles and script inside, by hash alone."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from importlib.resources import files

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.figures import count_figures
from sayso.records import Case, FailureKind, Span
from sayso.report import wording
from sayso.report.addresses import Anchors
from sayso.report.articles import class_segment, list_articles
from sayso.report.cast import gather_cast
from sayso.report.claims.page import gather_claims
from sayso.report.claims.words import DRIFT_MEANINGS, WARNING_MEANINGS
from sayso.report.copies.page import gather_copies
from sayso.report.copies.words import KIND_MEANINGS
from sayso.report.limits import Limits
from sayso.report.places import number_documents
from sayso.report.profiles import name_document
from sayso.report.sources import group_sources
from sayso.report.standing import say_when

__all__ = [
    "REPORT_MARK",
    "STYLES",
    "UNSHOWABLE",
    "ReportOptions",
    "make_environment",
    "read_asset",
    "render_report",
]

REPORT_MARK = '<meta name="generator" content="sayso'
"""Stands near the head of every report, so that none is taken for an article."""

# Not allowed in HTML, or not in UTF-8: shown as the sign for an unknown character instead.
UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What the page says of itself; ``version`` and ``made_on`` are left out where not given."""

    title: str = "On whose say-so?"
    version: str = ""
    made_on: date | None = None
    limits: Limits = field(default_factory=Limits)


_PLAIN = ReportOptions()
STYLES = ("page.css", "trees.css", "copies.css", "claims.css")


def render_report(case: Case, options: ReportOptions = _PLAIN) -> str:
    """Make the page. The same case and options give the same characters, and they fit UTF-8."""
    limits, addresses = options.limits, Anchors(number_documents(case))
    cast = gather_cast(case, addresses, limits.cast)
    copies = gather_copies(case, addresses, limits.copies)
    claims = gather_claims(case, addresses, limits.claims)
    articles = list_articles(case, _join_places(cast.places, copies.places, claims.places))
    sources = group_sources(articles, case.entities)
    style = "\n".join(read_asset(name) for name in STYLES)
    script = read_asset("page.js")
    page = (
        _open_templates()
        .get_template("page.html.jinja")
        .render(
            options=options,
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
            failed=[f for f in case.failures if f.kind == FailureKind.FAILED],
            skipped=[f for f in case.failures if f.kind == FailureKind.SKIPPED],
            style=style,
            script=script,
            policy=_write_policy(style, script),
        )
    )
    return UNSHOWABLE.sub("\ufffd", page)


def _join_places(*parts: Mapping[str, Iterable[Span]]) -> dict[str, set[Span]]:
    """All places in each document that something on the page points at."""
    joined: dict[str, set[Span]] = defaultdict(set)
    for part in parts:
        for own, spans in part.items():
            joined[own].update(spans)
    return joined


def _mark_words(words: str, loaded: Iterable[str]) -> Markup:
    """Words with those among them marked that judge."""
    wanted = "|".join(re.escape(one) for one in loaded if one)
    parts = re.split(rf"\b({wanted})\b", words) if wanted else [words]
    marked = [
        Markup("<mark>{}</mark>").format(part) if i % 2 else part for i, part in enumerate(parts)
    ]
    return Markup("").join(marked)


def make_environment(*loaders: BaseLoader) -> Environment:
    """The words and macros that all pages share; templates of ``loaders`` are looked for first."""
    environment = Environment(
        loader=ChoiceLoader([*loaders, PackageLoader("sayso.report")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        day=wording.say_date,
        sureness=wording.say_sureness,
        is_web_link=wording.is_web_link,
        classes=class_segment,
        marked=_mark_words,
        when=say_when,
        outlet=name_document,
    )
    environment.globals.update(
        count=wording.count_words,
        quote=wording.quote_briefly,
        share=wording.say_share,
        kinds=wording.KIND_WORDS,
        kind_meanings=KIND_MEANINGS,
        drift_meanings=DRIFT_MEANINGS,
        warning_meanings=WARNING_MEANINGS,
        stances=wording.STANCE_WORDS,
        types=wording.TYPE_WORDS,
        type_meanings=wording.TYPE_MEANINGS,
    )
    return environment


@cache
def _open_templates() -> Environment:
    return make_environment()


@cache
def read_asset(name: str) -> str:
    """A style sheet or script of the report."""
    text = (files("sayso.report") / "templates" / name).read_text(encoding="utf-8")
    return "\n".join(text.splitlines())


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
