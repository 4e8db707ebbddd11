"""What a person decided, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sayso.records import (
    AnyJudgement,
    AttributionJudgement,
    AttributionJudgementKind,
    Case,
    ClaimJudgement,
    ClaimJudgementKind,
    CopyJudgement,
    CopyJudgementKind,
    Decision,
    Document,
    Judgement,
    JudgementKind,
    Note,
    Report,
    Span,
    Star,
)
from sayso.report.claims.words import cut_words
from sayso.report.profiles import name_document
from sayso.report.wording import STANCE_WORDS, TYPE_WORDS, quote_briefly

__all__ = ["Named", "say_entry", "say_judgement"]

_MAX_CHARS = 160
_OF_NAMES = {
    JudgementKind.MERGE: "{} and {} are one",
    JudgementKind.SPLIT: "{} and {} are not one",
    JudgementKind.RENAME: "{} is called {}",
}
_OF_REPORTS = {
    ClaimJudgementKind.SAME_CLAIM: "{} and {} tell the same claim",
    ClaimJudgementKind.DIFFERENT_CLAIM: "{} and {} tell different claims",
    ClaimJudgementKind.PARENT: "{1} has it from {0}",
    ClaimJudgementKind.NOT_COPY: "neither of {} and {} has it from the other",
    ClaimJudgementKind.ORIGIN: "{} has it from no other report",
}
_OF_ATTRIBUTIONS = {
    AttributionJudgementKind.CONFIRM: "{} is right",
    AttributionJudgementKind.REJECT: "{} is no attribution",
    AttributionJudgementKind.CORRECT: "{} is otherwise",
}
_OF_COPIES = {
    CopyJudgementKind.COPY: "{1} was copied from {0}",
    CopyJudgementKind.NOT_COPY: "neither of {} and {} was copied from the other",
}


@dataclass(frozen=True)
class Named:
    """What is known of the things that were decided about: documents by id, others in words.

    ``things``: whatever a note or a star is on. What is not known goes by its id.
    """

    documents: Mapping[str, Document] = field(default_factory=dict)
    reports: Mapping[str, str] = field(default_factory=dict)
    things: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_case(cls, case: Case) -> Named:
        """All documents, reports and things with a name of a case."""
        documents = {one.id: one for one in case.documents}
        reports = {
            one.id: _say_report(one, documents[one.document_id])
            for claim in case.claims
            for one in claim.reports
            if one.document_id in documents
        }
        things = {one.id: f"“{cut_words(one.label, 60)}”" for one in case.claims}
        return cls(documents, reports, things | {one.id: one.name for one in case.entities})

    def name_document(self, own_id: str) -> str:
        """Its outlet and title."""
        document = self.documents.get(own_id)
        if document is None:
            return own_id
        title = cut_words(document.title, 60)
        return f"{name_document(document)}, “{title}”" if title else name_document(document)

    def quote(self, document_id: str, spans: tuple[Span, ...]) -> str:
        """The words of a document at some places; empty where it is not known."""
        document = self.documents.get(document_id)
        return _quote(document, spans) if document is not None else ""


def _quote(document: Document, spans: tuple[Span, ...]) -> str:
    words = " … ".join(document.text[one.start : one.end] for one in spans)
    return f"“{cut_words(words, _MAX_CHARS)}”" if words.strip() else ""


def _say_report(one: Report, document: Document) -> str:
    """A report by its own words: two reports of one claim differ in them."""
    where = name_document(document)
    words = _quote(document, tuple(sorted(one.spans)))
    return f"{words} in {where}" if words else where


def say_entry(entry: Decision, log: Mapping[int, Decision], named: Named) -> str:
    """An entry of the log, whose entries are there by number, in a line: a decision, or which one
    it takes back."""
    if entry.judgement is not None:
        return say_judgement(entry.judgement, named)
    undone = log.get(entry.undoes or 0)
    number = f"takes back {entry.undoes}"
    if undone is None or undone.judgement is None:
        return number
    return f"{number}: {say_judgement(undone.judgement, named)}"


def say_judgement(judgement: AnyJudgement, named: Named) -> str:
    """A decision in a line, without a stop: ``“the Group” and “the Front” are one``."""
    return _SAY[type(judgement)](judgement, named)


def _say_names(one: Judgement, named: Named) -> str:
    names = [quote_briefly(name) for name in one.names]
    if one.kind is not JudgementKind.ASSIGN:
        return _OF_NAMES[one.kind].format(*names)
    words = named.quote(one.document_id, (one.span,) if one.span else ())
    return f"{words or 'a name'} in {named.name_document(one.document_id)} is {names[0]}"


def _say_reports(one: ClaimJudgement, named: Named) -> str:
    return _OF_REPORTS[one.kind].format(*(named.reports.get(own, own) for own in one.report_ids))


def _say_attribution(one: AttributionJudgement, named: Named) -> str:
    words = named.quote(one.document_id, one.content) or "an attribution"
    told = _OF_ATTRIBUTIONS[one.kind].format(f"{words} in {named.name_document(one.document_id)}")
    new = [
        _say_source(one, named) if one.new_source is not None else "",
        f"content {named.quote(one.document_id, one.new_content)}" if one.new_content else "",
        f"it {STANCE_WORDS[one.new_stance]}" if one.new_stance else "",
        f"the source is {TYPE_WORDS[one.new_source_type]}" if one.new_source_type else "",
    ]
    rest = "; ".join(filter(None, new))
    return f"{told}: {rest}" if rest else told


def _say_source(one: AttributionJudgement, named: Named) -> str:
    if not one.new_source:
        return "nobody is named"
    return f"source {named.quote(one.document_id, one.new_source)}"


def _say_copies(one: CopyJudgement, named: Named) -> str:
    return _OF_COPIES[one.kind].format(*(named.name_document(own) for own in one.document_ids))


def _name_thing(one: Note | Star, named: Named) -> str:
    kind, own = one.target.kind, one.target.id
    if own in named.documents:
        return named.name_document(own)
    return named.things.get(own) or named.reports.get(own) or f"{kind} {own}"


def _say_note(one: Note, named: Named) -> str:
    thing = _name_thing(one, named)
    if not one.text:
        return f"no note on {thing}"
    return f"note on {thing}: {cut_words(one.text, _MAX_CHARS)}"


def _say_star(one: Star, named: Named) -> str:
    return f"{'a' if one.is_on else 'no'} star on {_name_thing(one, named)}"


_SAY: dict[type, Callable[..., str]] = {
    Judgement: _say_names,
    ClaimJudgement: _say_reports,
    AttributionJudgement: _say_attribution,
    CopyJudgement: _say_copies,
    Note: _say_note,
    Star: _say_star,
}
