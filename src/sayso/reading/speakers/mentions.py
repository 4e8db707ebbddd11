"""Find the expressions in a text that may refer to a source: names, pronouns, "the group".

One pass over the words, by print and small word lists alone: no grammar, no model. What it finds
are candidates; who is meant is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from sayso.kinds import QuotationIndex
from sayso.pronouns import PRONOUNS
from sayso.reading.speakers.nouns import Noun, read_noun
from sayso.reading.speakers.people import is_title
from sayso.reading.speakers.tokens import Tokens, find_tokens, is_abbreviated

__all__ = ["Mention", "Scan", "is_break", "scan"]

_CONNECTORS = frozenset("al bin ibn de del della der di du la le van von ben abu &".split())
_DETERMINERS = frozenset(
    """the a an this these those his her its their my our your one another some many several
    most all both two three four five other few""".split()
)
_QUANTIFIERS = frozenset("some many several most all both two three four few one".split())
_PREPOSITIONS = frozenset(
    """of in by with for to at from on about against between under over into among near like after
    before behind beside toward towards without through during per via than as""".split()
)
_FUNCTION_WORDS = (
    _DETERMINERS
    | _PREPOSITIONS
    | PRONOUNS
    | frozenset(
        """and but or nor so yet if when while where why how who whom whose which what because
    since although though unless until whether however therefore meanwhile moreover also then
    now here there yes no not never only even just still already again soon later yesterday
    today tomorrow tonight once perhaps maybe indeed well oh according despite it's he's she's
    i'm don't we're they're that's there's it’s he’s she’s i’m don’t we’re they’re that’s there’s
    i've i’ve i'd i’d i'll i’ll you're you’re is are was were be been has have had do does did
    can could will would shall should may might must let any each every such more much less
    january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday""".split()
    )
)
_SPEAKING = frozenset(
    """said says say saying told tells tell added adds asked asks replied wrote writes announced
    claimed claims argued argues explained explains insisted warned warns stated states noted
    notes denied denies admitted reported reports cried answered thought thinks believes
    believed declared continued called whispered shouted testified confirmed suggested
    remarked observed""".split()
)
_AUXILIARIES = frozenset(
    "is was has had will would can could may might did does are were have".split()
)
_OWNERS = frozenset("his its their my our".split())
_OBJECTS = frozenset("him them me us".split())
_STARTERS = PRONOUNS | _DETERMINERS
_COPULAS = frozenset("is was are were be been being became become becomes as".split())
_MAX_NAME_WORDS = 7
_MAX_MODIFIERS = 4


@dataclass(slots=True)
class Mention:
    """An expression that may refer: ``kind`` is name, nominal, pronoun or turn (a line's head).

    ``start`` and ``end`` are half-open code points, without a possessive ending. ``words`` are the
    words of a name, or the last word of a nominal in lower case; ``place`` is subject, object
    (behind a preposition) or owner. ``determiner`` is the lower-case word a nominal begins with.
    """

    start: int
    end: int
    kind: str
    words: tuple[str, ...]
    first: int
    last: int
    sentence: int
    paragraph: int
    is_quoted: bool
    place: str
    is_speaking: bool
    noun: Noun | None = None
    determiner: str = ""
    is_first: bool = False

    def owner(self, tokens: Tokens) -> Mention:
        """The pronoun that a nominal begins with, "his" in "his lawyer", as its own mention."""
        at = self.first
        return replace(
            self,
            end=tokens.ends[at],
            kind="pronoun",
            words=(tokens.lows[at],),
            last=at,
            place="owner",
        )


@dataclass(slots=True)
class Scan:
    """The tokens of one text and the mentions in it, both in text order."""

    tokens: Tokens
    mentions: list[Mention] = field(default_factory=list)


def scan(text: str, quotations: QuotationIndex, names: Collection[int] = ()) -> Scan:
    """Find the candidates in ``text``; linear in its length.

    ``names`` are offsets at which somebody else knows names to begin.
    """
    tokens = find_tokens(text)
    scanned = Scan(tokens)
    known = _Known(tokens, names)
    lows, is_upper = tokens.lows, tokens.is_upper
    at, last_sentence, n_tokens = 0, -1, len(tokens)
    while at < n_tokens:
        low = lows[at]
        if (
            not is_upper[at]
            and low not in _STARTERS
            and not (low[-1] in "snea" and _is_plural_noun(low))
        ):
            at += 1
            continue
        found = _find_at(tokens, at, known)
        if found is None:
            at += 1
            continue
        kind, first, behind = found
        at = behind
        if kind == "nominal" and _is_predicate(tokens, first):
            continue
        mention = _make_mention(tokens, kind, first, behind, quotations)
        mention.is_first = mention.sentence != last_sentence
        last_sentence = mention.sentence
        scanned.mentions.append(mention)
    return scanned


def _is_plural_noun(low: str) -> bool:
    noun = read_noun(low)
    return noun is not None and noun.is_plural


def _find_at(tokens: Tokens, at: int, known: _Known) -> tuple[str, int, int] | None:
    """The mention that begins at a token: its kind, and the half-open range of its tokens."""
    low = tokens.lows[at]
    if low in PRONOUNS:
        if low in _DETERMINERS and (behind := _nominal_end(tokens, at)):
            # "his lawyer" refers twice; the owner is found again from the nominal's first word.
            return "nominal", at, behind
        return "pronoun", at, at + 1
    if low in _DETERMINERS:
        behind = _nominal_end(tokens, at)
        return ("nominal", at, behind) if behind else None
    if tokens.is_upper[at] and low not in _FUNCTION_WORDS:
        return _name_at(tokens, at, known)
    return ("nominal", at, at + 1) if _is_plural_noun(low) else None


def _nominal_end(tokens: Tokens, at: int) -> int:
    """Where the noun phrase that a determiner opens ends; 0 when it is no source's."""
    head = 0
    lows = tokens.lows
    if lows[at] in _QUANTIFIERS and at + 2 < len(tokens) and lows[at + 1] == "of":
        at += 2
    for index in range(at + 1, min(at + 2 + _MAX_MODIFIERS, len(tokens))):
        low = lows[index]
        if low in _FUNCTION_WORDS or not low[0].isalpha():
            break
        is_owner = low.endswith(("'s", "’s"))
        if tokens.is_upper[index]:
            if head or is_owner:
                break
        elif read_noun(_bare(low)):
            head = index
        elif head:
            break
        if is_owner:
            break
    return head + 1 if head else 0


def _is_predicate(tokens: Tokens, first: int) -> bool:
    """Tell whether a nominal only says what somebody is: "he is a doctor"."""
    lows = tokens.lows
    return first > 0 and lows[first] in ("a", "an") and lows[first - 1] in _COPULAS


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word.rstrip("’'")


def _name_at(tokens: Tokens, at: int, known: _Known) -> tuple[str, int, int] | None:
    behind = _name_end(tokens, at)
    word, low = tokens.words[at], tokens.lows[at]
    if behind == at + 1 and tokens.opens[at] and not known.is_name(tokens, at):
        return ("nominal", at, behind) if _is_plural_noun(low) else None
    if at and tokens.words[at - 1] in "#@":
        return None
    if _is_turn(tokens, at, behind):
        return "turn", at, behind
    if is_title(word) and all(map(is_title, tokens.words[at:behind])):
        # "Chairman of the board" says what somebody is; "Vice President" is called so.
        is_nominal = behind > at + 1 and read_noun(tokens.lows[behind - 1])
        return ("nominal", at, behind) if is_nominal else None
    return "name", at, behind


def _name_end(tokens: Tokens, at: int) -> int:
    """Where the run of capitalised words ends that begins at ``at``."""
    words, lows = tokens.words, tokens.lows
    sentence = tokens.sentences[at]
    behind = at + 1
    stop = min(len(tokens), at + _MAX_NAME_WORDS)
    while behind < stop and tokens.sentences[behind] == sentence:
        last, low = lows[behind - 1], lows[behind]
        if last.endswith(("'s", "’s")):
            break
        if tokens.is_upper[behind]:
            if low in PRONOUNS or (low in _FUNCTION_WORDS and low not in _CONNECTORS):
                break
            behind += 1
        elif words[behind] == "." and is_abbreviated(words, tokens.starts, tokens.ends, behind):
            behind += 1
        elif _connects(last, low) and behind + 1 < stop and tokens.is_upper[behind + 1]:
            behind += 2
        else:
            break
    return behind


class _Known:
    """Which words of a text are names for sure, and which are common words."""

    def __init__(self, tokens: Tokens, names: Collection[int]) -> None:
        self._names = names
        self._common = set(tokens.words)
        self._inside = {
            _bare(word)
            for word, is_upper, opens in zip(
                tokens.words, tokens.is_upper, tokens.opens, strict=True
            )
            if is_upper and not opens
        }

    def is_name(self, tokens: Tokens, at: int) -> bool:
        """Tell whether the lone capital at the head of a sentence is a name."""
        word, low = tokens.words[at], tokens.lows[at]
        if tokens.starts[at] in self._names:
            return True
        if low in self._common or read_noun(low):
            return False
        if _bare(word) in self._inside or word != _bare(word) or word[1:2].isupper():
            return True
        behind, next_but_one = (*tokens.lows[at + 1 : at + 3], "", "")[:2]
        is_verb = behind in _SPEAKING or behind in _AUXILIARIES
        # "Recent reports say": the noun that could be a verb has another verb behind it.
        return is_verb and not (next_but_one in _SPEAKING or next_but_one in _AUXILIARIES)


def _is_turn(tokens: Tokens, at: int, behind: int) -> bool:
    """Tell whether a name stands at the head of a paragraph before a colon, as in a transcript."""
    is_head = at == 0 or tokens.paragraphs[at - 1] != tokens.paragraphs[at]
    return is_head and behind < len(tokens) and tokens.words[behind] == ":"


def _connects(last: str, low: str) -> bool:
    """Tell whether a small word holds a name together: "van Gogh", "Ministry of Health"."""
    if low in _CONNECTORS:
        return True
    noun = read_noun(last) if low == "of" else None
    return noun is not None and noun.kind in ("group", "place")


def _make_mention(
    tokens: Tokens, kind: str, first: int, behind: int, quotations: QuotationIndex
) -> Mention:
    """Describe the mention of the tokens ``first`` to ``behind``, half-open."""
    last = behind - 1
    low, end = tokens.lows[last], tokens.ends[last]
    is_name = kind in ("name", "turn")
    is_owner = low in _OWNERS
    if kind != "pronoun" and low.endswith(("'s", "’s", "s'", "s’")):
        is_owner = True
        end -= 2 if low[-1] == "s" else 1
    before = tokens.lows[first - 1] if first else ""
    after = tokens.lows[behind] if behind < len(tokens) else ""
    words: tuple[str, ...]
    if is_name:
        words = tuple([word for word in tokens.words[first:behind] if word != "."])
        words = (*words[:-1], words[-1][:-2]) if is_owner and low[-1] == "s" else words
    else:
        words = (_bare(low),)
    place = "subject"
    if is_owner:
        place = "owner"
    elif before in _PREPOSITIONS or low in _OBJECTS:
        place = "object"
    return Mention(
        start=tokens.starts[first],
        end=end,
        kind=kind,
        words=words,
        first=first,
        last=last,
        sentence=tokens.sentences[last],
        paragraph=tokens.paragraphs[last],
        is_quoted=quotations.is_quoted(tokens.starts[first]),
        place=place,
        is_speaking=before in _SPEAKING or after in _SPEAKING,
        noun=read_noun(words[0]) if kind == "nominal" else None,
        determiner=_article(tokens, first) if is_name else tokens.lows[first],
    )


def _article(tokens: Tokens, first: int) -> str:
    """The article before a name or before its adjective; a title takes one too and is no sign."""
    lows = tokens.lows
    for at in (first - 1, first - 2):
        if at < 0:
            break
        if lows[at] in ("the", "a", "an"):
            return "" if is_title(tokens.words[first]) else lows[at]
        if lows[at] in _FUNCTION_WORDS or not lows[at].isalpha():
            break
    return ""


def is_break(tokens: Tokens, at: int) -> bool:
    """Tell whether a token ends the noun phrase before it: a mark or a small word."""
    low = tokens.lows[at]
    return low in _FUNCTION_WORDS or not low[0].isalpha()
