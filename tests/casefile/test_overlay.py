"""Decisions laid over what was read."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

from sayso.casefile import CaseFile
from sayso.casefile.overlay import lay_over, match_judgements
from sayso.records import (
    Attribution,
    AttributionJudgement,
    AttributionJudgementKind,
    Deed,
    DeedKind,
    Depiction,
    Document,
    Evidence,
    EvidenceAbout,
    Kind,
    Name,
    NameType,
    Reading,
    SourceType,
    Span,
    Stance,
)

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
TEXT = (
    "Ida Brook said that dockers told her that the crane was “rusty and bent”. "
    "It was not so, he said. An aide of Una Marsh was there."
)
DOCUMENT = Document.from_text(TEXT, path="a.txt")
CONFIRM, REJECT, CORRECT = AttributionJudgementKind


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _attribution(own: str, source: str, cue: str, content: str, **more: object) -> Attribution:
    told = Attribution(
        own,
        DOCUMENT.id,
        (_span(source),),
        (_span(cue),),
        (_span(content),),
        Kind.INDIRECT,
        source_type=SourceType.NAMED,
        source_name=source,
        probability=0.5,
    )
    return dataclasses.replace(told, **more)  # type: ignore[arg-type]


OUTER = _attribution(
    "outer",
    "Ida Brook",
    "said that",
    "dockers told her that the crane was “rusty and bent”",
    chain=("Ida Brook",),
)
INNER = _attribution(
    "inner",
    "dockers",
    "told her",
    "that the crane was “rusty and bent”",
    source_type=SourceType.COLLECTIVE,
    parent_id="outer",
    chain=("Ida Brook", "dockers"),
)
HE = _attribution(
    "he",
    "he said",
    "said.",
    "It was not so",
    is_source_open=True,
    stance=Stance.DENY,
    negated=True,
    chain=("he said",),
    evidence=(
        Evidence(EvidenceAbout.STANCE, _span("not so")),
        Evidence(EvidenceAbout.HEDGED, _span("not so")),
    ),
)
READING = Reading(
    DOCUMENT,
    (OUTER, INNER, HE),
    (Name(_span("Ida Brook"), NameType.PERSON), Name(_span("Una Marsh"), NameType.PERSON)),
    (Deed(DeedKind.LEAD, (_span("bent"),), attribution_id="inner"),),
    (Depiction(_span("the crane"), _span("rusty"), "inner"),),
)


def _judge(kind: AttributionJudgementKind, own: str, **more: object) -> AttributionJudgement:
    return AttributionJudgement(kind, own, DOCUMENT.id, **more)  # type: ignore[arg-type]


def _lay(*judgements: AttributionJudgement) -> Reading:
    return lay_over(READING, {one.attribution_id: one for one in judgements})


def test_without_decisions_nothing_changes() -> None:
    """Nor by those on other documents."""
    assert _lay() is READING
    assert _lay(_judge(REJECT, "elsewhere")) is READING


def test_what_is_confirmed_is_certain() -> None:
    """And else as it was."""
    assert _lay(_judge(CONFIRM, "inner")).attributions[1] == dataclasses.replace(
        INNER, probability=1.0
    )


def test_what_lay_in_a_rejected_one_lies_in_the_one_around_it() -> None:
    """Attributions, deeds and descriptions; or in none."""
    without_outer = _lay(_judge(REJECT, "outer"))
    inner, _ = without_outer.attributions
    assert (inner.parent_id, inner.chain) == (None, ("dockers",))
    without_inner = _lay(_judge(REJECT, "inner"))
    assert [one.id for one in without_inner.attributions] == ["outer", "he"]
    assert without_inner.deeds[0].attribution_id == "outer"
    assert without_inner.depictions[0].attribution_id == "outer"
    without_both = _lay(_judge(REJECT, "inner"), _judge(REJECT, "outer"))
    assert without_both.deeds[0].attribution_id is None
    assert without_both.attributions == (HE,)


def test_a_source_is_who_it_is_elsewhere_in_the_document() -> None:
    """The chain of all that lies in it says so too."""
    he = _lay(_judge(CORRECT, "he", new_source=(_span("Ida Brook"),))).attributions[2]
    assert (he.source_name, he.source_type, he.is_source_open) == (
        "Ida Brook",
        SourceType.NAMED,
        False,
    )
    assert (he.chain, he.probability) == (("Ida Brook",), 1.0)
    outer, inner, _ = _lay(_judge(CORRECT, "outer", new_source=HE.source)).attributions
    assert outer.is_source_open
    assert inner.chain == ("he said", "dockers")


def test_a_new_source_is_named_where_a_name_is_in_it() -> None:
    """Else nobody in particular, unless the decision says of what type it is."""

    def correct(words: str, kind: SourceType | None = None) -> Attribution:
        judgement = _judge(CORRECT, "he", new_source=(_span(words),), new_source_type=kind)
        return _lay(judgement).attributions[2]

    assert correct("An aide of Una Marsh").source_type is SourceType.NAMED
    assert correct("An aide of Una Marsh", SourceType.ANONYMOUS).source_type is SourceType.ANONYMOUS
    assert correct("the crane").source_type is SourceType.ANONYMOUS
    nobody = _lay(_judge(CORRECT, "he", new_source=())).attributions[2]
    assert (nobody.source_type, nobody.source_name) == (SourceType.UNSTATED, "")
    assert nobody.chain == ("nobody named",)


def test_a_new_content_is_direct_or_not_by_its_marks() -> None:
    """As when it is read."""
    inner = _lay(_judge(CORRECT, "inner", new_content=(_span("“rusty and bent”"),)))
    assert inner.attributions[1].kind is Kind.DIRECT
    assert inner.attributions[1].content == (_span("“rusty and bent”"),)


def test_a_new_stance_is_the_whole_of_it() -> None:
    """Not negated, and no words are shown for what a person said."""
    he = _lay(_judge(CORRECT, "he", new_stance=Stance.ADMIT)).attributions[2]
    assert (he.stance, he.negated) == (Stance.ADMIT, False)
    assert [one.about for one in he.evidence] == [EvidenceAbout.HEDGED]


def test_a_decision_finds_its_attribution_after_another_reading() -> None:
    """By its cue, and where several have it by its content; the last one holds."""
    judged = [
        (1, _judge(REJECT, "old", cue=INNER.cue, content=INNER.content)),
        (2, _judge(CONFIRM, "he")),
        (3, _judge(CONFIRM, "old", cue=INNER.cue, content=INNER.content)),
        (4, _judge(REJECT, "gone", cue=(Span(0, 3),))),
        (5, _judge(REJECT, "no cue")),
    ]
    assert match_judgements(judged, READING.attributions) == {"inner": 3, "he": 2}
    twin = dataclasses.replace(INNER, id="twin", content=(_span("bent"),))
    assert match_judgements(judged[:1], (twin, INNER)) == {"inner": 1}
    assert match_judgements(judged[:1], (twin,)) == {"twin": 1}


def test_decisions_outlive_another_reading() -> None:
    """A newer reader that gives other ids finds the same ones rejected."""
    with CaseFile(None, create=True) as file:
        file.add_place(DOCUMENT)
        file.add_reading(READING, "reader 1")
        file.add_decision(_judge(REJECT, "inner", cue=INNER.cue, content=INNER.content), "", NOON)
        (left,) = file.load_readings()
        assert [one.id for one in left.attributions] == ["outer", "he"]
        (said,) = file.load_said([DOCUMENT])
        assert said == Reading(DOCUMENT, left.attributions)
        newer = tuple(dataclasses.replace(one, id=f"new {one.id}") for one in (OUTER, HE))
        again = dataclasses.replace(INNER, id="new inner", parent_id="new outer")
        file.add_reading(dataclasses.replace(READING, attributions=(*newer, again)), "reader 2")
        (left,) = file.load_readings()
        assert [one.id for one in left.attributions] == ["new outer", "new he"]
        file.take_back("", NOON)
        (whole,) = file.load_readings()
        assert [one.id for one in whole.attributions] == ["new outer", "new he", "new inner"]
