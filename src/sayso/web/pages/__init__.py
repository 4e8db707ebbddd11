"""The pages that read: one module for each group, with its routes as ``ROUTES``."""

from __future__ import annotations

from sayso.web.pages import (
    claim,
    claims,
    copies,
    document,
    documents,
    dossier,
    log,
    menu,
    one_report,
    overview,
    review,
    search,
    source,
    sources,
    timeline,
)

__all__ = ["PAGES"]

PAGES = (
    overview,
    claims,
    documents,
    sources,
    timeline,
    search,
    review,
    log,
    menu,
    dossier,
    claim,
    copies,
    document,
    one_report,
    source,
)
