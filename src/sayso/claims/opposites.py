"""Words for states and turns that exclude each other: open and closed, at large and in custody.

Two sentences that tell the same of one thing but for such words cannot both be so, and two of which
one negates the word that the other's excludes ("at large", "has not been caught") say the same.
Words alone are never enough: a team wins and the other loses; what was closed is opened again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sayso.claims.facts import find_negations, split_clauses
from sayso.claims.stems import find_stems, stem

__all__ = ["States", "are_exact_opposites", "are_opposite", "read_states"]

_STATES = """
open, opened, reopened | closed, close, shut, shuttered, locked
alive, survive, survivor, safe and sound, among the living | dead, death, die, killed, perished,
    drowned, lost their lives, lost his life, lost her life, lives lost, murdered, slain
running, operating, operational, in operation, working, continue, going on, goes on, go on,
    in progress,
    under way, underway, carry on, carried on, in full swing, in service, functioning
  | stopped, halted, switched off, turned off, ceased, idle, standstill, suspended, is over,
  was over,
    ended, shut down, out of service, out of order, out of action, broke down, called off, finished,
    broken, stood still, downed tools, walked out
rise, rose, risen, increase, grew, grown, grow, growth, climb, went up, gone up, doubled, tripled,
    quadrupled, jumped, soared, surged, swelled, higher, gained, upturn, up by, rallied
  | fall, fell, fallen, drop, decline, decrease, shrank, shrunk, shrink, slumped, halved, went down,
    gone down, plunged, plummeted, lower, dipped, tumbled, slid, dwindled, downturn, down by, sank
won, win, victory, triumphed | lost, lose, defeat, beaten
approved, adopted, carried, accepted, granted, agreed, endorsed, supported, backed, ratified,
    upheld,
    voted for, voted in favour of, in favour of, waved through, allowed, let in, let into,
    let through,
    admitted, permitted, cleared, authorised, authorized, gave the green light, welcomed, favours,
    passed
  | rejected, defeated, voted down, voted against, refused, denied, turned down, opposed, blocked,
  vetoed,
    thrown out, threw out, overturned, quashed, turned away, barred, banned, stopped, held up,
    forbade,
    forbidden, prohibited, turned back, prevented, against, failed
present, attended, took part, was there, were there | absent, stayed away, missing, boycotted,
    skipped
arrived, reached, delivered, made it, came, turned up, showed up, handed over, received
  | missing, lost, vanished, disappeared, stuck, stranded, undelivered, intercepted
in its, in their, in place, accounted for, complete, all there, tallied, recovered, found, returned,
    retrieved
  | missing, lost, vanished, disappeared, stolen, gone, unaccounted
guilty, convicted, conviction | innocent, acquitted, acquittal, exonerated, cleared, exoneration
custody, arrested, arrest, caught, captured, detained, jailed, imprisoned, behind bars, in prison,
    in jail, in detention, seized, in their cells, in his cell, in her cell, locked up, recaptured
  | at large, on the run, free, freed, released, escaped, fled, fugitive, in hiding, at liberty,
    broke out, walked free, slipped away
intact, undamaged, unscathed, survived, sound, unbroken, whole, standing, in one piece, spared
  | destroyed, damaged, damage, wrecked, burned down, burnt down, collapsed, cracked, ruined,
  gutted,
    demolished, in ruins, razed, flattened, crack, breach, holed, blown up
safe, clean, harmless, drinkable, clear of, free of, pure
  | unsafe, dangerous, contaminated, poisonous, poisoned, toxic, polluted, harmful, tainted,
  hazardous
legal, lawful, constitutional, valid, legitimate
  | illegal, unlawful, unconstitutional, invalid, void, illicit, unauthorised, unauthorized, banned,
    prohibited, outlawed
full, packed, crowded, filled, overflowing | empty, deserted, half empty, bare, dry, drained,
    half full
holding, held, intact, observed, respected, kept to | collapsed, broken, broke down, breached,
    violated
in force, remains, stays, kept, valid, maintained, retained, in effect
  | abolished, scrapped, lifted, repealed, expired, dropped, axed, removed, cancelled, abandoned,
  ended
voluntary, voluntarily, of his own accord, of her own accord, of their own accord, own free will,
    willingly | forced, coerced, under duress, at gunpoint, evicted, expelled, deported, thrown out,
    driven out, kicked out, turned out, put out, abducted, kidnapped, pressed into
