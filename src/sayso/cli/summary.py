"""What a reporter wants first, in the terminal: who says how much, and on nobody's word."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.table import Table
from rich.text import Text

from sayso.casefile import CaseFile
from sayso.casefile.list_rows import ClaimSort, Page, SourceRow
from sayso.cli.console import OUTPUT, one_line, print_indented, shell_word
from sayso.figures import Figures
from sayso.records import Claim
from sayso.report.claims import pick_claims
from sayso.report.claims.words import cut_words, say_origins

__all__ = ["print_summary"]

_MAX_SOURCES = 15
_MAX_CLAIMS = 5
_LOOKED_AT = 40
_MAX_LABEL_CHARS = 80


def print_summary(
    case: CaseFile, out: Path, report: Path | None = None, held_before: int = 0
) -> None:
    """Print the figures of a case and its busiest sources, and where it was written.

    Nothing is loaded but what is shown, so that a large case is as quick as a small one.
    """
    figures = case.count_figures().figures
    OUTPUT.print(_describe(figures))
    sources = case.list_sources(page=Page(size=_MAX_SOURCES))
    if sources.rows:
        OUTPUT.print(_table(sources.rows))
        if sources.total > _MAX_SOURCES:
            more = sources.total - _MAX_SOURCES
            OUTPUT.print(f"and {more:,} more sources (sayso sources {out})")
    if figures.attributions:
        OUTPUT.print(_warn(figures))
    _print_claims(case, out)
    OUTPUT.print(f"\nThe case is in {out}")
    if held_before:
        OUTPUT.print(f"It held {held_before:,} documents before; a trace adds to its case.")
    where = f"The report is in {report}" if report else f"For the report: sayso report {out}"
    OUTPUT.print(where)


def _print_claims(case: CaseFile, out: Path) -> None:
    """The claims that deserve a look: many reports that rest on few origins, and disputed ones."""
    picked = _pick_claims(case)
    if not picked:
        return
    OUTPUT.print("\nClaims that deserve a look:")
    numbers = case.number_claims(one.id for one in picked)
    for one in picked:
        told = f"{_count(len(one.reports), 'report')}, {say_origins(one.origins)}"
        marks = ", disputed" * bool(one.disputes)
        label = cut_words(one_line(one.label, 1_000), _MAX_LABEL_CHARS)
        print_indented(Text(f"{numbers[one.id]}  “{label}”: {told}{marks}"), 2)
    place = shell_word(str(out))
    OUTPUT.print(
        f"All of them: sayso claims {place}; one of them: sayso claim {place} "
        f"{numbers[picked[0].id]}",
        soft_wrap=True,
    )


def _pick_claims(case: CaseFile) -> tuple[Claim, ...]:
    """Of those that deserve most of a look some at a time, until there are enough."""
    picked: tuple[Claim, ...] = ()
    size = _LOOKED_AT
    while True:
        rows = case.list_claims(sort=ClaimSort.INTEREST, page=Page(size=size)).rows
        picked = pick_claims(case.load_claims_by(one.id for one in rows), _MAX_CLAIMS)
        if len(picked) == _MAX_CLAIMS or len(rows) < size or not rows[-1].interest:
            return picked
        size *= 4


def _describe(figures: Figures) -> str:
    return (
        f"{_count(figures.documents, 'document')} from {_count(figures.outlets, 'outlet')}: "
        f"{_count(figures.attributions, 'attribution')} "
        f"to {_count(figures.speakers, 'source')}"
    )


def _warn(figures: Figures) -> str:
    whole = figures.attributions
    return (
        f"Without a name: {_share(figures.nameless, whole)} "
        f"({figures.anonymous:,} anonymous, {figures.collective:,} collective, "
        f"{figures.unstated:,} with nobody named)\n"
        f"Resting on “reportedly” and its like (nobody named, or the cue hedged): "
        f"{figures.hearsay:,}\n"
        f"At second hand, told by one source of another: {figures.second_hand:,}\n"
        f"Not resolved, so that it is open who speaks (he, they, who ...): {figures.unresolved:,}"
    )


def _table(sources: Sequence[SourceRow]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("source", overflow="fold", min_width=20)
    table.add_column("type")
    for name in ("says", "quoted", "denies", "documents", "outlets"):
        table.add_column(name, justify="right")
    for one in sources:
        counts = (one.n_statements, one.n_direct, one.n_denials, one.n_documents, one.n_outlets)
        table.add_row(
            Text(one_line(one.name, 60)), str(one.type), *(f"{n:,}" if n else "·" for n in counts)
        )
    return table


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%" if whole else "0%"
