"""The commands about who is who, as a person types them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PILE = {
    "one.txt": "Title: Ferry stopped\nOutlet: The Pier\nDate: 2021-03-04\n\n"
    "Captain Ida Brook told the council that nobody was hurt. Brook said the Harbour Safety "
    "Board (HSB) was told. Officials said the ferry was full.\n",
    "two.txt": "Title: Owner denies fault\nOutlet: Bay Mail\nDate: 2021-03-05\n\n"
    "The owner, Tom Reed, denied that the ferry had been overloaded. Tom Reed said Ida Brook "
    "knew it. According to a memo, it reportedly carried 40 cars.\n",
}


def _sayso(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).parent / "sayso", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "COLUMNS": "120", "PYTHONUTF8": "1"},
    )


@pytest.fixture(scope="module")
def read_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pile read once, as a case file."""
    folder = tmp_path_factory.mktemp("read")
    for name, text in PILE.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert _sayso("trace", *PILE, "-o", "x.sayso", cwd=folder).returncode == 0
    return folder / "x.sayso"


@pytest.fixture
def case(read_case: Path, tmp_path: Path) -> Path:
    """A case file of one's own."""
    own = tmp_path / "x.sayso"
    own.write_bytes(read_case.read_bytes())
    return own


def test_sources(case: Path) -> None:
    """Named ones first, then those that are nobody's name, and how to look at one."""
    done = _sayso("sources", "x.sayso", cwd=case.parent)
    assert (done.returncode, done.stderr) == (0, "")
    named, _, nobody = done.stdout.partition("Nobody’s name")
    assert "Ida Brook" in named
    assert "person" in named
    assert "fficials" not in named
    assert "fficials" in nobody
    assert done.stdout.splitlines()[-1].startswith("To look at one: sayso who x.sayso ")


def test_sources_are_limited(case: Path) -> None:
    """The rest is counted, and shown when asked for."""
    short = _sayso("sources", "x.sayso", "--limit", 1, cwd=case.parent).stdout
    assert "more (--all)" in short
    assert "more" not in _sayso("sources", "x.sayso", "--all", cwd=case.parent).stdout


def test_who(case: Path) -> None:
    """By a part of the name that the texts have, in several words or one."""
    done = _sayso("who", "x.sayso", "ida", "brook", cwd=case.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Ida Brook\nperson, ")
    assert "The Pier, 4 March 2021" in done.stdout
    assert _sayso("who", "x.sayso", "Brook", cwd=case.parent).stdout == done.stdout


def test_who_is_near(case: Path) -> None:
    """The choices stand in standard error, the nearest is shown."""
    done = _sayso("who", "x.sayso", "Ida Brok", cwd=case.parent)
    assert done.returncode == 0
    assert "Nobody goes by the name “Ida Brok”" in done.stderr
    assert done.stdout.startswith("Ida Brook\n")


def test_nobody_near_is_wrong_usage(case: Path) -> None:
    """One line, and where to look."""
    done = _sayso("who", "x.sayso", "zzqx", cwd=case.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert "sayso who x.sayso" in done.stderr


def test_who_is_who(case: Path) -> None:
    """Without a name, all of them."""
    done = _sayso("who", "x.sayso", cwd=case.parent)
    assert done.returncode == 0
    assert "Tom Reed" in done.stdout
    assert "also called" in done.stdout


def test_judge_and_undo(case: Path) -> None:
    """What changed is said, kept, and taken back."""
    done = _sayso("judge", "x.sayso", "same", "tom reed", "Ida Brook", cwd=case.parent)
    assert done.returncode == 0, done.stderr
    assert "2 entities -> 1" in done.stdout
    assert "Tom Reed" in _sayso("who", "x.sayso", "Ida Brook", cwd=case.parent).stdout
    done = _sayso("judge", "x.sayso", "call", "Tom Reed", "The Reeds", cwd=case.parent)
    assert "1 entity -> 1" in done.stdout
    assert _sayso("who", "x.sayso", "the reeds", cwd=case.parent).stdout.startswith("The Reeds")
    for change in ("1 entity -> 1", "1 entity -> 2"):
        done = _sayso("judge", "x.sayso", "undo", cwd=case.parent)
        assert done.returncode == 0
        assert "Taken back: " in done.stdout
        assert change in done.stdout
    done = _sayso("judge", "x.sayso", "undo", cwd=case.parent)
    assert (done.returncode, "no decision" in done.stderr) == (2, True)


def test_a_name_is_split_off(case: Path) -> None:
    """Two names that were put together are two again."""
    done = _sayso("judge", "x.sayso", "different", "Ida Brook", "Brook", cwd=case.parent)
    assert done.returncode == 0, done.stderr
    assert "1 entity -> 2" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("sources", "none.sayso"), "no such case"),
        (("who", "none.sayso", "x"), "no such case"),
        (("judge", "none.sayso", "same", "a", "b"), "no such case"),
        (("judge", "none.sayso", "undo"), "no such case"),
        (("judge", "x.sayso", "same", "Ida Brook"), "two names"),
        (("judge", "x.sayso", "same", "Ida Brook", "zzqx"), "zzqx"),
        (("judge", "x.sayso", "different", "Ida Brook", "ida brook"), "cannot be two"),
        (("judge", "x.sayso", "undo", "Ida Brook"), "no names"),
        (("judge", "x.sayso", "perhaps", "a", "b"), "different"),
    ],
)
def test_wrong_usage_changes_nothing(case: Path, arguments: tuple[str, ...], words: str) -> None:
    """What was wrong, in a line, and exit code 2."""
    before = case.read_bytes()
    done = _sayso(*arguments, cwd=case.parent)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert case.read_bytes() == before


@pytest.mark.parametrize("what", ["entities", "mentions"])
def test_who_is_who_is_exported(case: Path, what: str) -> None:
    """As rows like all others."""
    done = _sayso("export", "x.sayso", "--what", what, "--format", "csv", cwd=case.parent)
    assert done.returncode == 0
    assert "Ida Brook" in done.stdout


def test_the_report_says_who_is_who(case: Path) -> None:
    """In the page that the command writes."""
    assert _sayso("report", "x.sayso", cwd=case.parent).returncode == 0
    assert "Who is who" in case.with_suffix(".html").read_text("utf-8")