peaceful, peacefully, calm | violent, violence, riot, clashes
conscious | unconscious
sober | drunk, intoxicated
solvent | insolvent, bankrupt
profit, surplus | loss, deficit, shortfall
on time, in time, in good time, punctual, on schedule | late, too late, delayed, behind schedule
alone, single-handed, on his own, on her own | accomplice, together with, accompanied, helped by
genuine, authentic, honest, honestly, above board, fair and square
  | fake, forged, counterfeit, doctored, rigged, fixed, fraud, fraudulent, cheated, bogus, invented,
    stuffed
tested clean, tested negative, passed the test | doping, doped, injected, tested positive, steroids
under lock and key, sealed, unopened, kept secret, confidential, under guard
  | leaked, leak, got out, circulated, hawked, made public, beforehand, in advance
on loan, sent away, being cleaned, being restored, for cleaning, for repair, for restoration,
    mislaid, put away, in storage
  | stolen, stole, theft, robbed, robbery, burglary, looted, helped themselves, made off with
unscathed, walked away, escaped injury, safe and well, without a scratch
  | injured, injury, injuries, hurt, wounded, in hospital, casualties, killed, died
let in, admitted, taken in, welcomed, given shelter, sheltered, reception centre, given a bed
  | turned back, turned around, turned away, pushed back, sent back, marched back, driven back,
    forced back, expelled, deported
paid in full, got their money, received their money, had the money
  | unpaid, did not pay, owed, owes, cheated of, in arrears
an accident, fell, slipped, suicide, natural causes, heart attack
  | murder, murdered, pushed, strangled, poisoned, homicide, beaten to death
majority | minority
warned, alerted, informed, notified | unaware, kept in the dark
owned by the state, public, nationalised | private, privatised
advanced, gained ground | retreated, withdrew, lost ground, pulled back
cut, reduced, lowered | raised, increased, expanded, extended
joined, member | left, quit, expelled
resigned, stepped down, stood down, quit of his own accord,
    tendered his resignation, tendered her resignation
  | sacked, fired, was dismissed, were dismissed, ousted, forced out, given the sack
on purpose, deliberately, deliberate, intentionally, intentional, wilfully, knowingly
  | by mistake, by accident, accidentally, accidental, unintentionally, unintentional,
    inadvertently, unwittingly, unknowingly
drew, drawn, tied, goalless | won, lost, beat, defeated
first shot, opened fire first, fired first | returned fire, fired back, shot back
enough, plenty, sufficient, ample, well stocked
  | shortage, ran out, run out, running out, insufficient, scarce, lack, short of
agreed, accepted, consented, signed | refused, declined, balked, objected, resisted
ahead, leading, leads, led | behind, trailing, trails, trailed
strengthened, stronger, firmed | weakened, weaker, softened
improved, better, improvement | worsened, worse, deteriorated
optimistic, confident, hopeful | pessimistic, gloomy, doubtful
married | unmarried, single, divorced, bachelor
paid, settled, repaid | unpaid, owes, owed, in arrears, defaulted
secret, secretly, in private, behind closed doors | public, publicly, in public, openly
temporary, interim | permanent, for good
reversible | irreversible
mandatory, compulsory, obligatory | voluntary, optional
unanimous, unanimously | split, divided
daylight, by day | night, by night, after dark
armed, with a gun, with a knife, carrying a gun, carrying a knife | unarmed
insured | uninsured
occupied, inhabited | vacant, unoccupied, uninhabited
expensive, dearer, costlier | cheap, cheaper
"""
"""A line (or several, indented) for each: words of one state, a bar, words of the other."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_STRESS = frozenset(
    find_stems(
        "still perfectly completely fully only just even also already indeed actually least one "
        "two some"
    )
)
_PREFIXED = re.compile(
    r"(?:un(?!der|i|til|to\b|less)|il(?=l)|ir(?=r)|non-?|dis(?=agree|approv|honest|loyal|obey|own|qualif|"
    r"trust)|in(?=accur|activ|adequa|complet|correct|effect|eligib|secur|suffic|vis)|im(?=poss|prop))"
    r"(?=\w{4})"
)
"""What turns a word to its opposite, in front of it."""

_SAME_BUT_FOR_STATES = 0.7
_Entry = tuple[tuple[str, ...], str, bool]


