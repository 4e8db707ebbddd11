"""What stands behind an attribution, judged by the words of its source.

Named: a person or body that has a name, or "the senator" where only one is meant. Anonymous: one
person without a name. Collective: more than one. Document: something written, shown or counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.pronouns import RELATIVES, is_pronoun
from sayso.reading.sources.heads import (
    PLACE_STARTS,
    Head,
    find_evidence,
    find_words,
    has_apposed_name,
    read_head,
    starts_sentence,
)
from sayso.reading.sources.names import ARTICLED, CAPITALS, core_name, is_personal_name, is_title
from sayso.reading.sources.words import (
    BODIES,
    COUNTED,
    CROWDS,
    DOCUMENTS,
    INDEFINITE,
    KIN,
    NAMELESS,
    OUTLETS,
    PEOPLE,
    UNNAMED,
    is_plural,
    singular,
)
from sayso.records import SourceType, Span

__all__ = [
    "CAPITALS",
    "SourceReading",
    "core_name",
    "find_source_type",
    "is_personal_name",
    "is_title",
    "read_source",
]

_ARTICLE_IN_NAME = re.compile(rf"(?<![\w-]){ARTICLED.pattern}")
_QUOTED_TITLE = re.compile(r"\s*(?:''|[\"“‘'])[A-ZÀ-Þ0-9]")
_PAIR = re.compile(r"(?:both|the\s+two|the\s+pair|the\s+duo)$", re.IGNORECASE)
_ONE_OF = re.compile(r"(?:at\s+least\s+)?(?:(?:only\s+)?one|another|any|an?\s+member)\s+of\b", re.I)
_SHARE = re.compile(
    r"(?:\w+\s+){0,3}?(?:\d+|one|two|three|four|six|seven|eight|nine)\s+(?:out\s+of|in)"
    r"\s+(?:\d+|three|four|five|ten)\b",
    re.I,
)
_ABOUT = re.compile(
    r"^(?:(?:about|nearly|roughly|almost|only|even|just|over|virtually|approximately|so|too"
    r"|at\s+least|(?:more|less|fewer)\s+than|up\s+to|close\s+to)\s+)+(?=\S)",
    re.IGNORECASE,
)
_OFFICE_HOLDER = re.compile(
    r"\b(?i:secretary|chief|leader|whip|speaker|master|minister)\s+(?:of|for)\s+(?:the\s+)?[a-z]+"
    rf"\s+[{CAPITALS}][\w.’'-]+\s+[{CAPITALS}]"
)
"""A name behind an office of two nouns: "secretary of state Mira Holt"."""
_CONTAINERS = (
    COUNTED
    | CROWDS
    | frozenset(
        """array batch bevy body bunch chain clutch collection constellation family field group host
    league list mix network number numbers pair panel parade quartet range series set string
    stream succession swath team variety wealth coalition army couple coterie cadre crop
    population proportion segment stack pack""".split()
    )
)
_PARTY_FIGURE = frozenset(
    """establishment top party leading public political opposition senior key prominent major gop
    religious military media republican democratic conservative liberal""".split()
)
_NATIONS = frozenset("chinese french british japanese swiss dutch irish spanish english".split())
_ONLY_ONE = frozenset(
    """president governor mayor nominee speaker chair chairman chairwoman chief director leader
    secretary minister premier senator candidate king queen pope prince frontrunner front-runner
    congressman congresswoman commissioner chancellor""".split()
)
_DEFINITE = frozenset("the this that".split())
_OWN = frozenset("his her their its my our your whose".split())
_OWNER = re.compile(rf"^(?:[Tt]he\s+)?(?:[\w.&-]+\s+)*[{CAPITALS}]?[\w.-]*[’'](?:s\b|\s)")
_PEOPLES = re.compile(
    r"(?:[ei]ans|[a-z]{2}icans|exans|ubans|crats|[a-z]{2}ists|[a-z]ites|elis|aqis|anis|emenis|udis"
    r"|atinos|panics|utheners|erners|ennials|elicals|atives|berals|aucasians)$"
    r"|^(?:Germans|Muslims|Christians|Jews|Arabs|Kurds|Turks|Tories|Greens|Serbs|Croats|Poles"
    r"|Catholics|Protestants|Blacks|Whites|Republicans|Democrats|Dems|Europeans|Koreans|Sunnis"
    r"|Shiites|Swedes|Danes|Finns|Brits|Scots|Greeks|Czechs|Slovaks|Thais|Dreamers|Boomers)$"
)
_SURNAMES = frozenset(
    """sanders rogers peters waters masters meyers myers powers walters winters summers flowers
    anders landers reuters sommers cruthers saunders carruthers chambers conyers sellers vickers
    stivers bowers evans stevens hans givens cousins mathews hopkins""".split()
)
_MANY_ENDINGS = ("ers", "ors", "ists", "ians", "ants", "ents", "ives", "men", "women", "people")
_ONE_PERSON = frozenset("he him his himself she her hers herself i me my".split())
_DETERMINERS = (
    _DEFINITE | _OWN | INDEFINITE | COUNTED | frozenset("both no each every either".split())
)
_JUST_SOMEBODY = re.compile(r"the\s+(?:man|woman|guy|person|one)\b", re.IGNORECASE)
"""A description that is too little to say that somebody stays without a name."""
_MAX_ANTECEDENT_WORDS = 8
_PAPERS = frozenset("journal magazine newspaper paper publication tabloid".split())
_READABLE = DOCUMENTS - frozenset(("platform",)) | _PAPERS
_BEARER = re.compile(
    rf"^(?:[{CAPITALS}][\w.’'-]*\s+){{1,3}}[{CAPITALS}][\w.’'-]*,\s+(?:an?|the|who|whose)\s"
)
"""A person's name before what the person is: "Steven Law, a former aide"."""
_STAFF = frozenset("spokesman spokeswoman spokesperson lawyer attorney doctor".split())
_ABSTRACT = ("tion", "sion", "ment", "ing", "ity", "ness", "ance", "ence", "ism", "ship")
_NEAR_CHARS = 120
_HEARSAY = re.compile(
    r"(?:the\s+|persistent\s+|unconfirmed\s+|some\s+)?(?:word|talk|rumou?rs?|gossip|hearsay|legend|"
    r"whispers?|the\s+grapevine)(?:\s+(?:on\s+the\s+street|around\s+town|in\s+the\s+corridors))?",
    re.IGNORECASE,
)
"""What goes round, and nobody is said to have said."""
_SUPPOSED_ONE = ("er", "or", "ist", "ian", "man", "woman", "eer", "person", "ee", "crat")


