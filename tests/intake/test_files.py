"""Paths, folders and patterns become files in a fixed order, and nothing is lost silently."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath

import pytest

from sayso.errors import UsageError
from sayso.intake import find_files, place_name
from sayso.records import FailureKind


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with articles, other files, hidden files and folders within."""
    for name in (
        "b.txt",
        "a.html",
        "deep/c.md.gz",
        "deep/d.csv",
        "deep/er/e.JSONL",
        "style.css",
        "deep/more.css",
        "logo.png",
        "Makefile",
        ".hidden.txt",
        ".git/x.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    return tmp_path


def names(found: tuple[Path, ...]) -> list[str]:
    """The names alone."""
    return [path.name for path in found]


def test_folder_is_searched_in_order(pile: Path) -> None:
    """All articles under a folder, sorted, without what is hidden."""
    found = find_files([pile])
    assert names(found.files) == ["a.html", "b.txt", "c.md.gz", "d.csv", "e.JSONL"]
    assert found == find_files([str(pile)])


def test_strange_files_are_counted_by_ending(pile: Path) -> None:
    """What is no article is told in one line for each ending."""
    skipped = find_files([pile]).skipped
    assert all(
        failure.kind == FailureKind.SKIPPED and failure.path == str(pile) for failure in skipped
    )
    reasons = [failure.reason for failure in skipped]
    assert reasons[1] == (
        f"2 files ending in .css under {pile} were left alone: not an article format; "
        "sayso reads .txt .md .html .htm .jsonl .csv"
    )
    assert "1 file without an ending" in reasons[0]
    assert "1 file ending in .png" in reasons[2]


def test_file_named_directly(pile: Path) -> None:
    """A file named by itself is taken, hidden or not; of a strange ending it is an error."""
    found = find_files([pile / "b.txt", pile / ".hidden.txt", pile / "logo.png"])
    assert names(found.files) == ["b.txt", ".hidden.txt"]
    (failure,) = found.skipped
    assert failure.kind == FailureKind.FAILED
    assert ".png" in failure.reason


def test_each_file_once(pile: Path) -> None:
    """A file reached twice, through a link or another argument, is listed once."""
    (pile / "z.txt").symlink_to(pile / "b.txt")
    (pile / "loop").symlink_to(pile, target_is_directory=True)
    found = find_files([pile / "b.txt", pile, pile / "deep" / ".." / "b.txt"])
    assert sorted(names(found.files)) == ["a.html", "b.txt", "c.md.gz", "d.csv", "e.JSONL"]
    assert found.files[0] == pile / "b.txt"


def test_dead_link_is_told(pile: Path) -> None:
    """A link that leads nowhere is a failure of its own."""
    (pile / "gone.txt").symlink_to(pile / "nowhere.txt")
    assert any(
        "link" in f.reason and f.path.endswith("gone.txt") for f in find_files([pile]).skipped
    )


def test_patterns(pile: Path) -> None:
    """Patterns match files and folders; a file whose name looks like one is taken literally."""
    assert names(find_files([f"{pile}/*.txt"]).files) == ["b.txt"]
    assert names(find_files([f"{pile}/**/*.csv"]).files) == ["d.csv"]
    assert names(find_files([f"{pile}/de*"]).files) == ["c.md.gz", "d.csv", "e.JSONL"]
    (pile / "odd[1].txt").write_text("words")
    assert names(find_files([f"{pile}/odd[1].txt"]).files) == ["odd[1].txt"]


@pytest.mark.parametrize("argument", ["", "nowhere.txt", "nowhere/*.txt", "a\0b"])
def test_nothing_is_an_error(argument: str) -> None:
    """An argument that stands for nothing is refused with one line that names it."""
    with pytest.raises(UsageError, match=r"'.*'|no path") as caught:
        find_files([argument])
    assert "\n" not in str(caught.value)


def test_empty_folder_is_listed(tmp_path: Path) -> None:
    """A folder without any file is a failure of its own; what else was named is read."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("A text.", "utf-8")
    found = find_files([tmp_path / "empty", tmp_path / "a.txt"])
    assert [failure.reason for failure in found.skipped] == ["the folder has no files in it"]
    assert [path.name for path in found.files] == ["a.txt"]


@pytest.mark.parametrize("argument", ["x" * 300, "saved/" + "y" * 5000 + ".txt"])
def test_what_the_system_refuses(argument: str) -> None:
    """A name too long for the system is refused with one short line."""
    with pytest.raises(UsageError, match="cannot be looked up: file name too long") as caught:
        find_files([argument])
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 150


def test_place_name() -> None:
    """Names have "/" between their parts, and are distinct and printable whatever their bytes."""
    assert place_name(Path("a/b.txt")) == "a/b.txt"
    assert place_name(PureWindowsPath("a\\b.txt")) == "a/b.txt"  # type: ignore[arg-type]
    assert place_name(Path(os.fsdecode(b"a\xff.txt"))) == "a\\xff.txt"
    assert place_name(Path(os.fsdecode(b"a\xfe.txt"))) == "a\\xfe.txt"
    assert place_name(Path("caf\u00e9.txt")) == "caf\u00e9.txt"
    assert place_name(Path("a\ud800.txt")) == "a\\ud800.txt"


def test_folder_with_a_slash(pile: Path) -> None:
    """A folder has one name, with a slash at its end or without, in every failure."""
    assert find_files([f"{pile}/"]).skipped == find_files([str(pile)]).skipped
    (pile / "empty").mkdir()
    assert find_files([f"{pile}/empty/"]).skipped[0].path == f"{pile}/empty"


def test_strange_names_in_failures(tmp_path: Path) -> None:
    """The failures of files whose names are no text are printable."""
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/k\xff"))
    odd.mkdir()
    (odd / "gone.txt").symlink_to(tmp_path / "nowhere")
    (odd / os.fsdecode(b"x.p\xff")).write_text("words")
    for failure in find_files([odd]).skipped:
        failure.path.encode()
        failure.reason.encode()
        assert f"{tmp_path}/k\\xff" in failure.path
