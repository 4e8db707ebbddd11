"""What is claimed, as a person sees it: lineage, what changed, who disputes it."""

from sayso.report.claims.changes import Changes, list_changes, show_told
from sayso.report.claims.lineage import Lineage, trace_lineage
from sayso.report.claims.ranking import is_told_again, name_deniers, pick_claims

__all__ = [
    "Changes",
    "Lineage",
    "is_told_again",
    "list_changes",
    "name_deniers",
    "pick_claims",
    "show_told",
    "trace_lineage",
]
