"""The commands as a person types them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.casefile import CaseFile
from sayso.cli.export import What
from sayso.cli.formats import Format
from sayso.export import FORMATS, READING_TABLES, TABLES
from sayso.records import Document, Name, NameType, Reading, Span


def _sayso(
    *arguments: object, cwd: Path, stdin: str | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).parent / "sayso", *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "COLUMNS": "120", "PYTHONUTF8": "1"},
    )


def test_trace_report_export(pile: Path, tmp_path: Path) -> None:
    """The main way: a table, a case, a page, and rows."""
    done = _sayso("trace", pile, "-o", "x.sayso", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 documents from 2 outlets" in done.stdout
    assert "Tom Reed" in done.stdout
    assert "Without a name" in done.stdout
    done = _sayso("report", "x.sayso", "-o", "x.html", cwd=tmp_path)
    assert done.returncode == 0
    page = (tmp_path / "x.html").read_text("utf-8")
    assert "Ferry stopped" in page
    assert "Owner denies fault" in page
    done = _sayso("export", "x.sayso", cwd=tmp_path)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert "Tom Reed" in {row["source"]["name"] for row in rows if row["source"]}
    done = _sayso("export", "x.sayso", "--format", "parquet", "-o", "x.parquet", cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "x.parquet").stat().st_size > 0


def test_names_are_exported(tmp_path: Path) -> None:
    """The names in a case file are rows of their own, as many as were found."""
    document = Document.from_text("Ida Brook said no.", path="a.txt")
    names = (Name(Span(0, 9), NameType.PERSON, 0.9),)
    with CaseFile(tmp_path / "x.sayso", create=True) as file:
        file.add_place(document)
        file.add_reading(Reading(document, names=names), "reader")
    done = _sayso("export", "x.sayso", "--what", "names", cwd=tmp_path)
    (row,) = map(json.loads, done.stdout.splitlines())
    assert (row["text"], row["type"], row["document"]) == ("Ida Brook", "person", document.id)
    done = _sayso("export", "x.sayso", "--what", "names", "-o", "n.jsonl", cwd=tmp_path)
    assert done.stderr == "1 names in n.jsonl\n"


def test_some_failed_is_exit_code_1(pile: Path, tmp_path: Path) -> None:
    """The rest goes on, the reason is at the end, and the case keeps it."""
    (pile / "empty.txt").write_bytes(b"")
    done = _sayso("trace", pile, "-o", "x.sayso", "--report", "x.html", cwd=tmp_path)
    assert done.returncode == 1
    assert "2 documents" in done.stdout
    assert "empty.txt" in done.stderr.splitlines()[-1]
    assert "empty.txt" in (tmp_path / "x.html").read_text("utf-8")
    failures = _sayso("export", "x.sayso", "--what", "failures", cwd=tmp_path).stdout
    assert "empty.txt" in json.loads(failures)["path"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("trace", "nowhere"), "nowhere"),
        (("trace", "pile", "-o", "none/x.sayso"), "none"),
        (("trace", "pile", "-o", "pile"), "is a folder"),
        (("trace", "pile", "--report", "none/x.html"), "none"),
        (("report", "none.sayso"), "no such case"),
        (("export", "none.sayso"), "no such case"),
        (("export", "none.sayso", "--what", "names"), "no such case"),
        (("export", "none.sayso", "--format", "xlsx"), "jsonl"),
        (("read", "nowhere.txt"), "nowhere.txt"),
        (("read", "pile"), "folder"),
    ],
)
def test_wrong_usage_is_exit_code_2_and_one_line(
    pile: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    """What was wrong and where, without a traceback, and no file is left behind."""
    done = _sayso(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == [pile.name]


def test_an_unwritable_report_costs_no_reading(pile: Path, tmp_path: Path) -> None:
    """Outputs are tried before the work, and what was there before stays."""
    _sayso("trace", pile, "-o", "x.sayso", cwd=tmp_path)
    before = (tmp_path / "x.sayso").read_bytes()
    done = _sayso("trace", pile, "-o", "x.sayso", "--report", "no/x.html", cwd=tmp_path)
    assert done.returncode == 2
    assert (tmp_path / "x.sayso").read_bytes() == before


def test_nothing_read_is_exit_code_1(tmp_path: Path) -> None:
    """A folder without articles is no success."""
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(b"x")
    assert _sayso("trace", "pictures", cwd=tmp_path).returncode == 1


def test_a_trace_adds_to_a_case_and_says_so(pile: Path, tmp_path: Path) -> None:
    """What failed in an earlier trace is listed, and is no failure of this one."""
    (pile / "empty.txt").write_bytes(b"")
    assert _sayso("trace", pile, "-o", "x.sayso", cwd=tmp_path).returncode == 1
    done = _sayso("trace", pile / "one.txt", "-o", "x.sayso", cwd=tmp_path)
    assert done.returncode == 0
    assert "It held 2 documents before" in done.stdout
    assert _sayso("trace", pile, "-o", "x.sayso", cwd=tmp_path).returncode == 1


def test_what_is_no_report_is_not_written_over(pile: Path, tmp_path: Path) -> None:
    """A saved page and the case itself stay; an older report is replaced, and is no article."""
    page = tmp_path / "x.html"
    page.write_text("<p>Mira Holt said the ferry was late.</p>", "utf-8")
    _sayso("trace", pile, "-o", "x.sayso", cwd=tmp_path)
    for arguments in (("report", "x.sayso"), ("trace", pile, "--report", "x.html")):
        done = _sayso(*arguments, cwd=tmp_path)
        assert (done.returncode, "no report" in done.stderr) == (2, True)
    assert _sayso("export", "x.sayso", "-o", "x.sayso", cwd=tmp_path).returncode == 2
    assert page.read_text("utf-8").startswith("<p>Mira")
    for _ in range(2):
        done = _sayso("trace", pile, "-o", "x.sayso", "--report", "pile/r.html", cwd=tmp_path)
        assert done.returncode == 0
        assert "2 documents" in done.stdout


def test_names_with_markup_are_shown_as_they_are(tmp_path: Path) -> None:
    """Square brackets and colons in a text are no instructions to the terminal."""
    text = "[/b] Holt said the ferry was late. Then [the minister] :warning: said it was not."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    done = _sayso("trace", "a.txt", cwd=tmp_path)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_data_is_utf_8_whatever_the_terminal(tmp_path: Path) -> None:
    """A pipe with another encoding loses no letter."""
    (tmp_path / "a.txt").write_text("Ḥasan Ünal said the ferry was late.", "utf-8")
    done = subprocess.run(
        [Path(sys.executable).parent / "sayso", "read", "a.txt"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
    )
    assert "Ḥasan" in done.stdout.decode("utf-8")


def test_read_keeps_nothing(pile: Path, tmp_path: Path) -> None:
    """Rows to standard output, from a file or from a pipe."""
    done = _sayso("read", pile / "two.txt", "--format", "jsonl", cwd=tmp_path)
    assert done.returncode == 0
    assert "deny" in {json.loads(line)["stance"] for line in done.stdout.splitlines()}
    piped = _sayso("read", "-", cwd=tmp_path, stdin="Mira Holt said the ferry was late.")
    assert json.loads(piped.stdout)["source"]["text"] == "Mira Holt"
    assert list(tmp_path.iterdir()) == [pile]


def test_demo(tmp_path: Path) -> None:
    """The invented case, end to end."""
    done = _sayso("demo", cwd=tmp_path)
    assert done.returncode == 0
    assert "12 documents" in done.stdout
    assert (tmp_path / "sayso-demo" / "harbour.sayso").is_file()
    assert "harbour.html" in done.stdout


@pytest.mark.parametrize(
    "command",
    ["trace", "report", "sources", "who", "copies", "diff", "judge", "export", "read", "demo"],
)
def test_every_help_shows_an_example(tmp_path: Path, command: str) -> None:
    """A new user can copy a line."""
    done = _sayso(command, "--help", cwd=tmp_path)
    assert f"sayso {command}" in done.stdout
    assert "Example:" in done.stdout


def test_version(tmp_path: Path) -> None:
    """It says which it is."""
    assert _sayso("--version", cwd=tmp_path).stdout.startswith("sayso 0.")


def test_the_choices_are_all_there_are() -> None:
    """What the command line offers is what the export knows."""
    assert [str(one) for one in Format] == list(FORMATS)
    assert [str(one) for one in What] == [*TABLES, *READING_TABLES]
