"""Which names are outlets: those of the pile's documents, and names that sound like one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.outlets import find_outlet_names, name_outlet
from sayso.records import Document

__all__ = ["Media", "sounds_like_outlet"]

_SOUNDS = re.compile(
    r"\b(?:Times|Post|News|Herald|Tribune|Journal|Gazette|Guardian|Telegraph|Radio|Reuters|CNN|"
    r"BBC|NBC|MSNBC|ABC|CBS|NPR|PBS|AP|AFP|UPI|C-SPAN|Al[ -]?Jazeera|Al[ -]Arabiya|Magazine|"
    r"Weekly|New\s+Yorker|Observer|Courier|Chronicle|Mirror|Mail|Daily|Broadcasting|Examiner|"
    r"Bulletin|Dispatch|Politico|POLITICO|Bloomberg|Newsweek|Breitbart|BuzzFeed|HuffPost|Vox|Slate|"
    r"Salon|Axios|Xinhua|Tass|TASS|Interfax|Haaretz|Spiegel|Monde|Figaro|País|Associated\s+Press|"
    r"Press\s+TV|Fox|Sky|Independent|Economist|Atlantic|Intercept|Enquirer|Globe|Star|Wire|"
    r"Standard|Argus|Inquirer|Sentinel|Register|Echo|Advertiser|Lantern|Ledger|Review)\b|\bTV\b|"
    r"\.(?:com|org|net|ru|uk)\b"
)
_NO_OUTLET = re.compile(
    r"\b(?:Party|Committee|Service|Office|Department|Ministry|University|Street\s+Journal\s+poll|"
    r"Council|Association|Foundation|Group|Bank|Agency\s+for|Intelligence|Security|Court)\b"
)
_SMALL = frozenset(("of", "the", "and", "for", "in", "de", "la", "el", "le", "der"))
_MAX_WORDS = 6
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_PRINTED = re.compile(r"[\w&.’'-]*[\w&’']")
_LEAST_LETTERS = 3


def sounds_like_outlet(name: str) -> bool:
    """Whether a name could be an outlet's, as far as the words tell."""
    words = _ARTICLE.sub("", name).split()
    is_name = 0 < len(words) <= _MAX_WORDS and all(
        word[0].isupper() or word in _SMALL or "." in word for word in words
    )
    return is_name and bool(_SOUNDS.search(name)) and not _NO_OUTLET.search(name)


class Media:
    """The outlets of a pile and what they printed."""

    def __init__(self, documents: Iterable[Document]) -> None:
        known: set[str] = set()
        names: defaultdict[str, set[str]] = defaultdict(set)
        printed: set[str] = set()
        for document in documents:
            outlet = name_outlet(document)
            if outlet:
                known.add(outlet)
                full = find_outlet_names(document.outlet)
                for name in (outlet, *full):
                    names[_fold(name)].add(outlet)
                printed.update(filter(_is_telling, full))
        shortened = _shorten(sorted(known))
        for name, outlets in shortened.items():
            if name not in names:
                names[name] |= outlets
        self._names: Mapping[str, set[str]] = dict(names)
        self._beginnings = frozenset(_find_core(one.split()[0]) for one in names if one.strip())
        self._printed = frozenset(printed)
        self._firsts = frozenset(name.split()[0] for name in printed)

    def find(self, name: str) -> str | None:
        """The outlet of the pile that goes by a name, in full or for short; None if it is open."""
        folded = _fold(name)
        outlets = self._names.get(folded, set()) if folded else set()
        return next(iter(outlets)) if len(outlets) == 1 else None

    def may_begin(self, word: str) -> bool:
        """Whether a name of an outlet of the pile may begin with a word, articles left out; quick,
        and never no where `find` finds one."""
        return _find_core(word) in self._beginnings

    def find_all(self, text: str) -> dict[str, str]:
        """The outlets of the pile that a text names in full, each with the name as it has it."""
        printed = _PRINTED.findall(text)
        firsts = {one for one in printed if one.removesuffix("’s") in self._firsts}
        if not firsts:
            return {}
        words = [one.span() for one in _PRINTED.finditer(text)]
        found: dict[str, str] = {}
        taken = 0
        for at, (start, _) in enumerate(words):
            if start < taken or printed[at] not in firsts:
                continue
            for _, until in reversed(words[at : at + _MAX_WORDS]):
                name = text[start:until].removesuffix("'s").removesuffix("’s")
                outlet = self.find(name) if name in self._printed else None
                if outlet is not None:
                    found.setdefault(outlet, name)
                    taken = until
                    break
        return found

    def is_outlet(self, name: str) -> bool:
        """Whether a name is an outlet of the pile, or sounds like one."""
        return self.find(name) is not None or sounds_like_outlet(name)


def _is_telling(name: str) -> bool:
    """Whether a name can be nothing but an outlet's: two words, or letters ("AFP")."""
    is_short = name.isupper() and len(name) >= _LEAST_LETTERS
    return name[:1].isupper() and (is_short or " " in name)


def _fold(name: str) -> str:
    folded = _ARTICLE.sub("", " ".join(name.replace("’", "'").split())).casefold()
    return folded.removesuffix("'s").strip(" .,'")


def _find_core(word: str) -> str:
    """What of a word is the same however `_fold` cuts its ends."""
    return word.replace("’", "'").casefold().lstrip(" .,'").rstrip(" .,'s")


def _shorten(outlets: Iterable[str]) -> dict[str, set[str]]:
    """One word of a name where that is a paper's: "the Courier" for the Velsund Courier."""
    short: defaultdict[str, set[str]] = defaultdict(set)
    for outlet in outlets:
        words = outlet.split()
        for word in words if len(words) > 1 else ():
            if sounds_like_outlet(word.title()) or word == words[0]:
                short[_fold(word)].add(outlet)
        for suffix in ("agency", "news", "paper", "newspaper", "website", "station"):
            if len(words) > 1:
                short[f"{_fold(words[0])} {suffix}"].add(outlet)
    return short
