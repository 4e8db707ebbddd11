"""The forms a verb or noun may be listed under: "denies" under "deny", "slammed" under "slam".

Only listed words are ever looked up, so a form may be tried that is no word: a wrong guess finds
nothing. That needs no dictionary of a whole language.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["base_forms"]

_IRREGULAR = {
    form: base
    for base, forms in {
        "beat": "beaten", "become": "became", "begin": "began begun", "bend": "bent",
        "break": "broke broken", "bring": "brought", "build": "built", "buy": "bought",
        "catch": "caught", "choose": "chose chosen", "cling": "clung", "come": "came",
        "deal": "dealt", "do": "did done does", "draw": "drew drawn", "drive": "drove driven",
        "feel": "felt", "fight": "fought", "find": "found", "forbid": "forbade forbidden",
        "foresee": "foresaw foreseen", "foretell": "foretold", "forget": "forgot forgotten",
        "get": "got gotten", "give": "gave given", "go": "went gone goes",
        "grow": "grew grown", "have": "had has", "hear": "heard", "hold": "held", "keep": "kept",
        "know": "knew known", "lay": "laid", "lead": "led", "leave": "left", "let": "let",
        "light": "lit", "lose": "lost", "meet": "met", "make": "made", "mean": "meant",
        "mislead": "misled", "mistake": "mistook mistaken", "misunderstand": "misunderstood",
        "overthrow": "overthrew", "prove": "proven", "put": "put", "ride": "rode ridden",
        "rise": "rose risen",
        "say": "said", "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent",
        "set": "set", "shoot": "shot", "show": "shown", "sing": "sang sung", "sink": "sank sunk",
        "sit": "sat",
        "speak": "spoke spoken", "stand": "stood", "stick": "stuck", "strike": "struck",
        "swear": "swore sworn", "take": "took taken", "teach": "taught", "tear": "tore torn",
        "tell": "told", "think": "thought", "throw": "threw thrown",
        "understand": "understood", "uphold": "upheld", "withdraw": "withdrew withdrawn",
        "withhold": "withheld", "write": "wrote written",
        "be": "am is are was were been being", "die": "dying", "lie": "lying", "vie": "vying",
    }.items()
    for form in forms.split()
}  # fmt: skip
_VOWELS = frozenset("aeiou")
_MIN_STEM = 2


@lru_cache(maxsize=8192)
def base_forms(word: str) -> tuple[str, ...]:
    """The forms a lower-case word may be listed under, the word itself first."""
    bases = [word]
    if word in _IRREGULAR:
        bases.append(_IRREGULAR[word])
    if word.endswith(("ies", "ied")):
        bases.append(word[:-3] + "y")
    for ending in ("ing", "ed", "es", "s", "d"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _MIN_STEM:
            continue
        bases.append(stem)
        if ending in ("ing", "ed"):
            bases.append(stem + "e")
            if len(stem) > _MIN_STEM and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                bases.append(stem[:-1])
            if stem.endswith("ck"):
                bases.append(stem[:-1])
    return tuple(dict.fromkeys(bases + [base for base in map(_american, bases) if base]))


def _american(base: str) -> str:
    """The other spelling of "criticise" and "favour", for words are listed once."""
    if base.endswith(("ise", "yse")):
        return base[:-2] + "ze"
    if base.endswith(("our", "ours")) and len(base) > len("hours"):
        return base.replace("our", "or")
    return ""
