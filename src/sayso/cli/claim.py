"""``sayso claim``: one claim with all that is known of who says so."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from sayso.casefile import CaseFile
from sayso.cli.claim_lookup import require_claim
from sayso.cli.claim_tree import print_lineage
from sayso.cli.claim_words import Telling
from sayso.cli.console import OUTPUT, one_line, print_indented, shell_word
from sayso.cli.rewording import is_same_wording, mark_rewording
from sayso.records import Dispute, Report
from sayso.report.claims.ranking import name_denier
from sayso.report.claims.words import DISPUTE_VERBS, DRIFT_MEANINGS
from sayso.report.wording import quote_briefly, say_sureness, say_time

__all__ = ["claim_command"]

_MAX_REPORTS, _MAX_ALSO = 40, 3
_MAX_LINE_CHARS = 2_000
_LEAST_ALIKE = {True: 0.4, False: 0.65}


def claim_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    which: Annotated[
        list[str],
        typer.Argument(
            metavar="WHICH", help="Its number in the table, how its id begins, or words of it."
        ),
    ],
    is_all: Annotated[bool, typer.Option("--all", help="All of it, cut nowhere.")] = False,
) -> None:
    """Show one claim: who told it, from whom they had it, what changed, and who disputes it.

    Example: sayso claim harbour.sayso 1
    """
    with CaseFile(case) as file:
        number, claim = require_claim(file, " ".join(which), case)
        telling = Telling(file.load_slice(claim_ids=[claim.id]), number, claim)
        contrary = file.load_claims_by(one.claim_id for one in claim.disputes if one.claim_id)
        numbers = file.number_claims(one.id for one in contrary)
    labels = {one.id: (numbers[one.id], one.label) for one in contrary}
    _print_head(telling)
    _print_heading("How it came here")
    print_lineage(telling, is_all=is_all)
    _print_drift(telling)
    _print_disputes(telling, labels)
    _print_warnings(telling)
    _print_reports(telling, is_all=is_all)
    if len(telling.numbers) > 1:
        *_, last = telling.numbers.values()
        place = shell_word(str(case))
        hint = f"sayso judge {place} came-from {last} {telling.number}.1"
        OUTPUT.print(f"\nTo decide where one came from: {hint}", soft_wrap=True)


def _print_heading(words: str) -> None:
    OUTPUT.print(f"\n{words}", style="bold", soft_wrap=True)


def _print(line: str, indent: int = 2, style: str = "") -> None:
    print_indented(Text(one_line(line, _MAX_LINE_CHARS), style=style), indent)


def _print_head(telling: Telling) -> None:
    claim = telling.claim
    head = Text(f"Claim {telling.number}: ", style="bold")
    head.append(f"“{one_line(claim.label, _MAX_LINE_CHARS)}”", style="not bold")
    print_indented(head, 0)
    _print(telling.say_figures(), 0)
    names = {one.id: one.name for one in telling.case.entities}
    about = ", ".join(names[own] for own in claim.entity_ids if own in names)
    if about:
        _print(f"about {about}", 0)
    _print(f"id {claim.id}", 0, "dim")
    for reason in claim.origins.reasons:
        _print(reason)


def _print_drift(telling: Telling) -> None:
    if not telling.claim.drift:
        return
    _print_heading(f"What changed on the way ({len(telling.claim.drift):,})")
    numbers = telling.numbers
    for one in telling.claim.drift:
        report, parent = numbers.get(one.report_id, "?"), numbers.get(one.parent_id, "?")
        _print(f"{parent} -> {report} {one.kind}: {DRIFT_MEANINGS[one.kind]}")
        _print(f"before: “{telling.quote_place(one.before)}”", 6)
        _print(f"after: “{telling.quote_place(one.after)}”", 6)


def _print_disputes(telling: Telling, contrary: Mapping[str, tuple[int, str]]) -> None:
    """``contrary``: numbers and labels of claims that say the contrary, by id."""
    if not telling.claim.disputes:
        return
    _print_heading(f"Disputed ({len(telling.claim.disputes):,})")
    for one in telling.claim.disputes:
        when = say_time(one.at) if one.at else ""
        sure = say_sureness(one.probability)
        said = f"{name_denier(one)} {DISPUTE_VERBS[one.kind]}{f', {when}' if when else ''}"
        _print(f"{said} ({sure})")
        _print(telling.say_chain(one.chain), 6, "dim")
        _print(f"“{telling.quote_place(one.place)}”", 6)
        for line in _say_carried(telling, one):
            _print(line, 6)
        if one.claim_id and one.claim_id in contrary:
            number, label = contrary[one.claim_id]
            _print(f"the contrary is claim {number}: {quote_briefly(label)}", 6)


def _say_carried(telling: Telling, one: Dispute) -> list[str]:
    """Which of the reports disputed tell of it, and which do not though they are not older."""
    disputed = [telling.reports[own] for own in one.report_ids if own in telling.reports]
    denied_in = next(
        (d.published for d in telling.case.documents if d.id == one.place.document_id), None
    )
    silent = [report for report in disputed if report.id not in one.carried_by]
    before = [report for report in silent if _is_before(telling, report, denied_in)]
    parts = (
        ("told of in", [report for report in disputed if report.id in one.carried_by]),
        ("not told of in", [report for report in silent if report not in before]),
        ("printed before it:", before),
    )
    return [f"{words} {telling.name_reports(r.id for r in some)}" for words, some in parts if some]


def _is_before(telling: Telling, report: Report, day: object) -> bool:
    published = telling.document_of(report).published
    return published is not None and isinstance(day, type(published)) and published < day


def _print_warnings(telling: Telling) -> None:
    if not telling.claim.warnings:
        return
    _print_heading(f"To be careful of ({len(telling.claim.warnings):,})")
    for one in telling.claim.warnings:
        where = telling.name_reports(one.report_ids)
        _print(f"{one.kind}: {one.words}{f' ({where})' if where else ''}")


def _print_reports(telling: Telling, *, is_all: bool) -> None:
    """Every report by date with its voices and words, what is new in these marked."""
    reports = telling.claim.reports
    _print_heading(f"Its words through time ({len(reports):,})")
    shown = reports if is_all else reports[:_MAX_REPORTS]
    is_any_marked = False
    for one in shown:
        print_indented(Text(telling.name(one, with_title=True), style="bold"), 2)
        _print(telling.say_chain(one.chain), 6, "dim")
        base = telling.reports.get(one.parent_id or "", reports[0])
        line, is_marked = _mark(telling, one, base)
        print_indented(line, 6)
        is_any_marked |= is_marked
        also = telling.quote_also(one)
        for words in also if is_all else also[:_MAX_ALSO]:
            _print(f"also: “{words}”", 6)
        if len(also) > _MAX_ALSO and not is_all:
            _print(f"and {len(also) - _MAX_ALSO:,} more places (--all)", 6)
    if len(shown) < len(reports):
        _print(f"and {len(reports) - len(shown):,} more (--all)")
    if is_any_marked:
        _print("[-gone-] and {+new+}: beside the words it came from, else the first ones", 2, "dim")


def _mark(telling: Telling, one: Report, base: Report) -> tuple[Text, bool]:
    """The words of a report, marked where those of another differ, and whether they are."""
    words = telling.quote(one)
    plain = Text(f"“{words}”")
    if one is base:
        return plain, False
    number, old = telling.numbers[base.id], telling.quote(base)
    if is_same_wording(old, words):
        return plain.append(f"  the words of {number}", style="dim"), False
    # Words that did not come from the first ones may be like them by chance.
    marked = mark_rewording(old, words, _LEAST_ALIKE[one.parent_id == base.id])
    if marked is None:
        return plain.append(f"  in other words than {number}", style="dim"), False
    return Text("“").append_text(marked).append("”").append(f"  from {number}", style="dim"), True
