"""A real browser, and desks served on loopback; skipped with the reason where there is none."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    ViewportSize,
    sync_playwright,
)

from sayso.pipeline import trace
from tests.hostile import fill_hostile

CHROMIUM = next(
    (
        found
        for name in ("chromium", "chromium-browser", "google-chrome")
        if (found := shutil.which(name))
    ),
    "",
)
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The Chromium of the system; ended with these tests, for it leaves an event loop running."""
    if not CHROMIUM:
        pytest.skip("no Chromium here; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        # Root, as in a container, has no sandbox; the pages are our own.
        one = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield one
        one.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without memory of other tests."""
    one = browser.new_context(viewport=DESK)
    one.set_default_timeout(10_000)
    yield one
    one.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of it, which fails the test when something goes wrong on it."""
    one = context.new_page()
    one.on("pageerror", lambda error: pytest.fail(f"{one.url}: {error}"))
    return one


@contextmanager
def serve(case: Path) -> Iterator[str]:
    """The desk over a case, as the command starts it; where its first page is."""
    command = [
        sys.executable, "-c", "from sayso.cli import main; main()",
        "serve", str(case), "--no-browser", "--port", "0", "--who", "Ada",
    ]  # fmt: skip
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1
    )
    try:
        assert process.stdout
        said = process.stdout.readline()
        found = re.search(r"http://\S+/", said)
        assert found, said + process.stdout.read()
        _wait_for(found[0])
        yield found[0].rstrip("/")
    finally:
        process.terminate()
        process.communicate(timeout=10)


def _wait_for(url: str, seconds: float = 20) -> None:
    """Until the desk listens."""
    port, end = int(url.rstrip("/").rpartition(":")[2]), time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(f"{url} did not answer in {seconds} s")


@pytest.fixture(scope="session")
def demo_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented harbour case, read once."""
    path = tmp_path_factory.mktemp("demo") / "harbour.sayso"
    trace(Path(__file__).resolve().parents[2] / "examples" / "harbour" / "articles", path)
    return path


@pytest.fixture(scope="session")
def reading_desk(demo_case: Path) -> Iterator[str]:
    """A desk that is only read."""
    with serve(demo_case) as url:
        yield url


@pytest.fixture
def own_desk(demo_case: Path, tmp_path: Path) -> Iterator[str]:
    """A desk over a copy, to decide in."""
    copy = tmp_path / demo_case.name
    shutil.copyfile(demo_case, copy)
    with serve(copy) as url:
        yield url


@pytest.fixture(scope="session")
def hostile_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case full of strings that a page could be tricked with."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.sayso"
    fill_hostile(path)
    return path


@pytest.fixture(scope="session")
def hostile_desk(hostile_case: Path) -> Iterator[str]:
    """A desk over it."""
    with serve(hostile_case) as url:
        yield url


_FAULTS = (Path(__file__).parent / "faults.js").read_text(encoding="utf-8")


_FETCHED = f"""async (addresses) => {{
  const find = {_FAULTS};
  const faults = {{}};
  for (const address of addresses) {{
    const answer = await fetch(address);
    const found = find({{ own: 0, html: await answer.text() }});
    if (![200, 404].includes(answer.status)) found.push(`status ${{answer.status}}`);
    if (found.length) faults[address] = found;
  }}
  return faults;
}}"""


def find_faults(page: Page, n_scripts: int = 0) -> list[str]:
    """What in a page came out of the case and is more than words, or breaks the layout.

    ``n_scripts``: how many scripts of its own the page has in it.
    """
    return list(page.evaluate(_FAULTS, {"own": n_scripts}))


def find_faults_at(page: Page, addresses: list[str]) -> dict[str, list[str]]:
    """The same of pages that are fetched and taken apart, not shown; by address, where there are.

    An answer other than a page or "not in this case" is a fault too.
    """
    return dict(page.evaluate(_FETCHED, addresses))
