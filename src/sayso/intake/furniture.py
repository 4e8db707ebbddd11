"""What a page puts around its article: share rows, related links, comment forms, notices.

Works on lines. A line goes only when all of it matches a pattern, and never when it is a sentence
with a quotation or a verb of saying in it: losing a claim is worse than keeping a button.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.intake.breadcrumb import parse_breadcrumb

__all__ = ["is_furniture", "is_prose", "strip_furniture"]

_MAX_CHARS = 240
_LONG_PARAGRAPH_CHARS = 200
_MAX_LIST_LINES = 40
_ARTICLE_PARAGRAPHS = 3


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


_SAYING = re.compile(
    r"\b(?:said|says?|told|tells|added|adds|claim(?:s|ed)|alleged|reported|stated|announced"
    r"|according to"
    r"|denied|denies|warned|warns|wrote|writes|explain(?:s|ed)|insist(?:s|ed)|acknowledged"
    r"|believes?)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“”«»]|(?<!\w)['‘].+['’](?!\w)")
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

_WHOLE_LINE = _any_of(
    r"(?:skip|jump) to (?:main |the )?(?:content|navigation|main|article|footer|search)",
    r"advertisements?|- ?advertisement ?-|sponsored(?: content| links?| by)?"
    r"|promoted(?: content)?|ad|ads by \w+"
    r"|(?:story|article) continues (?:below|after)(?: (?:the )?(?:advertisement|ad|video))?"
    r"|continue reading below(?: the ad)?",
    r"(?:sign|log) ?(?:up|in|out)(?: (?:here|now|today))?|register(?: now)?"
    r"|subscribe(?: (?:now|here|today))?|my account",
    r"(?:please )?(?:subscribe|sign up) (?:to|for|here|now|with)\b.{0,80}\b(?:newsletters?"
    r"|e-?mails?|updates|alerts|briefings?|inbox|digest|channel|podcast|today)\b.{0,60}"
    r"|(?:subscribe|sign up) (?:to|for) (?:our|the|free|daily|weekly|more) .{1,40}",
    r"(?:get|receive) (?:our|the|all the) (?:latest|daily|weekly|free|best"
    r"|top)\b.{0,100}(?:newsletter|inbox|e-?mail|updates)\b.{0,30}",
    rf"(?:join|follow|like|find|connect with) us(?: on)?(?: (?:{_SITES}|x|and|&))*.{{0,20}}",
    r"(?:we|this (?:web)?site|our (?:web)?site|this page) uses? cookies\b.{0,200}",
    r"by (?:continuing to (?:use|browse)|using) (?:this|our|the) (?:web)?site.{0,180}",
    r"(?:cookie|privacy) (?:policy|settings|notice|preferences)|terms (?:of (?:use|service)"
    r"|and conditions|& conditions)"
    r"|(?:accept|reject|manage)(?: all)?(?: cookies| preferences)|got it!?|i agree|about us"
    r"|contact us|advertise with us",
    r"all rights reserved\.?|(?:copyright\s*)?(?:©|\(c\)|&copy;)\s*.{0,150}"
    r"|copyright\s+(?:\d{4}|by\b).{0,150}"
    r"|.{0,100}\ball rights reserved\.?.{0,60}",
    r"(?:previous|next|older|newer)(?: (?:post|article|story|page|entry|posts"
    r"|entries))(?:\s*[:»«›‹→←>|].{0,150})?",
    r"[«‹←<]{1,2}\s*(?:previous|prev|back|older)\b.{0,120}|(?:next|newer|more)\b.{0,120}[»›→]{1,2}"
    r"|(?:previous|prev)\s*[/|]?\s*next|back to (?:top|home|homepage|all (?:news|articles"
    r"|posts))|return to (?:top|home(?:page)?)",
    r"(?:filed (?:under|in)|tags?|tagged(?: (?:as|with|in|under))?|categor(?:y|ies)"
    r"|posted in|topics?|keywords|labels)\s*:\s*.{0,200}"
    r"|(?:filed under|posted in|tagged (?:as|with|under))\s.{0,160}",
    r"click (?:here|to|on (?:the|this))\b.{0,140}|(?:tap|press) here (?:to|for)\b.{0,120}",
    r"(?:read|see|watch|view|show|load) (?:more|full (?:story|article|bio)|all"
    r"|less)(?: (?:comments|stories|articles|posts|news|here"
    r"|about\b.{0,80}))?\s*(?:[»›→>….]*)",
    r"(?:read|see|watch|listen|also read|read also|see also|more|related|don'?t miss"
    r"|recommended)(?: (?:more|also|next|now|here|article|story"
    r"|on this))?\s*[:»›]\s*\S.{0,200}",
    r"(?:no|\d[\d,.]*|one|add|view|show|see)(?: all)?(?: \d[\d,.]*)? (?:comments?|replies"
    r"|responses?|shares?|views?|likes?|reads?|retweets?)(?: (?:so far|yet"
    r"|on this .{1,20}))?",
    r"comments? (?:are|is) (?:now )?(?:closed|off|disabled|moderated).{0,60}"
    r"|be the first to comment.{0,40}",
    r"(?:photo(?:graph)?s?|image|picture|pic|video|illustration|graphic|caption|file photo"
    r"|featured image)"
    r"(?: (?:credits?|by|copyright|source|courtesy(?: of)?|caption|via))?\s*[:/©]\s*.{1,100}",
    r"(?:(?:photo|image|picture) )?credits?\s*[:/]\s*.{1,100}|(?:photo(?:graph)?|image"
    r"|picture|illustration) (?:by|courtesy of|via) [A-Z].{1,80}",
    r"\(?(?:AP|AFP|Reuters|EPA|Getty(?: Images)?|Shutterstock|iStock|AAP|PA)\s*(?:photo"
    r"|images?|file)?\s*/\s*[^.]{1,80}\)?"
    r"|(?:via )?getty images|shutterstock(?:\.com)?|ap photo|file photo"
    r"|image copyright\b.{0,60}|image caption",
    r"(?:loading|please wait|enlarge(?: this)? image|view (?:gallery|image|photos?|slideshow"
    r"|comments)|play video|close|toggle caption|hide caption|menu|search(?: for)?:?|play"
    r"|pause|mute)\s*(?:\.{3}|…)?",
    r"\d+ (?:min(?:ute)?s?) read|(?:estimated )?reading time:? .{1,20}"
    r"|listen to (?:this )?article|\d+ of \d+",
)
_RELATED_HEADING = _any_of(
    r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in|have missed)"
    r"|you'?ll also like|if you liked this.{0,30}",
    r"(?:related|similar|recommended|popular|latest|recent|trending|featured|top|more|other"
    r"|further|sponsored|must[- ]read)"
    r" (?:articles?|posts?|stor(?:y|ies)|news|content|links?|reading|coverage|topics?"
    r"|videos?|reads?|items?|headlines)"
    r"|(?:more|latest|popular)(?: (?:news|stories|articles|posts))? (?:from|in|by|on) .{1,50}",
    r"related|trending(?: now)?|recommended(?: for you)?|most (?:read|popular|viewed|shared"
    r"|commented|emailed|recent)(?: (?:articles|stories|posts|news|now|today))?",
    r"read (?:next|also|more|this next)|also (?:read|see|on .{1,30})|see also"
    r"|what to read next|editor'?s'? (?:picks?|choice)|don'?t miss|in case you missed it",
    r"(?:from )?(?:around|across|elsewhere on|from) the (?:web|site|network)|in this section"
    r"|on this (?:topic|story)|more on this(?: (?:story|topic))?|sponsored(?: links)?"
    r"|promoted stories",
)
_COMMENTS_HEADING = _any_of(
    r"(?:leave|post|add|write|submit|make) (?:a|your|an) (?:comment|reply"
    r"|response)(?: (?:below|cancel reply))?",
    r"(?:cancel reply|reader'?s'? comments|join the (?:discussion|conversation|debate)"
    r"|have your say|what do you think\??|show comments|comments? section)",
    r"comments?\s*(?:\(\s*\d[\d,.]*\s*\)|:?\s*\d[\d,.]*)?|(?:\d[\d,.]*|no|one|two"
    r"|three) (?:comments?|responses?|replies|thoughts)(?: (?:to|on) .{1,150})?",
)
_COMMENT_MARK = re.compile(
    r"^.{1,60}\bsays:?$|^(?:reply|log in to reply|report(?: abuse)?|permalink|upvote|downvote)$"
    r"|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago$|^(?:name|e-?mail"
    r"|website)\s*\*?:?$"
    r"|your e-?mail address will not be published|required fields are marked|\b(?:at"
    r"|@) \d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?$",
    re.IGNORECASE,
)


def strip_furniture(lines: Sequence[str]) -> list[str]:
    """The lines without page furniture, in order; blank lines are kept as they are."""
    kept: list[str] = []
    body = _cut_comments(lines)
    place = 0
    while place < len(body):
        line = body[place].strip()
        if line and _matches(_RELATED_HEADING, line.rstrip(":")):
            place = _end_of_list(body, place + 1)
            continue
        if not line or not is_furniture(line):
            kept.append(body[place])
        place += 1
    return kept


def is_furniture(line: str) -> bool:
    """Whether all of a line is page furniture."""
    line = line.strip()
    if not line or len(line) > _MAX_CHARS or _is_telling(line):
        return False
    if not any(c.isalnum() for c in line):
        return False
    if parse_breadcrumb(line)[:1] and parse_breadcrumb(line)[0].casefold() == "home":
        return True
    if _BUTTON_ROW.fullmatch(line) and _STRONG_ROW.search(line):
        return True
    return _WHOLE_LINE.fullmatch(line) is not None


def is_prose(line: str) -> bool:
    """Whether a line reads as a sentence or more, and not as a headline or a label."""
    line = line.strip()
    if len(line) > 160:
        return True
    return len(line.split()) >= 8 and _SENTENCE_END.search(line) is not None


def _matches(pattern: re.Pattern[str], line: str) -> bool:
    return len(line) <= _MAX_CHARS and pattern.fullmatch(line) is not None


def _is_telling(line: str) -> bool:
    """A sentence that quotes or reports: never furniture."""
    if not _SENTENCE_END.search(line) or len(line.split()) < 4:
        return False
    return bool(_QUOTED.search(line) or _SAYING.search(line))


def _end_of_list(lines: Sequence[str], start: int) -> int:
    """Where the headlines under a heading such as "Related" end; ``start`` when there are none."""
    end = start
    for place in range(start, len(lines)):
        line = lines[place].strip()
        if not line:
            continue
        if is_prose(line) or _is_telling(line) or place - start > _MAX_LIST_LINES:
            break
        end = place + 1
    return end


def _cut_comments(lines: Sequence[str]) -> Sequence[str]:
    """Cut at the first heading of a comment section that has article before it.

    What follows such a heading is readers' words and forms. It is kept (only the heading goes) when
    it holds three long paragraphs and no mark of a comment ("X says:", "Reply", "2 days ago"): then
    the heading was a button above or inside the article.
    """
    headings = {n for n, line in enumerate(lines) if _matches(_COMMENTS_HEADING, line.strip())}
    if not headings:
        return lines
    article_tails = _article_tails(lines)
    has_article = False
    for place, line in enumerate(lines):
        if place in headings and has_article and place not in article_tails:
            return lines[:place]
        has_article = has_article or (bool(line.strip()) and is_prose(line))
    return [line for place, line in enumerate(lines) if place not in headings]


def _article_tails(lines: Sequence[str]) -> range:
    """The places after which everything to the end is article: three long paragraphs, no mark."""
    last_mark, long_paragraphs = 0, 0
    third_from_end = 0
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place].strip()
        if len(line) <= _MAX_CHARS and _COMMENT_MARK.search(line):
            last_mark = place
            break
        long_paragraphs += len(line) >= _LONG_PARAGRAPH_CHARS
        if long_paragraphs == _ARTICLE_PARAGRAPHS and not third_from_end:
            third_from_end = place
    return range(last_mark, third_from_end)
