"""Whether words assert something, or only name it ("a faulty pump", "of a second collapse")."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["is_clause"]

_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|been|being|has|have|had|do|does|did|done|will|would|can|cannot|"
    r"could|may|might|must|shall|should|not|\w+n[’']t|\w+[’'](?:re|ve|ll|s\s+(?:a|the|not|been))|"
    r"[a-z]{2,}(?:[^e\W]ed|eed)|[a-z]{3,}ing|went|gone|took|taken|gave|given|said|made|came|saw|"
    r"seen|got|left|broke|broken|fell|ran|lost|won|held|kept|told|found|became|began|met|paid|sent|"
    r"sold|stood|brought|bought|built|caught|cut|drove|fought|hit|hurt|knew|known|led|put|read|rose|"
    r"set|shot|shut|spent|struck|swung|taught|thought|threw|thrown|wrote|written|fed|stole|stolen|"
    r"drew|flew|grew|spoke|chose|wore|sank|burnt|dug|slept|"
    r"(?:he|she|it|they|we|i|you|who|which|that|nobody|somebody|everybody|people)\s+"
    r"(?:\w+ly\s+)?[a-z]{2,}s?)\b",
    re.IGNORECASE,
)
_THIRD_PERSON = re.compile(
    r"^(?:the\s+|this\s+|that\s+|its\s+|his\s+|her\s+)?[A-Z]?[\w’'-]+(?:\s+[A-Z][\w’'-]*)*\s+"
    r"(?:wants|needs|says|plans|aims|seeks|means|shows|makes|takes|gives|works|goes|comes|keeps|"
    r"runs|holds|faces|owns|knows|lacks|poses|belongs|backs|helps|leads|leaves|remains|seems|"
    r"threatens|supports|provides|requires|depends|exists|deserves|believes|continues)\b"
)
_TOPIC = re.compile(
    r"(?:(?:about|regarding|concerning|as\s+to|of|over|on|into|for|against)\s+)(?:what|whom?|whose|"
    r"where|when|why|how|whether)\b|whether\b|"
    r"(?:about|regarding|concerning|as\s+to)\s+(?:the|th[ioe]s[es]?|his|her|its|their|an?)\b(?!.*,)",
    re.IGNORECASE,
)
"""What something is about, or what is not known: "about what had happened"."""
_MOST_WORDS = 14
"""What is longer is taken for a clause."""


@lru_cache(maxsize=1 << 15)
def is_clause(words: str) -> bool:
    """Tell whether words have a verb of their own, as far as forms show it, and are no topic."""
    if _TOPIC.match(words):
        return False
    if len(words.split()) > _MOST_WORDS:
        return True
    return bool(_VERB.search(words) or _THIRD_PERSON.search(words))
