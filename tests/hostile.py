"""Two hundred strings that a page could be tricked with, and a case that is full of them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from sayso.casefile import CaseFile
from sayso.records import (
    Attribution,
    Claim,
    ClaimWarning,
    Description,
    Dispute,
    DisputeKind,
    Document,
    Entities,
    Entity,
    Failure,
    Form,
    Kind,
    Mention,
    NameType,
    Origin,
    Origins,
    Place,
    Reading,
    Report,
    SourceType,
    Span,
    Stance,
    Voice,
    VoiceRole,
    WarningKind,
)

__all__ = ["HOSTILE", "fill_hostile"]

_RUN = "pwned=1"
_MARKUP = [
    f"<script>{_RUN}</script>",
    f"</script><script>{_RUN}</script>",
    f"<scr<script>ipt>{_RUN}</scr</script>ipt>",
    f"<SCRIPT SRC=data:text/javascript,{_RUN}></SCRIPT>",
    f"<img src=x onerror={_RUN}>",
    f"<img src=x onerror='{_RUN}'//",
    f"<img/src=`x`onerror={_RUN}>",
    f"<svg onload={_RUN}>",
    f"<svg><script>{_RUN}</script></svg>",
    f"<svg><animate onbegin={_RUN} attributeName=x dur=1s>",
    f"<math><mtext></form><form><mglyph><style></math><img src onerror={_RUN}>",
    f"<body onload={_RUN}>",
    f"<details open ontoggle={_RUN}>x",
    f"<iframe srcdoc='<script>parent.{_RUN}</script>'></iframe>",
    f"<iframe src=javascript:parent.{_RUN}></iframe>",
    f"<object data=javascript:{_RUN}></object>",
    f"<embed src=javascript:{_RUN}>",
    f"<a href=javascript:{_RUN}>go</a>",
    f"<form action=javascript:{_RUN}><button>go</button></form>",
    f"<input autofocus onfocus={_RUN}>",
    f"<video><source onerror={_RUN}></video>",
    f"<link rel=stylesheet href=data:text/css,*{{display:none}} onload={_RUN}>",
    "<style>*{display:none}</style>",
    "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
    "<base href=http://evil.example/>",
    "<template><img src=x></template>",
    "<noscript><p title='</noscript><img src=x onerror=pwned=1>'>",
    "<!--<img src='--><img src=x onerror=pwned=1>'>",
    "<![CDATA[<img src=x onerror=pwned=1>]]>",
    "</title><img src=x onerror=pwned=1>",
    "</textarea><img src=x onerror=pwned=1>",
    "</style><img src=x onerror=pwned=1>",
    "</main></body></html><h1>gone</h1>",
    "<plaintext>",
    "<xmp>",
    "<table><tr><td>x",
    "<div style=position:fixed;inset:0;background:red>",
    "<marquee>x</marquee>",
    "&lt;script&gt;pwned=1&lt;/script&gt;",
    "&#60;script&#62;pwned=1&#60;/script&#62;",
    "&#x3c;img src=x onerror=pwned=1&#x3e;",
    "\u003cimg src=x onerror=pwned=1\u003e",
    "＜script＞pwned=1＜/script＞",
    "+ADw-script+AD4-pwned=1+ADw-/script+AD4-",
    "<div data-hx-get=/log data-hx-trigger=load>x</div>",
    "<button hx-on:click='pwned=1' autofocus>x</button>",
]
_BREAKOUTS = [
    f"{quote}{glue}{handler}={quote}{_RUN}{quote} x={quote}"
    for quote in ('"', "'", "`", "")
    for glue in (" ", "/", "\t", "\n")
    for handler in ("onmouseover", "onfocus", "style", "autofocus onfocus")
]
_URLS = [
    f"javascript:{_RUN}",
    f"JaVaScRiPt:{_RUN}",
    f" javascript:{_RUN}",
    f"java\tscript:{_RUN}",
    f"java\nscript:{_RUN}",
    f"\x01javascript:{_RUN}",
    f"javascript&colon;{_RUN}",
    f"javascript://example.org/%0a{_RUN}",
    f"vbscript:{_RUN}",
    f"data:text/html,<script>{_RUN}</script>",
    "data:text/html;base64,PHNjcmlwdD5wd25lZD0xPC9zY3JpcHQ+",
    "blob:http://127.0.0.1/x",
    "file:///etc/passwd",
    "//evil.example/x",
    "https://user:secret@evil.example/",
    "http://[::1",
    "http://exa mple.org/",
    "https://example.org/" + "a" * 3000,
    "https://example.org/?q=<script>pwned=1</script>",
    'https://example.org/#"onmouseover=pwned=1',
    "http://xn--pple-43d.example/",
    "http://аррӏе.example/",
]
_TEMPLATES = [
    "{{ 7 * 7 }}",
    "{{ config }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{% for x in range(9) %}pwned{% endfor %}",
    "{# gone #}",
    "{{ csrf }}",
    "{% include 'page.html.jinja' %}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "%(x)s %s %d {0} {x}",
    "\\N{BULLET} \\x3cscript\\x3e",
    "$(id) `id` ; rm -rf / | true && true",
]
_QUERIES = [
    "' OR '1'='1",
    "'; DROP TABLE documents; --",
    '" OR ""="',
    "1; ATTACH DATABASE 'x' AS y",
    "%' ESCAPE '\\",
    "NEAR(a b, 2)",
    "title : x",
    "a AND",
    "OR OR",
    "NOT",
    '"',
    '""',
    "*",
    "^a",
    "(a",
    "a)",
    "-a +b",
    "{a b} : c",
    "a*b*c",
    "col:*",
    "'",
    ";",
    "%",
    "_",
    "\\",
]
_PATHS = [
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "/etc/passwd",
    "%2e%2e%2fetc%2fpasswd",
    "..%252f..%252f",
    "a/b/c",
    "?q=x#y",
    "#",
    "/",
    "//",
    ".",
    "..",
    "con",
    "a;b",
    "a%00b",
    "a&b=c",
    "a+b c",
]
_LETTERS = [
    "\u202egnp.exe\u202c tfel",
    "\u202e\u202e\u202e" + "abc" * 5,
    "\u2066\u2067\u2068 open isolates",
    "\u2069\u2069\u202c closed isolates",
    "\u200f\u200erlm lrm",
    "مرحبا <b>x</b> שלום",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘",
    "a" + "\u0301" * 500,
    "\u200b\u200c\u200d\ufeff",
    "\x00nul\x00in\x00it",
    "\x1b[31mred\x1b[0m",
    "\x07\x08\x0b\x0c\x0e\x7f\x80\x9f",
    "\ud800lone",
    "\ufffe\uffff\ufdd0",
    "\U000e0041\U000e0042 tags",
    "\r\nSet-Cookie: pwned=1\r\n\r\n<script>pwned=1</script>",
    "line\u2028separator\u2029here",
    "👩‍👩‍👧‍👦" * 40,
    "W" * 5000,
    "-" * 3000,
    "no_break" * 600,
    "\u00a0" * 800 + "x",
    "﷽" * 200,
    "𒐫" * 200,
    " ",
    "\t",
    "0",
    "null",
    "undefined",
    "NaN",
    "true",
    "-1",
    "1e309",
    "constructor",
    "__proto__",
    "toString",
    "[object Object]",
    "İstanbul ıI ß ﬃ",
]
HOSTILE: tuple[str, ...] = tuple(
    dict.fromkeys([*_MARKUP, *_BREAKOUTS, *_URLS, *_TEMPLATES, *_QUERIES, *_PATHS, *_LETTERS])
)


def fill_hostile(path: Path) -> None:
    """A case in which each of them is title, outlet, byline, address, file, source, name, claim."""
    parts = [_Part(number, words) for number, words in enumerate(HOSTILE)]
    with CaseFile(path, create=True) as file:
        for one in parts:
            file.add_place(one.document)
            file.add_reading(Reading(one.document, (one.said,)), "reader 1")
            file.add_failure(Failure(f"unread/{one.number}/{one.words}", one.words))
        file.save_entities(
            Entities(
                tuple(one.entity for one in parts),
                tuple(one.mention for one in parts),
                {one.said.id: one.entity.id for one in parts},
            )
        )
        twins = zip(parts, [*parts[1:], parts[0]], strict=True)
        file.save_claims([one.claim(other) for one, other in twins], "from 1")


class _Part:
    """All that is made of one string."""

    def __init__(self, number: int, words: str) -> None:
        self.number, self.words = number, words.encode("utf-8", "replace").decode()
        text = f"{self.words} told the board: {self.words} was there, {number}."
        day = date(2021, 1, 1) + timedelta(days=number)
        self.document = Document.from_text(
            text, self.words, self.words, self.words, day, self.words, path=f"{number}/{self.words}"
        )
        length = len(self.words)
        self.whole = Span(length + 17, len(text))
        self.entity = Entity(
            f"entity-{number}",
            self.words,
            NameType.PERSON,
            (Form(self.words, 2, 1), Form(f"{self.words} {number}", 1, 1)),
            n_documents=1,
            descriptions=(Description(self.words, (Place(self.document.id, Span(0, length)),)),),
        )
        self.said = Attribution(
            f"said-{number}",
            self.document.id,
            (Span(0, length),),
            (Span(length + 1, length + 5),),
            (self.whole,),
            Kind.INDIRECT,
            Stance.ASSERT,
            source_type=SourceType.NAMED,
            source_name=self.words,
            chain=(self.words,),
            entity_id=self.entity.id,
            probability=0.4,
        )
        self.mention = Mention(self.document.id, Span(0, length), NameType.PERSON, self.entity.id)

    def _report(self, claim_id: str, *, parent: str | None = None) -> Report:
        voices = (
            Voice(self.words, VoiceRole.OUTLET, self.document.id),
            Voice(self.words, VoiceRole.SOURCE, None, self.entity.id, SourceType.NAMED),
        )
        return Report(
            f"{claim_id}-r{self.number}",
            claim_id,
            self.document.id,
            (self.whole,),
            self.said.id,
            voices,
            parent,
            None,
            self.words if parent else "",
            0.4,
        )

    def claim(self, other: _Part) -> Claim:
        """Told here and in another, and disputed there."""
        own_id = f"claim-{self.number}"
        first = self._report(own_id)
        second = other._report(own_id, parent=first.id)
        place = Place(self.document.id, self.whole, self.said.id)
        against = Place(other.document.id, other.whole, other.said.id)
        return Claim(
            own_id,
            self.words or "-",
            place,
            (first, second),
            Origins(1, 2, (self.words,), (Origin(self.words, (first.id, second.id)),)),
            disputes=(Dispute(DisputeKind.DENIAL, against, second.chain, (first.id,)),),
            warnings=(ClaimWarning(WarningKind.CIRCULAR, self.words, (first.id,), (place,)),),
            entity_ids=(self.entity.id,),
        )
