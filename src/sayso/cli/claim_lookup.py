"""Find the claim or the report that somebody asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from sayso.casefile import CaseFile
from sayso.cli.console import one_line, shell_word
from sayso.entities.forms import fold
from sayso.errors import UsageError
from sayso.records import Case, Claim, Report
from sayso.report.wording import count_words, quote_briefly

__all__ = ["find_claim_number", "require_claim", "require_report"]

_MAX_CHOICES = 8
_MIN_SIMILARITY = 60
_MIN_ID_CHARS = 4
_REPORT = re.compile(r"(?P<claim>.+)\.(?P<report>\d+)")


def require_claim(case: Case, asked: str, place: object) -> tuple[int, Claim]:
    """The one claim that is meant, with its number in the case, from 1.

    A number, that of one of its reports (3.2), an id that it goes or went by or how one begins, or
    words of its label.
    Raises `UsageError`, with the choices, when it is none or several.
    """
    wanted = _key(asked)
    if not wanted:
        raise UsageError(f"no claim was named; see: sayso claims {_shell(place)}")
    for number in (wanted, wanted.partition(".")[0]):
        if number.isdecimal() and 1 <= int(number) <= len(case.claims):
            return int(number), case.claims[int(number) - 1]
    numbered = list(enumerate(case.claims, 1))
    found = (
        _find_by_id(numbered, wanted)
        or _find_by_words(numbered, wanted)
        or _find_by_former_id(numbered, wanted, place)
    )
    # Of claims with the same words, those that are told more than once are likelier meant.
    found = [one for one in found if len(one[1].reports) > 1] or found
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            f"{count_words(len(found), 'claim')} in {place} fit “{one_line(asked, 80)}”: "
            f"{_list_choices(found)}; give the number"
        )
    raise UsageError(_deny(numbered, asked, place))


def require_report(case: Case, asked: str, place: object) -> tuple[str, Claim, Report]:
    """The report that is meant, as ``sayso claim`` numbers it, with its claim: ``3.2``.

    Raises `UsageError`, with what there is, when it is none.
    """
    match = _REPORT.fullmatch(asked.strip())
    if match is None:
        raise UsageError(
            f"“{one_line(asked, 80)}” is no report; give claim and report as in 3.2; "
            f"see: sayso claim {_shell(place)} 3"
        )
    number, claim = require_claim(case, match["claim"], place)
    at = int(match["report"])
    if not 1 <= at <= len(claim.reports):
        raise UsageError(
            f"claim {number} has no report {at}; they have the numbers "
            f"{number}.1 to {number}.{len(claim.reports)}"
        )
    return f"{number}.{at}", claim, claim.reports[at - 1]


def find_claim_number(case: Case, claim_id: str) -> int | None:
    """The number of the claim with an id; None where there is none."""
    return next((at for at, one in enumerate(case.claims, 1) if one.id == claim_id), None)


def _find_by_id(numbered: Sequence[tuple[int, Claim]], wanted: str) -> list[tuple[int, Claim]]:
    if len(wanted) < _MIN_ID_CHARS:
        return []
    return [one for one in numbered if one[1].id.startswith(wanted)]


def _find_by_former_id(
    numbered: Sequence[tuple[int, Claim]], wanted: str, place: object
) -> list[tuple[int, Claim]]:
    """The claim that went by an id before it was told by others too."""
    if not isinstance(place, Path) or len(wanted) < _MIN_ID_CHARS or " " in wanted:
        return []
    with CaseFile(place) as file:
        now = file.find_former_claim(wanted)
    return [one for one in numbered if one[1].id == now]


def _find_by_words(numbered: Sequence[tuple[int, Claim]], wanted: str) -> list[tuple[int, Claim]]:
    """Claims with the very label, else with these words in a row in it, else with all of them."""
    labels = [(one, _key(one[1].label)) for one in numbered]
    words = wanted.split()
    return (
        [one for one, label in labels if label == wanted]
        or [one for one, label in labels if wanted in label]
        or [one for one, label in labels if all(word in label for word in words)]
    )


def _deny(numbered: Sequence[tuple[int, Claim]], asked: str, place: object) -> str:
    if not numbered:
        return f"{place} holds no claims"
    nothing = f"no claim in {place} is “{one_line(asked, 80)}”"
    if asked.strip().isdecimal():
        return f"{nothing}; they have the numbers 1 to {len(numbered)}"
    labels = {at: _key(claim.label) for at, claim in numbered}
    near = process.extract(
        _key(asked),
        labels,
        scorer=fuzz.WRatio,
        score_cutoff=_MIN_SIMILARITY,
        limit=_MAX_CHOICES,
    )
    nearest = [at for _, _, at in near]
    if not nearest:
        return f"{nothing}; see: sayso claims {_shell(place)}"
    return f"{nothing}; the nearest: {_list_choices([numbered[at - 1] for at in nearest])}"


def _list_choices(found: Sequence[tuple[int, Claim]]) -> str:
    shown = "; ".join(f"{at} {quote_briefly(one.label)}" for at, one in found[:_MAX_CHOICES])
    more = len(found) - _MAX_CHOICES
    return one_line(f"{shown}; and {more:,} more" if more > 0 else shown, 1_000)


def _key(words: str) -> str:
    return " ".join(fold(words).split())


def _shell(place: object) -> str:
    return shell_word(str(place))
