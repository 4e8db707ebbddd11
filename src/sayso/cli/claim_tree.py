"""Draw where a claim came from: origins, and under each the reports that go back to it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from rich.console import Group
from rich.text import Text
from rich.tree import Tree as Drawing

from sayso.cli.claim_words import Telling
from sayso.cli.console import OUTPUT, one_line
from sayso.records import Origin, Report
from sayso.report.claims import trace_lineage
from sayso.report.wording import TYPE_WORDS, count_words

__all__ = ["print_lineage"]

_MAX_REPORTS = 40


def print_lineage(telling: Telling, *, is_all: bool) -> None:
    """Print a tree for each origin, cut after so many reports or whole."""
    lineage = trace_lineage(telling.claim)
    left = len(telling.claim.reports) if is_all else _MAX_REPORTS
    # Where it goes to a file, no line is broken.
    width = None if OUTPUT.is_terminal else sys.maxsize
    for origin, firsts in lineage.roots:
        head = _name(origin, telling) if origin else Text("No origin is known", style="bold")
        drawing = Drawing(head, guide_style="dim")
        left = _grow(drawing, firsts, lineage.children, telling, left)
        OUTPUT.print(drawing, width=width, crop=False)


def _grow(
    drawing: Drawing,
    firsts: Sequence[Report],
    children: Mapping[str, Sequence[Report]],
    telling: Telling,
    left: int,
) -> int:
    """Add reports, those nearest to the origin first; returns how many more may be shown."""
    waiting = [(drawing, firsts)]
    while waiting:
        branch, reports = waiting.pop(0)
        waiting += [
            (branch.add(_describe(one, telling)), children.get(one.id, ()))
            for one in reports[:left]
        ]
        if len(reports) > left:
            more = count_words(len(reports) - left, "report")
            branch.add(Text(f"and {more} more (--all)", style="dim"))
        left -= len(reports[:left])
    return left


def _name(origin: Origin, telling: Telling) -> Text:
    """``a port official (anonymous): 4 reports; may be the same as “a docker”``."""
    kind = f" ({TYPE_WORDS[origin.source_type]})" if origin.source_type else ""
    head = Text(one_line(f"{origin.name}{kind}"), style="bold")
    head.append(f": {count_words(len(origin.report_ids), 'report')}", style="not bold")
    roots = telling.claim.origins.roots
    others = ", ".join(f"“{roots[at].name}”" for at in origin.may_be if at < len(roots))
    if others:
        head.append(one_line(f"; may be the same as {others}"), style="not bold italic")
    return head


def _describe(one: Report, telling: Telling) -> Group:
    lines = [Text(telling.name(one))]
    if way := telling.say_way(one):
        lines.append(Text(way, style="dim"))
    kinds = dict.fromkeys(
        str(drift.kind) for drift in telling.claim.drift if drift.report_id == one.id
    )
    if kinds:
        lines.append(Text(", ".join(kinds), style="italic"))
    return Group(*lines)
