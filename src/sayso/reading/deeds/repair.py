"""Set right what cannot be in a predicted tree, so that the rules need not know of it.

Each word's head and relation are told by themselves, and may contradict each other: a "root" that
hangs on a word is the subject before it, a subject that hangs on a noun is part of its name. Trees
without contradictions stay as they are.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sayso.reading.deeds.syntax import Syntax
from sayso.reading.deeds.tree import RELATIONS, Tree
from sayso.words import Words

__all__ = ["read_syntax", "repair"]

_AT = {name: place for place, name in enumerate(RELATIONS)}


def _places(names: str) -> frozenset[int]:
    return frozenset(_AT[name] for name in names.split())


_SUBJECTS = _places("nsubj nsubj:pass")
_NOUNS = _places("nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss appos")
_VERBAL = _places("nsubj nsubj:pass aux aux:pass cop obj mark csubj advcl")
_PREDICATING = _places("nsubj nsubj:pass aux aux:pass obj")
_OF_NOUNS = _places("det case nmod:poss cop amod compound")
_OF_NAMES = _places("flat appos det compound amod nmod nmod:poss")
_APOSTROPHES = frozenset("'’")
_ENDS = frozenset(".!?")


def read_syntax(text: str, words: Words, tree: Tree) -> Syntax:
    """A text's words and its tree, set right, to be asked who depends on whom."""
    return Syntax(text, words, repair(text, words, tree))


def repair(text: str, words: Words, tree: Tree) -> Tree:
    """The tree with contradictions between heads and relations taken out."""
    return _Repair(text, words, tree).repaired()


