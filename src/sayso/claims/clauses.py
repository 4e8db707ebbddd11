"""Whether words assert something, or only name it: "a faulty pump", "the job the mayor has done".

Told by the forms of verbs and the words around them, without a parse: what is asked is whether
there is a finite verb that belongs to no relative clause.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["is_clause"]

_MARKS = re.compile(r"[“”\"„«»`()\[\]]+|''")
_CUT = re.compile(r"\s*([’'])\s*(s|re|ve|ll|d|m)\b")
_NOT_CUT = re.compile(r"\s*n\s*([’'])\s*t\b")
_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*|,")

_AUXILIARIES = frozenset(
    """is are was were am has have had do does did will would can cannot could may might must
    shall should isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t
    didn’t won’t wouldn’t can’t couldn’t mustn’t shouldn’t ain’t""".split()
)
_PAST = frozenset(
    """went took gave said made came saw got left broke fell ran lost won held kept told
    found became began met paid sent sold stood brought bought built caught cut drove
    fought hit hurt knew led put read rose set shot shut spent struck swung taught
    thought threw wrote fed stole drew flew grew spoke chose wore sank burnt dug slept
    felt heard meant sat lay bore bit blew bound cast clung cost crept dealt dreamt
    drank ate fled flung forgave forgot froze hid hung laid lent let lit mistook
    overcame overthrew quit rang rode sang sought shook shone showed shrank slid slung
    sped spilt spun split spread sprang stuck stung stank strode strove swore swept
    swam tore undertook underwent upheld beat bred bled burst woke withdrew withheld
    wound wept""".split()
)
_PRESENT = frozenset(
    """want need say think believe hold control make take give know see get go come support
    oppose face keep run seek call show pay live die lose win plan hope expect agree
    fear back work use own lead leave remain seem appear become feel find help like
    look love mean move play put read send speak stand start stay stop talk tell try
    turn understand vote wait watch worry write argue allege claim accuse deny insist
    warn depend exist belong continue deserve require provide rely suffer threaten
    tend account reflect represent include involve contain cover carry cause change
    identify occur happen""".split()
)
_PAST_IN_EED = frozenset("agreed disagreed freed decreed guaranteed refereed".split())
_NO_VERBS = frozenset("as its always perhaps besides towards whereas across yes".split())
_PRONOUNS = frozenset(
    """i he she it they we you who which that there this these those what nobody somebody
    everybody anybody everyone someone anyone nothing everything something people""".split()
)
_ADVERBS = frozenset("also still now only even just never always often already then both".split())
_THIRD = frozenset(
    """gets goes says thinks believes makes takes gives knows sees comes keeps seems remains
    becomes feels finds wants hears means leaves lets meets pays sends speaks tells
    tries understands writes argues alleges warns insists depends exists belongs
    continues deserves requires provides relies suffers threatens tends reflects
    represents includes involves contains carries identifies occurs happens proposes
    resides opposes loses agrees expects fears appears supports has does faces owns
    lacks poses backs holds runs""".split()
)
_BETWEEN = (
    frozenset(
        """not never also been be being still ever since now already all both just always only
    even once yet then so far it he she they we you i""".split()
    )
    | _AUXILIARIES
)
_SUBJECTS = _PRONOUNS - {"this", "that", "these", "those", "what", "there"}
_DETERMINERS = frozenset(
    """the a an his her its their our my your this that these those some any no every each
    both all another such""".split()
)
_OBJECTS = _DETERMINERS | frozenset("him them us me it you what how nothing".split())
_PREPOSITIONS = frozenset(
    """of in on at by for with from to about into over under between among against during
    without within through after before since until as than like per via toward
    towards""".split()
)
_SUSPECTS = frozenset("alleged suspected convicted".split())
_RELATIVES = frozenset("that which who whom whose where".split())
_TOLD = frozenset(
    """fact idea claim claims news report reports view belief notion hope fear fears evidence
    sign signs allegation allegations suggestion assertion charge grounds ground
    condition conclusion effect doubt impression theory point warning promise only so""".split()
)
"""Behind these "that" tells what it is: "the fact that the pump failed"."""
_TOPIC = re.compile(
    r"(?:(?:about|regarding|concerning|as\s+to|of|over|on|into|for|against)\s+)(?:what|whom?|whose|"
    r"where|when|why|how|whether)\b|whether\b(?!.*,)|"
    r"(?:about|regarding|concerning|as\s+to)\s+(?:the|th[ioe]s[es]?|his|her|its|their|an?)\b(?!.*,)",
    re.IGNORECASE,
)
"""What something is about, or what is not known: "about what had happened"."""
_CONDITION = re.compile(r"(?:if|unless)\b(?!.*,)", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:will|would|can|could|do|does|did|is|are|was|were|has|have|should)\s+(?:the|this|that|he|she|it|"
    r"they|you|we|i|[A-Z]\w+)\s(?!.*,)"
)
_OF_SUBJECT = re.compile(r"(?:the|every|any|an?)\s+[a-z]+\s+(?:the|an?|he|she|they|we|it|i|you)\s")
"""A noun of which somebody has or does something: "the job the mayor has done"."""
_DOING = re.compile(
    r"(?:(?:the|an?|his|her|its|their|two|three|some|many)\s+)?(?:[\w’-]+\s+){1,3}(?:not\s+)?[a-z]{3,}ing\s+"
    r"(?:the|an?|his|her|its|their|him|them|it|to|into|out|from|off|down|away|up|with|enough|more|most|\d[\d,.-]*)\b"
)
"""Somebody seen at something: "the crew leaving the port"."""
_ACCUSED = re.compile(
    r"(?:[\w’.-]+\s+){1,6}?(?:of|for|with)\s+(?:not\s+|having\s+)?[a-z]{2,}(?:ing|ed)\b", re.I
)
"""Somebody charged with something, as "accused" goes on: "the firm of hiding the leak"."""
_TO_BE = re.compile(r".+\bto\s+(?:be|have)\b", re.IGNORECASE)
"""What somebody is found or believed to be."""
_AS = re.compile(r".+?\bas\s+(?:an?\b|the\b|not\b|[\w-]+$)", re.IGNORECASE)
"""What somebody describes as something: "the firm as unfit"."""
_MOST_WORDS = 20
"""What is longer is taken for a clause."""


@lru_cache(maxsize=1 << 15)
def is_clause(words: str, *, is_cut: bool = False) -> bool:
    """Tell whether words have a verb of their own, as far as forms show it, and are no topic.

    ``is_cut``: something between the words was left out, which may have been the auxiliary.
    """
    told = _NOT_CUT.sub("n’t", _CUT.sub(r"’\2", _MARKS.sub(" ", words))).strip()
    if _TOPIC.match(told) or _ASKED.match(told):
        return False
    tokens = [match.group().replace("'", "’") for match in _WORD.finditer(told)]
    if len(tokens) > _MOST_WORDS:
        return True
    folded = [token.casefold() for token in tokens]
    verbs = _find_verbs(tokens, folded, is_cut)
    if _CONDITION.match(told):
        return len(verbs) > 1
    if not verbs:
        return any(pattern.match(told) for pattern in (_DOING, _ACCUSED, _TO_BE, _AS))
    return len(verbs) > _count_relatives(told, tokens, folded, verbs)


def _find_verbs(tokens: list[str], folded: list[str], is_cut: bool) -> list[int]:
    """The places of finite verbs, one for each chain of auxiliaries."""
    found: list[int] = []
    for at in range(len(tokens)):
        if _is_finite(tokens, folded, at, is_cut) and not (
            found and _is_chained(folded, found[-1], at)
        ):
            found.append(at)
    return found


def _is_chained(folded: list[str], first: int, last: int) -> bool:
    """Whether a verb belongs to the auxiliary before it: "has not been asked"."""
    if folded[first] not in _AUXILIARIES:
        return False
    return all(word in _BETWEEN or word.endswith("ly") for word in folded[first + 1 : last])


def _is_finite(tokens: list[str], folded: list[str], at: int, is_cut: bool) -> bool:
    word = folded[at]
    before = next((one for one in reversed(folded[:at]) if one not in _ADVERBS), "")
    behind = folded[at + 1] if at + 1 < len(folded) else ""
    if word in _AUXILIARIES or word.endswith(("n’t", "’re", "’ve", "’ll", "’m", "’d")):
        return True
    if word.endswith("’s") and (
        word[:-2] in _PRONOUNS or behind in ("a", "an", "the", "not", "been")
    ):
        return True
    if before in _DETERMINERS - _PRONOUNS or before in _PREPOSITIONS or before.endswith("’s"):
        return False
    if not tokens[at][0].islower() or (not at and behind in _PREPOSITIONS):
        return False
    if word in _SUSPECTS and (not before or before.isdigit()):
        # "33 alleged loan sharks at" names them; "33 alleged that" has a verb.
        return behind in _OBJECTS or behind in _RELATIVES
    if before in _SUBJECTS and word not in _PAST:
        return not (word.endswith("ing") or word in _PREPOSITIONS or word in _OBJECTS)
    return _is_past(word, behind, is_cut) or _is_present(before, word, behind)


def _is_past(word: str, behind: str, is_cut: bool) -> bool:
    if word.endswith("ed") and (not word.endswith("eed") or word in _PAST_IN_EED):
        return is_cut or behind != "by"
    return word in _PAST


def _is_present(before: str, word: str, behind: str) -> bool:
    if word in _PRESENT:
        return before.endswith("s") or before in ("and", "people", "men", "women", "police")
    if word in _THIRD:
        return True
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in _NO_VERBS:
        return False
    is_known = word[:-1] in _PRESENT and (behind in _PREPOSITIONS or behind == "that")
    return is_known or behind in _OBJECTS or behind.isdigit()


def _count_relatives(told: str, tokens: list[str], folded: list[str], verbs: list[int]) -> int:
    """How many of the finite verbs are those of relative clauses."""
    count = int(folded[:1] == ["what"] or bool(_OF_SUBJECT.match(told)))
    for at, word in enumerate(folded):
        if not at or word not in _RELATIVES or not any(verb > at for verb in verbs):
            continue
        before = folded[at - 1]
        is_told = (
            before in _TOLD
            or tokens[at - 1][0].isupper()
            or at - 1 in verbs
            or before in _PREPOSITIONS | {",", "and"}
        )
        count += not is_told
    return count
