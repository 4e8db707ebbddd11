"""``sayso diff``: what two texts share, side by side, with what was changed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.casefile import CaseFile
from sayso.cli.comparison import Side, print_comparison
from sayso.cli.documents import name_choice, require_document
from sayso.copies import find_copies
from sayso.errors import UsageError
from sayso.intake import read_file
from sayso.records import Alignment, Document, Failure

__all__ = ["diff_command"]

_CASE_MARK = b"SQLite format 3\x00"
_USAGE = "sayso diff CASE A B, or sayso diff FILE_A FILE_B"


def diff_command(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="[CASE] A B",
            help="A case and two of its documents (number, outlet, path or a part of the title), "
            "or two files; of a table, a row: papers.csv#2",
        ),
    ],
    is_all: Annotated[
        bool, typer.Option("--all", help="Print what only one of them has, too.")
    ] = False,
) -> None:
    """Show two texts side by side: what they share, and what was changed.

    [-words-] are in the first text only, {+words+} in the second. Other quotation marks, dashes
    and spaces are no change. On a narrow terminal both stand in one column.

    Example: sayso diff harbour.sayso 2 "Evening Lantern"
    """
    if len(names) == 3:
        _compare_in_case(Path(names[0]), names[1], names[2], is_all=is_all)
    elif len(names) == 2:
        if _is_case(Path(names[0])):
            raise UsageError(f"{names[0]} is a case; name two of its documents: {_USAGE}")
        _compare_files(names[0], names[1], is_all=is_all)
    else:
        raise UsageError(f"two texts can be compared, not {len(names)} names: {_USAGE}")


def _is_case(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_CASE_MARK)) == _CASE_MARK
    except OSError:
        return False


def _compare_in_case(place: Path, a: str, b: str, *, is_all: bool) -> None:
    with CaseFile(place) as file:
        first, second = (require_document(file, name, place) for name in (a, b))
        if first[1].id == second[1].id:
            raise UsageError(f"both are the same document: {name_choice(*first)}")
        shared = _find_shared(file, first[1].id, second[1].id)
    sides = Side(first[1], str(first[0])), Side(second[1], str(second[0]))
    print_comparison(*sides, shared, is_all=is_all)


def _find_shared(file: CaseFile, a: str, b: str) -> list[Alignment]:
    found = file.load_alignments_of([a])
    return [one for one in found if {one.a.document_id, one.b.document_id} == {a, b}]


def _compare_files(a: str, b: str, *, is_all: bool) -> None:
    first, second = _read_one(a), _read_one(b)
    sides = Side(first, "A"), Side(second, "B")
    print_comparison(*sides, find_copies([first, second]), is_all=is_all)


def _read_one(name: str) -> Document:
    """The text of a file, or of a row of a table. Raises `UsageError` when it is not one."""
    path = Path(name)
    wanted = ""
    if not path.exists() and "#" in name:
        path, wanted = Path(name.rpartition("#")[0]), name.rpartition("#")[2]
    documents = []
    failures = []
    for item in read_file(path):
        if isinstance(item, Failure):
            failures.append(item)
        elif not wanted or item.path.rpartition("#")[2] == wanted:
            documents.append(item)
    if len(documents) == 1:
        return documents[0]
    if documents:
        raise UsageError(f"{path} holds {len(documents):,} texts; name one by its row: {path}#1")
    if failures:
        raise UsageError(f"{failures[0].path}: {failures[0].reason}")
    raise UsageError(f"{path} has no row {wanted}" if wanted else f"{path} holds no text")
