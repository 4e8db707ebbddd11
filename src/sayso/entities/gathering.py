"""Gather the cast of one document: its names put together, each joining with its reason.

The rules are those of a careful reader: a surname is the person's whose full name the same document
has, if there is only one; letters are the body's whose initials they are, or behind whose name they
stand in parentheses; "the Organization" is the one body of that kind. What fits two stays open.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import combinations

from sayso.entities.bodies import why_one_body, why_respelt
from sayso.entities.cast import Cast, Character, Splits
from sayso.entities.characters import Characters
from sayso.entities.explicit import find_explicit
from sayso.entities.fitting import join_by
from sayso.entities.forms import plain, read_form
from sayso.entities.met import Met, find_two_titled, read_signs
from sayso.entities.namesakes import Which, which_place
from sayso.entities.persons import is_full, read_gender, why_one
from sayso.entities.states import capital_of, find_state, people_of
from sayso.entities.work_kinds import read_work_kind
from sayso.records import MentionRole, Merge, Name, NameType, Reading
from sayso.titles import TITLES

__all__ = ["gather"]

_TITLE_BEFORE = re.compile(r"(?:^|[\s“\"(])([^\W\d_]+)\.?\s+$")
_NO_NAME = re.compile(r"[DRI]-[A-Z][a-z]*\.?|[JS]r\.?$|[a-z]{1,2}$")
_MAX_TITLE = 16

_PLACES = (NameType.PLACE, NameType.PEOPLE)
_FIND_STATE = {NameType.PEOPLE: people_of, NameType.PLACE: find_state}
_Key = tuple[NameType, str, str]
"""Type, words, and what else tells two of the same words from each other."""


def gather(reading: Reading, splits: Splits = frozenset()) -> Cast:
    """Put the names of one document together."""
    return _Gathering(reading, splits).run()


class _Gathering:
    def __init__(self, reading: Reading, splits: Splits) -> None:
        self._text = reading.document.text
        self._id = reading.document.id
        self._sources = {
            (span.start, span.end) for one in reading.attributions for span in one.source
        }
        names = _without_overlaps(reading.names)
        self._nobody = [name for name in names if not self._is_name(name)]
        self._met = [self._meet(name) for name in names if self._is_name(name)]
        self._characters = Characters(self._id, splits)
        self._places: dict[tuple[str, NameType], Which | None] = {}

    def run(self) -> Cast:
        self._settle_types()
        read_signs(self._text, self._met)
        self._group_alike()
        self._join_explicit()
        self._join_states()
        self._join_persons()
        self._join_bodies()
        self._join_letters()
        return self._to_cast()

    def _is_name(self, name: Name) -> bool:
        """Tell whether words can name anybody; "R-Mo." and "Jr." cannot."""
        words = self._text[name.span.start : name.span.end]
        return any(map(str.isalnum, words)) and not _NO_NAME.match(words)

    def _meet(self, name: Name) -> Met:
        words = self._text[name.span.start : name.span.end]
        kind = name.type
        title = ""
        if kind is NameType.PERSON:
            before = self._text[max(0, name.span.start - _MAX_TITLE) : name.span.start]
            match = _TITLE_BEFORE.search(before)
            title = match[1].lower() if match and match[1].lower() in TITLES else ""
        elif find_state(words) and kind is not NameType.WORK:
            kind = NameType.PLACE
        form = read_form(_singular(words) if kind is NameType.PEOPLE else words, kind)
        gender = read_gender(form, title) if kind is NameType.PERSON else ""
        return Met(name.span, kind, form, gender, title or form.title)

    # --- alike ones ---------------------------------------------------------------------------

    def _settle_types(self) -> None:
        """Let a name that was read as several types be of the one it was read as most often."""
        votes: dict[str, Counter[NameType]] = defaultdict(Counter)
        for one in self._met:
            votes[one.form.key][one.type] += 1
        surnames = {
            one.form.words[-1]
            for one in self._met
            if one.type is NameType.PERSON and is_full(one.form)
        }
        for one in self._met:
            of_key = votes[one.form.key]
            if len(of_key) < 2 or one.form.key in surnames:
                continue
            kind = min(of_key, key=lambda kind: (-of_key[kind], kind))
            if kind is not one.type:
                words = self._text[one.span.start : one.span.end]
                one.type, one.form = kind, read_form(words, kind)

    def _group_alike(self) -> None:
        """One character for all mentions of one type, key and suffix."""
        numbers: dict[_Key, int] = {}
        genders: dict[str, set[str]] = defaultdict(set)
        for one in self._met:
            genders[one.form.key].add(one.gender)
        # "Mr. Holt" and "Mrs. Holt" are two.
        of_both = {key for key, known in genders.items() if {"m", "f"} <= known}
        of_two = find_two_titled(self._text, self._met)
        for one in self._met:
            which = self._which(one) if one.type in _PLACES else None
            state = which.key if which else _state_key(one)
            if state and one.type is NameType.PEOPLE:
                one.role = MentionRole.DEMONYM
            key = _key(one, state, of_both, of_two)
            if key not in numbers:
                numbers[key] = self._characters.add(Character(key[0], state=state))
            one.group = numbers[key]
            character = self._characters.all[one.group]
            if one.role is MentionRole.NAME:
                character.add(one.form)
            character.gender = character.gender or one.gender
            if one.type is NameType.WORK and not character.work_kind:
                character.work_kind = read_work_kind(self._text, one.span)
            if which:
                _note_which(character, which, one.form.name)
        self._keep_two_apart(of_two)

    def _which(self, one: Met) -> Which | None:
        """Which place of its name a mention is; the text is searched once for each name."""
        place = one.form.name, one.type
        if place not in self._places:
            self._places[place] = which_place(*place, self._text)
        return self._places[place]

    def _keep_two_apart(self, of_two: AbstractSet[str]) -> None:
        """Two titles before one surname, side by side, are two people's."""
        titled: dict[str, set[int]] = defaultdict(set)
        for one in self._met:
            if one.title and one.form.key in of_two:
                titled[one.form.key].add(one.group)
        for numbers in titled.values():
            for a, b in combinations(sorted(numbers), 2):
                self._characters.keep_apart(a, b)

    # --- what the text says ---------------------------------------------------------------------

    def _join_explicit(self) -> None:
        by_key: dict[str, int] = {}
        for one in self._met:
            by_key.setdefault(one.form.key, one.group)
        spans = [one.span for one in self._met]
        unread: list[Met] = []
        for one in self._met:
            for said in find_explicit(self._text, one.span, one.type):
                form = read_form(said.alias, one.type)
                number = by_key.get(form.key)
                if number is None:
                    number = self._characters.add(Character(one.type))
                    self._characters.all[number].add(form, 0)
                    by_key[form.key] = number
                at = said.span
                if not any(span.start < at.end and at.start < span.end for span in spans):
                    unread.append(Met(at, one.type, form, "", group=number))
                    self._characters.all[self._characters.find(number)].add(form)
                words = " ".join(self._text[said.evidence.start : said.evidence.end].split())
                self._characters.join(
                    one.group,
                    number,
                    (one.form.name, form.name),
                    f"explicit: “{words}”",
                    said.evidence,
                )
        self._met = sorted([*self._met, *unread], key=lambda one: one.span)

    # --- rules ------------------------------------------------------------------------------

    def _join_states(self) -> None:
        """A capital that speaks is its state's government, where it alone is the source."""
        numbers = {
            one.state: number for number, one in enumerate(self._characters.all) if one.state
        }
        for one in self._met:
            is_source = (one.span.start, one.span.end) in self._sources
            if one.type is not NameType.PLACE or not is_source:
                continue
            state = capital_of(one.form.name)
            if state is None or find_state(one.form.name):
                continue
            if state.key not in numbers:
                of_state = Character(NameType.PLACE, state=state.key)
                numbers[state.key] = self._characters.add(of_state)
            self._characters.all[one.group].forms[one.form.name] -= 1
            one.group, one.role = numbers[state.key], MentionRole.METONYM

    def _join_persons(self) -> None:
        join_by(self._characters, NameType.PERSON, why_one, _in_one_document)

    def _join_bodies(self) -> None:
        join_by(self._characters, NameType.ORGANISATION, why_one_body, str)
        for kind in (NameType.PLACE, NameType.PEOPLE, NameType.WORK):
            join_by(self._characters, kind, why_respelt, str)

    def _join_letters(self) -> None:
        """Letters alone, whatever type they were read as: the one body that they begin."""
        roots = self._characters.roots()
        longer = [
            (n, form)
            for n in roots
            if self._characters.all[n].type is not NameType.PERSON
            for form in self._characters.all[n].printed.values()
            if len(form.words) > 1
        ]
        for number in roots:
            own = self._characters.all[number]
            forms = list(own.printed.values())
            if own.state or not forms or not all(form.acronym for form in forms):
                continue
            fitting = {n: form for n, form in longer if why_one_body(forms[0], form) == "initials"}
            if len(fitting) == 1:
                ((other, form),) = fitting.items()
                self._characters.join(
                    other, number, (form.name, forms[0].name), "initials, same document", None
                )

    def _to_cast(self) -> Cast:
        roots = [n for n in self._characters.roots() if n not in self._characters.open]
        place = {number: at for at, number in enumerate(roots)}
        find = self._characters.find
        cast = Cast(self._id, self._text, [self._characters.all[number] for number in roots])
        nobody = [Met(name.span, name.type, read_form("", name.type), "") for name in self._nobody]
        for row, one in enumerate(sorted([*self._met, *nobody], key=lambda one: one.span)):
            root = self._characters.find(one.group) if one.group >= 0 else -1
            cast.spans.append(one.span)
            cast.types.append(one.type)
            cast.roles.append(one.role)
            cast.whose.append(place.get(root))
            if root in self._characters.open:
                fits = {
                    place[find(n)]
                    for n in self._characters.open[root]
                    if self._characters.find(n) in place
                }
                cast.open_to[row] = tuple(sorted(fits))
        return cast


