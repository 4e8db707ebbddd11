"""What a person decides about attributions and copies, and notes and stars."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from sayso.casefile import CaseFile
from sayso.cli.claim_lookup import require_claim, require_report
from sayso.cli.console import OUTPUT, one_line, show_progress
from sayso.cli.documents import require_document
from sayso.cli.lookup import require_one
from sayso.errors import UsageError
from sayso.pipeline import Change, decide
from sayso.records import (
    AnyJudgement,
    Attribution,
    AttributionJudgement,
    AttributionJudgementKind,
    CopyJudgement,
    CopyJudgementKind,
    Document,
    Note,
    Span,
    Stance,
    Star,
    Target,
    TargetKind,
)
from sayso.report.changes import say_changes

__all__ = ["OtherDecision", "decide_on_others", "print_change"]

_MIN_ID_CHARS = 4


class OtherDecision(StrEnum):
    """What can be decided beside names and reports."""

    CONFIRM = "confirm"
    REJECT = "reject"
    CORRECT = "correct"
    COPIED_FROM = "copied-from"
    NOT_COPIED = "not-copied"
    NOTE = "note"
    STAR = "star"
    UNSTAR = "unstar"


_ON_ATTRIBUTIONS = {
    OtherDecision.CONFIRM: AttributionJudgementKind.CONFIRM,
    OtherDecision.REJECT: AttributionJudgementKind.REJECT,
    OtherDecision.CORRECT: AttributionJudgementKind.CORRECT,
}
_ON_COPIES = (OtherDecision.COPIED_FROM, OtherDecision.NOT_COPIED)
_SAID: dict[type[AnyJudgement], str] = {
    AttributionJudgement: "what was decided on an attribution",
    CopyJudgement: "what was decided on who copied whom",
    Note: "a note",
    Star: "a star",
}


def decide_on_others(
    place: Path,
    decision: OtherDecision,
    given: Sequence[str],
    who: str = "",
    source: str | None = None,
    stance: Stance | None = None,
) -> None:
    """Store a decision and say what changed.

    Raises `UsageError` when what is given is not as much as it takes, not there, or does not fit.
    """
    judgement: AnyJudgement
    with CaseFile(place) as file:
        if decision in _ON_ATTRIBUTIONS:
            judgement = _judge_attribution(file, place, decision, given, source, stance)
        elif decision in _ON_COPIES:
            judgement = _judge_copy(file, place, decision, given)
        else:
            judgement = _mark(file, place, decision, given)
    with show_progress() as show:
        change = decide(place, judgement, who, show)
    print_change(change)


def print_change(change: Change) -> None:
    """Say what was decided or taken back, and what it changed."""
    name = _SAID.get(type(change.judgement), "a decision")
    OUTPUT.print(f"{name}, decision {change.number} of the log", soft_wrap=True)
    said = say_changes(change.before, change.after, change.old, change.new)
    is_mark = isinstance(change.judgement, Note | Star)
    for one in said or ([] if is_mark else ["Nothing else changed by it."]):
        OUTPUT.print(f"  {one_line(one)}", soft_wrap=True)


def _judge_attribution(
    file: CaseFile,
    place: Path,
    decision: OtherDecision,
    given: Sequence[str],
    source: str | None,
    stance: Stance | None,
) -> AttributionJudgement:
    if len(given) != 1:
        raise UsageError(
            f"{decision} takes one attribution: the number of a report that rests on it (3.2), or "
            "its id, or how that begins"
        )
    one = _require_attribution(file, given[0], place)
    kind = _ON_ATTRIBUTIONS[decision]
    judgement = AttributionJudgement(kind, one.id, one.document_id, one.cue, one.content)
    if decision is not OtherDecision.CORRECT:
        return judgement
    if source is None and stance is None:
        raise UsageError("correct takes what is right: --source WORDS, --stance STANCE or both")
    (document,) = file.load_documents([one.document_id])
    spans = None if source is None else _find_source(document, source, one)
    return AttributionJudgement(
        kind, one.id, document.id, one.cue, one.content, new_source=spans, new_stance=stance
    )


def _require_attribution(file: CaseFile, asked: str, place: Path) -> Attribution:
    ids = file.find_attributions_by_beginning(asked) if len(asked) >= _MIN_ID_CHARS else ()
    found = file.load_attributions(ids)
    if len(found) == 1:
        return found[0]
    number, _, report = require_report(file, asked, place)
    for one in file.load_attributions([report.attribution_id] if report.attribution_id else []):
        return one
    raise UsageError(f"{number} is the author's own word: it rests on no attribution")


def _find_source(document: Document, words: str, one: Attribution) -> tuple[Span, ...]:
    """Where the words of a source stand, nearest to the attribution; no words are nobody."""
    from sayso.web.judgements import find_words  # brings the app, which nothing else here needs

    near = (*one.cue, *one.content)[0].start
    return (find_words(document, words, near),) if words.strip() else ()


def _judge_copy(
    file: CaseFile, place: Path, decision: OtherDecision, given: Sequence[str]
) -> CopyJudgement:
    if len(given) != 2:
        raise UsageError(f"{decision} takes two documents, as sayso copies numbers them")
    first, second = (require_document(file, one, place)[1].id for one in given)
    if first == second:
        raise UsageError("both are the same document")
    if decision is OtherDecision.COPIED_FROM:
        return CopyJudgement(CopyJudgementKind.COPY, (second, first))
    return CopyJudgement(CopyJudgementKind.NOT_COPY, (first, second))


def _mark(
    file: CaseFile, place: Path, decision: OtherDecision, given: Sequence[str]
) -> Note | Star:
    wanted = 2 if decision is OtherDecision.NOTE else 1
    if len(given) != wanted:
        words = " and its words" if wanted == 2 else ""
        raise UsageError(
            f"{decision} takes what it is on{words}: a claim (3), a report (3.2), document:4 or "
            "entity:NAME"
        )
    target = _find_target(file, given[0], place)
    if decision is OtherDecision.NOTE:
        return Note(target, given[1].strip())
    return Star(target, decision is OtherDecision.STAR)


def _find_target(file: CaseFile, asked: str, place: Path) -> Target:
    kind, _, which = asked.partition(":")
    if kind == TargetKind.DOCUMENT and which:
        return Target(TargetKind.DOCUMENT, require_document(file, which, place)[1].id)
    if kind == TargetKind.ENTITY and which:
        return Target(TargetKind.ENTITY, require_one(file, which, place)[0].id)
    if "." in asked:
        return Target(TargetKind.REPORT, require_report(file, asked, place)[2].id)
    return Target(TargetKind.CLAIM, require_claim(file, asked, place)[1].id)
