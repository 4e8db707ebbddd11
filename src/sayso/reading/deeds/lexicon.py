"""The words that say a deed: verbs with what they need beside them, and nouns made of such verbs.

Words are listed once, in their base form; `sayso.reading.stances.word_forms.base_forms` finds the
others. Where a verb means a deed only with some objects or prepositions, its frame says which.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.records import DeedKind

__all__ = [
    "BODIES",
    "COMPOUNDS",
    "EVENT_NOUNS",
    "FORCE",
    "LISTS",
    "LIST_WORDS",
    "MEMBER_NOUNS",
    "VERBS",
    "EventNoun",
    "Frame",
    "MemberNoun",
]

_ARMS = frozenset(
    """weapon weapons arm arms gun guns rifle rifles missile missiles rocket rockets explosive
    explosives ammunition weaponry tank tanks drone drones munition munitions grenade grenades
    bomb bombs armaments materiel""".split()
)
_MONEY = frozenset(
    """money fund funds funding cash dollar dollars euro euros pound pounds million millions billion
    $ € £ aid donation donations payment payments grant grants loan loans sum sums subsidy subsidies
    rial rials bribe bribes stipend salary""".split()
)
_MEETINGS = frozenset("talk talks meeting meetings negotiation negotiations summit".split())
LISTS = frozenset("list lists blacklist blacklists watchlist register roster".split())
"""Where parties are put and struck off."""
LIST_WORDS = frozenset(
    """terror terrorist terrorism terrorists sanction sanctions black banned proscribed designated
    detention red amber embargo exclusion penalty suspects sanctioned
    outlawed illegal wanted sponsor sponsors enemies enemy extremist fly watch grey gray foreign
    blocked group groups organisations organizations organisation organization entities regimes
    states""".split()
)
"""Words that tell such a list from one of guests."""
_FORCE = frozenset(
    """violence force struggle terrorism terror arms war warfare ideology jihad citizenship
    nationality claim claims use attacks weapons extremism militancy""".split()
)
_CUSTODY = frozenset("custody jail prison detention arrest hostage captive prisoner".split())
_BRANDS = frozenset(
    """terrorist terrorists terror terrorism organisation organization group entity foreign sponsor
    supporter extremist extremists sect cult illegal criminal sanctioned specially""".split()
)
_SUPPORT = frozenset("support backing weight".split())
_FIRE = frozenset("fire".split())
_ATTACKS = frozenset("attack attacks strike strikes raid raids assault bombing bombings".split())
_BANS = frozenset("ban bans".split())
BODIES = frozenset(
    """group organisation organization party movement front army militia union league council
    committee company firm foundation network brigade brigades cell gang cartel sect charity
    newspaper magazine station bank agency institute association alliance coalition wing unit
    faction church club federation society ministry department delegation team corps guard guards
    force forces government state country province city university school college website site
    newsletter lobby order lodge board squad band bloc cult campaign body office mission business
    chain guerrillas rebels insurgency programme program operation bureau regiment battalion
    division commission academy hospital think-tank tank centre center outlet channel paper fund
    congress parliament caliphate republic camp""".split()
)
"""Nouns of what can be led, founded, joined or banned."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a verb says a deed.

    ``objects``: the object must be one of these, and is not the patient then. ``patient_by``: the
    prepositions that bring the patient; without them it is the object. ``list_by``: a phrase with
    one of these prepositions must name a list or the like (``names``). ``is_swapped``: who receives
    is the subject, who gives follows a preposition. ``needs``: what the patient must be; "none"
    that there is none, the others as in `sayso.reading.deeds.parties`.
    """

    kind: DeedKind
    objects: frozenset[str] = frozenset()
    patient_by: tuple[str, ...] = ()
    list_by: tuple[str, ...] = ()
    names: frozenset[str] = LISTS
    is_swapped: bool = False
    needs: str = ""
    particle: str = ""


def _plain(kind: DeedKind, verbs: str, needs: str = "") -> dict[str, tuple[Frame, ...]]:
    return {verb: (Frame(kind, needs=needs),) for verb in verbs.split()}


def _merge(*tables: Mapping[str, tuple[Frame, ...]]) -> dict[str, tuple[Frame, ...]]:
    merged: dict[str, tuple[Frame, ...]] = {}
    for table in tables:
        for verb, frames in table.items():
            merged[verb] = (*merged.get(verb, ()), *frames)
    return merged


def _each(verbs: str, *frames: Frame) -> dict[str, tuple[Frame, ...]]:
    return dict.fromkeys(verbs.split(), frames)


_K = DeedKind

VERBS: Mapping[str, tuple[Frame, ...]] = _merge(
    _plain(_K.BACK, "back support sponsor endorse shelter harbour harbor abet"),
    _plain(_K.BACK, "help aid assist", needs="named"),
    _each("side", Frame(_K.BACK, patient_by=("with",))),
    _each("rally", Frame(_K.BACK, patient_by=("behind",))),
    _each("campaign", Frame(_K.BACK, patient_by=("for",))),
    _each("throw give lend offer pledge", Frame(_K.BACK, _SUPPORT, ("to", "behind"))),
    _plain(_K.FUND, "fund finance bankroll subsidise subsidize underwrite co-fund"),
    _plain(_K.FUND, "pay bribe", needs="party"),
    _each("pay", Frame(_K.FUND, _MONEY, ("to",), needs="party")),
    _each("donate", Frame(_K.FUND, patient_by=("to",))),
    _each(
        """give send provide channel funnel transfer wire lend contribute smuggle supply grant
        offer""",
        Frame(_K.FUND, _MONEY, ("to",), needs="party"),
    ),
    _each(
        "receive get take accept obtain",
        Frame(_K.FUND, _MONEY, ("from",), is_swapped=True, needs="party"),
        Frame(_K.ARM, _ARMS, ("from",), is_swapped=True),
        Frame(_K.TRAIN, frozenset(("training",)), ("from",), is_swapped=True),
        Frame(_K.BACK, _SUPPORT, ("from",), is_swapped=True),
    ),
    _plain(_K.ARM, "arm rearm equip", needs="party"),
    _each(
        "supply sell send give provide ship deliver smuggle transfer offer donate export",
        Frame(_K.ARM, _ARMS, ("to",)),
    ),
    _each("supply provide", Frame(_K.ARM, list_by=("with",), names=_ARMS)),
    _each("supply provide", Frame(_K.FUND, list_by=("with",), names=_MONEY)),
    _plain(_K.TRAIN, "train", needs="party"),
    _each("give provide", Frame(_K.TRAIN, frozenset(("training",)), ("to",))),
    _plain(_K.LEAD, "lead head chair command", needs="body"),
    _plain(_K.LEAD, "run", needs="listed"),
    _each("preside", Frame(_K.LEAD, patient_by=("over",))),
    _each("belong", Frame(_K.BELONG, patient_by=("to",), needs="body")),
    _plain(_K.BELONG, "join rejoin", needs="body"),
    _each("meet", Frame(_K.MEET, patient_by=("with",)), Frame(_K.MEET, needs="party")),
    _each("hold have conduct open resume", Frame(_K.MEET, _MEETINGS, ("with",))),
    _each("negotiate confer", Frame(_K.MEET, patient_by=("with",))),
    _plain(_K.ACCUSE, "accuse indict sue prosecute implicate denounce"),
    _plain(_K.ACCUSE, "charge", needs="charged"),
    _each("blame", Frame(_K.ACCUSE, patient_by=("on",)), Frame(_K.ACCUSE, needs="party")),
    _plain(
        _K.ATTACK,
        """attack bomb kill shell raid assassinate murder massacre ambush behead slaughter invade
        gun bombard torpedo firebomb torch lynch""",
        needs="victim",
    ),
    _plain(_K.ATTACK, "strike shoot storm execute target", needs="person"),
    _each("open", Frame(_K.ATTACK, _FIRE, ("on", "at"))),
    _each("launch carry stage mount conduct", Frame(_K.ATTACK, _ATTACKS, ("on", "against"))),
    _plain(_K.DETAIN, "arrest detain jail imprison kidnap abduct intern incarcerate"),
    _plain(_K.DETAIN, "capture seize confine", needs="person"),
    _each(
        "take hold put place keep",
        Frame(_K.DETAIN, list_by=("in", "into", "under", "at", ""), names=_CUSTODY, needs="person"),
    ),
    _each("take hold", Frame(_K.DETAIN, _CUSTODY, ("",), needs="person")),
    _each(
        "put place add include enter",
        Frame(_K.LIST, list_by=("on", "to", "in", "into", "onto"), needs="party"),
    ),
    _plain(_K.LIST, "blacklist"),
    _each(
        "designate list declare brand label classify proscribe",
        Frame(_K.LIST, list_by=("as", ""), names=_BRANDS),
    ),
    _plain(_K.LIST, "designate", needs="named"),
    _each(
        "keep retain leave maintain",
        Frame(_K.KEEP_LISTED, list_by=("on", "in")),
    ),
    _each("remain stay", Frame(_K.KEEP_LISTED, list_by=("on",))),
    _each(
        "remove take drop strike delete cross scratch",
        Frame(_K.DELIST, list_by=("from", "off", "of")),
    ),
    _plain(_K.DELIST, "delist unlist de-list"),
    _plain(_K.FOUND, "found cofound"),
    _plain(_K.FOUND, "establish form", needs="body"),
    _plain(_K.FOUND, "create launch", needs="listed"),
    _each("set", Frame(_K.FOUND, needs="body", particle="up")),
    _plain(_K.BAN, "ban outlaw proscribe prohibit", needs="party"),
    _each("impose", Frame(_K.BAN, _BANS, ("on",))),
    _plain(_K.DISARM, "disarm demobilise demobilize"),
    _each(
        "lay hand give surrender turn put",
        Frame(_K.DISARM, _ARMS, needs="none"),
    ),
    _plain(_K.RENOUNCE, "renounce forswear repudiate disavow"),
    _each("abandon", Frame(_K.RENOUNCE, needs="force")),
    _each("give", Frame(_K.RENOUNCE, needs="force", particle="up")),
)
"""The frames of each verb, the more telling first where several fit."""

FORCE = _FORCE
"""What can be renounced."""


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun that tells a deed: "support for", "the arrest of".

    ``patient_by`` are the prepositions of the patient, ``agent_by`` those of the agent.
    ``is_owned``: the one it belongs to suffers it where nothing else does: "Dobrin's arrest".
    """

    kind: DeedKind
    patient_by: tuple[str, ...]
    agent_by: tuple[str, ...] = ("by",)
    is_owned: bool = False


