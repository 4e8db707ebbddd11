"""From whom somebody has what they tell, and what they print of it.

"The way the Post heard it from Ida Moor, ...", "word reached us through a clerk that ...", "the
clerk got the story from a driver: ...", "a memo in which it is noted that ...", "the Post is the
source of the report that ...", "it was the Post that revealed that ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.reading.printed.openings import begins_anew
from sayso.reading.printed.sources import (
    find_source_after,
    is_source_with_more,
    is_speaker_with_more,
)
from sayso.reading.printed.telling import (
    FINITE,
    NOUN,
    OWN,
    Saying,
    find_source_end,
    find_speaker,
    is_led_in,
    is_telling,
    trim,
)
from sayso.reading.stances.cue_words import is_speech
from sayso.records import Span

__all__ = ["find_handed"]

_WHEN = (
    r"(?:,?\s+(?:on\s+[A-Z]\w+(?:\s+\d{1,2})?|yesterday|today|earlier|late\s+\w+|this\s+\w+|"
    r"last\s+\w+))?"
)
_HEARD = r"(?:heard|hears|had|has|have|got|gets|learned|learnt|gathered|received|obtained|took)"
_NEWS = (
    r"(?:[Ww]ord|[Nn]ews|[Ii]nformation|[Cc]onfirmation|[Tt]he\s+(?:news|story|information|report|"
    r"account|details?|tip)|[Aa]\s+(?:tip|report|message|call))"
)
_ITS = (
    r"(?:it|this|that|these|(?:the|its|his|her|their|this|that)\s+(?:\w+\s+)?(?:story|news|"
    r"information|account|details?|report|tale|word|version|figures?|tip))"
)
_FROM = r"(?:\s+(?:straight|directly|first-hand|at\s+first\s+hand))?\s+(?:from|through|via|off)"

_WAY = re.compile(
    rf"(?:The\s+way|As)\s+(?P<hearer>[^,;:“”]{{2,80}}?)\s+(?P<cue>{_HEARD}\s+{_ITS}{_FROM})\s+(?=\S)"
)
_HEARD_FROM = re.compile(
    r"(?:had|has|have)?\s*\b(?:learn(?:ed|t)|heard|gathered)\s+(?P<cue>from)\s+(?P<source>\S.*?),?\s+"
    r"(?=that\s)"
)
_WORD = re.compile(
    rf"{_NEWS}\s+(?P<cue>(?:(?:has|had|have)\s+)?(?:reach(?:es|ed)|came|comes|come|got|arrive[sd]?|travel(?:s|led|ed))"
    r"(?:\s+(?:to|at)\b)?(?:\s+[^,;:“”]{2,60}?)??\s+(?:through|via|from|by\s+way\s+of|by))\s+"
    rf"(?P<source>[^;:“”]{{3,160}}?){_WHEN},?\s+that\s+"
)
_GOT_IT = re.compile(
    rf"[^;:“”]{{3,160}}?,?\s+(?P<cue>{_HEARD}\s+{_ITS}{_FROM})\s+(?P<source>[^:“”]{{3,160}}?)"
    rf"{_WHEN},?\s*(?::|\bthat)\s+(?=\S)"
)
_IN_WHICH = re.compile(
    r",?\s+(?P<cue>(?:(?:from|in|on|by|according\s+to)\s+which|,?\s*where)\s+(?:it|one|we|readers?|you)\s+"
    r"(?:(?:is|was|has\s+been|can\s+be|may\s+be)\s+)?(?:\w+ly\s+)?(?P<word>[a-z]+)(?:\s+out)?)\s+that\s+"
)
_ONE_READS = re.compile(
    r"(?:In|From)\s+(?P<source>[^,;:“”]{3,140}?),?\s+(?P<cue>(?:one|we|you|readers?|it)\s+"
    r"(?:(?:is|was|can\s+be|can|may)\s+)?(?:finds?|reads?|learns?|sees?|noted|stated|said|written|"
    r"read|found|recorded|found|emerges|states|says|reads))\s+(?:that|how)\s+"
)
_IS_SOURCE = re.compile(
    r"(?P<source>[^;:“”]{3,120}?),?\s+(?P<cue>(?:is|was|were|are|has\s+been)\s+(?:"
    r"(?:the|a|an|its|our|their|one)\s+(?:\w+\s+)?(?:source|origin|author|outlet|paper)\s+(?:of|for|behind)|"
    r"(?:the\s+)?first\s+(?:with|to\s+(?:report|print|publish|carry|say|reveal|break|have|run|tell)|in\s+with)|behind)"
    rf"(?:\s+(?:an?|the|this|that|its|their|these)\s+(?:\w+\s+)?(?:{NOUN}|rumou?r|scoop|headline|"
    rf"accounts?|exclusive|details?|facts?|allegations?))?){_WHEN}\s*(?::|,?\s+that)\s+(?=\S)"
)
_IT_WAS = re.compile(
    r"It\s+(?:is|was)\s+(?P<source>[^:“”]{3,120}?),?\s+(?P<cue>(?:that|which|who)\s+(?:first\s+|had\s+|has\s+|"
    rf"also\s+)*(?P<word>[a-z]+)(?:\s+out)?){_WHEN}(?:\s+to\s+[^,;:“”]{{2,50}}?)?\s*(?::|,?\s+that)\s+(?=\S)"
)
_GIVEN_BY = re.compile(
    rf"(?:The|An?|One|Another)\s+(?:{OWN}\s+)*(?P<cue>{NOUN}\s+(?:given|offered|made|provided|told|put\s+"
    r"forward|put\s+about|presented|advanced|spread|repeated|volunteered)(?:\s+to\s+[^,;:“”]{2,50}?)?\s+by)\s+"
    rf"(?P<source>[^;:“”]{{3,160}}?){_WHEN},?\s+(?:is|was|has\s+been|runs|ran|went|goes)\s+that\s+"
)
_CLAIM_BY = re.compile(
    rf"(?:The|An?)\s+(?:{OWN}\s+)*(?:{NOUN}|rumou?r|suggestion|accusation|allegation|news)\s+that\s+"
    r"(?P<told>[^;:“”]{12,300}?),?\s+(?P<cue>(?:is|was|has\s+been|had\s+been|comes|came|stems)\s+(?:(?:\w+ly\s+|first\s+)?"
    r"(?:made|raised|put\s+(?:forward|about|out)|advanced|spread|voiced|aired|repeated|published|printed|carried|"
    r"reported|levelled|leveled)(?:\s+(?:on\s+\w+|yesterday|in\s+public))?\s+by|from))\s+"
)
_FOLLOWS = re.compile(
    r"It\s+(?P<cue>(?:follows|followed|emerges|emerged|appears|appeared|transpires|transpired|is\s+(?:clear|evident|"
    r"plain)|was\s+(?:clear|evident|plain))\s+from)\s+(?P<source>[^;:“”]{3,160}?),?\s+that\s+"
)
_WHAT_IS = re.compile(
    r"What\s+(?P<source>[^,;:“”]{3,90}?)\s+(?P<cue>(?:has\s+|had\s+|have\s+)?(?:told|tells|said|says|wrote|writes|"
    r"reported|reports|claims|claimed|saw|heard|described|describes|revealed|learned|recalls|remembers)\b"
    r"[^,;:“”]{0,60}?(?:,\s+(?:he|she|they)\s+says?,)?\s+(?:is|was|comes\s+down\s+to|came\s+down\s+to|amounts\s+to)"
    r"(?:\s+(?:this|simply|simple))?)\s*(?::|\s+that)\s+(?=\S)"
)
_NOT_SO = re.compile(
    r"(?:Not\s+so|Not\s+at\s+all|No|Yes|Wrong|Nonsense|Rubbish|On\s+the\s+contrary|Quite\s+the\s+(?:opposite|contrary)|"
    r"Hardly|Untrue|True|Exactly|Indeed),\s+(?P<cue>(?P<word>[a-z]+))\s+(?P<source>[^;:“”]{3,160}?):\s+(?=\S)"
)
_IN_PRINT = re.compile(r",?\s+in\s+(?:[Tt]he\s+)?[A-ZÀ-Þ][\w.&’' -]*$")
"""Where somebody's claim was printed."""
_NEWS_BY = re.compile(
    rf"(?:The|An?)\s+(?:{OWN}\s+)*(?:{NOUN}|rumou?r|suggestion),\s+(?P<cue>(?:first\s+|originally\s+)?(?:carried|"
    r"broken|reported|published|printed|spread|put\s+about|brought|told|given|offered)\s+by)\s+"
    r"(?P<source>[^;:“”]{3,120}?),\s+(?:is|was|had\s+it|has\s+it)\s+that\s+"
)
_PER = re.compile(
    r"(?P<cue>(?:(?:As\s+)?[Pp]er|According\s+to|Going\s+by|Judging\s+by|Based\s+on|On\s+the\s+strength\s+of)\s+"
    r"(?:the\s+|an?\s+|some\s+)?(?:latest\s+|recent\s+|exclusive\s+|own\s+)?(?:reporting|reports?|coverage|"
    r"article|story|piece|dispatch|bulletin|item|research|information|news|account|broadcast|website|"
    r"front\s+page|columns?)\s+(?:in|by|from|of|on|at|carried\s+by|published\s+(?:in|by)))\s+(?=\S)"
)
_WHICH_SPOKE = re.compile(
    r"(?:According\s+to|Per|As\s+per)\s+(?P<outlet>[^,;:“”]{3,80}),\s+(?P<cue>(?:which|who|that)\s+(?:has\s+|had\s+)?"
    r"(?:spoke|spoken|talked|interviewed|quote[sd]|cite[sd]|questioned|contacted|reached)(?:\s+(?:to|with))?)\s+(?=\S)"
)
_AS_QUOTED = re.compile(
    r"As\s+(?P<source>[^;:“”]{3,140}?),?\s+(?P<cue>(?P<word>[a-z]+)(?:\s+(?:it|things))?)"
    r"(?:\s+(?:to|in|on|at|for)\s+[^,;:“”]{2,60}?)?,\s+(?=“)"
)
_ASKED = re.compile(
    r"(?:Asked|Questioned|Pressed|Quizzed)\b[^,;:“”]*?\s(?:if|whether)\s+(?:it\s+(?:was|is|were)\s+(?:true|right|correct|so)\s+that\s+)?"
    r"(?P<told>[^;:“”]{12,300}?,\s+[^;:“”]{3,160}?),?\s+(?P<cue>(?:nodded|confirmed\s+it|agreed|"
    r"(?:said|answered|replied|responded)\s+(?:yes|no|it\s+(?:was|had|did|is)|so|that\s+it\s+(?:was|had|did|is)|"
    r"in\s+the\s+(?:affirmative|negative)|with\s+an?\s+(?:\w+\s+)?(?:yes|no|nod))))"
)
_FROM_WORDS = (" from ", " through ", " via ", " off ", " by ")
_SOURCE_WORDS = (" source ", " origin ", " author ", " outlet ", " paper ", " first ", " behind")
"""Words of which a sentence has one wherever the patterns beside them fit."""
_TELLS_IN = frozenset(
    """emerges emerged follows followed appears appeared finds found reads read learns learned noted
    stated said written shown recorded clear claimed argued alleged reported asserted concluded
    seen set spelled spelt mentioned described admitted gathers sees""".split()
)


