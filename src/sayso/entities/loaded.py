"""Words that judge whom they are put on, whichever side they come from."""

from __future__ import annotations

import re

__all__ = ["find_loaded"]

_LOADED = frozenset(
    """terrorist terrorists terror extremist extremists extreme radical radicals radicalised
    militant
    militants fanatic fanatics fanatical zealot zealots fundamentalist jihadist jihadists islamist
    cult cults sect cultlike thug thugs gangster gangsters criminal criminals mercenary
    mercenaries butcher tyrant tyrannical despot despotic dictator dictators dictatorial strongman
    autocrat autocratic totalitarian regime regimes junta puppet puppets stooge stooges lackey
    proxy proxies traitor traitors traitorous hypocrites infidel infidels heretic apostate fascist
    fascists fascistic nazi nazis racist racists bigot bigots supremacist supremacists xenophobic
    separatist separatists insurgent insurgents rebel rebels guerrilla guerrillas warlord warlords
    martyr martyrs freedom-fighter hero heroes heroic heroine patriot patriots patriotic saint
    liberator liberators champion beloved revered legendary visionary courageous brave notorious
    infamous disgraced discredited corrupt crooked dishonest lying liar liars fraud fraudster
    charlatan controversial divisive embattled failed failing brutal ruthless murderous
    bloodthirsty evil barbaric savage vicious cruel monstrous sinister shadowy dangerous violent
    hardline hard-line hardliner hardliners ultraconservative far-right far-left leftist leftists
    right-wing left-wing rightist socialist marxist communist anarchist populist nationalist
    ultranationalist rogue pariah illegal illegitimate self-styled self-proclaimed so-called
    pseudo alleged elite elitist establishment globalist crony cronies oligarch oligarchs mullahs
    imperialist imperialists zionist zionists occupier occupiers invader invaders colonialist
    collaborator collaborators spy spies agent agents mouthpiece propagandist propaganda crackpot
    lunatic crazy mad madman insane hysterical incompetent clown demagogue firebrand provocateur
    outlaw outlawed banned exiled dissident dissidents persecuted victim victims peaceful moderate
    moderates democratic respected renowned prominent leading prestigious distinguished acclaimed
    celebrated""".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def find_loaded(words: str) -> tuple[str, ...]:
    """The loaded words in a description, as printed, in order."""
    return tuple(word for word in _WORD.findall(words) if word.casefold() in _LOADED)
