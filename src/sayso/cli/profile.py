"""Print one entity: each line with the outlet, the date and the exact words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from sayso.casefile import CaseFile
from sayso.cli.console import OUTPUT, one_line, print_indented
from sayso.records import Attribution, Description, Mention, Place, Span, Stance
from sayso.report import (
    Profile,
    Records,
    count_voices,
    find_contradictions,
    group_standing,
    pick_newest,
    say_when,
)
from sayso.report.deed_words import say_tie
from sayso.report.excerpts import Excerpt
from sayso.report.standing import Contradiction, Statement
from sayso.report.wording import NO_VOICE, NOBODY, ROLE_WORDS, STANCE_WORDS, count_words

__all__ = ["Stances", "load_profile", "print_profile"]

_MAX_ROWS = 10
_MAX_PLACES = 3
_MAX_CONTENT_CHARS = 300


@dataclass(frozen=True, slots=True)
class Stances:
    """How often an entity says and how often it is said, by stance; a profile may hold less."""

    says: Counter[Stance]
    said_of: Counter[Stance]


def load_profile(
    file: CaseFile, entity_id: str, *, is_all: bool = False
) -> tuple[Profile, Records, Stances]:
    """All of an entity that is printed, and of statements how many there are."""
    says, said_of = file.find_said_by(entity_id), file.find_said_of(entity_id)
    shown = says if is_all else pick_newest(says, _MAX_ROWS)
    shown_of = said_of if is_all else said_of[:_MAX_ROWS]
    case = file.load_profiled(entity_id, (one.id for one in (*shown, *shown_of)))
    records = Records(case)
    profile = Profile(
        records.entities[entity_id],
        tuple(one for one in case.mentions if one.entity_id == entity_id),
        tuple(one for one in case.mentions if entity_id in one.candidates),
        tuple(records.attributions[one.id] for one in shown),
        tuple(records.attributions[one.id] for one in shown_of),
    )
    stances = (Counter(one.stance for one in several) for several in (says, said_of))
    return profile, records, Stances(*stances)


def print_profile(
    profile: Profile, records: Records, stances: Stances, *, is_all: bool = False
) -> None:
    """Print all that a case holds of an entity, or the first of everything."""
    _Printer(profile, records, stances, is_all=is_all).run()


class _Printer:
    """Prints a profile section by section; what there is nothing of is left out."""

    def __init__(
        self, profile: Profile, records: Records, stances: Stances, *, is_all: bool
    ) -> None:
        self._stances = stances
        self._profile = profile
        self._entity = profile.entity
        self._records = records
        self._rows = 1_000_000 if is_all else _MAX_ROWS
        self._places = 1_000_000 if is_all else _MAX_PLACES

    def run(self) -> None:
        self._head()
        self._names()
        self._merges()
        self._perhaps()
        self._open()
        self._descriptions()
        self._standing()
        self._ties()
        self._says()
        self._said_of()

    def _head(self) -> None:
        one, mentions = self._entity, self._profile.mentions
        OUTPUT.print(Text(one_line(one.name), style="bold"), soft_wrap=True)
        documents = {mention.document_id for mention in mentions}
        line = f"{one.type}, {count_words(len(mentions), 'mention')}"
        line += f" in {count_words(max(one.n_documents, len(documents)), 'document')}"
        if outlets := self._records.count_outlets(documents):
            line += f" of {count_words(outlets, 'outlet')}"
        _print(line, 0)

    def _names(self) -> None:
        stand_ins = self._records.count_stand_ins(self._profile.mentions)
        if not self._entity.forms and not stand_ins:
            return
        _head("Names")
        for form in self._entity.forms[: self._rows]:
            where = count_words(form.n_documents, "document")
            _print(f"{form.name}  {form.count:,}× in {where}")
        self._more(len(self._entity.forms))
        for words, role, count in stand_ins[: self._rows]:
            _print(f"{words} ({ROLE_WORDS[role]})  {count:,}×")

    def _merges(self) -> None:
        merges = self._entity.merges
        if not merges:
            return
        _head("Why these are one")
        for merge in merges[: self._rows]:
            _print(f"{merge.names[0]} = {merge.names[1]}: {merge.reason}")
            if merge.span:
                self._words(merge.document_id, merge.span)
        self._more(len(merges))

    def _perhaps(self) -> None:
        others = [self._records.entities.get(own) for own in self._entity.perhaps]
        if not any(others):
            return
        _head("Perhaps the same; nothing here decides it")
        for other in others:
            if other:
                _print(f"{other.name}, {count_words(other.n_documents, 'document')}")

    def _open(self) -> None:
        mentions = self._profile.open_mentions
        if not mentions:
            return
        _head("It may also be meant here")
        for mention in mentions[: self._rows]:
            self._words(mention.document_id, mention.span, self._others(mention), indent=2)
        self._more(len(mentions))

    def _others(self, mention: Mention) -> str:
        entities = self._records.entities
        others = [
            entities[own].name
            for own in mention.candidates
            if own in entities and own != self._entity.id
        ]
        return f"or {', '.join(others)}" if others else ""

    def _descriptions(self) -> None:
        described = self._entity.descriptions
        if not described:
            return
        _head("What it is called, and by whom")
        for one in described[: self._rows]:
            _print(_describe(one))
            self._show(one.places)
        self._more(len(described))

    def _standing(self) -> None:
        statements = group_standing(self._entity)
        if not statements:
            return
        _head("Where it stands")
        for one in statements[: self._rows]:
            self._statement(one, 2)
        self._more(len(statements))
        contradictions = find_contradictions(statements)
        if contradictions:
            _head("Told one way and the other")
        for pair in contradictions[: self._rows]:
            self._contradiction(pair)
        self._more(len(contradictions))

    def _statement(self, one: Statement, indent: int) -> None:
        _print(_say_statement(one), indent)
        self._show([told.place for told in one.told], indent + 2)

    def _contradiction(self, pair: Contradiction) -> None:
        _print(f"{pair.reason}:")
        self._statement(pair.a, 4)
        _print("but", 4)
        self._statement(pair.b, 4)

    def _ties(self) -> None:
        ties = [tie for tie in self._entity.ties if tie.other_id in self._records.entities]
        if not ties:
            return
        _head("Who is said to do what to whom")
        for tie in ties[: self._rows]:
            other = self._records.entities[tie.other_id].name
            line = f"{say_tie(tie)} {other}: {count_words(len(tie.places), 'report')}"
            line += f", {tie.n_hedged:,} of them hedged" if tie.n_hedged else ""
            voices = count_voices(tie.places, self._records)
            named = "; ".join(f"{name} {n}×" if n > 1 else name for name, n in voices)
            _print(f"{line}, on the word of {named}")
            self._show(tie.places)
        self._more(len(ties))

    def _says(self) -> None:
        said = self._profile.says
        if not said:
            return
        _head(f"What it says ({_say_stances(self._stances.says)})")
        shown = pick_newest(said, self._rows)
        for stance in dict.fromkeys(one.stance for one in shown):
            _print(f"{STANCE_WORDS[stance]}:")
            for one in shown:
                if one.stance is stance:
                    self._saying(one, 4)
        self._more(self._stances.says.total())

    def _said_of(self) -> None:
        said = self._profile.said_of
        if not said:
            return
        _head(f"What is said of it ({_say_stances(self._stances.said_of)})")
        for one in said[: self._rows]:
            _print(f"{self._records.name_speaker(one)} · {STANCE_WORDS[one.stance]}:")
            self._saying(one, 4)
        self._more(self._stances.said_of.total())

    def _saying(self, one: Attribution, indent: int) -> None:
        document = self._records.documents.get(one.document_id)
        text = document.text if document else ""
        words = " … ".join(_cut(text, span) for span in one.content) or "(no words)"
        cue = " … ".join(_cut(text, span) for span in one.cue)
        told = f"{self._records.date_place(one.document_id)}{self._chain(one)}"
        marks = [
            mark for mark, is_so in (("negated", one.negated), ("hedged", one.hedged)) if is_so
        ]
        line = Text(f"{one_line(told)}: ", style="dim")
        line.append(one_line(words, _MAX_CONTENT_CHARS), style="not dim")
        line.append(f"  [{one_line(', '.join([f'“{cue}”' if cue else '', *marks]).strip(', '))}]")
        print_indented(line, indent)

    def _chain(self, one: Attribution) -> str:
        """The voices it came through before its own source."""
        speaker = self._records.entities.get(one.entity_id or "")
        own = {one.source_name, *((speaker.name, *speaker.aliases) if speaker else ())}
        outer = [voice or NOBODY for voice in one.chain[:-1] if voice not in own]
        return f", told by {' › '.join(outer)}" if outer else ""

    def _show(self, places: Sequence[Place], indent: int = 4) -> None:
        for place in places[: self._places]:
            voice = self._records.name_voice(place)
            note = NO_VOICE if voice == NOBODY else f"says {voice}"
            if place.attribution_id is None:
                note = "in its own words"
            self._words(place.document_id, place.span, note, indent)
        if len(places) > self._places:
            _print(f"and {len(places) - self._places:,} more (--all)", indent)

    def _words(self, document_id: str, span: Span, note: str = "", indent: int = 4) -> None:
        """Where it is printed, then the words with those around them."""
        where = self._records.date_place(document_id)
        line = Text(f"{one_line(f'{where}, {note}' if note else where)}: ", style="dim")
        _append(line, self._records.cut(document_id, span))
        print_indented(line, indent)

    def _more(self, count: int) -> None:
        if count > self._rows:
            _print(f"and {count - self._rows:,} more (--all)")


def _head(words: str) -> None:
    OUTPUT.print()
    print_indented(Text(words, style="bold"), 0)


def _print(line: str, indent: int = 2) -> None:
    print_indented(Text(one_line(line, 400)), indent)


def _append(line: Text, cut: Excerpt) -> None:
    line.append(_safe(cut.before))
    line.append(_safe(cut.words), style="bold not dim underline")
    line.append(_safe(cut.after))


def _safe(words: str) -> str:
    """As `one_line`, with the spaces at the ends kept."""
    flat = one_line(words, 1_000)
    return f"{' ' * words[:1].isspace()}{flat}{' ' * (bool(flat) and words[-1:].isspace())}"


def _cut(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _describe(one: Description) -> str:
    line = f"“{one.words}”  {len(one.places):,}×"
    return f"{line}  loaded: {', '.join(one.loaded)}" if one.loaded else line


def _say_statement(one: Statement) -> str:
    hedge = ", hedged" if one.is_hedged else ""
    return f"{say_when(one.first)}: {one.words} ({count_words(len(one.told), 'report')}{hedge})"


def _say_stances(counts: Counter[Stance]) -> str:
    return ", ".join(f"{STANCE_WORDS[stance]} {n:,}" for stance, n in counts.most_common())