def _events(
    kind: DeedKind, nouns: str, patient_by: str, agent_by: str = "by", *, is_owned: bool = False
) -> dict[str, EventNoun]:
    event = EventNoun(kind, tuple(patient_by.split()), tuple(agent_by.split()), is_owned)
    return dict.fromkeys(nouns.split(), event)


EVENT_NOUNS: Mapping[str, EventNoun] = {
    **_events(_K.BACK, "support backing", "for of", "by from"),
    **_events(_K.BACK, "sponsorship endorsement", "of", "by from"),
    **_events(_K.FUND, "funding financing", "of for to", "by from"),
    **_events(_K.TRAIN, "training", "of", "by from"),
    **_events(
        _K.DETAIN,
        """arrest arrests detention imprisonment jailing kidnapping abduction""",
        "of",
        is_owned=True,
    ),
    **_events(_K.DETAIN, "capture", "of", is_owned=True),
    **_events(
        _K.ATTACK,
        """bombing bombings killing killings murder murders assassination assassinations massacre
        shelling shooting beheading slaying""",
        "of",
        is_owned=True,
    ),
    **_events(_K.ATTACK, "attack attacks assault assaults raid raids strike strikes", "on against"),
    **_events(_K.ATTACK, "invasion", "of"),
    **_events(_K.BAN, "ban bans", "on", "by"),
    **_events(_K.BAN, "banning outlawing proscription", "of", is_owned=True),
    **_events(_K.LIST, "designation listing blacklisting", "of", is_owned=True),
    **_events(_K.DELIST, "delisting", "of", is_owned=True),
    **_events(_K.MEET, "meeting meetings talks negotiations", "with"),
    **_events(_K.ACCUSE, "accusation accusations charges indictment lawsuit", "against", "by from"),
    **_events(_K.ACCUSE, "indictment prosecution", "of against", is_owned=True),
    **_events(_K.FOUND, "founding", "of"),
    **_events(_K.DISARM, "disarmament disarming", "of", is_owned=True),
    **_events(_K.RENOUNCE, "renunciation", "of"),
}
"""Nouns of deeds by their printed form in lower case."""


