"""Find the claim or the report that somebody asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from sayso.casefile import CaseFile
from sayso.casefile.numbers import ClaimLabel
from sayso.cli.console import one_line, shell_word
from sayso.entities.forms import fold
from sayso.errors import UsageError
from sayso.records import Claim, Report
from sayso.report.wording import count_words, quote_briefly

__all__ = ["require_claim", "require_report"]

_MAX_CHOICES = 8
_MIN_SIMILARITY = 60
_MIN_ID_CHARS = 4
_MAX_COMPARED = 20_000
"""The nearest words are looked for among so many claims, those told most."""
_MARKS = {mark: fold(mark) for mark in "“”‘’–—…"}
_REPORT = re.compile(r"(?P<claim>.+)\.(?P<report>\d+)")


def require_claim(file: CaseFile, asked: str, place: object) -> tuple[int, Claim]:
    """The one claim that is meant, with its number in the case, from 1.

    A number, that of one of its reports (3.2), an id that it goes or went by or how one begins, or
    words of its label. No other claim is loaded.
    Raises `UsageError`, with the choices, when it is none or several.
    """
    wanted = _key(asked)
    if not wanted:
        raise UsageError(f"no claim was named; see: sayso claims {_shell(place)}")
    for number in (wanted, wanted.partition(".")[0]):
        if number.isdecimal() and (own := file.find_claim_by_number(int(number))):
            return int(number), _load(file, own)
    labels = file.list_labels()
    found = (
        _find_by_id(labels, wanted)
        or _find_by_words(labels, wanted)
        or _find_by_former_id(file, labels, wanted)
    )
    if not found:
        raise UsageError(_deny(labels, asked, place))
    # Of claims with the same words, those that are told more than once are likelier meant.
    found = [one for one in found if one.n_reports > 1] or found
    if len(found) == 1:
        return found[0].number, _load(file, found[0].id)
    raise UsageError(
        f"{count_words(len(found), 'claim')} in {place} fit “{one_line(asked, 80)}”: "
        f"{_list_choices(found)}; give the number"
    )


def _load(file: CaseFile, claim_id: str) -> Claim:
    (claim,) = file.load_claims_by([claim_id])
    return claim


def require_report(file: CaseFile, asked: str, place: object) -> tuple[str, Claim, Report]:
    """The report that is meant, as ``sayso claim`` numbers it, with its claim: ``3.2``.

    Raises `UsageError`, with what there is, when it is none.
    """
    match = _REPORT.fullmatch(asked.strip())
    if match is None:
        raise UsageError(
            f"“{one_line(asked, 80)}” is no report; give claim and report as in 3.2; "
            f"see: sayso claim {_shell(place)} 3"
        )
    number, claim = require_claim(file, match["claim"], place)
    at = int(match["report"])
    if not 1 <= at <= len(claim.reports):
        raise UsageError(
            f"claim {number} has no report {at}; they have the numbers "
            f"{number}.1 to {number}.{len(claim.reports)}"
        )
    return f"{number}.{at}", claim, claim.reports[at - 1]


def _find_by_id(labels: Sequence[ClaimLabel], wanted: str) -> list[ClaimLabel]:
    if len(wanted) < _MIN_ID_CHARS:
        return []
    return [one for one in labels if one.id.startswith(wanted)]


def _find_by_former_id(
    file: CaseFile, labels: Sequence[ClaimLabel], wanted: str
) -> list[ClaimLabel]:
    """The claim that went by an id before it was told by others too."""
    if len(wanted) < _MIN_ID_CHARS or " " in wanted:
        return []
    now = file.find_former_claim(wanted)
    return [one for one in labels if one.id == now]


def _find_by_words(labels: Sequence[ClaimLabel], wanted: str) -> list[ClaimLabel]:
    """Claims with the very label, else with these words in a row in it, else with all of them."""
    words = wanted.split()
    # Most labels are told apart before white space is looked at: a large case has many.
    plain = ((one, _fold(one.label)) for one in labels)
    held = [
        (one, " ".join(label.split()))
        for one, label in plain
        if all(word in label for word in words)
    ]
    return (
        [one for one, label in held if label == wanted]
        or [one for one, label in held if wanted in label]
        or [one for one, _ in held]
    )


def _deny(labels: Sequence[ClaimLabel], asked: str, place: object) -> str:
    if not labels:
        return f"{place} holds no claims"
    nothing = f"no claim in {place} is “{one_line(asked, 80)}”"
    if asked.strip().isdecimal():
        return f"{nothing}; they have the numbers 1 to {len(labels)}"
    near = process.extract(
        _key(asked),
        [_key(one.label) for one in labels[:_MAX_COMPARED]],
        scorer=fuzz.WRatio,
        score_cutoff=_MIN_SIMILARITY,
        limit=_MAX_CHOICES,
    )
    if not near:
        return f"{nothing}; see: sayso claims {_shell(place)}"
    return f"{nothing}; the nearest: {_list_choices([labels[at] for _, _, at in near])}"


def _list_choices(found: Sequence[ClaimLabel]) -> str:
    shown = "; ".join(f"{one.number} {quote_briefly(one.label)}" for one in found[:_MAX_CHOICES])
    more = len(found) - _MAX_CHOICES
    return one_line(f"{shown}; and {more:,} more" if more > 0 else shown, 1_000)


def _fold(words: str) -> str:
    """As `fold`, which takes long for a label that is ASCII but for its quotation marks."""
    if not words.isascii():
        for mark, plain in _MARKS.items():
            words = words.replace(mark, plain)
    return words.lower() if words.isascii() else fold(words)


def _key(words: str) -> str:
    return " ".join(_fold(words).split())


def _shell(place: object) -> str:
    return shell_word(str(place))