class SourceReading(NamedTuple):
    """What a source is, and the words that say so."""

    type: SourceType
    evidence: tuple[Span, ...] = ()


def read_source(text: str, source: Sequence[Span], name: str = "") -> SourceReading:
    """Judge the source at ``source`` in ``text``, resolved to ``name``; unstated without words."""
    if not source:
        return SourceReading(SourceType.UNSTATED)
    words = " ".join(text[span.start : span.end] for span in source)
    found = find_source_type(words, name, text, source[0].start)
    return SourceReading(found, (find_evidence(text, source[0], found),))


def find_source_type(source: str, name: str = "", text: str = "", at: int = 0) -> SourceType:
    """Judge a source by its words, or by ``name`` where it was resolved to one.

    ``text`` and ``at``, where given, are the document and the offset of the source in it.
    """
    flat, name = (_ARTICLE_IN_NAME.sub("Al-", each) for each in (source, name))
    flat = " ".join(flat.split()).strip(" ,;")
    if not re.search(r"[^\W_]", flat) or _HEARSAY.fullmatch(flat):
        return SourceType.UNSTATED
    if is_pronoun(flat):
        return _type_of_pronoun(flat.lower(), name, text[max(0, at - _NEAR_CHARS) : at])
    return _type_of_phrase(flat, name, text, at)


def _type_of_pronoun(pronoun: str, name: str, before: str) -> SourceType:
    is_known = bool(name) and not is_pronoun(name)
    known = _type_of_phrase(name, "", "", 0) if is_known else None
    if pronoun in _ONE_PERSON:
        is_nameless = known is SourceType.ANONYMOUS and not _JUST_SOMEBODY.match(name)
        return SourceType.ANONYMOUS if is_nameless else SourceType.NAMED
    if known is not None:
        return known
    if pronoun in RELATIVES:
        return _type_of_antecedent(before)
    return SourceType.NAMED if pronoun in ("it", "its") else SourceType.COLLECTIVE


def _type_of_antecedent(before: str) -> SourceType:
    """The type of what stands right before a relative: "those who", "a man, who"."""
    words = find_words(re.split(r"[.!?;:\n]\s", before)[-1])[-_MAX_ANTECEDENT_WORDS:]
    if not words:
        return SourceType.COLLECTIVE
    start = len(words) - 1
    if not words[-1][:1].isupper():
        for at in range(len(words) - 1, -1, -1):
            if words[at].lower() in _DETERMINERS:
                start = at
                break
    return _type_of_phrase(" ".join(words[start:]), "", "", 0)


