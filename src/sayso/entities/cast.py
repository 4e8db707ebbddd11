"""The cast of one document: its names put together, each joining with its reason.

The rules are those of a careful reader: a surname is the person's whose full name the same document
has, if there is only one; letters are the body's whose initials they are, or behind whose name they
stand in parentheses; "the Organization" is the one body of that kind. What fits two stays open.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from sayso.entities.bodies import is_generic, why_one_body, why_respelt
from sayso.entities.explicit import find_explicit
from sayso.entities.forms import Printed, plain, read_form
from sayso.entities.persons import is_full, read_gender, why_one
from sayso.entities.states import capital_of, find_state, people_of
from sayso.records import MentionRole, Merge, Name, NameType, Reading, Span
from sayso.titles import TITLES

__all__ = ["Cast", "Character", "Splits", "gather"]

Splits = frozenset[frozenset[str]]
"""Pairs of plain names that a person decided are two."""

_TITLE_BEFORE = re.compile(r"(?:^|[\s“\"(])([^\W\d_]+)\.?\s+$")
_NO_NAME = re.compile(r"[DRI]-[A-Z][a-z]*\.?|[JS]r\.?$|[a-z]{1,2}$")
_MAX_TITLE = 16


@dataclass(slots=True)
class Character:
    """Somebody or something in one document.

    ``forms``: printed names with counts; ``printed``: the same taken apart. ``state``: the key of
    the state it is, else empty.
    """

    type: NameType
    forms: Counter[str] = field(default_factory=Counter)
    printed: dict[str, Printed] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    gender: str = ""
    state: str = ""

    def add(self, form: Printed, count: int = 1) -> None:
        """Count a form."""
        self.forms[form.name] += count
        self.printed.setdefault(form.name, form)

    def absorb(self, other: Character) -> None:
        """Take over all of another one."""
        for name, count in other.forms.items():
            self.add(other.printed[name], count)
        self.merges += other.merges
        self.gender = self.gender or other.gender
        self.state = self.state or other.state


@dataclass(slots=True)
class Cast:
    """Who is in one document.

    ``spans``, ``types``, ``roles`` and ``whose`` are of one length, a row for each mention, in text
    order: ``whose`` is the place among ``characters``, None where several fit, which ``open_to``
    then lists.
    """

    document_id: str
    text: str
    characters: list[Character]
    spans: list[Span] = field(default_factory=list)
    types: list[NameType] = field(default_factory=list)
    roles: list[MentionRole] = field(default_factory=list)
    whose: list[int | None] = field(default_factory=list)
    open_to: dict[int, tuple[int, ...]] = field(default_factory=dict)


def gather(reading: Reading, splits: Splits = frozenset()) -> Cast:
    """Put the names of one document together."""
    return _Gathering(reading, splits).run()


@dataclass(slots=True)
class _Met:
    """A mention on its way: where, as what, and the group of alike ones it is in."""

    span: Span
    type: NameType
    form: Printed
    gender: str
    role: MentionRole = MentionRole.NAME
    group: int = -1


class _Gathering:
    def __init__(self, reading: Reading, splits: Splits) -> None:
        self._text = reading.document.text
        self._id = reading.document.id
        self._splits = splits
        self._sources = {
            (span.start, span.end) for one in reading.attributions for span in one.source
        }
        names = _without_overlaps(reading.names)
        self._nobody = [name for name in names if not self._is_name(name)]
        self._met = [self._meet(name) for name in names if self._is_name(name)]
        self._characters: list[Character] = []
        self._up: list[int] = []
        self._open: dict[int, tuple[int, ...]] = {}

    def run(self) -> Cast:
        self._settle_types()
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

    def _meet(self, name: Name) -> _Met:
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
        return _Met(name.span, kind, form, gender)

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
        numbers: dict[tuple[NameType, str, str], int] = {}
        genders: dict[str, set[str]] = defaultdict(set)
        for one in self._met:
            genders[one.form.key].add(one.gender)
        for one in self._met:
            if one.type is NameType.PEOPLE and (state := people_of(one.form.name)):
                key = (NameType.PLACE, state.key, "state")
                one.role = MentionRole.DEMONYM
            elif one.type is NameType.PLACE and (state := find_state(one.form.name)):
                key = (NameType.PLACE, state.key, "state")
            else:
                # "Mr. Holt" and "Mrs. Holt" are two.
                is_of_both = {"m", "f"} <= genders[one.form.key]
                key = (one.type, one.form.key, one.form.suffix + one.gender * is_of_both)
            number = numbers.setdefault(key, len(self._characters))
            if number == len(self._characters):
                self._characters.append(
                    Character(key[0], state=key[1] if key[2] == "state" else "")
                )
                self._up.append(number)
            one.group = number
            character = self._characters[number]
            if one.role is MentionRole.NAME:
                character.add(one.form)
            character.gender = character.gender or one.gender

    def _find(self, number: int) -> int:
        while self._up[number] != number:
            number = self._up[number]
        return number

    def _join(self, a: int, b: int, names: tuple[str, str], reason: str, at: Span | None) -> bool:
        """Make two characters one, unless a person decided that they are two."""
        a, b = self._find(a), self._find(b)
        if a == b:
            return True
        into, gone = min(a, b), max(a, b)
        first, second = self._characters[into], self._characters[gone]
        if self._is_split(first, second):
            return False
        if not first.forms and second.forms:
            first.type = second.type
        first.absorb(second)
        first.merges.append(Merge(names, reason, self._id if at else "", at))
        self._up[gone] = into
        return True

    def _is_split(self, first: Character, second: Character) -> bool:
        return bool(self._splits) and any(
            frozenset((plain(x), plain(y))) in self._splits
            for x in first.forms
            for y in second.forms
        )

    # --- what the text says ---------------------------------------------------------------------

    def _join_explicit(self) -> None:
        by_key: dict[str, int] = {}
        for one in self._met:
            by_key.setdefault(one.form.key, one.group)
        spans = [one.span for one in self._met]
        unread: list[_Met] = []
        for one in self._met:
            for said in find_explicit(self._text, one.span, one.type):
                form = read_form(said.alias, one.type)
                number = by_key.get(form.key)
                if number is None:
                    number = len(self._characters)
                    self._characters.append(Character(one.type))
                    self._characters[number].add(form, 0)
                    self._up.append(number)
                    by_key[form.key] = number
                at = said.span
                if not any(span.start < at.end and at.start < span.end for span in spans):
                    unread.append(_Met(at, one.type, form, "", group=number))
                    self._characters[self._find(number)].add(form)
                words = " ".join(self._text[said.evidence.start : said.evidence.end].split())
                self._join(
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
        numbers = {one.state: number for number, one in enumerate(self._characters) if one.state}
        for one in self._met:
            is_source = (one.span.start, one.span.end) in self._sources
            if one.type is not NameType.PLACE or not is_source:
                continue
            state = capital_of(one.form.name)
            if state is None or self._characters[one.group].state:
                continue
            if state.key not in numbers:
                numbers[state.key] = len(self._characters)
                self._characters.append(Character(NameType.PLACE, state=state.key))
                self._up.append(numbers[state.key])
            self._characters[one.group].forms[one.form.name] -= 1
            one.group, one.role = numbers[state.key], MentionRole.METONYM

    def _join_persons(self) -> None:
        self._join_by(NameType.PERSON, why_one, _in_one_document)

    def _join_bodies(self) -> None:
        self._join_by(NameType.ORGANISATION, why_one_body, str)
        for kind in (NameType.PLACE, NameType.PEOPLE, NameType.WORK):
            self._join_by(kind, why_respelt, str)

    def _join_by(
        self,
        kind: NameType,
        why: Callable[[Printed, Printed], str],
        tell: Callable[[str], str],
    ) -> None:
        """Give each less full name to the one fuller one that it fits; leave open what fits two."""
        roots = [
            number
            for number, one in enumerate(self._characters)
            if self._up[number] == number and one.type is kind and one.printed and not one.state
        ]
        order = sorted(
            roots, key=lambda number: (*_fullness(self._characters[number], kind), number)
        )
        settled: list[int] = []
        for number in order:
            reasons = self._reasons(number, settled, kind, why)
            reasons = _prefer(reasons)
            if not reasons:
                settled.append(number)
            elif len(reasons) == 1:
                ((other, (names, reason)),) = reasons.items()
                if not self._join(other, number, names, tell(reason), None):
                    settled.append(number)
            else:
                self._open[number] = tuple(sorted(reasons))

    def _reasons(
        self,
        number: int,
        settled: Sequence[int],
        kind: NameType,
        why: Callable[[Printed, Printed], str],
    ) -> dict[int, tuple[tuple[str, str], str]]:
        """The fuller characters this one fits, with the names that fit, and why."""
        own = self._characters[number]
        fitting: dict[int, tuple[tuple[str, str], str]] = {}
        for other in map(self._find, settled):
            theirs = self._characters[other]
            if own.gender and theirs.gender and own.gender != theirs.gender:
                continue
            if self._is_split(own, theirs):
                continue
            pairs = product(theirs.printed.values(), own.printed.values())
            reasons = (((a.name, b.name), reason) for a, b in pairs if (reason := why(b, a)))
            first = next(reasons, None)
            if first and self._fits_all(own, theirs, kind, why):
                fitting[other] = first
        return fitting

    def _fits_all(
        self,
        own: Character,
        theirs: Character,
        kind: NameType,
        why: Callable[[Printed, Printed], str],
    ) -> bool:
        """Tell whether no full name of one person speaks against any of the other."""
        if kind is not NameType.PERSON:
            return True
        return all(
            why(a, b) or why(b, a)
            for a in own.printed.values()
            for b in theirs.printed.values()
            if is_full(a) and is_full(b)
        )

    def _join_letters(self) -> None:
        """Letters alone, whatever type they were read as: the one body that they begin."""
        roots = [n for n in range(len(self._characters)) if self._up[n] == n]
        longer = [
            (n, form)
            for n in roots
            if self._characters[n].type is not NameType.PERSON
            for form in self._characters[n].printed.values()
            if len(form.words) > 1
        ]
        for number in roots:
            own = self._characters[number]
            forms = list(own.printed.values())
            if own.state or not forms or not all(form.acronym for form in forms):
                continue
            fitting = {n: form for n, form in longer if why_one_body(forms[0], form) == "initials"}
            if len(fitting) == 1:
                ((other, form),) = fitting.items()
                self._join(
                    other, number, (form.name, forms[0].name), "initials, same document", None
                )

    def _to_cast(self) -> Cast:
        roots = [
            n for n in range(len(self._characters)) if self._up[n] == n and n not in self._open
        ]
        place = {number: at for at, number in enumerate(roots)}
        cast = Cast(self._id, self._text, [self._characters[number] for number in roots])
        nobody = [_Met(name.span, name.type, read_form("", name.type), "") for name in self._nobody]
        for row, one in enumerate(sorted([*self._met, *nobody], key=lambda one: one.span)):
            root = self._find(one.group) if one.group >= 0 else -1
            cast.spans.append(one.span)
            cast.types.append(one.type)
            cast.roles.append(one.role)
            cast.whose.append(place.get(root))
            if root in self._open:
                fits = {place[self._find(n)] for n in self._open[root] if self._find(n) in place}
                cast.open_to[row] = tuple(sorted(fits))
        return cast


def _without_overlaps(names: Iterable[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(names, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or name.span.start >= kept[-1].span.end:
            kept.append(name)
    return kept


def _singular(words: str) -> str:
    is_plural = len(words) > 4 and words.endswith("s") and not words.endswith(("ss", "is", "us"))
    return words[:-1] if is_plural and people_of(words) is None else words


def _fullness(character: Character, kind: NameType) -> tuple[int, int, int]:
    """Fuller names first: by words, letters spelt out, and letters."""
    forms = character.printed.values()
    n_words = max((0 if is_generic(form) else len(form.words)) for form in forms)
    if kind is NameType.PERSON:
        n_words = max(len(form.words) for form in forms)
    n_letters = max(sum(len(word) > 1 for word in form.words) for form in forms)
    return -n_words, -n_letters, -max(len(form.key) for form in forms)


def _prefer(
    reasons: dict[int, tuple[tuple[str, str], str]],
) -> dict[int, tuple[tuple[str, str], str]]:
    """A surname is rather a surname than somebody's first name, and rather spelt as it is."""
    for wanted in (lambda r: r in ("surname", "same name"), lambda r: r != "first name"):
        better = {number: one for number, one in reasons.items() if wanted(one[1])}
        if better:
            return better
    return reasons


def _in_one_document(reason: str) -> str:
    if reason == "surname":
        return "surname of a full name in the same document"
    return f"{reason}, same document"
