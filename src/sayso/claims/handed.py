"""Whether one statement has its words from another, by what its text says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from sayso.claims.corrections import is_correcting
from sayso.claims.statements import Statement
from sayso.claims.voices import Voices
from sayso.outlets import name_outlet
from sayso.records import Attribution, Document, SourceType
from sayso.words import join_spans

__all__ = ["Handed"]

_A_REPORT = re.compile(
    r"(?:(?:an?|the|some|several|many|other|earlier|recent|published|unconfirmed|press|media|news|"
    r"newspaper|local|various)\s+)*(?:reports?|accounts?|press|media|papers|newspapers|outlets)",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:reported|reports|written|printed|published)\b", re.IGNORECASE)


class Handed:
    """Looks at two statements of a pile; ``parents``: of each document those it was copied from."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        voices: Voices,
        parents: Mapping[str, Mapping[str, float]],
    ) -> None:
        self._documents = documents
        self._voices = voices
        self._parents = parents
        self._cited: dict[str, frozenset[str]] = {}
        self._correcting: dict[str, bool] = {}

    def is_handed(self, one: Statement, other: Statement) -> bool:
        """Whether one has its words from the other: by copying, by naming its outlet or a link to
        it, by correcting it, or since both have the same named source."""
        return (
            self._has_from(one, other) or self._has_from(other, one) or _have_one_source(one, other)
        )

    def may_have_heard(self, one: Statement, other: Statement) -> bool:
        """Whether one tells of a report that it does not name ("it was reported"), and the other
        was printed in time to be it."""
        if one.document_id == other.document_id or not self.is_hearsay(one):
            return False
        earlier, later = self.find_day(other), self.find_day(one)
        return earlier is None or later is None or earlier <= later

    def is_after(self, one: Statement, other: Statement) -> bool:
        """Whether one was printed on a later day than the other."""
        later, earlier = self.find_day(one), self.find_day(other)
        return later is not None and earlier is not None and later > earlier

    def count_days(self, one: Statement, other: Statement) -> int | None:
        """How many days lie between the two in print; None where a day is not known."""
        days = self.find_day(one), self.find_day(other)
        return None if days[0] is None or days[1] is None else abs((days[0] - days[1]).days)

    def is_corrected(self, one: Statement, other: Statement) -> bool:
        """Whether one stands in a correction of what the outlet of the other had printed."""
        return self._corrects(one, other) or self._corrects(other, one)

    def is_outlet(self, name: str) -> bool:
        """Whether a name is an outlet of the pile, or sounds like one."""
        return self._voices.is_outlet(name)

    def have_other_sources(self, one: Statement, other: Statement) -> bool:
        """Whether two people, each with a name of their own, say them."""
        first, second = self._find_speaker(one), self._find_speaker(other)
        return bool(first and second) and _are_others(first, second)

    def is_hearsay(self, statement: Statement) -> bool:
        """Whether a statement stands on a report that has no name, and on nobody else."""
        text = self._documents[statement.document_id].text
        return any(_is_of_a_report(one, text) for one in statement.line)

    def find_day(self, statement: Statement) -> date | None:
        """When a statement was printed."""
        return self._documents[statement.document_id].published

    def is_correcting(self, document_id: str) -> bool:
        """Whether a document puts right what its outlet printed."""
        if document_id not in self._correcting:
            self._correcting[document_id] = is_correcting(self._documents[document_id])
        return self._correcting[document_id]

    def _find_speaker(self, statement: Statement) -> tuple[str, ...]:
        """The words of the name of a statement's source; none of an outlet's, or of nobody's."""
        attribution = statement.attribution
        if attribution is None or attribution.source_type is not SourceType.NAMED:
            return ()
        name = attribution.source_name
        return () if self._voices.is_outlet(name) else tuple(name.casefold().split())

    def _corrects(self, one: Statement, other: Statement) -> bool:
        if one.document_id == other.document_id or not self.is_correcting(one.document_id):
            return False
        document, source = (self._documents[each.document_id] for each in (one, other))
        outlet = name_outlet(document)
        return bool(outlet) and outlet == name_outlet(source) and not self.is_after(other, one)

    def _has_from(self, one: Statement, other: Statement) -> bool:
        if other.document_id in self._parents.get(one.document_id, {}):
            return True
        document, source = (self._documents[each.document_id] for each in (one, other))
        outlet = name_outlet(source)
        if document.published and source.published and source.published > document.published:
            return False
        if outlet == name_outlet(document):
            return document.id != source.id and self.is_correcting(document.id)
        return outlet in self._find_cited(one, document) or (
            _links_to(document, source) and not self._find_speaker(one)
        )

    def _find_cited(self, statement: Statement, document: Document) -> frozenset[str]:
        """The outlets that the sentence of a statement names as where it has it from."""
        if statement.id not in self._cited:
            names = self._voices.find_named(document, statement.sentence, statement.line)
            sentence = document.text[statement.sentence.start : statement.sentence.end]
            named = self._voices.find_in_sentence(sentence, document)
            self._cited[statement.id] = frozenset((*names, *named))
        return self._cited[statement.id]


def _are_others(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are of two people: no word in common, or whole names that end in two that
    the other has not ("Ann Prew" and "Ann Holt")."""
    if not {*one} & {*other}:
        return True
    is_whole = min(len(one), len(other)) > 1
    return is_whole and one[-1] not in other and other[-1] not in one


def _links_to(document: Document, source: Document) -> bool:
    """Whether a document links to the page of another."""
    return bool(source.url) and source.url in document.links


def _is_of_a_report(attribution: Attribution, text: str) -> bool:
    source, cue = (join_spans(text, spans) for spans in (attribution.source, attribution.cue))
    return bool(_A_REPORT.fullmatch(source) if source else _REPORTED.search(cue))


def _have_one_source(one: Statement, other: Statement) -> bool:
    """Whether the same named source says both."""
    a, b = one.attribution, other.attribution
    if a is None or b is None or one.document_id == other.document_id:
        return False
    is_named = a.source_type is SourceType.NAMED and b.source_type is SourceType.NAMED
    return is_named and bool(a.source_name) and a.source_name == b.source_name
