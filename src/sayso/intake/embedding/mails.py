"""The head of a mail that is passed on: "Forwarded message", From, Date, Subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.intake.dates import parse_date
from sayso.intake.embedding.facts import Facts
from sayso.intake.embedding.lines import Line

__all__ = ["MailHead", "read_mail_head"]

_MARKER = re.compile(
    r"[-_\s]*(?:begin )?(?:forwarded|original|fwd:?) (?:message|mail|e-mail|by\b.{0,80})"
    r"\s*:?[-_\s]*",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"\*?(?P<key>From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Organi[sz]ation|Newsgroups)\*?\s?:\*?"
    r"\s*(?P<value>.{0,300})",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*(?:[<\[(](?:mailto:)?[^<>\[\]()]*@[^<>\[\]()]*[>\])])+\s*|\S+@\S+")
_REPLY = re.compile(r"^(?:(?:fwd?|re|aw|wg)\s*:\s*|\[[^\]]{1,30}\]\s*)+", re.IGNORECASE)
_LEAST_FIELDS = 2
_LEAST_FIELDS_ALONE = 3


@dataclass(frozen=True, slots=True)
class MailHead:
    """``body``: the number of the first line behind the head, which begins at line ``first``."""

    first: int
    body: int
    facts: Facts


def read_mail_head(lines: Sequence[Line], first: int) -> MailHead | None:
    """The head of a mail at a line; ``None`` when there is none.

    Without a line that says "Forwarded message" it needs three fields, the sender among them.
    """
    is_marked = _MARKER.fullmatch(lines[first].text) is not None
    place = first + is_marked
    fields: dict[str, str] = {}
    while place < len(lines) and (match := _FIELD.fullmatch(lines[place].text)):
        fields.setdefault(match["key"].lower(), match["value"].strip(" *"))
        place += 1
    least = _LEAST_FIELDS if is_marked else _LEAST_FIELDS_ALONE
    if len(fields) < least or "from" not in fields or place >= len(lines):
        return None
    sender = _ADDRESS.sub("", fields["from"]).strip(" \"'“”")
    facts = Facts(
        byline=sender,
        title=_REPLY.sub("", fields.get("subject", "")),
        published=parse_date(fields.get("date") or fields.get("sent") or ""),
    )
    return MailHead(first, place, facts)
