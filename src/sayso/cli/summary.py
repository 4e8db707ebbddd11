"""What a reporter wants first, in the terminal: who says how much, and on nobody's word."""

from __future__ import annotations

from pathlib import Path

from rich.table import Table
from rich.text import Text

from sayso.cli.console import OUTPUT, one_line, print_indented, shell_word
from sayso.figures import Figures, Speaker, count_figures, rank_speakers
from sayso.records import Case
from sayso.report.claims import pick_claims
from sayso.report.claims.words import cut_words, say_origins

__all__ = ["print_summary"]

_MAX_SOURCES = 15
_MAX_CLAIMS = 5
_MAX_LABEL_CHARS = 80


def print_summary(
    case: Case, out: Path | None = None, report: Path | None = None, held_before: int = 0
) -> None:
    """Print the figures of a case and its busiest sources, and where it was written."""
    figures = count_figures(case)
    OUTPUT.print(_describe(figures))
    speakers = rank_speakers(case)
    if speakers:
        OUTPUT.print(_table(speakers[:_MAX_SOURCES]))
        if len(speakers) > _MAX_SOURCES:
            where = f" (sayso sources {out})" if out else ""
            OUTPUT.print(f"and {len(speakers) - _MAX_SOURCES:,} more sources{where}")
    if figures.attributions:
        OUTPUT.print(_warn(figures))
    _print_claims(case, out)
    if out is not None:
        OUTPUT.print(f"\nThe case is in {out}")
        if held_before:
            OUTPUT.print(f"It held {held_before:,} documents before; a trace adds to its case.")
        where = f"The report is in {report}" if report else f"For the report: sayso report {out}"
        OUTPUT.print(where)


def _print_claims(case: Case, out: Path | None) -> None:
    """The claims that deserve a look: many reports that rest on few origins, and disputed ones."""
    picked = pick_claims(case.claims, _MAX_CLAIMS)
    if not picked:
        return
    OUTPUT.print("\nClaims that deserve a look:")
    numbers = {one.id: number for number, one in enumerate(case.claims, 1)}
    for one in picked:
        told = f"{_count(len(one.reports), 'report')}, {say_origins(one.origins)}"
        marks = ", disputed" * bool(one.disputes)
        label = cut_words(one_line(one.label, 1_000), _MAX_LABEL_CHARS)
        print_indented(Text(f"{numbers[one.id]}  “{label}”: {told}{marks}"), 2)
    if out is not None:
        place = shell_word(str(out))
        first = numbers[picked[0].id]
        OUTPUT.print(
            f"All of them: sayso claims {place}; one of them: sayso claim {place} {first}",
            soft_wrap=True,
        )


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


def _table(speakers: list[Speaker]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("source", overflow="fold", min_width=20)
    table.add_column("type")
    for name in ("says", "quoted", "denies", "documents", "outlets"):
        table.add_column(name, justify="right")
    for one in speakers:
        counts = (one.attributions, one.direct, one.denials, one.documents, one.outlets)
        table.add_row(
            Text(one_line(one.name, 60)), str(one.type), *(f"{n:,}" if n else "·" for n in counts)
        )
    return table


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%" if whole else "0%"
