"""A desk over the invented case with claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.web import DeskSettings, make_app
from tests.claimed import fill

HOME = "http://127.0.0.1:8327"


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    """A case file of its own for each test."""
    path = tmp_path / "shed.sayso"
    fill(path).close()
    return path


@pytest.fixture
def desk(case_path: Path) -> Iterator[TestClient]:
    """The desk, asked as a browser on this machine would."""
    with TestClient(make_app(case_path, DeskSettings(who="Ada")), base_url=HOME) as client:
        yield client


def find_token(page: str) -> str:
    """The token that a page of the desk gives its forms."""
    found = re.search(r'data-csrf="([0-9a-f]+)"', page)
    assert found
    return found[1]
