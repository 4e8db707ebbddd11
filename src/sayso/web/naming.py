"""What things of a case are called in a line, and where they are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.casefile.reader import CaseReader
from sayso.records import (
    AnyJudgement,
    AttributionJudgement,
    ClaimJudgement,
    CopyJudgement,
    Document,
    Judgement,
    Note,
    Span,
    Star,
    Target,
    TargetKind,
)
from sayso.report.claims.words import cut_words
from sayso.report.decision_words import Named as Subjects
from sayso.report.profiles import name_document
from sayso.report.wording import NOBODY
from sayso.web.addresses import URLS

__all__ = ["Thing", "know_subjects", "list_targets", "name_things"]

_MAX_CHARS = 120


@dataclass(frozen=True, slots=True)
class Thing:
    """Something of the case in a line; ``href`` is empty, and its id stands, where it is gone."""

    target: Target
    words: str
    href: str = ""

    @property
    def kind(self) -> str:
        """What it is."""
        return str(self.target.kind)

    @property
    def id(self) -> str:
        """Its id."""
        return self.target.id

    @property
    def key(self) -> str:
        """``claim:ID``."""
        return f"{self.target.kind}:{self.target.id}"


def name_things(reader: CaseReader, targets: Iterable[Target]) -> dict[Target, Thing]:
    """All of some things by what they are; what is not there any more goes by its id."""
    wanted: defaultdict[TargetKind, list[str]] = defaultdict(list)
    asked = list(dict.fromkeys(targets))
    claims = reader.follow_claims(one.id for one in asked if one.kind is TargetKind.CLAIM)
    now = {
        one: Target(one.kind, claims[one.id]) if one.kind is TargetKind.CLAIM else one
        for one in asked
    }
    for one in now.values():
        wanted[one.kind].append(one.id)
    found: dict[Target, Thing] = {}
    for kind, ids in wanted.items():
        for own_id, (words, href) in _NAME[kind](reader, ids).items():
            target = Target(kind, own_id)
            found[target] = Thing(target, words, href)
    gone = (Thing(one, f"a {one.kind} that is not there any more") for one in asked)
    return {one.target: found.get(now[one.target], one) for one in gone}


def list_targets(judgement: AnyJudgement) -> tuple[Target, ...]:
    """What a decision is about; of names nothing, since they name themselves."""
    if isinstance(judgement, Note | Star):
        return (judgement.target,)
    if isinstance(judgement, ClaimJudgement):
        return tuple(Target(TargetKind.REPORT, own) for own in judgement.report_ids)
    if isinstance(judgement, CopyJudgement):
        return tuple(Target(TargetKind.DOCUMENT, own) for own in judgement.document_ids)
    if isinstance(judgement, AttributionJudgement):
        return (Target(TargetKind.DOCUMENT, judgement.document_id),)
    assert isinstance(judgement, Judgement)  # noqa: S101 - the last kind there is
    document_id = judgement.document_id
    return (Target(TargetKind.DOCUMENT, document_id),) if document_id else ()


def know_subjects(reader: CaseReader, judgements: Iterable[AnyJudgement]) -> Subjects:
    """What is known of the things that some decisions are about."""
    targets = [target for one in judgements for target in list_targets(one)]
    things = name_things(reader, targets)
    wanted = {one.id for one in targets if one.kind is TargetKind.DOCUMENT}
    return Subjects(
        {one.id: one for one in reader.load_documents(wanted)},
        {one.id: own.words for one, own in things.items() if one.kind is TargetKind.REPORT},
        {one.id: own.words for one, own in things.items()},
    )


Named = Mapping[str, tuple[str, str]]
"""By id: the words, and where they are shown."""


def _name_documents(reader: CaseReader, ids: list[str]) -> Named:
    return {
        one.id: (say_document(one), URLS.document(one.id)) for one in reader.load_documents(ids)
    }


def say_document(one: Document) -> str:
    """``Bay Mail, “Shed held solvent”``."""
    title = cut_words(one.title, _MAX_CHARS)
    return f"{name_document(one)}, “{title}”" if title else name_document(one)


def _name_attributions(reader: CaseReader, ids: list[str]) -> Named:
    found = reader.load_attributions(ids)
    documents = {one.id: one for one in reader.load_documents({a.document_id for a in found})}
    return {
        one.id: (
            f"{one.source_name or NOBODY}: {quote(documents[one.document_id], one.content)}",
            URLS.attribution(one.document_id, one.id),
        )
        for one in found
    }


def _name_entities(reader: CaseReader, ids: list[str]) -> Named:
    return {
        one.id: (cut_words(one.name, _MAX_CHARS), URLS.entity(one.id))
        for one in reader.load_entities_by(ids)
    }


def _name_claims(reader: CaseReader, ids: list[str]) -> Named:
    return {
        one.id: (f"“{cut_words(one.label, _MAX_CHARS)}”", URLS.claim(one.id))
        for one in reader.load_claims_by(ids)
    }


def _name_reports(reader: CaseReader, ids: list[str]) -> Named:
    claims = reader.load_claims_by(reader.find_claims_by_report(ids).values())
    reports = [one for claim in claims for one in claim.reports if one.id in set(ids)]
    documents = {one.id: one for one in reader.load_documents({r.document_id for r in reports})}
    named = {}
    for one in reports:
        document = documents[one.document_id]
        words = f"{name_document(document)}: {quote(document, one.spans)}"
        named[one.id] = (words, URLS.claim(one.claim_id))
    return named


def _name_alignments(reader: CaseReader, ids: list[str]) -> Named:
    found = [one for own in ids if (one := reader.load_alignment(own))]
    wanted = {end.document_id for one in found for end in (one.a, one.b)}
    documents = {one.id: say_document(one) for one in reader.load_documents(wanted)}
    return {
        one.id: (
            f"{documents[one.a.document_id]} and {documents[one.b.document_id]}",
            URLS.alignment(one.id),
        )
        for one in found
    }


def quote(document: Document, spans: Iterable[Span]) -> str:
    """The words at some places of a document, in quotation marks."""
    words = " … ".join(document.text[one.start : one.end] for one in sorted(spans))
    return f"“{cut_words(words, _MAX_CHARS)}”"


_NAME = {
    TargetKind.DOCUMENT: _name_documents,
    TargetKind.ATTRIBUTION: _name_attributions,
    TargetKind.ENTITY: _name_entities,
    TargetKind.CLAIM: _name_claims,
    TargetKind.REPORT: _name_reports,
    TargetKind.ALIGNMENT: _name_alignments,
}
