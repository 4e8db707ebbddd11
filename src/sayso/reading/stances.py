"""What a cue does with its content: its stance, and whether it is negated or hedged.

The words are grouped after VerbNet's communication and judgement classes (Kipper Schuler 2005) and
the report verbs and hedges of Recasens et al. (2013), reduced to what an editor would tell apart.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.records import Stance

__all__ = ["CueReading", "has_cue_word", "is_hearsay", "read_cue"]

_VERBS: dict[Stance, str] = {
    Stance.DENY: "deny dispute reject refute rebut contradict disavow disclaim "
    "disagree contest repudiate debunk retract",
    Stance.ALLEGE: "allege accuse charge claim purport insinuate blame incriminate impugn",
    Stance.ADMIT: "admit acknowledge concede recognise recognize grant allow",
    Stance.CONFESS: "confess",
    Stance.WARN: "warn caution threaten alert",
    Stance.PROMISE: "promise vow pledge swear guarantee commit undertake offer plan intend aim "
    "propose",
    Stance.BELIEVE: "believe think feel suspect assume suppose consider expect hope wish guess "
    "doubt imagine reckon conclude agree know understand want seem appear predict forecast "
    "anticipate foresee estimate presume decide favour favor support oppose endorse fear worry",
    Stance.ASK: "ask inquire enquire wonder question query quiz",
    Stance.DEMAND: "demand urge request order beg plead appeal advise recommend encourage exhort "
    "instruct",
    Stance.DESCRIBE: "describe call label brand dub characterise characterize depict portray term "
    "define liken compare cast view regard",
    Stance.SHOW: "show find reveal indicate suggest demonstrate prove reflect detail list "
    "document confirm imply",
    Stance.PRAISE: "praise hail applaud commend laud thank congratulate welcome cheer tout defend",
    Stance.CRITICISE: "criticise criticize condemn denounce attack blast slam mock ridicule "
    "deride deplore decry lament complain chide rebuke scold assail bash lambaste rip hammer "
    "dismiss",
    Stance.ASSERT: "say tell state report announce add note write explain declare insist "
    "maintain argue assert contend stress emphasise emphasize comment remark observe mention "
    "repeat reiterate reply respond answer testify recall continue tweet post publish "
    "disclose quote cite attribute speak talk discuss address read joke quip mutter whisper "
    "shout yell scream exclaim affirm aver opine posit theorise theorize speculate hint signal "
    "brief inform notify release issue relate recount narrate statement",
}
_NOUNS: dict[str, Stance] = {
    "denial": Stance.DENY, "rejection": Stance.DENY,
    "allegation": Stance.ALLEGE, "accusation": Stance.ALLEGE, "alleged": Stance.ALLEGE,
    "allegedly": Stance.ALLEGE, "purportedly": Stance.ALLEGE,
    "admission": Stance.ADMIT, "acknowledgement": Stance.ADMIT, "acknowledgment": Stance.ADMIT,
    "confession": Stance.CONFESS, "warning": Stance.WARN, "threat": Stance.WARN,
    "concern": Stance.BELIEVE, "fears": Stance.BELIEVE, "concerned": Stance.BELIEVE,
    "worried": Stance.BELIEVE, "afraid": Stance.BELIEVE,
    "promise": Stance.PROMISE, "pledge": Stance.PROMISE, "vow": Stance.PROMISE,
    "belief": Stance.BELIEVE, "hopes": Stance.BELIEVE, "view": Stance.BELIEVE,
    "opinion": Stance.BELIEVE, "sure": Stance.BELIEVE, "convinced": Stance.BELIEVE,
    "confident": Stance.BELIEVE, "question": Stance.ASK,
    "description": Stance.DESCRIBE, "evidence": Stance.SHOW, "data": Stance.SHOW,
    "praise": Stance.PRAISE, "criticism": Stance.CRITICISE, "critical": Stance.CRITICISE,
}  # fmt: skip
_IRREGULAR = {
    "said": "say", "told": "tell", "wrote": "write", "written": "write", "thought": "think",
    "felt": "feel", "knew": "know", "known": "know", "found": "find", "shown": "show",
    "swore": "swear", "sworn": "swear", "spoke": "speak", "spoken": "speak", "saw": "see",
    "understood": "understand", "foresaw": "foresee", "meant": "mean", "ripped": "rip",
    "admitted": "admit", "admitting": "admit", "planned": "plan", "planning": "plan",
    "rebutted": "rebut", "hinted": "hint", "cast": "cast", "read": "read", "began": "begin",
    "quipped": "quip", "slammed": "slam", "slamming": "slam", "referred": "refer",
    "referring": "refer", "begged": "beg", "bashed": "bash", "committed": "commit",
    "committing": "commit", "denied": "deny", "denies": "deny", "replied": "reply",
    "replies": "reply", "implied": "imply", "implies": "imply", "decried": "decry",
    "decries": "decry", "testified": "testify", "testifies": "testify", "worried": "worry",
    "worries": "worry", "notified": "notify", "identified": "identify", "rallied": "rally",
}  # fmt: skip
_STANCES = {verb: stance for stance, verbs in _VERBS.items() for verb in verbs.split()}

_PHRASES: tuple[tuple[re.Pattern[str], Stance], ...] = tuple(
    (re.compile(pattern), stance)
    for pattern, stance in (
        (r"\bcall\w* (?:\w+ )?(?:for|on|upon)\b", Stance.DEMAND),
        (r"\bpoint\w* (?:to|out)\b", Stance.ASSERT),
        (r"\bidentif\w+ .*\bas\b", Stance.DESCRIBE),
        (r"\bcast\w* doubt\b", Stance.DENY),
        (r"\b(?:play|shoot|shot)\w* down\b", Stance.DENY),
        (r"\baccording to\b", Stance.ASSERT),
        (r"\bin \w+ (?:view|opinion)\b", Stance.BELIEVE),
    )
)
_NEGATION = re.compile(
    r"\b(?:not|never|neither|nor|no|without|cannot|declin\w+|refus\w+|unable|fail\w+ to)\b|n[’']t\b"
)
_HEARSAY = frozenset(
    ("reportedly", "allegedly", "purportedly", "supposedly", "rumoured", "rumored")
)
_HEDGES = _HEARSAY | frozenset(
    "apparently possibly perhaps probably maybe may might likely seemingly seems seem "
    "seemed appears appear appeared presumably".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class CueReading(NamedTuple):
    """What a cue's words say about the attribution."""

    stance: Stance
    is_negated: bool
    is_hedged: bool