@dataclass(frozen=True, slots=True)
class States:
    """``sides``: by the key of two excluding states, whether the first of them is told, negation
    included. ``turned``: by the stem of a word that "un-" or its like stands before, whether the
    word without it would be so; ``plain``: words without, by stem, and whether they are so."""

    sides: Mapping[str, bool]
    turned: Mapping[str, bool]
    plain: Mapping[str, bool]


def are_opposite(one: States, other: States) -> bool | None:
    """Whether two sentences tell of states that exclude each other (True) or of the same (False).

    None where they tell of no two that have to do with each other.
    """
    shared = one.sides.keys() & other.sides.keys()
    differ = [one.sides[key] != other.sides[key] for key in shared]
    for a, b in ((one, other), (other, one)):
        differ += [a.turned[key] != b.plain[key] for key in a.turned.keys() & b.plain.keys()]
    return any(differ) if differ else None


@lru_cache(maxsize=1 << 14)
def are_exact_opposites(one: str, other: str) -> bool:
    """Whether two sentences are the same but for the words of states that exclude each other."""
    if are_opposite(read_states(one), read_states(other)) is not True:
        return False
    rest = [_leave_out_states(text) for text in (one, other)]
    shared = len(rest[0] & rest[1])
    return shared > 1 and shared >= _SAME_BUT_FOR_STATES * len(rest[0] | rest[1])


def _leave_out_states(text: str) -> frozenset[str]:
    """The stems of a text without those of words for states, and what only stresses them."""
    words = [match.group() for match in _WORD.finditer(text.casefold())]
    stems = [stem(word) for word in words]
    kept = []
    at = 0
    while at < len(stems):
        longest = max(
            (
                len(rest) + 1
                for rest, _, _ in _BY_FIRST.get(stems[at], ())
                if tuple(stems[at + 1 : at + 1 + len(rest)]) == rest
            ),
            default=0,
        )
        if not longest and not _PREFIXED.match(words[at]):
            kept.append(words[at])
        at += longest or 1
    return frozenset(find_stems(" ".join(kept))) - _STRESS


@lru_cache(maxsize=1 << 16)
def read_states(text: str) -> States:
    """The states that a text tells of; what it tells of both sides of is left out."""
    found: tuple[dict[str, bool], ...] = ({}, {}, {})
    mixed: tuple[set[str], ...] = (set(), set(), set())
    for clause in split_clauses(text):
        is_so = len(find_negations(clause)) % 2 == 0
        for kind, key, is_first in _find(clause):
            if found[kind].setdefault(key, is_first == is_so) != (is_first == is_so):
                mixed[kind].add(key)
    return States(
        *(
            {key: side for key, side in told.items() if key not in twice}
            for told, twice in zip(found, mixed, strict=True)
        )
    )


def _find(clause: str) -> Iterator[tuple[int, str, bool]]:
    """Kind (0: states, 1: turned words, 2: plain ones), key and side, the longest phrases alone."""
    negated = {one.start for one in find_negations(clause)}
    matches = list(_WORD.finditer(clause.casefold()))
    stems = [stem(match.group()) for match in matches]
    taken = 0
    for at, own in enumerate(stems):
        if matches[at].start() in negated:
            continue
        if at >= taken:
            entries = [
                entry
                for entry in _BY_FIRST.get(own, ())
                if tuple(stems[at + 1 : at + 1 + len(entry[0])]) == entry[0]
            ]
            longest = max((len(rest) for rest, _, _ in entries), default=0)
            for rest, key, is_first in entries:
                if len(rest) == longest:
                    taken = at + 1 + longest
                    yield 0, key, is_first
        word = matches[at].group()
        prefix = _PREFIXED.match(word)
        if prefix:
            yield 1, stem(word[prefix.end() :].lstrip("-")), False
        else:
            yield 2, own, True


def _parse() -> dict[str, list[_Entry]]:
    by_first: dict[str, list[_Entry]] = {}
    joined = re.sub(r"\n\s+", " ", _STATES.strip())
    for number, line in enumerate(joined.splitlines()):
        for side, phrases in enumerate(line.split("|")):
            for phrase in phrases.split(","):
                first, *rest = (stem(word) for word in _WORD.findall(phrase))
                entry = (tuple(rest), str(number), side == 0)
                if entry not in by_first.setdefault(first, []):
                    by_first[first].append(entry)
    return by_first


_BY_FIRST = _parse()
