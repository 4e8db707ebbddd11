"""What a page puts around its article: share rows, related links, comment forms, notices.

Works on lines. A line goes only when all of it matches a pattern, and never when it is a sentence
with a quotation or a verb of saying in it, or any sentence that is no fixed phrase: losing a claim
is worse than keeping a button.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.intake.breadcrumb import parse_breadcrumb

__all__ = ["has_saying", "is_furniture", "is_prose", "strip_furniture"]

_MAX_CHARS = 240
_MAX_LIST_LINES = 40


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


_SAYING = re.compile(
    r"\b(?:said|says?|told|tells|added|adds|claim(?:s|ed)|alleged?s?|reported|stat(?:es|ed)"
    r"|announced|according to|den(?:ied|ies)|warn(?:s|ed)|wrote|writes|explain(?:s|ed)"
    r"|insist(?:s|ed)|acknowledge[sd]|believe[sd]?|admit(?:s|ted)|confirm(?:s|ed)|urge[sd]"
    r"|ask(?:s|ed)|vow(?:s|ed)|argue[sd]|advise[sd]|confess(?:es|ed)|accuse[sd]"
    r"|testif(?:ies|ied)|repl(?:ies|ied)|declare[sd]|(?:found|held)(?= that\b|[.,;]|$))(?![\w-])",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“”«»]|(?<!\w)['‘].+['’](?!\w)")
_FULL_STOP = re.compile(r"(?<!\.\.)[.!?][\"”’')\]]*$")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")

_SITES = (
    r"facebook|twitter|pinterest|linked ?in|reddit|whats ?app|telegram|google ?\+?|instagram"
    r"|youtube"
    r"|flipboard|tumblr|messenger|digg|delicious|stumble ?upon|bluesky|mastodon|threads"
    r"|pocket|viber|vk|xing"
)
_STRONG_BUTTON = (
    rf"share(?: this(?: (?:article|story|post|page|video))?)?(?: (?:on|with|via"
    rf"|to) (?:{_SITES}|x|e-?mail|friends))?"
    rf"|tweet(?: this)?|retweet|pin(?: it)?|e-?mail(?: this)?(?: (?:article|story"
    rf"|to a friend))?|print(?: (?:this|page|article|friendly))*"
    rf"|{_SITES}|copy (?:link|url)|printer[- ]friendly(?: version)?|whatsapp"
)
_WEAK_BUTTON = (
    r"x|save|like|more|sms|rss|feed|link|comments?|follow|bookmark|text|post|gift|copy|\+1"
    r"|\d+|on|via|this|and|or|to"
)
_STRONG_ROW = re.compile(rf"(?:{_STRONG_BUTTON})", re.IGNORECASE)
_BUTTON_ROW = re.compile(
    # atomic: "share this" may be one button or two, and a row of them must not be tried both ways
    rf"(?>(?:{_STRONG_BUTTON}|{_WEAK_BUTTON})(?:\s*[/|,·•:&]\s*|\s+|$))++",
    re.IGNORECASE,
)

# words of a credit: names, and the small words between them
_CREDITED = (
    r"(?-i:(?:[^\W\d_a-z][\w.'’\-]*|\d{4}|of|the|and|for|via|by|de|da|di|van|von|der|al|[&©])"
    r"(?:\s*[/,|&]\s*|\s+|$|(?=\)))){1,8}"
)
_LETTER = (
    r"(?:newsletters?|e-?mails?|updates|alerts|briefings?|inbox|digest|channel|podcast)"
    r"(?: (?:today|now|here))?"
)
_PAGES = r"(?:post|article|story|page|entry|posts|articles|stories|entries)"

# these may end in a full stop; nothing in them is free but what holds no claim
_FIXED_LINE = _any_of(
    r"(?:skip|jump) to (?:main |the )?(?:content|navigation|main|article|footer|search)",
    r"advertisements?|- ?advertisement ?-|sponsored(?: content| links?| by)?"
    r"|promoted(?: content)?|ad|ads by \w+"
    r"|(?:story|article) continues (?:below|after)(?: (?:the )?(?:advertisement|ad|video))?"
    r"|continue reading below(?: the ad)?",
    r"(?:sign|log) ?(?:up|in|out)(?: (?:here|now|today))?|register(?: now)?"
    r"|subscribe(?: (?:now|here|today))?|my account",
    r"(?:please )?(?:subscribe|sign up)(?: (?:here|now|today))? (?:to|for|with)"
    rf"(?: [\w'’\-]+){{0,5}} {_LETTER}"
    r"(?: (?:and|to) (?:never miss|get|receive|stay|keep|read|find|have)\b[^,;:.!?]{0,60})?[.!]?",
    r"(?:get|receive) (?:our|the|all the) (?:latest|daily|weekly|free|best|top)"
    rf"(?: [\w'’\-]+){{0,8}} {_LETTER}(?: (?:every|each) \w+)?[.!]?",
    rf"(?:join|follow|like|find|connect with) us(?: on)?(?: (?:{_SITES}|x|and|&))*"
    r"(?:\s*@\w{1,20})?[.!]?",
    r"(?:we|this (?:web)?site|our (?:web)?site|this page) uses? cookies"
    r"(?:\.?| .{0,120}\b(?:you|your|our|experience|this (?:web)?site|analytics|traffic)\b.{0,120})",
    r"by (?:continuing to (?:use|browse)|using) (?:this|our|the) (?:web)?site,? you"
    r" (?:agree|accept|consent|are)\b.{0,150}",
    r"(?:cookie|privacy) (?:policy|settings|notice|preferences)|terms (?:of (?:use|service)"
    r"|and conditions|& conditions)"
    r"|(?:accept|reject|manage)(?: all)?(?: cookies| preferences)|got it!?|i agree|about us"
    r"|contact us|advertise with us",
    r"(?:copyright\s*)?(?:©|&copy;)\s*.{0,150}"
    r"|(?:(?:copyright|\(c\))\s.{0,100}?[\s.,|–—-]|.{0,100}?[.|–—-] ?)?all rights reserved\.?"
    r"(?: (?:this (?:material|article) )?may not be (?:published|reproduced|copied).{0,80})?",
    r"(?:no|\d[\d,.]*|add|view|show|see)(?: all)?(?: \d[\d,.]*)? (?:comments|replies"
    r"|responses|shares|views|likes|reads|retweets)(?: (?:so far|yet|on this (?:article|post"
    r"|story|page|entry)))?[.!]?"
    r"|(?:1|add a|one) (?:comment|reply|response|share|view|like|read|retweet)",
    r"comments? (?:are|is) (?:now )?(?:closed|off|disabled|moderated)"
    r"(?: (?:on|for) this (?:article|post|story|page|entry)| before publication)?\.?"
    r"|be the first to comment(?: on this (?:article|post|story|page|entry))?[.!]?",
    r"click here(?: (?:to|for) (?:subscribe|register|sign up|read more|continue|download|donate"
    r"|more(?: (?:information|details|news|stories))?))?[.!]?",
    r"(?:read|see|watch|view|show|load) (?:more|full (?:story|article|bio)|all"
    r"|less)(?: (?:comments|stories|articles|posts|news|here))?\s*(?:[»›→>….]*)",
    r"(?:previous|prev)\s*[/|]?\s*next|back to (?:top|home|homepage|all (?:news|articles"
    r"|posts))|return to (?:top|home(?:page)?)",
    r"(?:via )?getty images|shutterstock(?:\.com)?|ap photo|file photo|image caption",
    r"(?:loading|please wait|enlarge(?: this)? image|view (?:gallery|image|photos?|slideshow"
    r"|comments)|play video|close|toggle caption|hide caption|menu|search(?: for)?:?|play"
    r"|pause|mute)\s*(?:\.{3}|…)?",
    r"\d+ (?:min(?:ute)?s?) read|(?:estimated )?reading time:? [\w ]{1,20}"
    r"|listen to (?:this )?article|\d+ of \d+",
)
# these have free words in them, and so are furniture only when they do not end as a sentence does
_LOOSE_LINE = _any_of(
    r"(?:subscribe|sign up) (?:to|for) (?:our|free|daily|weekly) [^,;]{1,40}",
    rf"(?:copyright|\(c\))\s+\d{{4}}(?:[–-]\d{{2,4}})?(?:\s.{{0,100}})?|copyright\s+by {_CREDITED}",
    rf"(?:previous|next|older|newer) {_PAGES}(?:\s*[:»«›‹→←>|].{{0,150}})?",
    rf"[«‹←<]{{1,2}}\s*(?:previous|prev|back|older)(?: {_PAGES}| to \w+)?(?:\s*[:|][^»›]{{1,120}})?"
    rf"|(?:next|newer)(?: {_PAGES})?(?:\s*[:|].{{1,120}})?\s*[»›→]{{1,2}}"
    r"|more(?: (?:news|stories|articles|posts|videos|headlines|here))?\s*[»›→]{1,2}",
    r"(?:filed (?:under|in)|tags?|tagged(?: (?:as|with|in|under))?|categor(?:y|ies)"
    r"|posted in|topics?|keywords|labels)\s*:\s*.{0,200}"
    r"|(?:filed under|posted in|tagged (?:as|with|under))\s(?:\S+(?:\s|$)){1,5}",
    r"click (?:here|to) .{0,100}|(?:tap|press) here (?:to|for)\b.{0,100}",
    r"(?:read|see|view) (?:more|all) about\b.{0,80}",
    r"(?:read|see|watch|listen|also read|read also|see also|more|related|don'?t miss"
    r"|recommended)(?: (?:more|also|next|now|here|article|story"
    r"|on this))?\s*[:»›]\s*(?:https?://|(?-i:[^\sa-z])).{0,200}",
    r"(?:photo(?:graph)?s?|image|picture|pic|video|illustration|graphic|caption|file photo"
    r"|featured image)"
    r"(?: (?:credits?|by|copyright|source|courtesy(?: of)?|caption|via))?"
    rf"\s*[:/©]\s*{_CREDITED}",
    rf"(?:(?:photo|image|picture) )?credits?\s*[:/]\s*{_CREDITED}|(?:photo(?:graph)?|image"
    rf"|picture|illustration) (?:by|courtesy of|via) {_CREDITED}",
    r"\(?(?-i:AP|AFP|Reuters|EPA|Getty(?: Images)?|Shutterstock|iStock|AAP|PA)\s*(?:photo"
    rf"|images?|file)?\s*/\s*{_CREDITED}\)?|image copyright(?: {_CREDITED})?",
)
_RELATED_HEADING = _any_of(
    r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in|have missed)"
    r"|you'?ll also like|if you liked this",
    r"(?:related|similar|recommended|popular|trending|featured|sponsored|must[- ]read)"
    r" (?:articles?|posts?|stor(?:y|ies)|news|content|links?|reading|coverage|topics?"
    r"|videos?|reads?|items?|headlines)",
    r"related|trending(?: now)?|recommended(?: for you)?|most (?:read|popular|viewed|shared"
    r"|commented|emailed|recent)(?: (?:articles|stories|posts|news|now|today))?",
    r"read (?:next|also|more|this next)|also (?:read|see)|see also"
    r"|what to read next|editor'?s'? (?:picks?|choice)|don'?t miss|in case you missed it",
    r"(?:from )?(?:around|across|elsewhere on|from) the (?:web|site|network)"
    r"|sponsored(?: links)?|promoted stories",
)
# under these stand headlines, or reporting: a list is cut only when it looks like one to its end
_UNSURE_HEADING = _any_of(
    r"(?:latest|recent|top|more|other|further)"
    r" (?:articles?|posts?|stor(?:y|ies)|news|content|links?|reading|coverage|topics?"
    r"|videos?|reads?|items?|headlines)",
    r"in this section|on this (?:topic|story)|more on this(?: (?:story|topic))?",
)
_UNSURE_SENTENCE = _any_of(
    r"(?:more|latest|popular)(?: (?:news|stories|articles|posts))? (?:from|in|by|on) .{1,50}"
    r"|also on .{1,30}",
)
_COMMENTS_HEADING = _any_of(
    r"(?:leave|post|add|write|submit|make) (?:a|your|an) (?:comment|reply"
    r"|response)(?: (?:below|cancel reply))?",
    r"cancel reply|reader'?s'? comments|show comments|comments? section",
    r"comments?\s*(?:\(\s*\d[\d,.]*\s*\)|:?\s*\d[\d,.]*)?"
    r"|\d[\d,.]* (?:comments?|responses?|replies|thoughts?)"
    r"(?: (?:to|on) (?:[“\"‘'«].{1,150}[”\"’'»]|(?-i:[^\W_a-z]).{0,150}(?<![.!?])))?"
    r"|(?:no|two|three) (?:comments|responses|replies|thoughts)|one comment"
    r"|one (?:response|thought|reply) (?:to|on) [“\"‘'«].{1,150}[”\"’'»]",
)
# an article may ask this too
_INVITING_HEADING = _any_of(
    r"join the (?:discussion|conversation|debate)|have your say|what do you think\??"
)
_SURE_MARK = re.compile(
    r"^(?!(?:the|an?|he|she|they|it|this|that|here|one|police|officials?)\b)\S+(?: \S+){0,3} says:"
    r"(?: .{0,40}\d{1,2}[:.]\d{2}.{0,10})?$"
    r"|^(?:reply|(?:log|sign) in to (?:reply|comment)|report abuse|upvote|downvote|post comment)$"
    r"|^(?:name|e-?mail|website)\s*\*"
    r"|your e-?mail address will not be published|required fields are marked"
    r"|^notify me of (?:new|follow-?up)|^save my name, e-?mail",
    re.IGNORECASE,
)
_MAYBE_MARK = re.compile(
    r"^(?:.{1,30}[,·•|–-]\s?)?\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago$"
    r"|^(?:name|e-?mail|website|report|permalink):?$|^posted by\b.{1,60}$"
    r"|^.{0,40}\d.{0,10}\b(?:at|@) \d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
_MARKED_LINES = 12
_ENOUGH_MARKS = 3
_MAX_SHORT_CHARS, _MAX_SHORT_LINES = 60, 12


def strip_furniture(lines: Sequence[str], *, from_page: bool = False) -> list[str]:
    """The lines without page furniture, in order; blank lines are kept as they are.

    ``from_page``: the lines are those of an HTML page, where "What do you think?" may be the
    heading of readers' comments.
    """
    kept: list[str] = []
    body = _cut_comments(lines, from_page=from_page)
    place = 0
    while place < len(body):
        line = body[place].strip()
        if line and (end := _end_of_related(body, place)) > place:
            place = end
            continue
        if not line or not is_furniture(line):
            kept.append(body[place])
        place += 1
    return kept


def is_furniture(line: str) -> bool:
    """Whether all of a line is page furniture; a sentence is only when it is a fixed phrase."""
    line = line.strip()
    if not line or len(line) > _MAX_CHARS or _is_telling_sentence(line):
        return False
    if not any(c.isalnum() for c in line):
        return False
    if parse_breadcrumb(line)[:1] and parse_breadcrumb(line)[0].casefold() == "home":
        return True
    if _BUTTON_ROW.fullmatch(line) and _STRONG_ROW.search(line):
        return True
    if _FIXED_LINE.fullmatch(line):
        return True
    return not _FULL_STOP.search(line) and _LOOSE_LINE.fullmatch(line) is not None


def is_prose(line: str) -> bool:
    """Whether a line reads as a sentence or more, and not as a headline or a label."""
    line = line.strip()
    if len(line) > 160:
        return True
    return len(line.split()) >= 8 and _SENTENCE_END.search(line) is not None


def has_saying(text: str) -> bool:
    """Whether there is a verb of saying in it, or "according to"."""
    return _SAYING.search(text) is not None


def _matches(pattern: re.Pattern[str], line: str) -> bool:
    return len(line) <= _MAX_CHARS and pattern.fullmatch(line) is not None


def _is_telling(line: str) -> bool:
    """Whether a line quotes or reports, with a full stop or without: no mere headline."""
    return len(line.split()) >= 3 and bool(_QUOTED.search(line) or has_saying(line))


def _is_telling_sentence(line: str) -> bool:
    """A sentence that quotes or reports: never furniture."""
    return _SENTENCE_END.search(line) is not None and len(line.split()) > 3 and _is_telling(line)


def _may_be_headline(line: str) -> bool:
    """Whether it can be taken for a headline: no prose, nothing told, and no full stop."""
    is_sentence = line.endswith(".") and not line.endswith("..") and len(line.split()) >= 3
    return not (is_sentence or is_prose(line) or _is_telling(line))


def _is_surely_headline(line: str) -> bool:
    """Whether it is written as headlines or links are: Capitals, a bullet, an arrow."""
    if not _may_be_headline(line):
        return False
    if re.match(r"[•·*‣▸►–-]\s|https?://\S+$", line) or re.search(r"\s[»›→>]{1,2}$", line):
        return True
    long_words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) >= 4]
    return len(long_words) >= 2 and all(word[0].isupper() for word in long_words)


def _end_of_related(lines: Sequence[str], place: int) -> int:
    """Where the heading at a place, and the headlines that go with it, end; no heading: there."""
    heading = lines[place].strip().rstrip(":")
    if _matches(_RELATED_HEADING, heading):
        return _end_of_list(lines, place + 1)
    is_label = _matches(_UNSURE_HEADING, heading)
    if not is_label and not _matches(_UNSURE_SENTENCE, heading):
        return place
    return _end_of_sure_list(lines, place + 1) or place + is_label


def _end_of_list(lines: Sequence[str], start: int) -> int:
    """Where the headlines under a heading such as "Related" end; ``start`` when there are none."""
    end = start
    for place in range(start, len(lines)):
        line = lines[place].strip()
        if not line:
            continue
        if not _may_be_headline(line) or place - start > _MAX_LIST_LINES:
            break
        end = place + 1
    return end


def _end_of_sure_list(lines: Sequence[str], start: int) -> int:
    """Where two or more sure headlines end, if at the end of all or at furniture; 0 otherwise."""
    count = 0
    for place in range(start, min(len(lines), start + _MAX_LIST_LINES)):
        line = lines[place].strip()
        if not line:
            continue
        if _is_end_of_article(line):
            return place if count >= 2 else 0
        if not _is_surely_headline(line):
            return 0
        count += 1
    return len(lines) if count >= 2 and start + _MAX_LIST_LINES >= len(lines) else 0


def _is_end_of_article(line: str) -> bool:
    return (
        is_furniture(line)
        or _matches(_RELATED_HEADING, line.rstrip(":"))
        or _matches(_COMMENTS_HEADING, line)
    )


def _cut_comments(lines: Sequence[str], *, from_page: bool) -> Sequence[str]:
    """Cut at the first heading of a comment section that has article before it.

    What follows is readers' words and forms only when marks of comments stand below ("X says:",
    "Reply", "Name *"), or nothing but a few short lines. Otherwise the heading was a button above
    or inside the article, and goes alone. A question such as "What do you think?" is a heading only
    on a page, with marks below; otherwise it stays.
    """
    stripped = [line.strip() for line in lines]
    headings = {n for n, line in enumerate(stripped) if _matches(_COMMENTS_HEADING, line)}
    inviting = {
        n for n, line in enumerate(stripped) if from_page and _matches(_INVITING_HEADING, line)
    }
    if not headings and not inviting:
        return lines
    marked = _marked_places(stripped)
    tail = _start_of_short_tail(stripped)
    has_article = False
    for place, line in enumerate(stripped):
        is_end = place in headings and place + 1 >= tail
        is_end = is_end or (place in marked and (place in headings or place in inviting))
        if has_article and is_end:
            return lines[:place]
        has_article = has_article or (bool(line) and is_prose(line))
    return [line for place, line in enumerate(lines) if place not in headings]


def _marked_places(lines: Sequence[str]) -> set[int]:
    """The places with enough marks of comments in the next lines that are not blank."""
    filled = [place for place, line in enumerate(lines) if line]
    weights = [_mark_weight(lines[place]) for place in filled]
    marked: set[int] = set()
    below = 0
    for n in range(len(filled) - 1, -1, -1):
        if below >= _ENOUGH_MARKS:
            marked.add(filled[n])
        below += weights[n]
        if n + _MARKED_LINES < len(filled):
            below -= weights[n + _MARKED_LINES]
    return marked


def _mark_weight(line: str) -> int:
    if len(line) > _MAX_CHARS:
        return 0
    if _SURE_MARK.search(line):
        return _ENOUGH_MARKS
    return int(_MAYBE_MARK.search(line) is not None)


def _start_of_short_tail(lines: Sequence[str]) -> int:
    """The place from which on there are only a few short lines that tell nothing."""
    count = 0
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        if not line:
            continue
        count += 1
        is_short = len(line) <= _MAX_SHORT_CHARS and _may_be_headline(line)
        if not (is_short or is_furniture(line)) or count > _MAX_SHORT_LINES:
            return place + 1
    return 0
