"""What stands behind an attribution, judged by the words of its source."""

from __future__ import annotations

import re

from sayso.pronouns import PLURAL_PRONOUNS, RELATIVES, is_pronoun
from sayso.records import SourceType

__all__ = [
    "CAPITALS",
    "core_name",
    "find_source_type",
    "is_personal_name",
    "is_title",
]

_DOCUMENT_NOUNS = frozenset(
    """report study survey poll article document memo memorandum email e-mail letter statement
    filing lawsuit indictment complaint affidavit book paper analysis data record transcript
    dossier cable review audit log ledger tweet post editorial column story dispatch communique
    communiqué bulletin release newspaper magazine text note contract file leaflet
    website blog video recording tape photograph image ad advertisement resolution ruling
    verdict law bill constitution agreement treaty census index statistics figures findings
    research evidence inquiry register notice minutes diary manifest paperwork""".split()
)
_COLLECTIVE_NOUNS = frozenset(
    """police government govt administration army military parliament congress senate committee
    council board commission company firm group party movement organisation organization
    team family crowd public press media ministry department agency office union court
    jury authority opposition regime campaign bank church world staff crew people
    coalition alliance association network majority minority community side hospital
    laboratory school university""".split()
)
_PERSON_NOUNS = frozenset(
    """official spokesman spokeswoman spokesperson source person man woman insider aide adviser
    advisor diplomat officer analyst expert witness resident clerk employee worker lawyer
    attorney doctor minister president senator governor mayor director chairman chairwoman
    chief leader commander ambassador secretary judge prosecutor investigator journalist
    reporter author critic supporter friend neighbour neighbor colleague teacher professor
    candidate manager executive inspector sailor fisherman captain harbourmaster student
    soldier activist lawmaker representative delegate negotiator""".split()
)
_QUANTIFIERS = frozenset(
    """some many others both several most few all people men women everyone everybody nobody
    anyone""".split()
)
_INDEFINITE = frozenset("a an one another some any anonymous unnamed unidentified".split())
_UNNAMED = frozenset("anonymous unnamed unidentified".split())
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten dozens scores hundreds thousands several many
    some most few all both other""".split()
)
# Peoples and parties in the plural: "Iranians", "Democrats". A surname rarely ends so.
_PEOPLES = re.compile(
    r"(?:[ei]ans|icans|crats|[a-z]{2}ists|ites|elis|aqis|emenis|udis)$"
    r"|^(?:Germans|Muslims|Christians|Jews|Arabs|Kurds|Turks|Tories|Greens|Serbs|Croats|Poles)$"
)
_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady sen senator rep gov governor
    president vice minister prime secretary chancellor king queen prince princess pope
    judge justice general gen colonel col captain capt lieutenant lt sergeant sgt major maj
    admiral commander inspector detective officer chairman chairwoman chief mayor councillor
    congressman congresswoman ambassador commissioner director attorney rev reverend
    ayatollah sheikh imam rabbi former then ex acting deputy senior""".split()
)
_BODIES = frozenset(
    """nations states kingdom union house department ministry senate congress parliament council
    office agency committee court party bank university authority commission board""".split()
)
_BREAK = re.compile(
    r"\s*(?:,|;|:|\(|—|–| - )\s*"
    r"|\s+(?:[a-z]\w*ed|seen|written|taken|given|held|kept|sent|found|shown|put|set)"
    r"\s+(?:by|to|in|on|at|from|with|as)\s+"
    r"|\s+(?:of|from|by|in|at|for|with|on|to|who|whom|which|that|whose|"
    r"inside|within|close|familiar|near|about|against|between|under|over|quoted|speaking|citing)\s+"
)
_WORD = re.compile(r"[^\W\d_](?:[\w’'.&-]*\w)?\.?")
CAPITALS = "A-ZÀ-ÖØ-Þ"
"""Capital letters of the Latin script, as a range in a pattern."""
_NAME_RUN = re.compile(
    rf"(?:[{CAPITALS}][\w’'-]*\.?(?:[A-Z]\.)*)"
    r"(?:\s+(?:(?:al|bin|ibn|de|del|della|der|di|du|el|la|le|van|von|of|the|and|&)\s+){0,2}"
    rf"[{CAPITALS}][\w’'.-]*)*"
)
_OWNER = re.compile(rf"^(?:[Tt]he\s+)?(?:[{CAPITALS}][\w.-]*\s+)*[{CAPITALS}][\w.-]*[’']s?\s")
_POSSESSIVE = re.compile(r"[’']s?$")


