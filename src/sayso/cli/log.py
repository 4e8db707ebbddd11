"""``sayso log``: what a person decided, entry by entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from sayso.casefile import CaseFile
from sayso.cli.console import OUTPUT, one_line
from sayso.records import (
    AttributionJudgement,
    ClaimJudgement,
    CopyJudgement,
    Decision,
    Judgement,
    Note,
    Star,
    TargetKind,
)
from sayso.report.decision_words import Named, say_entry
from sayso.report.wording import count_words

__all__ = ["log_command", "name_subjects"]


def log_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    check: Annotated[
        bool, typer.Option("--check", help="Only check that no entry was changed or dropped.")
    ] = False,
) -> None:
    """List all decisions with their numbers, who made them, and when; undone ones are marked.

    Each entry is chained to the one before: who changes or drops one breaks the chain, which
    --check finds. Write the last hash down elsewhere to know later that none was dropped at the
    end.

    Example: sayso log harbour.sayso --check
    """
    with CaseFile(case) as file:
        entries = file.load_decisions()
        if check:
            file.check_log()
            OUTPUT.print(
                f"{count_words(len(entries), 'entry', 'entries')}, none changed or dropped"
            )
            if entries:
                OUTPUT.print(f"the last hash: {entries[-1].hash}")
            return
        named = name_subjects(file, entries)
    if not entries:
        OUTPUT.print("No decisions yet.")
    undone = {one.undoes for one in entries}
    by_number = {one.number: one for one in entries}
    for one in entries:
        when = one.at.astimezone().strftime("%Y-%m-%d %H:%M")
        who = f" {one_line(one.who)}" if one.who else ""
        mark = " (taken back)" if one.number in undone else ""
        words = one_line(say_entry(one, by_number, named), 400)
        OUTPUT.print(f"{one.number} {when}{who}: {words}{mark}", soft_wrap=True)


def name_subjects(file: CaseFile, entries: Iterable[Decision]) -> Named:
    """The names of what was decided about, without loading the rest of the case."""
    documents: set[str] = set()
    reports: set[str] = set()
    targets: dict[TargetKind, set[str]] = {kind: set() for kind in TargetKind}
    for one in entries:
        match one.judgement:
            case Judgement(document_id=own) | AttributionJudgement(document_id=own):
                documents.add(own)
            case CopyJudgement(document_ids=both):
                documents.update(both)
            case ClaimJudgement(report_ids=several):
                reports.update(several)
            case Note(target=target) | Star(target=target):
                targets[target.kind].add(target.id)
            case None:
                pass
    reports |= targets[TargetKind.REPORT]
    now = file.follow_claims(targets[TargetKind.CLAIM])
    claims = {*file.find_claims_by_report(reports).values(), *now.values()}
    named = Named.from_case(
        file.load_slice(
            documents | targets[TargetKind.DOCUMENT], sorted(claims), targets[TargetKind.ENTITY]
        )
    )
    former = {old: named.things[own] for old, own in now.items() if own in named.things}
    return replace(named, things={**named.things, **former})
