"""Who each source of a document is: the fullest name or description that the document has of it.

A surname becomes the one full name, a pronoun the one it means, "the group" the group named
before. What cannot be told keeps its own words and is said to be unresolved: a wrong name puts
words into somebody's mouth, an open pronoun only leaves a question.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from sayso.kinds import QuotationIndex
from sayso.pronouns import RELATIVES, is_pronoun
from sayso.reading.nesting import Found
from sayso.reading.sources.types import CAPITALS, core_name
from sayso.reading.speakers.antecedents import Choose, Discourse, choose
from sayso.reading.speakers.descriptions import Descriptions
from sayso.reading.speakers.first_persons import Setting, name_first_persons
from sayso.reading.speakers.kinds_of_names import type_names
from sayso.reading.speakers.mentions import Mention, is_break
from sayso.reading.speakers.nouns import read_noun
from sayso.reading.speakers.people import Naming, Party, Register, strip_titles
from sayso.reading.speakers.surface import Surface
from sayso.records import Document

__all__ = ["MIN_PROBABILITY", "Naming", "Walk", "name_phrases", "name_sources", "resolve_sources"]

NOMINATIVES = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "it": "it", "its": "it",
}  # fmt: skip
MIN_PROBABILITY = {"he": 0.4, "she": 0.4, "they": 0.35, "it": 0.4}
"""A choice less probable than this is left open; chosen on GUM train."""
_MIN_TOUCH = 0.3
_SURE = 0.7
_PARTICIPLES = frozenset("seen written taken given held kept sent found shown made known".split())
_PRONOUN_ALL = re.compile(r"(?i)they (?:all|both)")
_APPOSED = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s|[\w .-]+?[’']s?\s)[^,;:()]{{2,60}}?"
    rf"(?:(?<=[a-z])|,)\s((?:[{CAPITALS}][\w.’'-]*\s){{0,3}}[{CAPITALS}][\w’'-]+)(?:,.*)?$"
)


def name_sources(
    text: str, sources: Sequence[tuple[str, int]], quotations: QuotationIndex
) -> list[str]:
    """Name each source, given with its offset, by itself; an unstated one stays empty.

    First and second persons keep their words here: see `resolve_sources`.
    """
    return [naming.name for naming in _walk(Surface(text, (), quotations), sources).namings]


def name_phrases(surface: Surface, phrases: Sequence[tuple[str, int]]) -> list[Naming]:
    """Name whom pronouns and descriptions mean that are no sources, given with their offsets.

    First and second persons stay open.
    """
    return _walk(surface, phrases).namings


def resolve_sources(
    document: Document,
    found: Sequence[Found],
    parents: Sequence[int | None],
    surface: Surface,
) -> list[Naming]:
    """Name the source of each attribution, and say whether it is known who is meant.

    ``parents`` has, for each attribution, the index of the one whose content it stands in;
    ``surface`` is that of the document's text.
    """
    text = document.text
    sources = [
        (" ".join(text[s.start : s.end] for s in one.source), (one.source or one.cue)[0].start)
        for one in found
    ]
    walk = _walk(surface, sources)
    setting = Setting(text, document.byline, surface.quotations, walk.register.fullest)
    namings = name_first_persons(setting, found, walk.namings, parents)
    return [Naming(_ARTICLE.sub("", one.name), one.is_resolved) for one in namings]


def _walk(surface: Surface, sources: Sequence[tuple[str, int]]) -> Walk:
    walk = Walk(surface if sources else Surface(""), sources)
    walk.go()
    return walk


class Walk:
    """One walk through a document's mentions, naming the sources on the way."""

    def __init__(
        self,
        surface: Surface,
        sources: Sequence[tuple[str, int]],
        *,
        choose: Choose = choose,
        follows_all: bool = False,
    ) -> None:
        self._text = surface.text
        self._scan = scanned = surface.scan
        self._sources = sources
        self.register = Register(m.words for m in scanned.mentions if m.kind in ("name", "turn"))
        type_names(self.register, scanned, surface.names)
        for mention in scanned.mentions:
            party = self.register.find(mention.words) if mention.kind == "turn" else None
            if party is not None:  # Who has a turn is one person, whatever capitals look like.
                party.kind, party.is_thing = "person", False
        self._descriptions = Descriptions(surface.text, scanned)
        self._follows_all = follows_all
        self.discourse = Discourse(choose)
        self.namings = [Naming("", False)] * len(sources)
        ends = [mention.end for mention in scanned.mentions]
        self._full_words: dict[int, str] = {}
        self._at_mention: dict[int, list[int]] = {}
        self._plain: list[int] = []
        for at, (source, offset) in enumerate(sources):
            first = bisect_right(ends, offset)
            if not source.strip():
                continue
            is_inside = first < len(ends) and (
                scanned.mentions[first].start < offset + len(source.strip())
            )
            if is_inside and source.strip().lower() not in RELATIVES:
                self._at_mention.setdefault(first, []).append(at)
            else:
                self._plain.append(at)

    def go(self) -> None:
        """Walk from the first mention to the last."""
        waiting = sorted(self._plain, key=lambda at: self._sources[at][1])
        for index, mention in enumerate(self._scan.mentions):
            while waiting and self._sources[waiting[0]][1] <= mention.start:
                self._name_plain(waiting.pop(0), index)
            sources = self._at_mention.get(index, [])
            party, naming = self._read(index, mention, is_source=bool(sources))
            for at in sources:
                self._name(at, index, party, naming)
        for at in waiting:
            self._name_plain(at, len(self._scan.mentions))

    def _read(
        self, index: int, mention: Mention, *, is_source: bool
    ) -> tuple[Party | None, Naming | None]:
        """Note one mention; a pronoun comes with its naming."""
        if mention.kind == "name":
            party = self.register.find(mention.words)
            if party is not None:
                self._descriptions.describe_name(index, party)
                party.is_thing = party.is_thing or (mention.determiner != "" and not party.gender)
                self.discourse.touch(party, mention)
            return party, None
        if mention.kind == "turn":
            return self.register.find(mention.words), None
        low = self._text[mention.start : mention.end].lower()
        if mention.kind == "pronoun":
            return self._follow(mention, NOMINATIVES.get(low, ""), is_source=is_source)
        naming = None
        if nominative := NOMINATIVES.get(mention.determiner, ""):
            owner = mention.owner(self._scan.tokens)
            _, naming = self._follow(owner, nominative, is_source=is_source)
        party = self._descriptions.find(index, mention, self.register)
        if party is not None:
            if naming and party.is_nominal and self._descriptions.is_new(party):
                party.owner = naming.name
            self.discourse.touch(party, mention)
            if words := self._full_words.get(index):  # the head of a source that began before
                party.name = words
                self.discourse.mark_source(party)
        return party, naming

    def _follow(
        self, mention: Mention, nominative: str, *, is_source: bool
    ) -> tuple[Party | None, Naming | None]:
        if nominative not in ("he", "she") and not (
            nominative and (is_source or self._follows_all)
        ):
            return None, None
        choice = self.discourse.resolve(mention, nominative, is_source=is_source)
        chosen, probability = choice.chosen, choice.probability
        if chosen is None or probability < MIN_PROBABILITY[nominative]:
            party = self._speaking_on(mention, nominative, is_source=is_source)
            if party is not None:
                self.discourse.touch(party, mention, is_pronoun=True)
                return party, Naming(party.name, True)
        if chosen is None or probability < _MIN_TOUCH:
            return None, None
        party = chosen.party
        if nominative in ("he", "she") and probability > _SURE:
            party.gender = "m" if nominative == "he" else "f"
            party.kind = "person"
        self.discourse.touch(party, mention, is_pronoun=True)
        is_resolved = probability >= MIN_PROBABILITY[nominative]
        return party, Naming(party.name, True) if is_resolved else None

    def _speaking_on(self, mention: Mention, nominative: str, *, is_source: bool) -> Party | None:
        """ "It added": a body or a group that has just spoken speaks on."""
        if not is_source or nominative in ("he", "she"):
            return None
        return self.discourse.speaking_before(mention, nominative)

    def _name(self, at: int, index: int, party: Party | None, naming: Naming | None) -> None:
        """Name a source whose first mention has just been read."""
        source, offset = self._sources[at]
        source = source.strip()
        if is_pronoun(source) or _PRONOUN_ALL.fullmatch(source):
            self.namings[at] = naming or Naming(source, False)
            if naming and party:
                self.discourse.mark_source(party)
            return
        core = read_source_name(source)
        if _PART_OF.match(source):
            self.namings[at] = Naming(core, True)
            return
        inside = max(0, source.find(core))
        head = self._find_head(offset + inside, offset + inside + len(core), index, core)
        if head is None:
            party = self._new_party(core, self._scan.mentions[index])
        elif head != index:
            mention = self._scan.mentions[head]
            is_named = mention.kind in ("name", "turn")
            party = self.register.find(mention.words) if is_named else None
            if mention.kind == "nominal":
                self._full_words[head] = core
        if is_name(core):
            party = self.register.find(tuple(core.split())) or party
        self.namings[at] = self._fullest(core, party)
        if party is not None:
            self.discourse.mark_source(party)

    def _find_head(self, start: int, end: int, index: int, core: str) -> int | None:
        """The mention that is the head of a source: the name itself, or the noun in front."""
        mentions, tokens = self._scan.mentions, self._scan.tokens
        inside = index
        if is_name(core):
            last_word = core.split()[-1]
            while inside < len(mentions) and mentions[inside].end <= end:
                is_name_there = mentions[inside].kind in ("name", "turn")
                if is_name_there and mentions[inside].words[-1] == last_word:
                    return inside
                inside += 1
            return None
        at = bisect_left(tokens.starts, start)
        while at < len(tokens) and tokens.starts[at] < end and is_break(tokens, at):
            at += 1
        while at < len(tokens) and tokens.starts[at] < end and not is_break(tokens, at):
            at += 1
        at -= 1
        if tokens.lows[at].endswith("ed") or tokens.lows[at] in _PARTICIPLES:
            at -= 1  # "a letter seen by the Mail"
        while index < len(mentions) and mentions[index].last < at:
            index += 1
        is_inside = index < len(mentions) and mentions[index].first <= at
        return index if is_inside and mentions[index].place != "owner" else None

    def _new_party(self, core: str, mention: Mention) -> Party:
        """A source that no list knows the head of: a party of its own."""
        noun = read_noun(core.split()[-1].lower())
        party = Party(core, noun.kind if noun else "", is_nominal=True)
        party.is_plural = noun.is_plural if noun else core.endswith("s")
        self.discourse.touch(party, mention)
        return party

    def _fullest(self, core: str, party: Party | None) -> Naming:
        if party is None:
            return Naming(core, bool(core))
        if party.is_open:
            return Naming(core, False)
        if party.is_nominal:
            if self._descriptions.is_new(party) or len(core) > len(party.name) + 3:
                party.name = self._with_owner(core, party)
            return Naming(party.name, True)
        if is_name(core) and len(strip_titles(core.split())) > 1:
            return Naming(core, True)
        return Naming(party.name, True)

    def _phrase_before(self, offset: int) -> str:
        """The short noun phrase right before a relative: "a banner that read ..."."""
        match = _PHRASE.search(self._text[max(0, offset - 50) : offset])
        return match.group() if match and "," not in match.group() else ""

    def _with_owner(self, core: str, party: Party) -> str:
        """ "His lawyer" as "Mira Holt's lawyer", where it is known who he is."""
        first, _, rest = core.partition(" ")
        if not (party.owner and rest and first.lower() in NOMINATIVES):
            return core
        is_name = party.owner[:1].isupper() and not party.owner.endswith("s")
        return f"{party.owner}’s {rest}" if is_name else core

    def _name_plain(self, at: int, index: int) -> None:
        """Name a source that is no mention: a relative, or words that no rule reads."""
        source, offset = self._sources[at]
        source = source.strip()
        if source.lower() not in RELATIVES:
            core = "" if is_pronoun(source) else read_source_name(source)
            self.namings[at] = Naming(core or source, not is_pronoun(source))
            return
        party = self._descriptions.before_relative(index, offset, source.lower(), self.register)
        if party is None or party.is_open:
            words = self._phrase_before(offset) if source.lower() in ("which", "that") else ""
            self.namings[at] = Naming(words or source, bool(words))
        else:
            self.namings[at] = Naming(party.name, True)
            self.discourse.mark_source(party)


_ARTICLE = re.compile(rf"^[Tt]he (?=[{CAPITALS}])")
_PART_OF = re.compile(
    r"(?:some|many|most|several|few|all|both|none|one|two|three|others?|those|any|each) "
    r"(?:in|of|on|at|from|inside|within|among) ",
    re.IGNORECASE,
)
"""Some of them are not the body they belong to."""
_PHRASE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ss]ome|[Tt]h[eo]se|[Oo]ne) (?:[\w’'-]+ ){0,3}[\w’'-]+(?=,? $)"
)


def is_name(core: str) -> bool:
    """Tell whether the core of a source is a proper name alone."""
    words = core.split()
    return bool(words) and all(word[:1].isupper() or len(word) < 4 for word in (words[0], *words))


def read_source_name(source: str) -> str:
    """The name in a source; in "his daughter, Mira" and "the mayor, Mira Holt" the second part."""
    flat = " ".join(source.split())
    if match := _APPOSED.match(flat):
        before = flat[: match.start(1)].rstrip()
        noun = read_noun(before.split()[-1].lower().strip(","))
        if before.endswith(",") or (noun and noun.kind == "person"):
            return match[1]
    return core_name(source)
