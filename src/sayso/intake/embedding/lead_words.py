"""The words of leads: what articles are called, and what is handed over that is none."""

from __future__ import annotations

import re

__all__ = ["ARTICLE", "GOES_ON", "HERE", "NO_ARTICLE", "OPENING", "PART", "SAYS", "WHOLE"]

ARTICLE = (
    r"(?:articles?|piece|story|report|editorial|op-?ed|column|dispatch|despatch|news item"
    r"|write-?up|clipping|cutting|essay|commentary)"
)
PART = (
    r"(?:excerpts?|extracts?|sections?|passages?|snippets?|paragraphs?|bits?|parts?|quotes?"
    r"|quotations?|portions?|text|lines)"
)
OPENING = r"^(?:(?:and|so|but|now|ok|okay|well|anyway|first|also|again|then|finally)\b,? ?)*"
HERE = (
    r"(?:here(?:['’]?s| is| are| comes?| follows?| you have)|here(?= (?:the|an?) )"
    r"|below(?: is| are)?|the following(?: is| are)?|following (?:is|are)|what follows is"
    r"|this (?:is|comes)|(?:it|that)(?: is|['’]s))"
)
NO_ARTICLE = re.compile(
    r"\b(?:interview|speech|statement|transcript|letter|remarks|testimony|ruling|bill|complaint"
    r"|indictment|memo|book|memoir|poem|tweets?|facebook|twitter|instagram|youtube|chart|graph|map"
    r"|video|clip|timeline|look at|questions?|answers?|takeaways|reasons|ways|things|release"
    r"|resolution|law|constitution|e-?mail|study|poll|survey|conversation|debate|address"
    r"|affidavit|filing|decision|recipe|list|summary|rundown|so far|behind|why|told by|data"
    r"|quotes? (?:from|by|of)|headlines?|lede|my (?:own )?story)\b",
    re.IGNORECASE,
)
"""What is quoted at length and is no article: it has a speaker or a sender."""
WHOLE = re.compile(
    r"\b(?:(?:the|their|his|her|this) (?:whole|full|entire|complete)|in full|whole$|whole[:.,]"
    r"|full text|verbatim|entirety|unabridged)",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"(?:and|then|also|but)?\s?(?:(?:it|he|she|they|the (?:article|piece|paper|report|author))\s)?"
    r"(?:goes? on|continues?|adds?|concludes?|ends|further (?:down|on)|later|later on|elsewhere"
    r"|more|again|and|then|finally|in conclusion)(?: to say)?\s?(?::|…|\.\.\.)",
    re.IGNORECASE,
)
"""What stands between two parts of one article."""
SAYS = (
    r"(?:(?:has|had|has got) (?:the|this|a|more|another|it)\b|reports?\b|reported\b|writes?\b"
    r"|wrote\b|notes?\b|noted\b|adds?\b|added\b|explains?\b|explained\b|says?\b|said\b|puts? it\b"
    r"|broke\b|published\b|carries\b|carried\b|ran\b|runs\b|printed\b|prints\b|went\b|found\b"
    r"|looked\b|asked\b|counted\b|spoke\b|talked\b)[^:\n]{0,80}"
)
"""What an outlet does with a story."""
