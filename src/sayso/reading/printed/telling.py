"""Verbs and nouns of telling, and how a sentence goes on around somebody who tells what it says.

Verbs are those of the lists that say what a cue does; nouns name what is told ("account",
"verdict"). Whoever stands beside them counts where they can speak: a person, a body, a crowd or a
paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.pronouns import is_pronoun
from sayso.reading.printed.sources import find_source_before, is_speaker_with_more
from sayso.reading.stances.cue_words import find_stance, is_speech
from sayso.records import Span, Stance

__all__ = [
    "AS",
    "AS_TOLD_BY",
    "BLANK",
    "FINITE",
    "GOES_ON",
    "NOUN",
    "NOUN_OF",
    "NOUN_OWNED",
    "OWN",
    "SAYING_SO",
    "SO",
    "Saying",
    "find_source_end",
    "find_speaker",
    "find_told",
    "is_led_in",
    "is_reported",
    "is_telling",
    "move",
    "trim",
]

Saying = tuple[Span, Span, tuple[Span, ...]]
"""Source, cue and content in a sentence."""

NOUN = (
    r"(?:accounts?|words?|telling|version|testimony|reckoning|estimations?|estimates?|opinion|view|"
    r"description|recollections?|retelling|say-so|authority|evidence|calculations?|reports?|admission|"
    r"assessment|verdict|judge?ment|contention|belief|conviction|claim|assertion|statement|message|"
    r"complaint|charge|accusation|allegation|argument|analysis|diagnosis|summary|finding|conclusion|"
    r"insistence|position|story|tale|impression|count|tally|figures|deposition|"
    r"affidavit|disclosure|revelation|explanation|answer|reply|response|news|information|narrative|"
    r"observation|experience|memory|conjecture|theory|reading|guess|declaration|assurance|knowledge|"
    r"way\s+of\s+thinking|mind|eyes|defen[cs]e|excuse|plea|lament|boast|suspicion|hunch)"
)
"""What is told, and how somebody sees it."""
OWN = (
    r"(?:own|latest|written|sworn|official|considered|first|early|repeated|public|expert|blunt|"
    r"firm)"
)
"""How it is told."""
_VERB = re.compile(
    r"\b(?P<cue>(?:has|had|have)\s+it(?:\s+(?:right|so|straight))?(?=[\s,]|$)|(?:(?:[a-z]+ly|has|had|have|also|then|later|once|would|could|can|did)\s+){0,2}(?:"
    r"ma(?:de|kes?)\s+(?:it\s+)?(?:public|known|clear|plain)|lets?\s+(?:it\s+be\s+known|slip|know)|"
    r"let\s+\S+(?:\s+\S+){0,4}?\s+know|"
    r"(?:put|puts|sum(?:s|med)|spell(?:s|ed))\s+it(?:\s+(?:so|thus|up|like\s+this))*|"
    r"own(?:s|ed)\s+up|(?:point|spell|lay|set)(?:s|ed)?\s+out|laid\s+out|br(?:oke|eaks)\s+the\s+news|"
    r"(?:went|goes|gone)\s+on\s+(?:the\s+)?record|"
    r"(?:is|are|was|were)\s+(?:now\s+|also\s+)?(?:reporting|saying|claiming|suggesting|insisting|alleging)|"
    r"(?:call|shout)(?:s|ed)(?=\s+(?:out|down|over|through|across|back)\b)(?:\s+(?:out|down|back))?|"
    r"brought\s+to\s+light|discover(?:s|ed)|phrase[sd]|worded|formulate[sd]|f(?:ou|i)nds?\s+out|(?:went|goes|carried|carries)\s+on(?!\s+to\b)|"
    r"(?:gave|gives?)\s+to\s+understand|lets?\s+on|(?:gave|gives?)\s+(?:an?\s+|his\s+|her\s+|"
    r"their\s+|its\s+)(?:assurance|word|account)|"
    r"(?:is|are|was|were)\s+(?:right|correct|to\s+be\s+believed|concerned|told)|(?:knows?|knew|"
    r"remembers?|recalls?|understands?|gathers?)\b|"
    r"(?P<word>[a-z]+)(?:\s+(?:out|up|back|down)\b)?))(?=[\s,]|$)"
)
_TELLING = frozenset(
    (
        Stance.ASSERT,
        Stance.ADMIT,
        Stance.CONFESS,
        Stance.WARN,
        Stance.ALLEGE,
        Stance.BELIEVE,
        Stance.SHOW,
    )
)
_NO_TELLING = frozenset(
    """find finds found bet bets guess feel feels felt want wants wanted wish wishes like likes
    cast sue sues sued accuse accused accuses blame blamed blames know knows knew consider
    considered considers favor favored support supported supports oppose opposed opposes
    understand decide decided answer address addressed discuss discussed cite cited cites
    reference referenced expose exposed proved proves reflect reflected reflects uncovered read
    issue issued issues offer offered release released responded respond refer referred talk
    talked leak leaked publish published anticipate announce expect expected endorse endorsed
    endorses illustrate illustrated present presented hope hoped hopes demonstrate demonstrated
    worry worried think suppose indict indicted threaten threatened signaled signalled signal
    appear appears state say tell claim claims show shows showed seem seems seemed suggest
    suggests suggested indicate indicates indicated imply implies implied apologize known
    appeared anticipates anticipated continue continues continued demur demurs demurred joke
    jokes murmurs murmur reacts reacted identify identified identifies mean means meant speak
    speaks spoke""".split()
)
"""Listed as telling, and more often something else behind a comma without an object of its own."""
_NAME_AHEAD = r"(?:the\s+)?[A-Z]"
_HEARERS = (
    r"(?:reporters|journalists|newsmen|correspondents|listeners|viewers|readers|parliament|congress|"
    r"lawmakers|councillors|members|the\s+[a-z]+|a\s+[a-z]+|this\s+[a-z]+|our\s+[a-z]+|us|me|them|"
    r"his|her|their)\b"
)
_REST = re.compile(
    rf"(?:\s+[a-z]+ly\b)?(?:\s+(?:{_HEARERS}|{_NAME_AHEAD}|(?:to|in|on|at|for|through|over|via|from|before|during|after|"
    r"under|by|with|when|as|while|late|last|yesterday|today|earlier|again|too|so|thus|there|aloud)\b)"
    r"[^,;:“”]{0,90})?"
)
"""Whom, where and when; no object, which would be what is told."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|do|does|did|"
    r"[a-z]{2,}ed|went|gone|took|gave|made|came|saw|got|left|broke|fell|ran|lost|won|held|kept|found|"
    r"became|began|met|paid|sent|sold|stood|brought|bought|built|caught|cut|drove|fought|hit|hurt|knew|"
    r"led|put|rose|set|shot|shut|spent|struck|swung|taught|threw|wrote|fed|stole|drew|flew|grew|spoke|"
    r"cost|slid|swept|fled|hid|shook|tore|wept|withdrew|rode|bled|blew|shrank|dealt|spread|split|"
    r"chose|wore|sank|burnt|dug|slept|kill|lack|need|hold|holds|lies|runs|works|owes|faces|needs|lacks|"
    r"stands|remains|belongs|costs|makes|goes|gets|takes|gives|keeps|loses|leaks|comes)\b"
)
_SURELY_FINITE = re.compile(FINITE.pattern.replace(r"|[a-z]{2,}ed", ""))
GOES_ON = re.compile(
    r"(?:(?:[a-z]+ly|most\s+likely|in\s+all\s+[a-z]+|by\s+[a-z]+\s+[a-z]+|to\s+all\s+[a-z]+)\s+)?"
    rf"(?:should\b|never\b|not\b|[a-z]{{3,}}(?:ed|es|s)\b|{FINITE.pattern})"
)
"""How the rest of a clause begins whose subject stands before what cuts in."""
_IT = re.compile(r"\s+(?:it|things|matters|this|that)\b")
"""Behind "as Ida Moor remembers": what is told, which stands before or behind."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$")
_PHRASE = re.compile(
    r"(?:[A-Z]\w+(?:ing|ed)|In|On|At|For|With|After|Before|Under|By|From|To|During|Late|Early|Last|"
    r"Still|But|And|As|Meanwhile|However|Then)\b"
)
_CLAUSE = re.compile(
    r"(?:When|While|If|Once|Although|Though|Because|Since|As|After|Before|Until|Unless|Where|Whether|"
    r"Instead|Today|Yesterday|Minutes|Hours|Days|Weeks|Months|Years|"
    r"[A-Z][a-z]+ed\s+(?:by|about|on|for))\b[^,]*,?$"
)
BLANK = r"\s+"
AS = re.compile(
    r"(?:as|if|(?:in)?so\s+far\s+as|as\s+far\s+as|to\s+the\s+extent\s+that|to\s+hear|the\s+way)\s+",
    re.IGNORECASE,
)
_LED_BY = re.compile(rf"(?:.*,[”’\"']?\s+)?{AS.pattern}", re.IGNORECASE)
_BEHIND_SOURCE = re.compile(
    r"\s+(?:to|in|on|at|for|who|which|during|from|before|after|when|remembers?)\b"
)
_LEAD_IN = (
    r"(?:going\s+by|to\s+go\s+by|to\s+judge\s+by|to\s+believe|to\s+follow|to\s+trust|if\s+one\s+"
    r"(?:follows|believes|trusts|goes\s+by)|(?:as\s+)?per|so|thus)"
)
NOUN_OF = re.compile(
    rf"(?:in|by|on|from|to)\s+(?:the\s+|an?\s+)?(?:{OWN}\s+)*{NOUN}\s+(?:of|by|from)\s+",
    re.IGNORECASE,
)
NOUN_OWNED = re.compile(
    r"(?P<prep>in|by|on|from|to|goes|runs|went|going\s+by|to\s+go\s+by|judging\s+by)\s+"
    rf"(?P<source>[^“”;:]{{3,90}}?)[’']s?\s+(?P<cue>(?:{OWN}\s+)*{NOUN})\b",
    re.IGNORECASE,
)
SO = re.compile(rf"(?P<cue>{_LEAD_IN})\s+(?:what\s+)?(?=\S)", re.IGNORECASE)
AS_TOLD_BY = re.compile(
    r"[Aa]s\s+(?P<cue>(?:(?:was|is|has\s+been|were|had\s+been)\s+)?(?P<word>[a-z]+)\s+by)\s+"
)
SAYING_SO = frozenset(("so", "thus"))


def is_telling(word: str) -> bool:
    """Whether a lower-case word is a finite form of a verb of telling what is so."""
    found = find_stance(word)
    return (
        found is not None
        and found[0] in _TELLING
        and is_speech(word)
        and word not in _NO_TELLING
        and not word.endswith(("ing", "ly"))
    )


def find_told(sentence: str) -> Iterator[tuple[Span, Span, int]]:
    """Everybody who stands before a verb of telling, with the verb, and where ends whom, where and
    when they told it."""
    quoted = sentence.rfind("”") + 1
    for match in _VERB.finditer(sentence, quoted):
        if match["word"] is not None and not is_telling(match["word"]):
            continue
        if _PASSIVE.search(sentence, 0, match.start()) or _PASSIVE.match(match["cue"] + " "):
            continue
        before = sentence[: match.start()].rstrip(" ,")
        start = quoted
        lead = _LED_BY.match(before)
        it = lead and _IT.match(sentence, match.end())
        rest = _REST.match(sentence, it.end() if it else match.end())
        end = rest.end() if rest else it.end() if it else match.end()
        if end < len(sentence) and sentence[end] not in ",;:–—":
            continue
        if lead and is_speaker_with_more(before[lead.end() :]):
            source: Span | None = Span(lead.end(), len(before))
        else:
            source = find_source_before(sentence, start, match.start())
        words = sentence[source.start : source.end].rstrip(" ,") if source else ""
        if source and words.lower() != "one" and is_speaker_with_more(words):
            yield source, Span(*match.span("cue")), end


def find_speaker(sentence: str, start: int, end: int) -> Span | None:
    """Who ends at a place, and can speak."""
    source = find_source_before(sentence, start, end)
    if source is None:
        return None
    words = sentence[source.start : source.end].rstrip(" ,")
    if is_pronoun(words.rsplit(maxsplit=1)[-1]):
        return None
    return Span(source.start, source.start + len(words)) if is_speaker_with_more(words) else None


def is_led_in(before: str) -> bool:
    """Whether only a phrase stands before somebody: "Asked about it, ..."."""
    if _CLAUSE.match(before):
        return True
    return bool(_PHRASE.match(before)) and not _SURELY_FINITE.search(before.partition(" ")[2])


def is_reported(words: str) -> bool:
    """Whether words are one more who tells it: "the Post reports"."""
    return any(end == len(words) and not source.start for source, _, end in find_told(words))


def find_source_end(sentence: str, start: int, end: int) -> int | None:
    """Where a source ends that begins at a place, with no more behind it than whom and where."""
    words = sentence[start:end]
    if is_speaker_with_more(words):
        return end
    for match in _BEHIND_SOURCE.finditer(words):
        if is_speaker_with_more(words[: match.start()].rstrip(" ,")):
            return start + len(words[: match.start()].rstrip(" ,"))
    return None


def trim(text: str, span: Span, *, opening: str = "(") -> Span:
    """A span without blanks and commas around it, nor marks that open something before it."""
    start, end = span.start, span.end
    while start < end and text[start] in f" ,\n{opening}":
        start += 1
    while end > start and text[end - 1] in " ,\n":
        end -= 1
    return Span(start, end)


def move(span: Span, by: int) -> Span:
    """A span so many characters further on."""
    return Span(span.start + by, span.end + by)
