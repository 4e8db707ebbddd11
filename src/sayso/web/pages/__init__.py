"""The pages that read: one module for each group, with its routes as ``ROUTES``."""

from __future__ import annotations

from sayso.web.pages import (
    claims,
    documents,
    dossier,
    log,
    menu,
    overview,
    review,
    sources,
    timeline,
)

__all__ = ["PAGES"]

PAGES = (overview, claims, documents, sources, timeline, review, log, menu, dossier)
