"""Paths, folders and patterns -> the files to read, in a fixed order, and those left alone."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sayso.errors import UsageError
from sayso.records import Failure, FailureKind

__all__ = ["FORMATS", "FoundFiles", "find_files", "format_of", "place_name", "printable"]

FORMATS = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".csv": "csv", ".tsv": "tsv",
}  # fmt: skip
READS = "sayso reads .txt .md .html .htm .jsonl .csv"
_MAX_SHOWN_CHARS = 60


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """``files`` to read, each once and in order; ``skipped`` says what was not taken, and why."""

    files: tuple[Path, ...] = ()
    skipped: tuple[Failure, ...] = ()


@dataclass(slots=True)
class _Pile:
    """What has been found so far; a file counts as seen by where its links lead."""

    files: list[Path] = field(default_factory=list)
    skipped: list[Failure] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


def format_of(name: str) -> str | None:
    """The format that an ending stands for, with or without .gz; ``None`` when it is not ours."""
    return FORMATS.get(Path(name.lower().removesuffix(".gz")).suffix)


def place_name(path: Path) -> str:
    """The name of a place as it is shown and stored: "/" on every system, and always printable.

    Bytes of a name that are no UTF-8 are shown with backslashes, so that names stay distinct.
    """
    return printable(path.as_posix())


def printable(name: str) -> str:
    """A name without lone surrogates: each is shown as the byte it stands for, "\\xff"."""
    try:
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # a surrogate that stands for no byte
        return name.encode("utf-8", "backslashreplace").decode("utf-8")


def find_files(paths: Sequence[str | Path]) -> FoundFiles:
    """Find the files that paths, folders (searched through) and patterns (with ``**``) stand for.

    Files come in the order of the arguments, and sorted within each. Hidden files and folders in a
    folder are ignored. Raises `UsageError` for an argument that stands for nothing, or that the
    system refuses to look up.
    """
    pile = _Pile()
    for argument in map(str, paths):
        try:
            _find(argument, pile)
        except OSError as error:
            shown = argument[:_MAX_SHOWN_CHARS] + "…" * (len(argument) > _MAX_SHOWN_CHARS)
            reason = (error.strerror or type(error).__name__).lower()
            raise UsageError(f"{shown!r} cannot be looked up: {reason}") from error
    return FoundFiles(tuple(pile.files), tuple(pile.skipped))


def _find(argument: str, pile: _Pile) -> None:
    path = Path(argument)
    if not argument or "\0" in argument:
        raise UsageError(
            f"{argument!r} is no path; name a file, a folder or a pattern such as 'saved/*.html'"
        )
    if path.is_dir():
        _add_all(argument, _walk(path, pile), pile, where="under")
        return
    if path.exists():
        _add_named(path, pile)
        return
    if not glob.has_magic(argument):
        raise UsageError(
            f"there is no file or folder {argument!r}; check the spelling and the folder you are in"
        )
    found = sorted(Path(match) for match in glob.glob(argument, recursive=True))  # noqa: PTH207
    if not found:
        raise UsageError(
            f"nothing matches the pattern {argument!r}; check it, and the folder you are in"
        )
    _add_all(argument, _expand(found, pile), pile, where="that match")


def _expand(found: list[Path], pile: _Pile) -> Iterator[Path]:
    for path in found:
        if path.is_dir():
            yield from _walk(path, pile)
        else:
            yield path


def _walk(folder: Path, pile: _Pile) -> Iterator[Path]:
    """All files under a folder, sorted; a folder is entered once, so that links cannot go round."""
    entered: set[str] = set()

    def refuse(error: OSError) -> None:
        place = place_name(Path(error.filename))
        pile.skipped.append(Failure(place, f"cannot be opened: {error.strerror}"))

    for place, folders, names in os.walk(folder, followlinks=True, onerror=refuse):
        real = os.path.realpath(place)
        if real in entered:
            folders.clear()
            continue
        entered.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(place, name)


def _add_named(path: Path, pile: _Pile) -> None:
    """A file named by itself: what cannot be read is an error and not merely left alone."""
    if format_of(path.name) is None:
        ending = f"has the ending {printable(_ending(path))}" if _ending(path) else "has no ending"
        reason = f"{ending}, so it is not known how to read it; {READS}"
        pile.skipped.append(Failure(place_name(path), reason))
    else:
        _add(path, pile)


def _add_all(argument: str, found: Iterator[Path], pile: _Pile, *, where: str) -> None:
    name = place_name(Path(os.path.normpath(argument)))
    strange: Counter[str] = Counter()
    total = 0
    for path in found:
        total += 1
        if format_of(path.name) is not None:
            _add(path, pile)
        else:
            strange[_ending(path)] += 1
    if not total:
        pile.skipped.append(Failure(name, "the folder has no files in it"))
    for ending, count in sorted(strange.items()):
        how = f"ending in {printable(ending)}" if ending else "without an ending"
        what = f"{count:,} file{'s' if count > 1 else ''} {how}"
        were = "were" if count > 1 else "was"
        reason = f"{what} {where} {name} {were} left alone: not an article format; {READS}"
        pile.skipped.append(Failure(name, reason, FailureKind.SKIPPED))


def _add(path: Path, pile: _Pile) -> None:
    real = os.path.realpath(path)
    if real in pile.seen:
        return
    pile.seen.add(real)
    if path.is_file():
        pile.files.append(path)
    elif path.is_symlink() and not path.exists():
        pile.skipped.append(Failure(place_name(path), "is a link to a file that is not there"))
    else:
        pile.skipped.append(Failure(place_name(path), "is not an ordinary file"))


def _ending(path: Path) -> str:
    stem = path.name.lower().removesuffix(".gz")
    ending = Path(stem).suffix
    return ending + (".gz" if stem != path.name.lower() else "")
