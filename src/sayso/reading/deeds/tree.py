"""The syntax of a text: which word each word depends on, and how."""

from __future__ import annotations

from typing import NamedTuple

from sayso.words import IntArray

__all__ = ["RELATIONS", "Tree"]

RELATIONS = tuple(
    "root nsubj nsubj:pass obj iobj obl obl:agent csubj csubj:pass ccomp xcomp advcl advmod acl "
    "acl:relcl amod appos nmod nmod:poss nummod compound compound:prt flat fixed case mark det aux "
    "aux:pass cop cc conj expl discourse vocative parataxis list dislocated goeswith orphan "
    "reparandum dep punct part".split()
)
"""How a word depends on its head: universal dependencies (de Marneffe et al. 2021), and parts of
one token that is several words here ("don", "'", "t")."""


class Tree(NamedTuple):
    """Of each word of a text: the word it depends on (a root on itself), and the place of the
    relation in `RELATIONS`."""

    heads: IntArray
    relations: IntArray
