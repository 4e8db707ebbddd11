"""Whether a word may stand for somebody, for a body, or for what can be attacked.

A name says it by its capital, other words by lists; a word that is not listed is taken for no party
where a deed is told only of parties.
"""

from __future__ import annotations

from sayso.reading.deeds.lexicon import BODIES, FORCE
from sayso.reading.deeds.phrases import is_pronoun
from sayso.reading.deeds.syntax import Syntax
from sayso.reading.sources.words import BODIES as SOURCE_BODIES
from sayso.reading.sources.words import CROWDS, KIN, PEOPLE, singular

__all__ = ["is_body", "is_no_party", "is_party", "is_time", "is_what"]

_NEUTER = frozenset("it this that these those which itself".split())
_SOMEBODIES = frozenset(
    """people civilian fighter gunman militant troop cleric peacekeeper general colonel militiaman
    men women children body tribesman miner priest imam mercenary monk nun sergeant king queen emir
    sheikh warlord separatist insurgent ally suspect hostage settler pilgrim dissident exile recruit
    brother bishop spy villager captive guerrilla terrorist extremist islamist jihadist attacker
    assailant bomber assassin sniper smuggler trafficker dealer kidnapper pirate bandit thug mob
    defector prisoner detainee opposition cadre deputy prince princess crown premier chancellor
    dictator ruler junta rebel defendant crowd number dozens hundreds thousands scores remnant
    sympathiser sympathizer compatriot officer wing offshoot madrassa mosque oligarch magnate
    gunmen servicemen marines paratrooper envoy ambassador negotiator neighbour neighbor""".split()
)
_TARGETS = frozenset(
    """ship convoy base village town embassy consulate house post plane headquarters building market
    city airport barracks office compound checkpoint bus train pipeline refinery border position
    stronghold area district neighbourhood site home car vehicle station bridge plant tower target
    island hideout cafe hotel""".split()
)
_NO_TARGETS = frozenset(
    """problem issue idea policy plan cap bill question time proposal measure record deal chance
    lights engine motion pain weed weeds bug bugs germ germs hope mood vibe appetite""".split()
)
_NOT_PARTIES = frozenset(
    """storm flood floods earthquake fire blaze hurricane cyclone tsunami disease virus accident
    crash collapse avalanche landslide roof cancer covid coronavirus outbreak heat drought tornado
    typhoon lightning pandemic epidemic war famine hunger deed promise tumour tumor smoke
    pollution overdose poverty disaster car train stick beauty idea belief fact evidence price cost
    market demand number figure study research will good principle word application request
    data""".split()
)

_TIMES = frozenset("day week month year night morning evening weekend percent".split())
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december christmas easter ramadan""".split()
)


def is_party(syntax: Syntax, at: int) -> bool:
    """Tell whether a word may stand for somebody or a body that acts and suffers."""
    word = syntax.lower[at]
    if is_pronoun(syntax, at):
        return word not in _NEUTER or word in ("it", "those", "which")
    if syntax.is_capital(at):
        return word not in _DAYS
    one = singular(word)
    if one in PEOPLE or one in SOURCE_BODIES or one in KIN or word in CROWDS or one in BODIES:
        return True
    return one in _SOMEBODIES or word in _SOMEBODIES or word.endswith(("men", "man", "woman"))


def is_body(syntax: Syntax, at: int) -> bool:
    """Tell whether a word may stand for what is led, founded or joined."""
    one = singular(syntax.lower[at])
    is_listed = one in BODIES or one in SOURCE_BODIES or syntax.lower[at] in BODIES
    return is_listed or syntax.is_capital(at) or syntax.lower[at] in ("which", "it", "them", "its")


def _is_body_name(syntax: Syntax, at: int) -> bool:
    """Whether a name ends in what it is: "the Tarim Commission"."""
    return singular(syntax.lower[at]) in BODIES | SOURCE_BODIES


def is_time(syntax: Syntax, at: int) -> bool:
    """Tell whether a word is a time and nobody: "last month"."""
    return singular(syntax.lower[at]) in _TIMES or syntax.lower[at] in _DAYS - {"may", "march"}


def is_no_party(syntax: Syntax, at: int) -> bool:
    """Tell whether a word stands for what does no deeds: "the storm killed thirty"."""
    word = syntax.lower[at]
    return not syntax.is_capital(at) and (singular(word) in _NOT_PARTIES or word in _NOT_PARTIES)


def is_what(needs: str, syntax: Syntax, at: int) -> bool:
    """Tell whether a word is what a frame needs.

    "party": somebody or a body; "named": one with a name, or a body; "person": a party, but not
    "it"; "victim": whatever is attacked; "body": what can be
    led, "listed": the same without a mere name; "force": what is renounced.
    """
    word = syntax.lower[at]
    if needs == "force":
        return syntax.is_one_of(at, FORCE)
    if needs == "body":
        return is_body(syntax, at)
    if needs == "listed":
        return (is_body(syntax, at) and not syntax.is_capital(at)) or _is_body_name(syntax, at)
    if needs == "named":
        return syntax.is_capital(at) and not is_pronoun(syntax, at)
    if needs == "victim":
        return word not in _NEUTER - {"it", "those"} and singular(word) not in _NO_TARGETS
    if needs == "person":
        is_target = singular(word) in _TARGETS
        return word not in _NEUTER and (is_party(syntax, at) or is_target)
    return is_party(syntax, at)