def _type_of_phrase(source: str, name: str, text: str, at: int) -> SourceType:
    if _is_quoted_title(source):
        return SourceType.DOCUMENT
    if _PAIR.match(source):
        return SourceType.NAMED
    if _SHARE.match(source):
        return SourceType.COLLECTIVE
    if _ONE_OF.match(source):
        return SourceType.NAMED if has_apposed_name(source) else SourceType.ANONYMOUS
    head = read_head(_ABOUT.sub("", source, count=1))
    if head is None or _OFFICE_HOLDER.search(source):
        return SourceType.NAMED
    if _is_counted(head, source):
        return _type_of_count(head, source)
    if head.words[-1][:1].isupper():
        return _type_of_capital(head, source, name, text, at)
    return _type_of_common(head, source, name, text)


def _is_quoted_title(source: str) -> bool:
    match = _QUOTED_TITLE.match(source)
    return match is not None and bool(re.search(r"['”’\"]{1,2},?(?:$|\s+by\s)", source[2:]))


def _is_counted(head: Head, source: str) -> bool:
    """Tell whether the words only count those behind them: "54 percent", "a group of voters"."""
    if head.first in COUNTED or head.first in ("no", "neither") or head.first[:1].isdigit():
        return True
    is_name = head.words[-1][:1].isupper() and len(head.words) > 1
    is_container = head.low in _CONTAINERS and not is_name
    return is_container and f"{head.low} of " in source.lower()


def _type_of_count(head: Head, source: str) -> SourceType:
    if head.low in _CONTAINERS:
        of = rf"\b{re.escape(head.low)}\s+of\s+(?:[\w’'-]+\s+){{0,3}}?([\w-]+)"
        counted = re.search(of + r"(?:$|\s(?:from|by|in|at|for|on)\b)", source, re.I)
        if counted and singular(counted[1].lower()) in DOCUMENTS:
            return SourceType.DOCUMENT
    elif head.low in DOCUMENTS or singular(head.low) in DOCUMENTS:
        return SourceType.DOCUMENT
    is_name = head.first[:1].isdigit() and head.words[-1][:1].isupper()
    if has_apposed_name(source):
        return SourceType.NAMED
    if is_name and singular(head.low) not in PEOPLE and not _PEOPLES.search(head.words[-1]):
        return SourceType.NAMED
    return SourceType.COLLECTIVE


def _type_of_capital(head: Head, source: str, name: str, text: str, at: int) -> SourceType:
    """The head is capitalised: a name, a people, or a common noun at the start of a sentence."""
    last, one = head.words[-1], singular(head.low)
    is_lone = len(head.words) == 1
    if not UNNAMED.isdisjoint(word.lower() for word in head.words):
        return SourceType.ANONYMOUS
    is_document = head.low in DOCUMENTS or one in DOCUMENTS or head.low == "act"
    is_paper = head.low in OUTLETS and not (is_lone and starts_sentence(text, at))
    if is_document and not is_paper and not _BEARER.search(source):
        return SourceType.DOCUMENT
    if head.first in INDEFINITE and (len(head.words) == 2 or one in PEOPLE):
        return SourceType.ANONYMOUS
    if _is_known_person(name, source) or has_apposed_name(source):
        return SourceType.NAMED
    if (head.low in CROWDS and is_lone) or head.low == "pacs":
        return SourceType.COLLECTIVE
    if head.low in _NATIONS and len(head.words) == 2 and head.first == "the":
        return SourceType.COLLECTIVE
    if head.low not in _SURNAMES and (_PEOPLES.search(last) or _is_people(head.low)):
        return SourceType.COLLECTIVE
    if is_lone and _is_common_plural(head.low, text, at):
        return SourceType.COLLECTIVE
    if is_lone and head.low in NAMELESS:
        return SourceType.ANONYMOUS
    return SourceType.NAMED


def _type_of_common(head: Head, source: str, name: str, text: str) -> SourceType:
    """The head is no name: who or what is it, and does the text say which one?"""
    low, one = head.low, singular(head.low)
    is_definite = head.first in _DEFINITE or head.first in _OWN or bool(_OWNER.match(source))
    if one in BODIES and one not in _READABLE and one == low:
        # "The group" after "a group of fishermen" has no name to go by.
        is_nameless = (
            head.first in _DEFINITE and name.split()[:1] and name.split()[0] in ("a", "an")
        )
        is_told = (is_definite and not is_nameless) or _has_capital(head)
        return SourceType.NAMED if is_told and head.first not in INDEFINITE else _body(source)
    if low in _PAPERS and (is_definite or _has_capital(head)):
        return SourceType.NAMED
    is_person = one == "figure" and head.words[-2:-1] and head.words[-2].lower() in _PARTY_FIGURE
    if (low in DOCUMENTS or one in DOCUMENTS) and not is_person:
        return SourceType.DOCUMENT
    if has_apposed_name(source):
        return SourceType.NAMED
    if low in CROWDS or low in COUNTED or one != low or is_plural(low):
        return _type_of_many(head)
    inside = core_name(source)
    if is_personal_name(inside) and inside.split()[0] not in PLACE_STARTS:
        return SourceType.NAMED
    if is_definite and not _is_told(head, source, name, text):
        return SourceType.ANONYMOUS
    return _type_of_one(head, name, is_definite=is_definite, source=source)


