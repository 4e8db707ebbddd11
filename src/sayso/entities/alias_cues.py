"""The words by which a text says that the name behind them is another of the name before them.

Gathered by hand from how English newspapers and encyclopaedias introduce other names: former
names, translations, pen, stage and ring names, names at birth.
"""

from __future__ import annotations

__all__ = ["KNOWN", "MAY_FOLLOW", "NO_ALIAS", "PASSIVE"]

_WHEN = (
    "also|better|best|otherwise|formerly|previously|originally|initially|sometimes|often|usually|"
    "widely|commonly|generally|popularly|locally|internationally|professionally|variously|simply|"
    "affectionately|once|then|now|today|later|since|long|officially|hereafter"
)
_WHOSE = r"(?:his|her|its|their|the)\s+(?:[^\W\d_]+\s+){0,3}?"
_NAME_OF = (
    r"(?:pen|stage|ring|screen|birth|maiden|married|former|old|older|original|earlier|real|legal|"
    r"full|given|byname|brand|trade|code)[\s-]name"
)
_LANGUAGES = (
    "English|French|German|Spanish|Italian|Portuguese|Dutch|Russian|Ukrainian|Polish|Czech|Greek|"
    "Turkish|Kurdish|Arabic|Persian|Farsi|Dari|Pashto|Hebrew|Hindi|Urdu|Bengali|Tamil|Chinese|"
    "Mandarin|Japanese|Korean|Swahili|Swedish|Norwegian|Danish|Finnish|Hungarian|Romanian|Serbian|"
    "Croatian|Bulgarian|Indonesian|Malay|Vietnamese|Thai|Basque|Catalan|Welsh|Irish"
)

KNOWN = (
    rf"(?:(?:{_WHEN})\s+)*(?:known|referred\s+to)\s+(?:[^\W\d_]+\s+){{0,4}}?as\s+|"
    rf"(?:(?:{_WHEN})\s+)*known\s+by\s+{_WHOSE}(?:name|nickname|pseudonym|acronym|initials|alias)\s+|"
    r"(?:performs?|performed|performing|records?|recorded|writes?|wrote|writing|wrestled|fought|"
    r"competed|published|tours?|toured)\s+(?:as|under\s+the\s+(?:pseudonym|name|pen\s+name|"
    r"stage\s+name|ring\s+name)(?:\s+of)?)\s+|"
    r"(?:goes|went|going)\s+by(?:\s+the\s+name(?:\s+of)?)?\s+|"
    rf"whose\s+(?:{_NAME_OF}|nickname|nom\s+de\s+guerre|pseudonym|name\s+at\s+birth)\s+(?:is|was)\s+|"
    rf"(?:the\s+)?(?:{_NAME_OF}|nickname|pseudonym|nom\s+de\s+guerre|acronym|abbreviation|initials)"
    r"\s+(?:of|for)\s+|"
    rf"(?:{_NAME_OF}|nom\s+de\s+guerre|pseudonym):?\s+|"
    rf"(?:in\s+(?:{_LANGUAGES}),?|(?:{_LANGUAGES}):)\s+|"
    r"(?:stands|standing|stood)\s+for\s+|"
    r"(?:(?:has|have|had)\s+)?changed\s+(?:its|his|her|their)\s+name\s+to\s+|"
    r"(?:renamed|rechristened|restyled)\s+(?:it|him|her|them)sel(?:f|ves)\s+(?:as\s+)?|"
    r"rebranded\s+(?:(?:it|him|her|them)sel(?:f|ves)\s+)?as\s+|"
    r"(?:calls|called|styles|styled)\s+(?:it|him|her|them)sel(?:f|ves)\s+(?:as\s+)?(?:simply\s+)?|"
    r"aka|a\.k\.a\.|alias|formerly|née|nee|né|born|or|i\.e\.,?|that\s+is,?|"
    r"abbreviated(?:\s+(?:as|to))?|translated(?:\s+as)?|short\s+for|hence|real\s+name:?|today|"
    r"formerly\s+the|later"
)
"""Words behind a name that make the next one its other name."""

_CALLED = r"(?:called|dubbed|nicknamed|styled|titled|renamed|rechristened)"
PASSIVE = (
    rf"\s*(?:[,(—–-]\s*(?:(?:{_WHEN})\s+)+|"
    rf"\s(?:is|are|was|were|(?:has|have|had)\s+been)\s+(?:(?:{_WHEN})\s+)*){_CALLED}\s+"
)
"""The same in the passive: without "was", or a comma and a time, it is somebody else who is so
called: "the Senate, called Roe a liar"."""

MAY_FOLLOW = (
    r"\s*[,(—–-]|\s+(?:also|formerly|once|now|better|otherwise|aka|a\.k\.a|alias|or|née|nee|né|born|"
    r"known|calls|styles|styled|is|was|are|were|which|who|whose|has|have|had|renamed|rechristened|"
    rf"rebranded|changed|called|stands|goes|went|writes|wrote|performs|performed|(?:{_WHEN})\s+"
    rf"(?:known|{_CALLED}))\b"
)
"""What has to stand right behind a name for any of these."""

NO_ALIAS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december president prime minister king queen
    chairman director chief captain professor""".split()
)
"""Whoever "was called Friday" is not called so, nor was who "was styled President"."""