class _Repair:
    """One text's tree while it is set right."""

    def __init__(self, text: str, words: Words, tree: Tree) -> None:
        self.heads: list[int] = tree.heads.tolist()
        self.relations: list[int] = tree.relations.tolist()
        self.paragraphs: list[int] = words.paragraphs.tolist()
        pairs = zip(words.starts.tolist(), words.ends.tolist(), strict=True)
        self.shown = [text[start:end] for start, end in pairs]
        self.children: list[list[int]] = [[] for _ in self.shown]
        for at, up in enumerate(self.heads):
            if 0 <= up < len(self.shown) and up != at:
                self.children[up].append(at)

    def repaired(self) -> Tree:
        """Word by word, then the roots that are none."""
        for at in range(len(self.shown)):
            up = self.heads[at]
            if up == at or not 0 <= up < len(self.shown):
                continue
            if self.relations[at] == _AT["root"]:
                self.relations[at] = self._of_false_root(at, up)
            self._set_flat(at, up)
            self._set_subject(at, up)
            self._set_noun(at, up)
        self._join_names()
        self._join_roots()
        return Tree(np.array(self.heads, np.int32), np.array(self.relations, np.int32))

    def _kinds(self, at: int) -> set[int]:
        return {self.relations[child] for child in self.children[at]}

    def _hang(self, at: int, up: int, relation: str) -> None:
        old = self.heads[at]
        if old != at and at in self.children[old]:
            self.children[old].remove(at)
        self.heads[at] = up
        self.relations[at] = _AT[relation]
        self.children[up] = sorted({*self.children[up], at})

    def _of_false_root(self, at: int, up: int) -> int:
        """What a "root" is that hangs on another word."""
        kinds, word = self._kinds(at), self.shown[at]
        if not word[:1].isalnum():
            return _AT["punct"]
        is_verb = bool(kinds & (_VERBAL - {_AT["obj"]}))
        if at < up and not is_verb:
            return _AT["nsubj:pass" if _AT["aux:pass"] in self._kinds(up) else "nsubj"]
        if at > up and _AT["cc"] in kinds:
            return _AT["conj"]
        if at > up and _AT["det"] in kinds and not is_verb:
            return _AT["appos"]
        if at > up and word.endswith("ing"):
            for one in [child for child in self.children[at] if child < up]:
                if self.relations[one] in _SUBJECTS:
                    self._hang(one, up, "nsubj")
            return _AT["parataxis" if self._kinds(at) & _SUBJECTS else "xcomp"]
        return _AT["parataxis"]

    def _set_subject(self, at: int, up: int) -> None:
        """A subject of a noun is part of its name or owns it; behind a verb's own an object."""
        if self.relations[at] not in _SUBJECTS:
            return
        beside = {self.relations[one] for one in self.children[up] if one != at}
        is_plain = not beside & _VERBAL
        is_far = up - at > len(self.children[up]) + 3
        if at < up and self._is_owner(at) and not is_far:
            self.relations[at] = _AT["nmod:poss"]
        elif at < up and self.relations[up] in _NOUNS and is_plain:
            self.relations[at] = _AT["compound"]
        elif at > up and is_plain and self._is_apposed(at, up):
            self.relations[at] = _AT["appos"]
        elif at > up and self.relations[at] == _AT["nsubj"] and _AT["obj"] not in beside:
            before = [one for one in self.children[up] if one < up]
            if any(self.relations[one] in _SUBJECTS | {_AT["root"]} for one in before):
                self.relations[at] = _AT["obj"]

    def _set_flat(self, at: int, up: int) -> None:
        """A name's later words hang on its first."""
        if self.relations[at] != _AT["flat"] or up < at or not at:
            return
        if self.shown[at - 1][:1].isupper() and self.shown[at][:1].isupper():
            first = at - 1
            while self.relations[first] == _AT["flat"] and self.heads[first] < first:
                first = self.heads[first]
            self._hang(at, first, "flat")

    def _set_noun(self, at: int, up: int) -> None:
        """A noun behind a preposition is oblique; one without may be an object or the same."""
        relation = self.relations[at]
        if relation in _SUBJECTS or relation == _AT["obj"]:
            before = [one for one in self.children[at] if one < at]
            cases = [one for one in before if self.relations[one] == _AT["case"]]
            if cases and self.shown[cases[-1]].isalpha():
                self.relations[at] = _AT["obl"]
        elif relation == _AT["nmod"] and at < up and self._is_owner(at):
            self.relations[at] = _AT["nmod:poss"]
        elif relation == _AT["nmod"] and at > up and _AT["case"] not in self._kinds(at):
            if self._is_apposed(at, up):
                self.relations[at] = _AT["appos"]
            elif self._is_object(at, up):
                self.relations[at] = _AT["obj"]
        elif relation == _AT["acl"] and _AT["mark"] in self._kinds(at) and self._is_verb(up):
            self.relations[at] = _AT["advcl"]
        if self.relations[at] == _AT["obj"] and self.relations[up] == _AT["obj"]:
            verb = self.heads[up]
            if up < at and not self._kinds(up) & _PREDICATING - {_AT["obj"]} and verb < up:
                self._hang(at, verb, "obj")
                self.relations[up] = _AT["iobj"]

    def _is_apposed(self, at: int, up: int) -> bool:
        """Whether a comma and a determiner stand between a noun and one that explains it."""
        first = min([at, *self.children[at]])
        between = self.shown[up + 1 : max(first + 1, at)]
        is_near = "," in between and not any(word in _ENDS for word in between)
        return is_near and _AT["det"] in self._kinds(at)

    def _is_verb(self, at: int) -> bool:
        """Whether a word has a subject, a helping verb or an object, and is no noun."""
        kinds = self._kinds(at)
        return bool(kinds & _PREDICATING) and not kinds & _OF_NOUNS

    def _is_object(self, at: int, up: int) -> bool:
        """Whether a noun without a preposition is what a verb without an object is about."""
        own, kinds = self._kinds(at), self._kinds(up)
        is_bare = _AT["mark"] not in own and bool(own & _OF_NOUNS)
        return is_bare and self._is_verb(up) and not kinds & {_AT["obj"], _AT["aux:pass"]}

    def _is_owner(self, at: int) -> bool:
        """Whether "'s" hangs on a word."""
        behind = [one for one in self.children[at] if one > at]
        return any(
            self.shown[one] in _APOSTROPHES and self.relations[one] == _AT["case"] for one in behind
        )

    def _join_names(self) -> None:
        """Two subjects side by side are one: "leader Maryam spoke"."""
        for at in range(len(self.shown)):
            if self.relations[at] not in _SUBJECTS:
                continue
            up = self.heads[at]
            later = [one for one in self.children[up] if at < one < up]
            later = [one for one in later if self.relations[one] in _SUBJECTS]
            if later and self._is_beside(at, later[0]):
                self._hang(at, later[0], "compound")

    def _is_beside(self, left: int, right: int) -> bool:
        """Whether only what hangs on either stands between two words."""
        return all(self.heads[one] in (left, right) for one in range(left + 1, right)) and all(
            self.shown[one].isalnum() and self.relations[one] not in (_AT["det"], _AT["case"])
            for one in range(left + 1, right)
        )

    def _join_roots(self) -> None:
        """A name that is a root before a verb without a subject is its subject."""
        roots = [at for at in range(len(self.shown)) if self.heads[at] == at]
        for at, verb in pairwise(roots):
            is_one = self.paragraphs[at] == self.paragraphs[verb] and not any(
                word in _ENDS for word in self.shown[at + 1 : verb]
            )
            is_name = self._kinds(at) & _OF_NAMES and not self._kinds(at) & _VERBAL
            is_open = not self._kinds(verb) & (_SUBJECTS | _OF_NOUNS - {_AT["cop"]})
            is_word = self.shown[verb][:1].islower() and self.shown[at][:1].isupper()
            if is_one and is_name and is_open and is_word:
                is_passive = _AT["aux:pass"] in self._kinds(verb)
                self._hang(at, verb, "nsubj:pass" if is_passive else "nsubj")
