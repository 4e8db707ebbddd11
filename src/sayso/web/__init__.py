"""The desk: a local web app over one case file."""

from sayso.web.app import make_app
from sayso.web.settings import DeskSettings

__all__ = ["DeskSettings", "make_app"]