def find_handed(sentence: str) -> Iterator[Saying]:
    """What such ways say of a sentence without its end mark, the surest first."""
    yield from _read_front(sentence)
    yield from _read_sources(sentence)
    yield from _read_papers(sentence)
    yield from _read_asked(sentence)
    yield from _read_heard(sentence)


def _read_front(sentence: str) -> Iterator[Saying]:
    """Phrases in front, up to the comma behind somebody: "Per reporting in the Post, ..."."""
    for pattern in (_PER, _WAY, _WHICH_SPOKE):
        match = pattern.match(sentence)
        after = match and find_source_after(sentence, match.end(), len(sentence))
        if match and after and is_speaker_with_more(sentence[after[0].start : after[0].end]):
            yield after[0], Span(*match.span("cue")), (Span(after[1], len(sentence)),)


def _read_sources(sentence: str) -> Iterator[Saying]:
    """Whoever is named as the one it is from, before "that" or a colon."""
    for pattern, words in (
        (_WORD, _FROM_WORDS),
        (_GOT_IT, _FROM_WORDS),
        (_IS_SOURCE, _SOURCE_WORDS),
        (_GIVEN_BY, (" by ",)),
        (_IT_WAS, ("It ",)),
        (_FOLLOWS, (" from ",)),
        (_WHAT_IS, ("What ",)),
        (_NOT_SO, (": ",)),
        (_NEWS_BY, (" by ",)),
        (_AS_QUOTED, (", “",)),
    ):
        has_words = any(word in sentence for word in words)
        match = pattern.match(sentence) if has_words else None
        if match is None or not is_speaker_with_more(match["source"]):
            continue
        word = match.groupdict().get("word")
        is_telling_it = word is None or is_telling(word) or is_speech(word)
        if is_telling_it and FINITE.search(sentence, match.end()):
            source = trim(sentence, Span(*match.span("source")))
            yield (
                source,
                trim(sentence, Span(*match.span("cue"))),
                (Span(match.end(), len(sentence)),),
            )
    claim = _CLAIM_BY.match(sentence) if " that " in sentence else None
    printed = claim and _IN_PRINT.search(sentence, claim.end())
    stop = printed.start() if printed else len(sentence)
    end = claim and find_source_end(sentence, claim.end(), stop)
    if claim and end:
        yield Span(claim.end(), end), Span(*claim.span("cue")), (Span(*claim.span("told")),)


