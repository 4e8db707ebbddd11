"""``sayso copies``: who has a text from whom; the families of a case, or one of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from sayso.casefile import CaseFile
from sayso.cli.console import OUTPUT, one_line, print_indented, shell_word
from sayso.cli.copy_tree import Shared, TreePrinter
from sayso.cli.documents import name_choice, require_document
from sayso.errors import UsageError
from sayso.records import Document
from sayso.report.copies import (
    Quotation,
    Tree,
    count_boilerplate,
    list_quotations,
    list_trees,
)
from sayso.report.copies.words import count_kinds, say_firsts, say_range
from sayso.report.wording import count_words

__all__ = ["copies_command"]

_LIMIT = 30
_MAX_QUOTATIONS = 10
_MAX_WORDS_CHARS = 160
_MAX_NAMES = 6
_FIRST_WIDTH, _KINDS_WIDTH = 26, 17
"""So wide are these columns at most: what is left is for titles."""


def copies_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    family: Annotated[
        int | None, typer.Option(metavar="N", help="Draw this family; its number in the table.")
    ] = None,
    document: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Draw the families of a document: number, outlet, path or a part of its title.",
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many rows the table has.")] = _LIMIT,
    is_all: Annotated[bool, typer.Option("--all", help="All of it, cut nowhere.")] = False,
) -> None:
    """Show which texts were copied, who had them first, and what was changed on the way.

    Example: sayso copies harbour.sayso --family 1
    """
    if family is not None and document is not None:
        raise UsageError("give --family or --document, not both")
    with CaseFile(case) as file:
        shared = Shared(file.load_copied(), case, file.number_documents())
        asked = require_document(file, document, case) if document is not None else None
    if family is not None:
        _print_family(shared, family, is_all=is_all)
    elif asked is not None:
        _print_document(shared, *asked, is_all=is_all)
    else:
        _print_all(shared, limit, is_all=is_all)


def _print_family(shared: Shared, number: int, *, is_all: bool) -> None:
    trees = list_trees(shared.case)
    if not 1 <= number <= len(trees):
        valid = f"they have the numbers 1 to {len(trees):,}" if trees else "there is none"
        raise UsageError(f"there is no family {number} in {shared.place}; {valid}")
    TreePrinter(shared, is_all=is_all).print(trees[number - 1])


def _print_document(shared: Shared, number: int, document: Document, *, is_all: bool) -> None:
    trees = [one for one in list_trees(shared.case) if document.id in one.family.document_ids]
    quotations = [
        one
        for one in list_quotations(shared.case)
        if any(where.document_id == document.id for where in one.places)
    ]
    if not trees:
        OUTPUT.print(
            f"{name_choice(number, document)}: not copied from any other document here, "
            "nor any from it.",
            soft_wrap=True,
        )
    printer = TreePrinter(shared, is_all=is_all)
    for at, tree in enumerate(trees):
        if at:
            OUTPUT.print()
        printer.print(tree, document.id)
    _print_quotations(shared, quotations, is_all=is_all)


def _print_all(shared: Shared, limit: int, *, is_all: bool) -> None:
    trees = list_trees(shared.case)
    if not shared.case.alignments:
        OUTPUT.print(
            "No two of these documents share a passage; a case of an older sayso is compared when "
            "it is traced again.",
            soft_wrap=True,
        )
        return
    if trees:
        _print_table(trees if is_all else trees[:limit], shared.numbers)
    else:
        OUTPUT.print("None of these documents was copied from another.")
    if len(trees) > limit and not is_all:
        OUTPUT.print(f"and {len(trees) - limit:,} more (--all)")
    _print_quotations(shared, list_quotations(shared.case), is_all=is_all)
    n_pairs, n_documents = count_boilerplate(shared.case)
    if n_pairs:
        OUTPUT.print(
            f"\nLeft out: boilerplate in {count_words(n_documents, 'document')} "
            f"({count_words(n_pairs, 'pair')} of passages; sayso export "
            f"{shell_word(str(shared.place))} --what alignments lists them)",
            soft_wrap=True,
        )
    if trees:
        OUTPUT.print(f"\nTo look at one: sayso copies {shell_word(str(shared.place))} --family 1")


def _print_table(trees: Sequence[Tree], numbers: dict[str, int]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("family", justify="right")
    table.add_column("documents", justify="right")
    table.add_column("had it first", overflow="fold", min_width=16, max_width=_FIRST_WIDTH)
    table.add_column("what", overflow="fold", min_width=16)
    table.add_column("kinds", overflow="fold", min_width=14, max_width=_KINDS_WIDTH)
    table.add_column("alike", justify="right", no_wrap=True)
    for tree in trees:
        table.add_row(
            f"{tree.number:,}",
            f"{tree.size:,}",
            Text(one_line(say_firsts(tree, numbers), 60)),
            Text(one_line(tree.firsts[0].title or "(no title)", 70)),
            Text(count_kinds(tree.kinds)),
            say_range(*tree.similarities),
        )
    OUTPUT.print(table)


def _print_quotations(shared: Shared, quotations: Sequence[Quotation], *, is_all: bool) -> None:
    if not quotations:
        return
    numbers = shared.numbers
    names = {one.id: one.outlet or one.title for one in shared.case.documents}
    OUTPUT.print(
        f"\nQuoted by several, each in an article of its own ({len(quotations):,})", style="bold"
    )
    for one in quotations if is_all else quotations[:_MAX_QUOTATIONS]:
        speaker = f"{one_line(one.speaker, 60)}: " if one.speaker else ""
        words = one_line(one.words, 100_000 if is_all else _MAX_WORDS_CHARS)
        print_indented(Text(f"{speaker}{words}"), 2)
        shown = one.places if is_all else one.places[:_MAX_NAMES]
        where = ", ".join(f"{numbers[p.document_id]} {names[p.document_id]}" for p in shown)
        more = f" and {len(one.places) - len(shown):,} more" * (len(shown) < len(one.places))
        print_indented(Text(one_line(f"in {where}{more}", 2_000), style="dim"), 4)
    if len(quotations) > _MAX_QUOTATIONS and not is_all:
        OUTPUT.print(f"  and {len(quotations) - _MAX_QUOTATIONS:,} more (--all)")
