"""Check truth.json against the articles: every verbatim string must occur where it is said to occur.

Run: python examples/harbour/truth/check.py   (standard library only; exit code 1 when something is wrong)
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
STANCES = {"assert", "deny", "allege", "admit", "confess", "warn", "promise", "believe", "ask", "describe", "show"}
SOURCE_TYPES = {"named", "anonymous", "collective", "document", "unstated"}


class _Text(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.skip = [], 0

    def handle_starttag(self, tag, attrs):
        self.skip += tag in ("script", "style")

    def handle_endtag(self, tag):
        self.skip -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.skip:
            self.parts.append(data)


def text_of(file, row):
    """The words of one article, furniture included, white space collapsed."""
    raw = (ARTICLES / file).read_text(encoding="utf-8")
    if file.endswith(".csv"):
        record = list(csv.DictReader(raw.splitlines(keepends=True)))[row - 1]
        raw = record["title"] + "\n" + record["text"]
    elif file.endswith(".html"):
        parser = _Text()
        parser.feed(raw)
        raw = "".join(parser.parts)
    return re.sub(r"\s+", " ", raw)


def main():
    truth = json.loads((HERE / "truth.json").read_text(encoding="utf-8"))
    problems, strings = [], 0
    texts = {d["id"]: text_of(d["file"], d["row"]) for d in truth["documents"]}
    for d in truth["documents"]:
        if d["embedded_in"] is not None:  # only its own stretch of the page, cut out of the host's
            page = texts[d["id"]]
            start, end = page.index(d["starts"]), page.index(d["ends"]) + len(d["ends"])
            texts[d["id"]] = page[start:end]
            texts[d["embedded_in"]] = page[:start] + page[end:]
    entities = {e["id"] for e in truth["entities"]}

    def want(document, words, where):
        nonlocal strings
        strings += 1
        if words not in texts[document]:
            problems.append(f"{where}: not in {document}: {words!r}")

    def unique(items, what):
        ids = [i["id"] for i in items]
        if len(ids) != len(set(ids)):
            problems.append(f"{what}: an id occurs twice")
        return set(ids)

    unique(truth["documents"], "documents")
    unique(truth["entities"], "entities")
    for d in truth["documents"]:
        want(d["id"], d["title"], d["id"])
        date.fromisoformat(d["published"])
        for w in d.get("furniture", []):
            want(d["id"], w, f"furniture of {d['id']}")
        if d["embedded_in"] is not None:
            want(d["id"], d["starts"], d["id"])
            want(d["id"], d["ends"], d["id"])
    for c in truth["copies"]:
        for p in c["passages"]:
            want(c["from"], p["from"], "copies")
            want(c["to"], p["to"], "copies")
    for c in truth["citations"]:
        want(c["from"], c["words"], "citations")
        if c["to"] is not None and c["to"] not in texts:
            problems.append(f"citations: no document {c['to']}")
    for e in truth["entities"]:
        for alias, documents in e["aliases"].items():
            for document in documents:
                want(document, alias, e["id"])
        for document, words in e["descriptions"]:
            want(document, words, e["id"])
    for pair in truth["never_merge"]:
        for e in pair["entities"]:
            if e not in entities:
                problems.append(f"never_merge: no entity {e}")

    ids = unique(truth["attributions"], "attributions")
    for a in truth["attributions"]:
        where = a["id"]
        want(a["document"], a["context"], where)
        if texts[a["document"]].count(a["context"]) > 1:
            problems.append(f"{where}: its context occurs more than once")
        for role in ("source", "cue", "content"):
            strings += len(a[role])
            if [a["context"][start:end] for start, end in a["spans"][role]] != a[role]:
                problems.append(f"{where}: spans do not say the words of {role}")
        if a["kind"] not in KINDS or a["stance"] not in STANCES or a["source_type"] not in SOURCE_TYPES:
            problems.append(f"{where}: unknown kind, stance or source type")
        if a["parent"] is not None:
            if a["parent"] not in ids:
                problems.append(f"{where}: no parent {a['parent']}")
            else:
                up = next(b for b in truth["attributions"] if b["id"] == a["parent"])
                if a["chain"][:-1] != up["chain"]:
                    problems.append(f"{where}: chain does not begin with its parent's")
        elif len(a["chain"]) != 1:
            problems.append(f"{where}: a chain of {len(a['chain'])} without a parent")
        if a["entity"] is not None and a["entity"] not in entities:
            problems.append(f"{where}: no entity {a['entity']}")
    for n in truth["not_attributions"]:
        want(n["document"], n["words"], "not_attributions")
    for d in truth["dates"]:
        want(d["document"], d["words"], "dates")

    for claim in truth["claims"]:
        reports = unique(claim["reports"], claim["id"])
        for r in claim["reports"]:
            for words in r["words"]:
                want(r["document"], words, r["id"])
            for p in r["parents"]:
                if p not in reports:
                    problems.append(f"{r['id']}: no parent {p}")
            for document, words in r.get("shown_by", []):
                want(document, words, r["id"])
            if r["attribution"] is not None and r["attribution"] not in ids:
                problems.append(f"{r['id']}: no attribution {r['attribution']}")
        for x in claim["drift"]:
            if x["to"] not in reports or (x["from"] is not None and x["from"] not in reports):
                problems.append(f"{claim['id']}: drift between unknown reports")
            of = {r["id"]: r["document"] for r in claim["reports"]}
            if x["before"] and x["from"]:
                want(of[x["from"]], x["before"], claim["id"])
            if x["after"]:
                want(of[x["to"]], x["after"], claim["id"])
        for x in claim["disputes"]:
            want(x["document"], x["words"], claim["id"])
        if claim["origins"]["at_most"] is not None and claim["origins"]["at_least"] > claim["origins"]["at_most"]:
            problems.append(f"{claim['id']}: at_least > at_most")
        if len(claim["origins"]["roots"]) != claim["origins"]["truth"]:
            problems.append(f"{claim['id']}: roots do not add up")

    solvent = next(c for c in truth["claims"] if c["id"] == "solvent-40-tonnes")
    if len({r["document"] for r in solvent["reports"]}) != 11 or len(solvent["reports"]) != 11:
        problems.append("solvent-40-tonnes: not eleven reports in eleven texts")
    number = re.compile(r"\b(40|50|forty|fifty)[ -]tonnes?|NEARLY 50 tonnes|gives? a figure of up to 40|could be forty", re.I)
    telling = {r["document"] for r in solvent["reports"]} | {x["document"] for x in solvent["disputes"]}
    for document, words in texts.items():
        if number.search(words) and document not in telling:
            problems.append(f"solvent-40-tonnes: {document} names the number and is not listed")

    depth = max(len(a["chain"]) for a in truth["attributions"])
    print(f"{len(texts)} texts, {len(truth['attributions'])} attributions (deepest chain {depth}), "
          f"{len(truth['entities'])} entities, {len(truth['claims'])} claims, {strings} strings checked")
    for p in problems:
        print("WRONG", p)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