def _body(source: str) -> SourceType:
    return SourceType.NAMED if has_apposed_name(source) else SourceType.COLLECTIVE


def _type_of_many(head: Head) -> SourceType:
    is_pair = head.first == "both" or [word.lower() for word in head.words[:2]] == ["the", "two"]
    is_known = is_pair and head.low != "sides" and singular(head.low) not in NAMELESS
    return SourceType.NAMED if is_known else SourceType.COLLECTIVE


def _is_told(head: Head, source: str, name: str, text: str) -> bool:
    """Tell whether a definite description may be of somebody whom the text names."""
    low = head.low
    is_person = low in KIN or low in PEOPLE or low in NAMELESS or low.endswith(_SUPPOSED_ONE)
    if not is_person:
        return True
    if _is_known_person(name, source) or _is_bearer_apposed(low, source):
        return True
    if name and name.split()[0].lower() in INDEFINITE:
        # "The judge" after "a federal judge": which one is never said.
        return False
    is_owned = head.first in _OWN or "’" in source or "'" in source
    if is_owned and text and low not in _ONLY_ONE:
        return _is_named_somewhere(low, text)
    return low not in NAMELESS and not (is_owned and low in _STAFF)


def _is_named_somewhere(low: str, text: str) -> bool:
    """Tell whether a name stands beside a role anywhere: "brother, Colin", "Holt, her lawyer"."""
    role = re.escape(low)
    name = rf"[{CAPITALS}][\w’'-]+"
    owner = rf"(?:an?|the|his|her|their|my|{name}[’']s)"
    beside = rf"\b{role},?\s+{name}|{name},\s+{owner}\s+(?:\w+\s+)?{role}\b"
    return re.search(beside, text) is not None


def _is_bearer_apposed(low: str, source: str) -> bool:
    """Tell whether one name follows the head: "a listener, Jost from Chandler Row"."""
    behind = rf"\b{re.escape(low)}\s*,\s+[{CAPITALS}][\w’'-]+(?:,|$|\s+(?:from|of)\b)"
    return re.search(behind, source) is not None


def _type_of_one(head: Head, name: str, *, is_definite: bool, source: str) -> SourceType:
    low = head.low
    if not UNNAMED.isdisjoint(word.lower() for word in head.words):
        return SourceType.ANONYMOUS
    if _is_bearer_apposed(low, source):
        return SourceType.NAMED
    if head.first in INDEFINITE:
        return SourceType.ANONYMOUS
    if low in KIN or low in PEOPLE or low in NAMELESS or low.split("-")[0] in PEOPLE:
        return _type_of_person(head, name, source, is_definite=is_definite)
    if low.endswith(_SUPPOSED_ONE):
        return _type_of_person(head, name, source, is_definite=is_definite)
    if low.endswith(_ABSTRACT):
        return SourceType.DOCUMENT
    if is_definite:
        return SourceType.NAMED
    return SourceType.ANONYMOUS if len(head.words) > 1 else SourceType.COLLECTIVE


def _type_of_person(head: Head, name: str, source: str, *, is_definite: bool) -> SourceType:
    is_title_alone = head.low in _ONLY_ONE and (len(head.words) == 1 or _has_capital(head))
    is_known = is_definite or is_title_alone or _is_known_person(name, source)
    return SourceType.NAMED if is_known else SourceType.ANONYMOUS


def _is_known_person(name: str, source: str) -> bool:
    """Tell whether a source was followed to a person's name that says more than its own words."""
    return is_personal_name(name) and name not in source


def _has_capital(head: Head) -> bool:
    return any(word[:1].isupper() for word in head.words[1:]) or (
        len(head.words) > 1 and head.words[0][:1].isupper() and head.first not in _DETERMINERS
    )


def _is_people(low: str) -> bool:
    return singular(low) != low and singular(low) in PEOPLE


def _is_common_plural(low: str, text: str, at: int) -> bool:
    """Tell a lone common plural at the start of a sentence from a name: "Anglers", "Sanders"."""
    if singular(low) == low or low in _SURNAMES:
        return False
    if not text:
        return low.endswith(_MANY_ENDINGS)
    return starts_sentence(text, at) and (low.endswith(_MANY_ENDINGS) or f" {low} " in text)