def _without_overlaps(names: Iterable[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(names, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or name.span.start >= kept[-1].span.end:
            kept.append(name)
    return kept


def _key(one: Met, state: str, of_both: AbstractSet[str], of_two: AbstractSet[str]) -> _Key:
    """What all mentions of one character share."""
    if state:
        return NameType.PLACE, state, "state"
    gender = one.gender if one.form.key in of_both else ""
    title = one.title if one.form.key in of_two else ""
    return one.type, one.form.key, one.form.suffix + gender + title


def _state_key(one: Met) -> str:
    """The key of the state that a place is, or that a people lives in; else empty."""
    find = _FIND_STATE.get(one.type)
    state = find(one.form.name) if find else None
    return state.key if state else ""


def _note_which(character: Character, which: Which, name: str) -> None:
    """Note which of several places of a name it is, and by what sign; or what it may be."""
    character.may_be = which.may_be
    names = (which.name, name)
    if which.sign and plain(which.name) != plain(name):
        reason = f"the one of this name that a document with “{which.sign}” means"
        if all(merge.names != names for merge in character.merges):
            character.merges.append(Merge(names, reason))


def _singular(words: str) -> str:
    is_plural = len(words) > 4 and words.endswith("s") and not words.endswith(("ss", "is", "us"))
    return words[:-1] if is_plural and people_of(words) is None else words


def _in_one_document(reason: str) -> str:
    if reason == "surname":
        return "surname of a full name in the same document"
    return f"{reason}, same document"
