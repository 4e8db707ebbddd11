"""The part of a case that a page about one thing stands on: a `Case` of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sayso.errors import CaseError
from sayso.records import Case, Claim, Place, Voice
from sayso.report.articles import key_source

__all__ = ["find_claims_of", "list_documents", "list_places", "slice_claim", "slice_source"]


def slice_claim(case: Case, claim: Claim) -> Case:
    """A claim with all documents that it points at, what was read in these, and who has to do
    with it.
    """
    documents = list_documents(claim)
    voices = list(_list_voices(claim))
    who = {voice.entity_id for voice in voices} | {one.entity_id for one in claim.origins.roots}
    contrary = {one.claim_id for one in claim.disputes}
    claims = (claim, *(one for one in case.claims if one.id in contrary))
    return _cut(case, documents, {*claim.entity_ids, *filter(None, who)}, claims)


def slice_source(case: Case, key: str) -> Case:
    """A source, by its key, with all documents in which it speaks.

    Raises `CaseError` where nobody has such a key.
    """
    texts = {one.id: one.text for one in case.documents}
    documents = {
        one.document_id
        for one in case.attributions
        if key_source(one, texts[one.document_id]) == key
    }
    if not documents:
        raise CaseError(f"nobody in this case says anything under the key {key!r}")
    return _cut(case, documents, {key}, ())


def find_claims_of(case: Case, key: str) -> tuple[Claim, ...]:
    """The claims that a source tells, that are about it or that it disputes, in their order."""
    return tuple(one for one in case.claims if _has_to_do(one, key))


def list_documents(claim: Claim) -> set[str]:
    """The ids of the documents that a claim points at, or that its voices speak in."""
    documents = {one.document_id for one in list_places(claim)}
    return documents | {one.document_id for one in _list_voices(claim) if one.document_id}


def list_places(claim: Claim) -> Iterator[Place]:
    """Everything in documents that a claim points at."""
    for one in claim.reports:
        for span in (*one.spans, *one.also):
            yield Place(one.document_id, span, one.attribution_id)
    yield claim.label_place
    for drift in claim.drift:
        yield from (drift.before, drift.after)
    for warning in claim.warnings:
        yield from warning.places
    yield from (one.place for one in claim.disputes)


def _has_to_do(claim: Claim, key: str) -> bool:
    """Whether a source speaks in a claim, or it is about it."""
    return key in claim.entity_ids or any(
        key in (voice.entity_id, " ".join(voice.name.split()).casefold())
        for voice in _list_voices(claim)
    )


def _list_voices(claim: Claim) -> Iterator[Voice]:
    for report in claim.reports:
        yield from report.chain
    for dispute in claim.disputes:
        yield from dispute.chain


def _cut(
    case: Case, documents: Collection[str], entities: Collection[str], claims: Iterable[Claim]
) -> Case:
    known = frozenset(documents)
    who = [one for one in case.entities if one.id in entities]
    alignments = tuple(
        one for one in case.alignments if {one.a.document_id, one.b.document_id} <= known
    )
    return Case(
        tuple(one for one in case.documents if one.id in known),
        tuple(one for one in case.attributions if one.document_id in known),
        case.failures,
        tuple(who),
        tuple(one for one in case.mentions if one.document_id in known),
        alignments,
        tuple(one for one in case.families if known.issuperset(one.document_ids)),
        tuple(one for one in case.embedded if one.document_id in known),
        tuple(claims),
    )
