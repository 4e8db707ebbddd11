"""The pages that read: one module for each group, with its routes as ``ROUTES``."""

from __future__ import annotations

from sayso.web.pages import overview

__all__ = ["PAGES"]

PAGES = (overview,)
