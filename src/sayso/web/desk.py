"""What the pages share: the case, its readers, the templates, and the one who writes."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment, PackageLoader

from sayso.casefile.reader import CaseReader
from sayso.report.environment import UNSHOWABLE, make_environment
from sayso.web.addresses import URLS
from sayso.web.asked import Asked
from sayso.web.pool import ReaderPool
from sayso.web.settings import DeskSettings
from sayso.web.static import STATIC
from sayso.web.telling import Told

__all__ = ["SECTIONS", "Desk", "Show", "Shown"]

T = TypeVar("T")

_MAX_TOLD = 100

SECTIONS = (
    ("/", "Overview", ""),
    ("/claims", "Claims", "c"),
    ("/documents", "Documents", "d"),
    ("/sources", "Sources", "s"),
    ("/copies", "Copies", "k"),
    ("/timeline", "Timeline", "t"),
    ("/review", "Review", "r"),
    ("/log", "Log", "l"),
)
"""The pages that the head of each page leads to, with the key after ``g`` that goes there."""


@dataclass(frozen=True)
class Shown:
    """A page to be shown: its template, what stands in it, and its title.

    ``section`` is the address in the head that it belongs to.
    """

    template: str
    title: str
    section: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


Show = Callable[[CaseReader, Asked], Shown]
"""A page: what to show, from what the case holds and what was asked for."""


class Desk:
    """One case, open for reading and deciding."""

    def __init__(self, path: Path, settings: DeskSettings) -> None:
        self.path, self.settings = path, settings
        self.pool = ReaderPool(path)
        self.environment = _make_environment(path, settings)
        self.writing = asyncio.Lock()
        self._told: OrderedDict[str, Told] = OrderedDict()
        self._n_told = 0

    async def show(self, show: Show, asked: Asked, csrf: str) -> tuple[str, int]:
        """Make a page in a thread of the pool: its HTML and status."""

        def answer(reader: CaseReader) -> tuple[str, int]:
            shown = show(reader, asked)
            return self.render(shown, asked, csrf), shown.status

        return await self.pool.ask(answer)

    def render(self, shown: Shown, asked: Asked, csrf: str) -> str:
        """The HTML of a page."""
        page = self.environment.get_template(shown.template).render(
            page=shown,
            asked=asked,
            csrf=csrf,
            told=self._told.get(asked.params.get("told", "")),
            **shown.values,
        )
        return UNSHOWABLE.sub("\ufffd", page)

    def close(self) -> None:
        """Let the last pages be made, and close the file."""
        self.pool.close()

    def tell(self, told: Told) -> str:
        """Keep what is to be said on the next page; the key under which that page finds it."""
        self._n_told += 1
        key = f"{self._n_told}"
        self._told[key] = told
        while len(self._told) > _MAX_TOLD:
            self._told.popitem(last=False)
        return key


def _make_environment(path: Path, settings: DeskSettings) -> Environment:
    environment = make_environment(PackageLoader("sayso.web"))
    environment.globals.update(
        addresses=URLS,
        case_name=path.stem,
        sections=SECTIONS,
        settings=settings,
        static={name: f"/static/{name}?{one.version}" for name, one in STATIC.items()},
    )
    return environment