@dataclass(frozen=True, slots=True)
class MemberNoun:
    """A noun for somebody by a tie to a body: "the leader of X", "X's founder", "a member of X".

    ``is_strict``: only where a name or a body follows with "of", for the word has other uses.
    """

    kind: DeedKind
    by: tuple[str, ...] = ("of",)
    is_strict: bool = False


MEMBER_NOUNS: Mapping[str, MemberNoun] = {
    **dict.fromkeys(
        """leader chief commander co-leader ringleader chieftain boss chairman chairwoman
        chairperson""".split(),
        MemberNoun(_K.LEAD),
    ),
    **dict.fromkeys(
        "head president director chair secretary-general".split(),
        MemberNoun(_K.LEAD, is_strict=True),
    ),
    **dict.fromkeys(["founder", "co-founder", "cofounder"], MemberNoun(_K.FOUND)),
    "member": MemberNoun(_K.BELONG),
    **dict.fromkeys("backer supporter sponsor".split(), MemberNoun(_K.BACK)),
    **dict.fromkeys("financier funder bankroller paymaster".split(), MemberNoun(_K.FUND)),
}
"""Nouns by their singular."""

COMPOUNDS: Mapping[str, DeedKind] = {
    **dict.fromkeys("backed supported sponsored".split(), _K.BACK),
    **dict.fromkeys("funded financed bankrolled".split(), _K.FUND),
    "armed": _K.ARM,
    "supplied": _K.ARM,
    "trained": _K.TRAIN,
    **dict.fromkeys("led run headed commanded".split(), _K.LEAD),
    "founded": _K.FOUND,
}
"""Participles behind a hyphen: "Iran-backed"."""
