"""Words after which an article follows, or a good part of one: "Here is a piece from ..."."""

from __future__ import annotations

import re
from enum import IntEnum

from sayso.intake.embedding.facts import Facts
from sayso.intake.embedding.lead_words import ARTICLE, HERE, NO_ARTICLE, OPENING, PART, WHOLE
from sayso.intake.embedding.names import NAMES, clean_outlet
from sayso.intake.embedding.naming import name_first, read_names

__all__ = ["Strength", "read_strong"]


class Strength(IntEnum):
    """How much a lead says by itself.

    Strong: an article follows, or a good part of one. Middling: words of an outlet follow, and the
    page's own may follow soon ("From the Guardian:"). Weak: they may be one sentence.
    """

    WEAK = 1
    MIDDLING = 2
    STRONG = 3


_HANDS_OVER = re.compile(
    rf"{OPENING}(?P<here>{HERE})\b(?P<middle>[^.:!?\n]{{0,80}}?)\b(?P<noun>{ARTICLE}|{PART})\b"
    r"(?P<rest>[^!?\n]{0,160}?)(?P<stop>[:.]?)$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"here|below|the following|following|what", re.IGNORECASE)
_IS_FROM = re.compile(r"\s(?:from|in|by)\b")
_IS_ABOUT = re.compile(r"\b(?:he|she|they|we|I|you|theme|point|subject|not)\b")
_OPEN = re.compile(r"\s(?:from|by|in)(?: the)?$", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:from|in)\s(?P<rest>.+)")
_COMES_FROM = re.compile(
    rf"{OPENING}(?:{HERE}|taken|excerpted|reprinted|reproduced|quoting|copied|pasted)"
    r"(?: (?:is|comes|taken|reprinted|copied|an excerpt|a bit|more|something|some|the one|another"
    r"|what I found))*"
    r" (?:from|in)\s(?P<rest>[^!?\n:]{2,120}?):$",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    rf"\b(?:the following|this|these)(?: \w+){{0,2}} (?:(?P<whole>{ARTICLE})|{PART}):$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"{OPENING}(?:(?:(?:some|a few|the|selected|key|more|first|my favourite) )*{PART} (?:from|of)"
    r" (?:the|this|that|his|her|their|it|an?)\b"
    rf"|(?:the |its |their )?(?P<whole>full|whole|entire|complete) (?:text|{ARTICLE})\b"
    r"(?=[,:]| (?:from|by|in|of|is|below|here|follows|reads|as)\b))[^:.!?\n]{0,120}:$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    rf"{OPENING}(?:the|their|its|his|her) (?:whole |full |entire |complete )?(?:text|{ARTICLE})"
    r" (?:follows|comes next|is below|stands below|below)\b[^.:!?\n]{0,40}[.:]$",
    re.IGNORECASE,
)
_COPIED = re.compile(
    r"\b(?:re-?posted|cross-?posted|copied|pasted|taken|lifted|saved|reproduced|reprinted|quoted"
    r"|source|via|original(?:ly)?)\b[^.!?\n]{0,40}\s<?(?P<url>https?://[^\s<>\"]+?)[>:.)\]]*$",
    re.IGNORECASE,
)
_NAMED_ALONE = re.compile(
    r"^(?:and )?(?:in |also in )?(?:the )?(?P<rest>[^:!?\n]{2,90}?)"
    r"(?:,? (?:this (?:morning|afternoon|evening|week|month)|last (?:week|night|month)|today"
    r"|yesterday|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))*(?: \([^()]{2,40}\))?:$",
    re.IGNORECASE,
)
"""An outlet and a day, and nothing else: "Kettle Lane Courier, this morning:"."""
_FROM = re.compile(
    r"^(?:and )?(?:from|via|per|source|courtesy of|cross-?posted from)\b:?\s"
    r"(?P<rest>[^!?\n:]{2,90}?)\s*:$",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"(?P<person>{NAMES}),? (?:(?:in|at|of|for) )?(?P<rest>[^,:\n]{{2,60}}):")
"""An author and an outlet, and nothing else: "Jon Askew, in the Metropolitan Review:"."""
_PUBLISHED = r"(?:published|printed|taken|carried|posted|reproduced|reprinted)"
_APPEARED = re.compile(
    rf"{OPENING}(?:the following|what follows|this|the (?:text|{ARTICLE}) below)\b"
    r"[^.:!?\n]{0,60}?\b(?:first |originally )?(?:appeared|ran|comes|is"
    rf"|(?:was|were) (?:first |originally )?{_PUBLISHED})(?: first| originally)?"
    r" (?:in|on|by|from|at)\s(?P<rest>[^!?\n:]{2,120}?)[:.]$",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    rf"\bthe following\b[^.:!?\n]{{0,60}}\b(?:appeared|ran|{_PUBLISHED})(?: first| originally)?"
    r" (?:in|on|by|from|at)\s(?P<rest>[^!?\n:]{2,120}?)[:.]$",
    re.IGNORECASE,
)
_AS_PUBLISHED = re.compile(
    rf"^(?:as |re-?|first |originally )?(?:{_PUBLISHED}|reported|seen)"
    r" (?:in|on|by|at|from)\s(?P<rest>[^!?\n:]{2,100}?):$",
    re.IGNORECASE,
)
_PASTES = re.compile(
    r"\b(?:I|we)(?:['’](?:m|ve|ll|re)| am| have| will| are)? (?:\w+ )?(?:re-?)?"
    r"(?:past(?:e|ed|ing)|cop(?:y|ied|ying)|post(?:ed|ing)?|reproduc(?:e|ed|ing)|reprint(?:ed|ing)?"
    r"|print(?:ed|ing)?|quot(?:e|ed|ing)|typ(?:e|ed|ing)|enclos(?:e|ed|ing)|attach(?:ed|ing)?"
    r"|append(?:ed|ing)?|includ(?:e|ed|ing)|translat(?:e|ed|ing)|giv(?:e|ing)|shar(?:e|ed|ing))\b"
    rf"[^.:!?\n]{{0,60}}?\b{ARTICLE}\b[^:!?\n]{{0,200}}[:.]$",
    re.IGNORECASE,
)
_PASTED_HERE = re.compile(r"\b(?:here|below|in full|whole|entire|verbatim)\b", re.IGNORECASE)


def read_strong(words: str, *, is_followed: bool) -> tuple[Strength, Facts] | None:
    """How strong a sentence is as a lead, and what it names; ``None`` when it is none.

    ``is_followed``: a sentence that ends in a colon comes between it and the article.
    """
    return (
        _read_handing_over(words, is_followed=is_followed)
        or _read_appeared(words)
        or _read_announced(words)
        or _read_label(words)
        or _read_from(words)
        or _read_copied(words)
        or _read_pasting(words)
    )


def _read_handing_over(words: str, *, is_followed: bool) -> tuple[Strength, Facts] | None:
    """Read "Here is a piece from": strong with an outlet, with "whole", or with nothing behind."""
    match = _HANDS_OVER.search(words)
    if match is None or _IS_ABOUT.search(match["middle"]):
        return None
    rest = match["rest"]
    is_article = any(
        re.search(rf"\b{ARTICLE}\b", part, re.IGNORECASE) for part in (match["noun"], rest)
    )
    facts = read_names(words)
    if not facts.outlet and is_article and (named := _NAMED.search(rest)):
        facts = facts.or_else(Facts(name_first(named["rest"], is_asked_for=True)))
    if NO_ARTICLE.search(match["middle"] + rest) and not (facts.outlet and is_article):
        return None
    is_pointing = _POINTS.match(match["here"]) or _IS_FROM.match(rest)
    is_open = not match["stop"] and _OPEN.search(rest) is not None
    is_whole = is_article and WHOLE.search(words) is not None
    if not (match["stop"] == ":" or is_followed or is_open):
        return (Strength.STRONG, facts) if is_pointing and is_whole and facts.outlet else None
    is_of_it = re.match(r"\s(?:of|from) (?:it|this|that)\b", rest) is not None
    is_part_of_one = (is_article or is_of_it) and re.fullmatch(
        PART, match["noun"], re.IGNORECASE
    ) is not None
    if facts.outlet or (is_pointing and (is_open or is_whole or is_part_of_one)):
        return Strength.STRONG, facts
    return (Strength.WEAK, facts) if is_article and is_pointing else None


def _read_appeared(words: str) -> tuple[Strength, Facts] | None:
    """Read "The following appeared in" and "As published in".

    "This first appeared in the Post." points back at the page, and "following" does not.
    """
    match = _APPEARED.search(words) or _FOLLOWING.search(words) or _AS_PUBLISHED.search(words)
    if match is None or NO_ARTICLE.search(words):
        return None
    if words.endswith(".") and "following" not in words.lower():
        return None
    outlet = name_first(match["rest"], is_asked_for=True)
    return (Strength.STRONG, Facts(outlet)) if outlet else None


def _read_announced(words: str) -> tuple[Strength, Facts] | None:
    """Read "The Observer of 12 October has, on its last page, the following report:"."""
    match = _ANNOUNCED.search(words)
    if match is None or NO_ARTICLE.search(words):
        return None
    facts = read_names(words)
    strength = Strength.STRONG if match["whole"] else Strength.WEAK
    return (strength, facts) if facts.outlet else None


def _read_label(words: str) -> tuple[Strength, Facts] | None:
    """Read "Some excerpts from the article:", "The full article:" and "The report follows."."""
    match = _LABEL.match(words)
    if NO_ARTICLE.search(words):
        return None
    if _FOLLOWS.match(words):
        return Strength.STRONG, read_names(words)
    if match is None:
        return None
    facts = read_names(words)
    is_article = match["whole"] or re.search(rf"\b{ARTICLE}\b", words, re.IGNORECASE)
    return (Strength.STRONG, facts) if is_article or facts.outlet else None


def _read_copied(words: str) -> tuple[Strength, Facts] | None:
    """Read "Reposted from http://..."."""
    match = _COPIED.search(words)
    if match is None:
        return None
    names = read_names(words[: match.start("url")])
    return Strength.STRONG, names.or_else(Facts(url=match["url"]))


def _read_from(words: str) -> tuple[Strength, Facts] | None:
    match = _FROM.search(words) or _COMES_FROM.search(words) or _SIGNED.fullmatch(words)
    outlet = name_first(match["rest"], is_asked_for=False) if match else ""
    if match is None or not outlet:
        alone = _NAMED_ALONE.search(words)
        name = clean_outlet(alone["rest"]) if alone else ""
        is_name = bool(name) and name_first(name, is_asked_for=False) == name
        return (Strength.MIDDLING, Facts(name)) if is_name else None
    person = match.groupdict().get("person") or ""
    return Strength.MIDDLING, Facts(outlet, person).or_else(read_names(words))


def _read_pasting(words: str) -> tuple[Strength, Facts] | None:
    """Read "I am pasting the article here"."""
    if not _PASTES.search(words) or NO_ARTICLE.search(words):
        return None
    facts = read_names(words)
    is_here = _PASTED_HERE.search(words) is not None or (words.endswith(":") and facts.outlet)
    return (Strength.STRONG, facts) if is_here else None