def _read_papers(sentence: str) -> Iterator[Saying]:
    """A paper, and that something stands in it: "a memo in which it is noted that ..."."""
    is_told = " which " in sentence or " where " in sentence
    which = _IN_WHICH.search(sentence) if is_told else None
    if which and which["word"] in _TELLS_IN:
        source = find_speaker(sentence, 0, which.start()) or _find_paper(sentence, which.start())
        if source:
            yield (
                source,
                trim(sentence, Span(*which.span("cue"))),
                (Span(which.end(), len(sentence)),),
            )
    reads = _ONE_READS.match(sentence)
    if reads and is_speaker_with_more(reads["source"]):
        yield (
            Span(*reads.span("source")),
            Span(*reads.span("cue")),
            (Span(reads.end(), len(sentence)),),
        )


def _find_paper(sentence: str, end: int) -> Span | None:
    """The paper that ends at a place: "... published a log", from its article on."""
    for article in reversed(list(re.finditer(r"\b(?:an?|the)\s", sentence[:end]))):
        words = sentence[article.start() : end].rstrip(" ,")
        if is_speaker_with_more(words) and is_led_in(words) is False:
            return Span(article.start(), article.start() + len(words))
    return None


def _read_asked(sentence: str) -> Iterator[Saying]:
    """ "Asked whether it was true that ..., Ida Moor said yes"."""
    asked = _ASKED.fullmatch(sentence)
    source = asked and find_speaker(sentence, asked.start("told"), asked.start("cue"))
    if asked and source and source.start > asked.start("told"):
        told = trim(sentence, Span(asked.start("told"), source.start))
        yield source, Span(*asked.span("cue")), (told,)


def _read_heard(sentence: str) -> Iterator[Saying]:
    """Whom somebody has it from who tells it."""
    heard = _HEARD_FROM.search(sentence)
    is_told = heard and begins_anew(sentence[heard.end() :].removeprefix("that "))
    if heard and is_told and is_source_with_more(heard["source"]):
        content = Span(heard.end(), len(sentence))
        yield Span(*heard.span("source")), Span(*heard.span("cue")), (content,)
