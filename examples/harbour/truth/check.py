"""Check truth.json against the articles: every string in it must stand where it is said to stand.

Run: python examples/harbour/truth/check.py (standard library only; exit code 1 on a mistake).
"""

import csv
import json
import re
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

HERE = Path(__file__).parent
ARTICLES = HERE.parent / "articles"
KINDS = {"direct", "indirect", "mixed"}
STANCES = set("assert deny allege admit confess warn promise believe ask describe show".split())
SOURCE_TYPES = {"named", "anonymous", "collective", "document", "unstated"}
SOLVENT = "solvent-40-tonnes"
TONNES = re.compile(r"\b(40|50|forty|fifty)[ -]tonnes?|could be forty", re.IGNORECASE)


class _Words(HTMLParser):
    """The words of a page, scripts and styles left out."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.silent = [], 0

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.silent += tag in ("script", "style")

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.silent:
            self.parts.append(data)


def text_of(file, row):
    """The words of one article, furniture included, white space collapsed."""
    raw = (ARTICLES / file).read_text(encoding="utf-8")
    if file.endswith(".csv"):
        record = list(csv.DictReader(raw.splitlines(keepends=True)))[row - 1]
        raw = record["title"] + "\n" + record["text"]
    elif file.endswith(".html"):
        words = _Words()
        words.feed(raw)
        raw = "".join(words.parts)
    return re.sub(r"\s+", " ", raw)


def texts_of(documents):
    """Document id -> words; a pasted article is cut out of the page it is pasted in."""
    texts = {d["id"]: text_of(d["file"], d["row"]) for d in documents}
    for d in documents:
        if d["embedded_in"] is not None:
            page = texts[d["id"]]
            start, end = page.index(d["starts"]), page.index(d["ends"]) + len(d["ends"])
            texts[d["id"]] = page[start:end]
            texts[d["embedded_in"]] = page[:start] + page[end:]
    return texts


class Check:
    """Collects what is wrong, and counts the strings looked up."""

    def __init__(self, truth):
        self.truth, self.problems, self.strings = truth, [], 0
        self.texts = texts_of(truth["documents"])
        self.entities = self.ids(truth["entities"], "entities")
        self.attributions = self.ids(truth["attributions"], "attributions")
        self.ids(truth["documents"], "documents")

    def rule(self, holds, problem):
        """Note the problem unless the rule holds."""
        if not holds:
            self.problems.append(problem)

    def ids(self, items, what):
        """Items by id; an id may occur once."""
        by_id = {item["id"]: item for item in items}
        self.rule(len(by_id) == len(items), f"{what}: an id occurs twice")
        return by_id

    def want(self, document, words, where):
        """The words must stand in the document."""
        self.strings += 1
        self.rule(words in self.texts[document], f"{where}: not in {document}: {words!r}")

    def documents(self):
        """Titles, dates and furniture."""
        for d in self.truth["documents"]:
            date.fromisoformat(d["published"])
            for words in [d["title"], *d.get("furniture", [])]:
                self.want(d["id"], words, "documents")

    def links(self):
        """Copies and citations."""
        for c in self.truth["copies"]:
            for passage in c["passages"]:
                self.want(c["from"], passage["from"], "copies")
                self.want(c["to"], passage["to"], "copies")
        for c in self.truth["citations"]:
            self.want(c["from"], c["words"], "citations")
            self.rule(c["to"] is None or c["to"] in self.texts, f"citations: no {c['to']}")

    def names(self):
        """Entities, and which must stay apart."""
        for e in self.truth["entities"]:
            for alias, documents in e["aliases"].items():
                for document in documents:
                    self.want(document, alias, e["id"])
            for document, words in e["descriptions"]:
                self.want(document, words, e["id"])
        for pair in self.truth["never_merge"]:
            known = all(e in self.entities for e in pair["entities"])
            self.rule(known, f"never_merge: unknown entity in {pair['entities']}")

    def attribution(self, a):
        """Words, offsets, vocabulary and chain of one attribution."""
        where, context = a["id"], a["context"]
        self.want(a["document"], context, where)
        self.rule(self.texts[a["document"]].count(context) == 1, f"{where}: context not unique")
        for role in ("source", "cue", "content"):
            self.strings += len(a[role])
            words = [context[start:end] for start, end in a["spans"][role]]
            self.rule(words == a[role], f"{where}: spans do not say the words of {role}")
        self.rule(a["kind"] in KINDS, f"{where}: kind")
        self.rule(a["stance"] in STANCES, f"{where}: stance")
        self.rule(a["source_type"] in SOURCE_TYPES, f"{where}: source_type")
        self.rule(a["entity"] is None or a["entity"] in self.entities, f"{where}: entity")
        parent = self.attributions.get(a["parent"], {"chain": []})
        self.rule(a["parent"] is None or a["parent"] in self.attributions, f"{where}: parent")
        self.rule(a["chain"][:-1] == parent["chain"], f"{where}: chain is not its parent's + 1")

    def claim(self, claim):
        """Reports, origins, drift and disputes of one claim."""
        where, origins = claim["id"], claim["origins"]
        reports = self.ids(claim["reports"], where)
        for r in claim["reports"]:
            for document, words in [*((r["document"], w) for w in r["words"]), *r["shown_by"]]:
                self.want(document, words, r["id"])
            self.rule(all(p in reports for p in r["parents"]), f"{r['id']}: parents")
            known = r["attribution"] is None or r["attribution"] in self.attributions
            self.rule(known, f"{r['id']}: attribution")
        for drift in claim["drift"]:
            for end, words in (("from", drift["before"]), ("to", drift["after"])):
                if drift[end] is not None and words is not None:
                    self.want(reports[drift[end]]["document"], words, where)
        for dispute in claim["disputes"]:
            self.want(dispute["document"], dispute["words"], where)
        in_range = origins["at_least"] <= origins["truth"] <= origins["at_most"]
        self.rule(in_range, f"{where}: the truth lies outside its range")
        self.rule(len(origins["roots"]) == origins["truth"], f"{where}: roots do not add up")

    def eleven(self):
        """Eleven reports in eleven texts, and no other text names the number."""
        claim = next(c for c in self.truth["claims"] if c["id"] == SOLVENT)
        told_in = {r["document"] for r in claim["reports"]}
        self.rule(len(told_in) == len(claim["reports"]) == 11, f"{SOLVENT}: not eleven")
        listed = told_in | {d["document"] for d in claim["disputes"]}
        for document, words in self.texts.items():
            named = TONNES.search(words) is not None
            self.rule(not named or document in listed, f"{SOLVENT}: {document} is not listed")

    def everything(self):
        """Run all checks; the problems found."""
        self.documents()
        self.links()
        self.names()
        for a in self.truth["attributions"]:
            self.attribution(a)
        for item in self.truth["not_attributions"] + self.truth["dates"]:
            self.want(item["document"], item["words"], "not_attributions, dates")
        for claim in self.truth["claims"]:
            self.claim(claim)
        self.eleven()
        return self.problems


def main():
    """Check, say what was checked and what is wrong."""
    check = Check(json.loads((HERE / "truth.json").read_text(encoding="utf-8")))
    problems = check.everything()
    counts = ", ".join(
        f"{len(check.truth[what])} {what}"
        for what in ("documents", "copies", "citations", "entities", "attributions", "claims")
    )
    lines = [f"{counts}; {check.strings} strings looked up", *(f"WRONG {p}" for p in problems)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
