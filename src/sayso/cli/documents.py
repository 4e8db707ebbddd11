"""Find the document somebody asks for: by number, id, path, outlet, date or a part of the title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Protocol

from rapidfuzz import fuzz, process

from sayso.casefile import CaseFile
from sayso.casefile.numbers import NumberedDocument
from sayso.cli.console import one_line, shell_word
from sayso.entities.forms import fold
from sayso.errors import UsageError
from sayso.records import Document
from sayso.report.wording import count_words, quote_briefly, say_date

__all__ = ["name_choice", "require_document"]

_MAX_CHOICES = 8
_MIN_SIMILARITY = 70


class Named(Protocol):
    """A document, with its text or without."""

    @property
    def outlet(self) -> str:
        """Where it was published."""

    @property
    def published(self) -> date | None:
        """When."""

    @property
    def title(self) -> str:
        """What it is called."""


def require_document(file: CaseFile, asked: str, place: object) -> tuple[int, Document]:
    """The one document that is meant, with its number in the case, from 1.

    A number, an id, a path or its end, a url, an outlet, a title or a part of one; or words of
    outlet, title and date together. Raises `UsageError`, with the choices, when it is none or
    several.
    """
    wanted = _key(asked)
    if not wanted:
        raise UsageError(f"no document was named; see: sayso copies {_shell(place)}")
    one = _find(file.list_numbered_documents(), wanted, asked, place)
    (document,) = file.load_documents([one.id])
    return one.number, document


def _find(
    documents: Sequence[NumberedDocument], wanted: str, asked: str, place: object
) -> NumberedDocument:
    number = wanted.removeprefix("#")
    if number.isdecimal() and 1 <= int(number) <= len(documents):
        return documents[int(number) - 1]
    # A number that no document has is a slip, not a part of a date.
    for fits in _EXACT if number.isdecimal() else (*_EXACT, *_VAGUE):
        found = [one for one in documents if fits(one, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(
                f"{count_words(len(found), 'document')} in {place} fit “{one_line(asked, 80)}”: "
                f"{_list_choices(found)}; give the number"
            )
    raise UsageError(_deny(documents, asked, place))


def name_choice(number: int, document: Named) -> str:
    """``3 The Evening Lantern, 5 May 2022, “Memo: up to 40 tonnes of solvent may …”``."""
    day = say_date(document.published) if document.published else "undated"
    parts = (document.outlet, day, quote_briefly(document.title) if document.title else "")
    named = ", ".join(part for part in parts if part)
    return one_line(f"{number} {named}", 160)


def _list_choices(found: Sequence[NumberedDocument]) -> str:
    shown = "; ".join(name_choice(one.number, one) for one in found[:_MAX_CHOICES])
    more = len(found) - _MAX_CHOICES
    return f"{shown}; and {more:,} more" if more > 0 else shown


def _deny(documents: Sequence[NumberedDocument], asked: str, place: object) -> str:
    if not documents:
        return f"{place} holds no documents"
    nothing = f"no document in {place} is “{one_line(asked, 80)}”"
    if asked.strip().removeprefix("#").isdecimal():
        return f"{nothing}; they have the numbers 1 to {len(documents):,}"
    names = {(at, n): _key(name) for at, one in enumerate(documents) for n, name in _names(one)}
    near = process.extract(
        _key(asked), names, scorer=fuzz.WRatio, score_cutoff=_MIN_SIMILARITY, limit=3 * _MAX_CHOICES
    )
    nearest = list(dict.fromkeys(at for _, _, (at, _) in near)) or range(len(documents))
    label = "the nearest" if near else "there are"
    return f"{nothing}; {label}: {_list_choices([documents[at] for at in nearest])}"


def _names(document: NumberedDocument) -> Iterable[tuple[int, str]]:
    return enumerate(one for one in (document.title, document.outlet, document.path) if one)


def _is_it(document: NumberedDocument, wanted: str) -> bool:
    places = (document.id, document.path, document.url, *document.also_at)
    return any(_key(place) == wanted for place in places if place)


def _is_file(document: NumberedDocument, wanted: str) -> bool:
    """The end of its path: the name of the file, with or without its ending."""
    name = _key(document.path)
    return name.endswith(f"/{wanted}") or name.rpartition("/")[2].rpartition(".")[0] == wanted


def _is_called(document: NumberedDocument, wanted: str) -> bool:
    return wanted in (_key(document.title), _key(document.outlet))


def _holds(document: NumberedDocument, wanted: str) -> bool:
    return any(wanted in _key(name) for name in (document.title, document.outlet, document.path))


def _holds_words(document: NumberedDocument, wanted: str) -> bool:
    day = document.published
    dates = f"{day.isoformat()} {say_date(day)}" if day else ""
    whole = _key(f"{document.outlet} {document.title} {dates} {document.byline} {document.path}")
    return all(word in whole for word in wanted.split())


_Test = Callable[[NumberedDocument, str], bool]
_EXACT: tuple[_Test, ...] = (_is_it, _is_file, _is_called)
_VAGUE: tuple[_Test, ...] = (_holds, _holds_words)
"""The first test that any document passes decides."""


def _key(name: str) -> str:
    return " ".join(fold(name).split())


def _shell(place: object) -> str:
    return shell_word(str(place))
