"""Titles that stand before names, as printed: in lower case, without a full stop."""

from __future__ import annotations

__all__ = ["FEMALE_TITLES", "MALE_TITLES", "TITLES"]

MALE_TITLES = frozenset("mr sir lord king prince duke pope baron congressman".split())
FEMALE_TITLES = frozenset("mrs ms miss lady dame queen princess madam congresswoman".split())
TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady sen senator rep gov governor
    president vice minister prime secretary chancellor king queen prince princess pope
    judge justice general gen colonel col captain capt lieutenant lt sergeant sgt major maj
    admiral commander inspector detective officer chairman chairwoman chief mayor councillor
    congressman congresswoman ambassador commissioner director attorney rev reverend
    ayatollah sheikh imam rabbi former then ex acting deputy senior""".split()
)
"""Those that may be left out of a name; "Duke" is a first name as often."""
