"""What all pages are written with: templates, the words in them, styles and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.report import wording
from sayso.report.articles import class_segment
from sayso.report.claims.words import DRIFT_MEANINGS, WARNING_MEANINGS
from sayso.report.copies.words import KIND_MEANINGS
from sayso.report.profiles import name_document
from sayso.report.standing import say_when

__all__ = ["STYLES", "UNSHOWABLE", "make_environment", "read_asset"]

STYLES = ("page.css", "trees.css", "copies.css", "claims.css", "drawing.css")

# Not allowed in HTML, or not in UTF-8: shown as the sign for an unknown character instead.
UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


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
def read_asset(name: str) -> str:
    """A style sheet or script of the report."""
    text = (files("sayso.report") / "templates" / name).read_text(encoding="utf-8")
    return "\n".join(text.splitlines())
