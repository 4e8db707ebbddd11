"""The one-file HTML dossier: a case made into a page that needs nothing but a browser."""

from __future__ import annotations

from sayso.report.render import ReportOptions, render_report

__all__ = ["ReportOptions", "render_report"]
