"""Which articles an agency wrote: ``python -m evals.wires --corpora FOLDER``.

PolNeAR's table says of 924 articles of six publishers from which agency they have them (its column
``wire``; "NA" where nobody looked). Asked is which of AP, AFP, Reuters and UPI an article is
credited to, by its words and its byline as published, and by its words alone. Nothing was tuned on
these articles. The column ``credit`` ("h/t: The Hill") cannot be asked for: these nods stood on the
pages, and of 53 texts hardly a dozen hold the name at all.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.table import Row, print_rows
from sayso.copies.credits import CreditKind, find_credit
from sayso.records import Document

__all__ = ["AGENCIES", "FLOORS", "Told", "load_told", "measure", "rows"]

AGENCIES = {
    "AP": "Associated Press",
    "AFP": "Agence France-Presse",
    "REUTERS": "Reuters",
    "UPI": "United Press International",
}
FLOORS = {"recall": 90.0, "precision": 87.0}
_UNKNOWN = ("NA", "WIRE")
_NOBODY = ("None", "NONE", "")


@dataclass(frozen=True, slots=True)
class Told:
    """An article and the agency that it is from, as `AGENCIES` has it; empty for none."""

    document: Document
    agency: str


@dataclass(frozen=True, slots=True)
class Found:
    """Of articles of agencies, how many were credited to it; of all credited, how many rightly."""

    right: int
    true: int
    given: int

    @property
    def recall(self) -> float:
        """In per cent."""
        return 100 * self.right / max(1, self.true)

    @property
    def precision(self) -> float:
        """In per cent."""
        return 100 * self.right / max(1, self.given)


def load_told(corpora: Path, *, with_byline: bool = True) -> list[Told]:
    """All articles of which the table says whether an agency wrote them; the byline as published.

    Ends with a line when the corpus is absent.
    """
    folder = corpora / "polnear"
    if not (folder / "metadata.tsv").is_file():
        sys.exit(f"no PolNeAR in {folder}: give the folder that holds polnear/ with --corpora")
    told = []
    with (folder / "metadata.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            wire = row["wire"].upper()
            path = folder / row["compartment"] / "text" / f"{row['filename']}.txt"
            if wire in _UNKNOWN or not path.is_file():
                continue
            byline = row["author"] if with_byline and row["author"] not in _NOBODY else ""
            text = path.read_text(encoding="utf-8")
            document = Document(row["filename"], text, outlet=row["publisher"], byline=byline)
            told.append(Told(document, "" if wire in _NOBODY else wire))
    return told


def find_agency(document: Document) -> str:
    """The agency that a document is credited to; empty where there is none, or several."""
    credited = [
        key
        for key, name in AGENCIES.items()
        if (credit := find_credit(document, name)) and credit.kind is CreditKind.CREDITED
    ]
    return credited[0] if len(credited) == 1 else ""


def measure(told: list[Told]) -> Found:
    """Count what is credited rightly."""
    given = [(one.agency, find_agency(one.document)) for one in told]
    return Found(
        sum(bool(true) and true == found for true, found in given),
        sum(bool(true) for true, _ in given),
        sum(bool(found) for _, found in given),
    )


def rows(corpora: Path) -> Iterator[Row]:
    """With bylines and without them."""
    for with_byline, words in ((True, "byline and words"), (False, "words alone")):
        found = measure(load_told(corpora, with_byline=with_byline))
        data = f"PolNeAR, column wire, {words}"
        yield Row("wires", "agency credited, recall", data, str(found.true), found.recall)
        yield Row("wires", "agency credited, precision", data, str(found.given), found.precision)


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/")
    print_rows(rows(parser.parse_args().corpora))


if __name__ == "__main__":
    main()
