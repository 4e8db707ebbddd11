"""Nominals of one document: "a diplomat", "the group", "the mayor, Jane Roe", and whom they mean.

A definite one is followed to the party described by the same noun before; an apposition ties a
noun to a name, both ways round.
"""

from __future__ import annotations

from sayso.reading.speakers.mentions import Mention, Scan
from sayso.reading.speakers.nouns import Noun, read_noun
from sayso.reading.speakers.people import Party, Register

__all__ = ["Descriptions"]

_DEFINITE = frozenset("the this these those his her its their my our".split())
_ANYBODY = frozenset(
    "anyone anybody everyone everybody someone somebody nobody those one ones all others".split()
)
_MIN_DESCRIPTION = 3
"""So many words a description has that goes on about somebody named before."""
_MAX_SENTENCES_BACK = 2
"""A full stop and a new paragraph count as one each."""
_ANONYMOUS = frozenset(
    "official officials source person man woman spokesman spokeswoman spokesperson diplomat aide "
    "insider".split()
)
_REACH_CHARS = 60
_SENTENCE_ENDS = frozenset(".!?\n")


def _is_person(party: Party | None) -> bool:
    return party is not None and party.kind == "person" and not party.is_thing


class Descriptions:
    """The nouns by which the parties of a document were called so far."""

    def __init__(self, text: str, scanned: Scan) -> None:
        self._text = text
        self._tokens = scanned.tokens
        self._mentions = scanned.mentions
        self._by_noun: dict[tuple[str, bool], Party] = {}
        self._new: set[int] = set()

    def is_new(self, party: Party) -> bool:
        """Tell whether a nominal party has been mentioned once only."""
        return id(party) in self._new

    def describe_name(self, index: int, party: Party) -> None:
        """Tie the role in or before a name to its bearer: "the prosecutor, Mark Reed"."""
        mention = self._mentions[index]
        for word in mention.words[:-1]:
            self._by_noun[word.lower(), False] = party
        last = mention.words[-1].lower()
        noun = read_noun(last) if len(mention.words) > 1 else None
        if noun and noun.kind in ("group", "document"):  # "the board" of the Harbour Board
            self._by_noun[last, noun.is_plural] = party
        if index and self._are_apposed(index - 1, index):
            before = self._mentions[index - 1]
            if before.noun and (not party.kind or party.kind == before.noun.kind):
                self._tie(before.words[0], before.noun, party)

    def find(self, index: int, mention: Mention, register: Register) -> Party | None:
        """The party a nominal means, perhaps a new one; None when it only describes a name."""
        noun = mention.noun
        if noun is None:
            return None
        if self._apposed_name(index) is not None:
            return None
        word = mention.words[0]
        if mention.determiner in _DEFINITE:
            known = self._by_noun.get((word, noun.is_plural))
            if known is None or known.is_nominal:
                introduced = self._just_introduced(index, mention, register)
                if introduced is not None:
                    self._by_noun[word, noun.is_plural] = introduced
                    return introduced
            if known is not None:
                self._new.discard(id(known))
                return known
        party = Party(
            self._text[mention.start : mention.end],
            noun.kind,
            noun.gender,
            noun.is_plural,
            is_nominal=True,
            head=word,
        )
        self._by_noun[word, noun.is_plural] = party
        self._new.add(id(party))
        return party

    def _just_introduced(self, index: int, mention: Mention, register: Register) -> Party | None:
        """Whom the sentence before was about, where a fuller description goes on about somebody.

        "Ida Holt knows pipes. The former port inspector says ..." is Ida Holt.
        """
        noun, phrase = mention.noun, self._text[mention.start : mention.end].split()
        is_full = noun is not None and noun.kind == "person" and not noun.is_plural
        if not is_full or mention.place != "subject" or len(phrase) < _MIN_DESCRIPTION:
            return None
        if mention.words[0] in _ANONYMOUS or mention.is_quoted:
            return None
        named: list[Mention] = []
        before = mention.sentence
        for at in range(index - 1, -1, -1):
            other = self._mentions[at]
            if before == mention.sentence:
                before = other.sentence
            if other.sentence < before or before < mention.sentence - _MAX_SENTENCES_BACK:
                break
            if other.kind == "name":
                named.append(other)
        people = [one for one in named if _is_person(register.find(one.words))]
        if len({one.words for one in people}) != 1 or people[-1].place != "subject":
            return None
        party = register.find(people[-1].words)
        is_whole = party is not None and len(party.words) >= 2 and not party.is_open
        return party if is_whole and people[-1].sentence < mention.sentence else None

    def look_up(self, mention: Mention) -> Party | None:
        """The party last called by this noun."""
        noun = mention.noun
        return self._by_noun.get((mention.words[0], noun.is_plural)) if noun else None

    def _apposed_name(self, index: int) -> Mention | None:
        """The name right behind a nominal that says who it is."""
        if index + 1 < len(self._mentions):
            name = self._mentions[index + 1]
            if name.kind == "name" and self._are_apposed(index, index + 1):
                return name
        return None

    def _are_apposed(self, first: int, second: int) -> bool:
        """Tell whether a nominal and the name behind it stand together as one."""
        a, b = self._mentions[first], self._mentions[second]
        if a.kind != "nominal" or a.place == "owner" or a.sentence != b.sentence:
            return False
        gap = b.first - a.last - 1
        return gap == 0 or (gap == 1 and self._tokens.words[a.last + 1] == ",")

    def _tie(self, word: str, noun: Noun, party: Party) -> None:
        self._by_noun[word, noun.is_plural] = party
        party.kind = party.kind or noun.kind
        party.gender = party.gender or noun.gender

    def before_relative(
        self, index: int, offset: int, relative: str, register: Register
    ) -> Party | None:
        """The party that stands before a relative at ``offset``; ``index`` is the mention behind.

        "Who" passes over places and bodies behind a preposition, "which" over people.
        """
        before = self._text[max(0, offset - 20) : offset].rstrip(" ,").rpartition(" ")[2]
        if before.lower() in _ANYBODY:
            return None
        for at in range(index - 1, max(-1, index - 5), -1):
            mention = self._mentions[at]
            between = self._text[mention.end : offset]
            if len(between) > _REACH_CHARS or not _SENTENCE_ENDS.isdisjoint(between):
                return None
            if mention.kind == "pronoun":
                continue
            if mention.kind == "name":
                party = register.find(mention.words)
            else:
                party = self.look_up(mention)
            if party is None:
                continue
            is_person = party.kind == "person" or (mention.place != "object" and not party.is_thing)
            if relative in ("who", "whom", "whose") and not is_person:
                continue
            if relative in ("which", "that") and party.kind == "person":
                continue
            return party
        return None
