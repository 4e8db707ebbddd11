"""The one-file HTML dossier: a case made into a page that needs nothing but a browser."""

from __future__ import annotations

from sayso.report.render import REPORT_MARK, ReportOptions, render_report

__all__ = ["REPORT_MARK", "ReportOptions", "render_report"]
