"""What documents share, as a person sees it: family trees, changes, common quotations."""

from sayso.report.copies.changes import Change, ChangeKind, list_changes
from sayso.report.copies.pieces import Piece, split_rows
from sayso.report.copies.quotations import Quotation, count_boilerplate, list_quotations
from sayso.report.copies.trees import Tree, list_trees, pick_nearest
from sayso.report.copies.twins import Arrow, Copying, Twins, turn
from sayso.report.places import number_documents

__all__ = [
    "Arrow",
    "Change",
    "ChangeKind",
    "Copying",
    "Piece",
    "Quotation",
    "Tree",
    "Twins",
    "count_boilerplate",
    "list_changes",
    "list_quotations",
    "list_trees",
    "number_documents",
    "pick_nearest",
    "split_rows",
    "turn",
]
