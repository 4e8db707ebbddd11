"""How long it takes to work a decision in: ``python -m benchmarks.decisions CASE``.

Timed is, on a copy of a case, what a person waits for: the decision, all that it touches worked out
again, and both on the disk, by the clock and in seconds of the processor; and the taking back. So
many of each kind (``--times``), on claims,
attributions, copies and names drawn by chance, always the same ones; and names of the entities that
are named most, which is the worst there is.

A case without claims gets some first: with ``--stand-ins`` by words alone, in place of the models.
Such claims are others than sayso finds, and only good for the clock.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from benchmarks.claims import copy_case
from sayso.casefile import CaseFile
from sayso.claims.find import find_claims
from sayso.claims.pile import Pile
from sayso.claims.stems import find_stems
from sayso.pipeline import decide, take_back
from sayso.pipeline.claiming import claim, make_tools
from sayso.pipeline.progress import Steps
from sayso.records import (
    AnyJudgement,
    AttributionJudgement,
    AttributionJudgementKind,
    Claim,
    ClaimJudgement,
    ClaimJudgementKind,
    CopyJudgement,
    CopyJudgementKind,
    Entity,
    Judgement,
    JudgementKind,
    Note,
    Stance,
    Star,
    Target,
    TargetKind,
)

_ASKED_SECONDS = 1.0
_WIDTH = 256
_MOST_NAMED = 5
Draw = Callable[[], AnyJudgement]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", type=Path)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--stand-ins", action="store_true", help="words in place of the models")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, CaseFile(copy_case(given.case, folder)) as case:
        if not case.has_grounds() or not case.load_claims():
            started = time.perf_counter()
            _fill(case, is_stand_in=given.stand_ins)
            print(f"claims found in {time.perf_counter() - started:,.0f} s", flush=True)
        print(f"{case.count_documents():,} documents")
        _measure(case, given.times)


def _fill(case: CaseFile, *, is_stand_in: bool) -> None:
    if not is_stand_in:
        claim(case, Steps())
        return
    documents = case.load_documents()
    pile = Pile(
        {one.id: one for one in documents},
        case.load_readings(documents),
        case.load_who(),
        case.load_copies(),
        case.load_embedded(),
    )
    found = find_claims(pile, make_tools(_encode, _compare), case.load_claim_judgements())
    case.save_claims(found, "stand-ins")


def _encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """Vectors that count stems."""
    vectors = np.zeros((len(texts), _WIDTH), np.float32)
    for row, text in zip(vectors, texts, strict=True):
        for stem in find_stems(text) or ("nothing",):
            row[crc32(stem.encode()) % _WIDTH] += 1.0
    lengths: NDArray[np.float32] = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / lengths


def _compare(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
    """Likely the same where most stems are; else nothing."""
    rows = []
    for one, other in pairs:
        a, b = {*find_stems(one)}, {*find_stems(other)}
        shared = len(a & b) / max(1, len(a | b))
        rows.append((shared, 0.0, 1.0 - shared))
    return np.array(rows, np.float32).reshape(len(pairs), 3)


def _measure(case: CaseFile, times: int) -> None:
    """Print the seconds that decisions of each kind take, and their taking back."""
    decided: defaultdict[str, list[float]] = defaultdict(list)
    worked: defaultdict[str, list[float]] = defaultdict(list)
    back: defaultdict[str, list[float]] = defaultdict(list)
    for name, draw in _list_kinds(case, Random(7)):
        for _ in range(times):
            judgement = draw()
            started, processor = time.perf_counter(), time.process_time()
            decide(case, judgement)
            decided[name].append(time.perf_counter() - started)
            worked[name].append(time.process_time() - processor)
            started = time.perf_counter()
            take_back(case)
            back[name].append(time.perf_counter() - started)
        several = (("", decided), ("processor ", worked), ("taken back ", back))
        print(
            f"{name:<32} " + "; ".join(_tell(title, each[name]) for title, each in several),
            flush=True,
        )
    slow = [name for name, seconds in decided.items() if median(seconds) > _ASKED_SECONDS]
    print(f"asked: under {_ASKED_SECONDS:g} s; slower in the median: {', '.join(slow) or 'none'}")


def _tell(title: str, seconds: Sequence[float]) -> str:
    return f"{title}{median(seconds):.3f} s, at most {max(seconds):.3f}"


def _list_kinds(case: CaseFile, random: Random) -> Iterator[tuple[str, Draw]]:
    """Each kind of decision, with what draws one of it."""
    claims = case.load_claims()
    several = [one for one in claims if len(one.reports) > 1]
    for kind in ClaimJudgementKind:
        yield f"reports: {kind}", lambda kind=kind: _draw_reports(kind, several, random)  # type: ignore[misc]
    quoted = [one for claim in claims for one in claim.reports if one.attribution_id]
    for attribution_kind in AttributionJudgementKind:
        yield (
            f"attribution: {attribution_kind}",
            lambda kind=attribution_kind: _draw_attribution(  # type: ignore[misc]
                kind, random.choice(quoted).document_id, case, random
            ),
        )
    pairs = [(one.a.document_id, one.b.document_id) for one in case.load_alignments()]
    for copy_kind in CopyJudgementKind:
        yield (
            f"copy: {copy_kind}",
            lambda kind=copy_kind: CopyJudgement(kind, random.choice(pairs)),  # type: ignore[misc]
        )
    entities = case.load_entities()
    for title, some in (("names", entities), ("names most told", entities[:_MOST_NAMED])):
        for name_kind in JudgementKind:
            yield (
                f"{title}: {name_kind}",
                lambda kind=name_kind, some=some: _draw_names(kind, some, case, random),  # type: ignore[misc]
            )
    target = Target(TargetKind.CLAIM, several[0].id)
    yield "note", lambda: Note(target, "to be asked about")
    yield "star", lambda: Star(target)


def _draw_reports(
    kind: ClaimJudgementKind, claims: Sequence[Claim], random: Random
) -> ClaimJudgement:
    claim = random.choice(claims)
    if kind is ClaimJudgementKind.ORIGIN:
        return ClaimJudgement(kind, (random.choice(claim.reports).id,))
    if kind is ClaimJudgementKind.SAME_CLAIM:
        other = random.choice([one for one in claims if one is not claim])
        return ClaimJudgement(kind, (claim.reports[0].id, other.reports[0].id))
    first, second = random.sample(claim.reports, 2)
    return ClaimJudgement(kind, (first.id, second.id))


def _draw_attribution(
    kind: AttributionJudgementKind, document_id: str, case: CaseFile, random: Random
) -> AttributionJudgement:
    read = [one for one, _ in case.load_suggestions(document_id)]
    one, other = random.choice(read), random.choice(read)
    judgement = AttributionJudgement(kind, one.id, document_id, one.cue, one.content)
    if kind is not AttributionJudgementKind.CORRECT:
        return judgement
    return AttributionJudgement(
        kind,
        one.id,
        document_id,
        one.cue,
        one.content,
        new_source=other.source,
        new_stance=Stance.ALLEGE,
    )


def _draw_names(
    kind: JudgementKind, entities: Sequence[Entity], case: CaseFile, random: Random
) -> Judgement:
    one, other = random.sample(entities, 2)
    if kind is JudgementKind.RENAME:
        return Judgement(kind, (one.name, f"{one.name} (as we call it)"))
    if kind is JudgementKind.ASSIGN:
        mentions = [
            each
            for own in sorted(case.find_documents_naming([other.id]))[:1]
            for each in case.load_mentions_in([own])
            if each.entity_id == other.id
        ]
        place = random.choice(mentions)
        return Judgement(kind, (one.name,), place.document_id, place.span)
    if kind is JudgementKind.SPLIT:
        named = [each for each in entities if len(each.aliases) > 1]
        first, second = random.sample(random.choice(named).aliases, 2)
        return Judgement(kind, (first, second))
    return Judgement(kind, (one.name, other.name))


if __name__ == "__main__":
    main()
