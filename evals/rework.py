"""Claims made again alone, beside claims found whole: ``python -m evals.rework --corpora FOLDER``.

Over invented worlds (`evals.worlds`, those for tuning) two things are counted: how many claims come
back the same, to the last place, when each is made again on its slice and nothing was decided; and
how often a drawn decision, worked in on the claims that it touches, gives what finding all claims
of the world anew with that decision gives.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from evals.worlds.families import TUNING, load_fillers, make_worlds
from evals.worlds.measuring import default_cache
from evals.worlds.running import load_readings, make_pile
from sayso.claims.find import find_claims
from sayso.claims.pile import Pile, Tools
from sayso.claims.rework import find_needed, rework
from sayso.pipeline.claiming import make_tools
from sayso.pipeline.models import load_encoder, load_judge
from sayso.records import Claim, ClaimJudgement, ClaimJudgementKind, Entities

_TIMES = 4


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds news/, reuse/")
    parser.add_argument("--worlds", type=int, default=8, help="only so many")
    parser.add_argument("--cache", type=Path, default=default_cache(TUNING))
    given = parser.parse_args()
    worlds = list(make_worlds(TUNING, load_fillers(given.corpora, TUNING), given.worlds))
    readings = load_readings((one for world in worlds for one in world.documents), given.cache)
    tools = make_tools(load_encoder(1).encode, load_judge(1).compare)
    random, n_claims, n_same = Random(5), 0, 0
    drawn, agreed = Counter[str](), Counter[str]()
    for world in worlds:
        pile = make_pile(world.documents, readings)
        claims = {one.id: one for one in find_claims(pile, tools)}
        n_claims += len(claims)
        n_same += sum(_remake(pile, claims, {own}, (), tools) == claims for own in claims)
        for judgement in _draw(list(claims.values()), random):
            touched = {
                one.id
                for one in claims.values()
                if any(report.id in judgement.report_ids for report in one.reports)
            }
            whole = {one.id: one for one in find_claims(pile, tools, [judgement])}
            drawn[judgement.kind] += 1
            agreed[judgement.kind] += _remake(pile, claims, touched, [judgement], tools) == whole
    print(f"{n_same} of {n_claims} claims of {len(worlds)} worlds come back the same")
    for kind, many in drawn.items():
        print(f"{kind}: {agreed[kind]} of {many} decisions give the claims that all anew gives")


def _draw(claims: Sequence[Claim], random: Random) -> list[ClaimJudgement]:
    """Decisions of each kind on claims that are told more than once."""
    several = [one for one in claims if len(one.reports) > 1]
    judgements = []
    for kind in ClaimJudgementKind:
        for _ in range(_TIMES if several else 0):
            claim = random.choice(several)
            other = random.choice([one for one in claims if one is not claim])
            first, second = random.sample(claim.reports, 2)
            ids = {
                ClaimJudgementKind.ORIGIN: (first.id,),
                ClaimJudgementKind.SAME_CLAIM: (first.id, random.choice(other.reports).id),
            }
            judgements.append(ClaimJudgement(kind, ids.get(kind, (first.id, second.id))))
    return judgements


def _remake(
    pile: Pile,
    claims: Mapping[str, Claim],
    touched: set[str],
    judgements: Sequence[ClaimJudgement],
    tools: Tools,
) -> dict[str, Claim]:
    """All claims, some of them made again, and those contrary to what changed."""
    while True:
        before = [claims[own] for own in sorted(touched)]
        contrary = {own for one in before for own in _list_contrary(one)} - touched
        beside = [claims[own] for own in sorted(contrary)]
        needed = find_needed([*before, *beside]) | _find_speaking(pile, before)
        after = rework(before, _cut(pile, needed), tools, judgements, beside)
        heads = {one.id: one.reports[0] for one in after}
        changed = [one for one in before if heads.get(one.id) != one.reports[0]]
        more = {own for one in changed for own in _list_contrary(one)} - touched
        if not more:
            kept = {own: one for own, one in claims.items() if own not in touched}
            return kept | {one.id: one for one in after}
        touched = touched | more


def _list_contrary(claim: Claim) -> list[str]:
    return [own for own, _ in claim.grounds.contrary] if claim.grounds else []


def _find_speaking(pile: Pile, claims: Sequence[Claim]) -> set[str]:
    """The documents in which the sources of claims speak."""
    speaking = {
        voice.entity_id for one in claims for each in one.reports for voice in each.chain
    } - {None}
    return {
        one.document.id
        for one in pile.readings
        for each in one.attributions
        if pile.entities.speakers.get(each.id) in speaking
    }


def _cut(pile: Pile, ids: set[str]) -> Pile:
    """What of a pile stands in some documents; of the others the outlets alone."""
    return replace(
        pile,
        documents={own: one for own, one in pile.documents.items() if own in ids},
        readings=[one for one in pile.readings if one.document.id in ids],
        entities=Entities(
            pile.entities.entities,
            tuple(one for one in pile.entities.mentions if one.document_id in ids),
            pile.entities.speakers,
        ),
        others=[replace(one, text="") for own, one in pile.documents.items() if own not in ids],
    )


if __name__ == "__main__":
    main()