def read_cue(cue: str, before: str = "", *, is_document: bool = True) -> CueReading:
    """Read a cue; ``before`` are the few words that stand before it in its sentence.

    The last word that is known decides, for auxiliaries come first: "has not denied" denies.
    A document shows ("the report reveals"); of a person the same words only say that they say it.
    """
    words = [match.group().lower() for match in _WORD.finditer(cue)]
    low = " ".join(cue.lower().split())
    near = " ".join(before.lower().split()[-2:])
    is_negated = bool(_NEGATION.search(low) or re.search(r"\b(?:not|never)$|n[’']t$", near))
    hedges = _HEDGES.intersection(words) or _HEARSAY.intersection(near.split())
    stance = _find_stance(low, words)
    if stance is Stance.SHOW and not is_document:
        stance = Stance.ASSERT
    return CueReading(stance, is_negated, bool(hedges))


def _find_stance(low: str, words: list[str]) -> Stance:
    for pattern, stance in _PHRASES:
        if pattern.search(low):
            return stance
    stances = [found for word in words if (found := _stance_of_word(word)) is not None]
    # A plain verb of saying beside a telling word tells less: "said in denial".
    telling = [stance for stance in stances if stance is not Stance.ASSERT]
    return telling[-1] if telling else Stance.ASSERT


def _stance_of_word(word: str) -> Stance | None:
    if word in _NOUNS:
        return _NOUNS[word]
    return next((_STANCES[base] for base in _base_forms(word) if base in _STANCES), None)


def _base_forms(word: str) -> list[str]:
    """The forms a verb may be listed under, most likely first."""
    bases = [_IRREGULAR.get(word, word)]
    for ending in ("ing", "ed", "es", "s", "d"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            bases += [stem, stem + "e"]
    return bases


def is_hearsay(word: str) -> bool:
    """Tell whether ``word`` says by itself that somebody unnamed is behind a statement."""
    return word.lower() in _HEARSAY


def has_cue_word(text: str) -> bool:
    """Tell whether any word of ``text`` could be a cue: a cheap test before it is read again."""
    if "according to" in text.lower():
        return True
    return any(_stance_of_word(match.group().lower()) for match in _WORD.finditer(text))
