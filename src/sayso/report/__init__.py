"""The one-file HTML dossier: a case made into a page that needs nothing but a browser."""

from __future__ import annotations

from sayso.report.articles import key_source
from sayso.report.profiles import Profile, Records, count_voices, list_profiles, pick_newest
from sayso.report.render import (
    REPORT_MARK,
    ReportOptions,
    render_claim,
    render_report,
    render_source,
)
from sayso.report.standing import find_contradictions, group_standing, say_when

__all__ = [
    "REPORT_MARK",
    "Profile",
    "Records",
    "ReportOptions",
    "count_voices",
    "find_contradictions",
    "group_standing",
    "key_source",
    "list_profiles",
    "pick_newest",
    "render_claim",
    "render_report",
    "render_source",
    "say_when",
]
