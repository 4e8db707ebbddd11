"""The command that opens the desk: where it listens, whom it lets in, how it starts and ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.app import app
from sayso.cli.serve import _bind
from sayso.errors import CaseError, SaysoError, UsageError
from tests.claimed import fill

_RUN = "from sayso.cli import main; main()"
_HEAVY = ("faiss", "onnxruntime", "tokenizers", "trafilatura", "lxml", "networkx")


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    """A case file."""
    path = tmp_path / "shed.sayso"
    fill(path).close()
    return path


def _fail(*arguments: str) -> SaysoError:
    error = CliRunner().invoke(app, ["serve", *arguments]).exception
    assert isinstance(error, SaysoError)
    return error


def test_it_needs_a_case(tmp_path: Path) -> None:
    """And says so in a line."""
    error = _fail(str(tmp_path / "none.sayso"), "--no-browser", "--port", "0")
    assert isinstance(error, CaseError)


def test_a_case_that_is_not_there_is_said_before_a_port_that_is_taken(tmp_path: Path) -> None:
    """Another port would help nobody."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        error = _fail(str(tmp_path / "none.sayso"), "--no-browser", "--port", port)
    assert isinstance(error, CaseError)


def test_a_port_that_is_taken_is_said_with_one_that_is_free(case_path: Path) -> None:
    """So that one can go on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        error = _fail(str(case_path), "--no-browser", "--port", port)
    assert isinstance(error, UsageError)
    found = re.search(r"--port (\d+)", str(error))
    assert found
    assert found[1] != port


@pytest.mark.parametrize(
    ("arguments", "password", "words"),
    [
        (["--host", "192.0.2.1"], "", "--share"),
        (["--share"], "", "--password-file"),
        (["--share"], "short", "too short"),
        (["--share", "--password-file", "none.txt"], "", "none.txt"),
        (["--share", "--host", "203.0.113.9"], "long enough", "203.0.113.9"),
    ],
)
def test_nobody_else_is_let_in_without_a_password(
    case_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    password: str,
    words: str,
) -> None:
    """Sharing takes one, of some length, and an address that is ours."""
    monkeypatch.setenv("SAYSO_PASSWORD", password)
    error = _fail(str(case_path), "--no-browser", "--port", "0", *arguments)
    assert isinstance(error, UsageError)
    assert words in str(error)


def test_it_starts_says_where_it_is_and_ends_cleanly(case_path: Path) -> None:
    """On this machine alone; Ctrl-C ends it without a trace."""
    command = [sys.executable, "-c", _RUN, "serve", str(case_path), "--no-browser", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
        assert found
        process.stdout.readline()
        with urllib.request.urlopen(found[0], timeout=20) as answer:  # noqa: S310 - our own
            assert b"shed" in answer.read()
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in said
    assert "Every decision is in the case" in said


def test_reading_does_without_the_models(case_path: Path) -> None:
    """No page that is only read imports what the stages need."""
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from starlette.testclient import TestClient\n"
        "import sayso.cli.app, sayso.cli.serve\n"
        "from sayso.web import make_app\n"
        "with TestClient(make_app(Path(sys.argv[1])), base_url='http://127.0.0.1:8327') as desk:\n"
        "    for address in ('/', '/claims', '/documents', '/sources', '/copies', '/timeline',\n"
        "                    '/search?q=shed', '/review', '/log'):\n"
        "        desk.get(address)\n"
        f"print([one for one in {_HEAVY!r} if one in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(case_path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )
    assert done.stdout.strip() == "[]"


def test_answers_do_not_wait_for_each_other() -> None:
    """Connections are known as TCP, so that asyncio sends what it has at once."""
    with _bind("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP
