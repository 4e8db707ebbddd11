"""What kind of thing a common noun names: a person (of which gender), a group, a document, a place.

Small lists of the nouns that stand for sources in news and stories, and endings for the rest.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

__all__ = ["Noun", "read_noun"]


class Noun(NamedTuple):
    """``kind`` is person, group, document or place; ``gender`` m, f or ""."""

    kind: str
    gender: str
    is_plural: bool


_MALE = frozenset(
    """man boy gentleman father son brother husband uncle nephew grandfather grandson dad boyfriend
    king prince spokesman chairman businessman policeman fireman congressman councilman salesman
    lord priest guy fellow widower groom stepfather actor waiter monk duke sir bishop lad
    fisherman cameraman alderman frontman sportsman statesman nobleman emperor""".split()
)
_FEMALE = frozenset(
    """woman girl lady mother daughter sister wife aunt niece grandmother granddaughter mum mom
    girlfriend queen princess spokeswoman chairwoman businesswoman policewoman congresswoman
    councilwoman nun duchess actress waitress widow bride stepmother midwife maid heroine
    hostess sportswoman empress housewife""".split()
)
_PEOPLE = frozenset(
    """official spokesperson source person insider aide adviser advisor diplomat officer analyst
    expert witness resident clerk employee attorney doctor minister president senator governor
    mayor director chair chief secretary judge journalist critic friend colleague candidate
    executive captain soldier activist representative delegate child kid baby parent cousin
    partner neighbour neighbor guest host victim suspect defendant plaintiff prosecutor lawyer
    author artist writer student pupil patient nurse poet professor scholar scientist physician
    guard coach player athlete champion rival predecessor successor politician lawmaker
    legislator ambassador envoy general colonel lieutenant sergeant inspector detective
    commissioner commander rebel fighter militant refugee migrant citizen voter protester
    demonstrator individual people member staffer volunteer pilot driver passenger sailor
    fisher farmer surgeon dean principal editor columnist correspondent anchor pope cardinal
    rabbi imam pastor chancellor premier monarch heir client customer consumer investor
    shareholder entrepreneur founder boss manager chairperson accountant architect engineer
    harbourmaster informant whistleblower spy agent sheriff deputy trooper constable bishop
    poster blogger celebrity singer musician star rapper composer programmer commentator
    historian economist biologist geologist physicist chemist technician veteran survivor
    relative grandparent sibling twin teenager youth adult expat immigrant tourist visitor
    respondent participant interviewee speaker curator opponent supporter anybody somebody
    anyone someone everyone nobody""".split()
)
_GROUPS = frozenset(
    """police government administration army military parliament congress senate committee council
    board commission company firm group party movement organisation organization team family
    crowd public press media ministry department agency office union court jury authority
    opposition regime campaign bank church staff crew coalition alliance association network
    majority minority community hospital laboratory school university corporation business
    charity club band gang militia navy force forces troops publisher newspaper magazine
    broadcaster station channel outlet foundation institute institution body panel tribunal
    embassy bureau unit squad delegation federation league society cabinet airline retailer
    manufacturer startup consortium watchdog regulator syndicate trust fund studio label
    faction couple pair site website platform service museum college""".split()
)
_DOCUMENTS = frozenset(
    """report study survey poll article document memo memorandum email letter statement filing
    lawsuit indictment complaint affidavit book paper analysis record transcript dossier cable
    review audit log ledger tweet post editorial column story dispatch communique bulletin
    release text note contract file leaflet blog video recording census index inquiry notice
    diary manifest petition play film poem novel song bill law act ruling verdict resolution
    treaty agreement data research evidence""".split()
)
_PLACES = frozenset("city town village country nation state county region island province".split())
_PERSON_ENDINGS = ("ist", "ian", "ologist", "eer", "person", "man", "woman", "maker", "holder")
_IRREGULAR = {
    "men": "man", "women": "woman", "people": "people", "children": "child", "wives": "wife",
    "spokesmen": "spokesman", "police": "police", "policemen": "policeman", "troops": "troops",
    "businessmen": "businessman", "congressmen": "congressman", "fishermen": "fisherman",
    "media": "media", "forces": "forces", "gentlemen": "gentleman", "chiefs": "chief",
    "everyone": "everyone", "data": "data", "series": "series", "news": "news",
}  # fmt: skip
_ALWAYS_PLURAL = frozenset(("people", "police", "troops", "forces", "media", "couple", "pair"))


@lru_cache(maxsize=8192)
def read_noun(word: str) -> Noun | None:
    """Read one noun in lower case; None when it stands for no source that is known here."""
    singular, is_plural = _singular(word)
    is_plural = is_plural or singular in _ALWAYS_PLURAL
    if singular in _MALE:
        return Noun("person", "m", is_plural)
    if singular in _FEMALE:
        return Noun("person", "f", is_plural)
    for kind, nouns in (
        ("person", _PEOPLE),
        ("group", _GROUPS),
        ("document", _DOCUMENTS),
        ("place", _PLACES),
    ):
        if singular in nouns:
            return Noun(kind, "", is_plural)
    if len(singular) > 5 and singular.endswith(_PERSON_ENDINGS):
        gender = "f" if singular.endswith("woman") else "m" if singular.endswith("man") else ""
        return Noun("person", gender, is_plural)
    if is_plural and len(singular) > 4 and singular.endswith(("er", "or")):
        return Noun("person", "", True)
    return None


def _singular(word: str) -> tuple[str, bool]:
    if word in _IRREGULAR:
        return _IRREGULAR[word], _IRREGULAR[word] != word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y", True
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2], True
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1], True
    return word, False
