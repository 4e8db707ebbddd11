"""On which side somebody stands to what happened, by how a text calls them.

Two people without a name can be one person when they stand on the same side, or when nothing says
where one of them stands; so can one without a name and one with.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sayso.claims.stems import find_stems, stem

__all__ = ["Side", "find_side"]


class Side(StrEnum):
    """Official: speaks for a body with power. Insider: belongs to what it is about. Witness: was
    there, or lives there. Opponent: is against it. Anybody: may be any of these. Paper: no person.
    """

    OFFICIAL = "official"
    INSIDER = "insider"
    WITNESS = "witness"
    OPPONENT = "opponent"
    ANYBODY = "anybody"
    PAPER = "paper"


_WORDS = {
    Side.WITNESS: """witness witnesses eyewitness resident residents neighbour neighbours neighbor
        neighbors bystander bystanders onlooker survivor passenger passengers villager villagers
        shopkeeper shopper patient fisherman grower farmer local locals passer-by pedestrian
        motorist tourist visitor customer baker parent parents mother father""",
    Side.OPPONENT: """critic critics opponent opponents opposition rival rivals activist activists
        campaigner campaigners campaign dissident dissidents exiled exile protester protesters
        opponent's rebel rebels challenger""",
    Side.INSIDER: """employee employees worker workers engineer engineers foreman insider insiders
        staff staffer colleague colleagues manager managers executive technician nurse nurses clerk
        driver drivers crew contractor former ex whistleblower accountant trader docker
        apprentice welder operator member members inside dispatch""",
    Side.OFFICIAL: """official officials minister ministers ministry spokesman spokeswoman
        spokesperson spokespeople government authority authorities police inspector inspectors
        commissioner commission secretary president senator council councillor councilman mayor
        governor ombudsman prosecutor prosecutors judge chief diplomat diplomats agency bureau
        department command commander general administration lawmaker lawmakers deputy aide aides
        regulator army military officer officers investigator investigators magistrate envoy
        ambassador director chairman chairwoman captain treasurer sheriff attorney""",
}
_SIDES = {stem(word): side for side, words in reversed(_WORDS.items()) for word in words.split()}
_BRIEFED = frozenset(map(stem, ("familiar", "close", "knowledge", "briefed", "source", "person")))


def find_side(words: Iterable[str]) -> Side:
    """The side of somebody called by these words, the first that tell deciding."""
    stems = [each for one in words for each in find_stems(one)]
    if _BRIEFED.intersection(stems) and "offici" not in stems:
        return Side.ANYBODY
    sides = {_SIDES[one] for one in stems if one in _SIDES}
    if "former" in stems and Side.OFFICIAL in sides:
        sides.discard(Side.INSIDER)
    return next((side for side in _WORDS if side in sides), Side.ANYBODY)