def is_personal_name(name: str) -> bool:
    """Tell whether ``name`` looks like a person's full name: two to four capitalised words."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and all(word[:1].isupper() for word in words)
        and not _is_plural(words[-1].lower())
    )


def is_title(word: str) -> bool:
    """Tell whether a word before a name is a title or a role: "Mr.", "Captain"."""
    return word.strip(".").lower() in _TITLES | _PERSON_NOUNS


def core_name(source: str) -> str:
    """The name inside a source: "MKO leader Maryam Rajavi, in Paris" gives "Maryam Rajavi".

    A source without a name gives its own words, without what is set behind a comma.
    """
    flat = " ".join(source.split())
    phrase = re.split(r"\s*(?:,|;|\(|—| – )\s*", flat, maxsplit=1)[0].strip(" \"“”'‘’()[]") or flat
    bare = _POSSESSIVE.sub("", phrase)
    head = _head_phrase(bare).split()
    person = _last_name_run(bare)
    if head and head[-1].lower() in _PERSON_NOUNS and _follows_body(bare, person):
        return person
    if not head or not head[-1][:1].isupper():
        # A role first, the name behind the comma: "a spokesman for the Council, Mehdi Marand".
        for part in re.split(r"\s*,\s*", flat)[1:2]:
            if is_personal_name(part):
                return part
        return bare
    return person if is_personal_name(person) else _drop_article(bare)


def _follows_body(phrase: str, person: str) -> bool:
    """Tell whether a personal name stands right behind the body its bearer acts for."""
    before = phrase[: len(phrase) - len(person)].split()
    return is_personal_name(person) and bool(before) and before[-1].lower() in _BODIES


def _last_name_run(phrase: str) -> str:
    """The capitalised words at the end of a phrase, without the roles and bodies before a name.

    "MKO Leader Maryam Rajavi" and "ambassador to the United Nations John Bolton" give the person.
    """
    runs = list(_NAME_RUN.finditer(phrase))
    if not runs or runs[-1].end() != len(phrase):
        return ""
    words = runs[-1].group().split()
    for at in range(len(words) - 2, 0, -1):
        if words[at - 1].strip(".,").lower() in _TITLES | _PERSON_NOUNS | _BODIES:
            return " ".join(words[at:])
    return " ".join(words)


def _drop_article(phrase: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+(?=[A-ZÀ-Þ])", "", phrase, flags=re.IGNORECASE)


def _head_phrase(source: str) -> str:
    """What stands before the first preposition, relative or comma: its last word is the head."""
    return _BREAK.split(source.strip(), maxsplit=1)[0]


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3


def find_source_type(source: str, name: str = "") -> SourceType:
    """Judge a source by its words, or by ``name`` where it was resolved to one.

    Named: its head is a proper name, or one follows in apposition. Document: its head is something
    written. Collective: a group or a plural. Anonymous: one person without a name.
    """
    judged = name if name and is_pronoun(source) else source
    if not judged.strip():
        return SourceType.UNSTATED
    if is_pronoun(judged):
        return _type_of_pronoun(judged.strip().lower())
    words = _WORD.findall(_POSSESSIVE.sub("", _head_phrase(judged)))
    if not words:
        return SourceType.NAMED if re.search(r"[^\W\d_]", judged) else SourceType.UNSTATED
    head = words[-1].lower().strip(".")
    if head in _DOCUMENT_NOUNS or _singular(head) in _DOCUMENT_NOUNS:
        return SourceType.DOCUMENT
    return _type_with_capital(judged, words) or _type_without_name(words)


def _type_with_capital(source: str, words: list[str]) -> SourceType | None:
    """Named, or a people in capitals; None when no name is there to judge by."""
    head, first = words[-1], words[0].lower()
    is_single = len(words) == 2 and first in ("a", "an", "one", "another")
    low = head.lower().strip(".")
    if head[:1].isupper():
        if is_single or _UNNAMED.intersection(map(str.lower, words)):
            return SourceType.ANONYMOUS
        if first in _NUMBERS or first.isdigit() or _PEOPLES.search(head):
            return SourceType.COLLECTIVE
        return None if _is_heading_plural(words) else SourceType.NAMED
    is_owned = low in _COLLECTIVE_NOUNS and _OWNER.search(source)
    return SourceType.NAMED if is_owned or is_personal_name(core_name(source)) else None


def _type_without_name(words: list[str]) -> SourceType:
    low = words[-1].lower().strip(".")
    if low in _COLLECTIVE_NOUNS or _is_plural(low) or low in _QUANTIFIERS:
        return SourceType.COLLECTIVE
    is_person = low in _PERSON_NOUNS or words[0].lower() in _INDEFINITE or len(words) > 1
    return SourceType.ANONYMOUS if is_person else SourceType.COLLECTIVE


def _singular(word: str) -> str:
    return word[:-1] if _is_plural(word) else word


def _is_heading_plural(words: list[str]) -> bool:
    """A lone capitalised plural at the start of a sentence: "Officials", "Critics"."""
    if len(words) > 1:
        return False
    low = words[0].lower()
    return low in _QUANTIFIERS | _COLLECTIVE_NOUNS or _singular(low) in _PERSON_NOUNS


def _type_of_pronoun(pronoun: str) -> SourceType:
    if pronoun in PLURAL_PRONOUNS or pronoun in RELATIVES:
        return SourceType.COLLECTIVE
    return SourceType.NAMED
