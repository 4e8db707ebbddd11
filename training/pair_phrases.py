"""Wordings of several words that stand for each other in news, and those that deny or tell."""

from __future__ import annotations

import re

__all__ = ["DENIED", "OPPOSED", "PHRASES", "REPORTED", "TOLD_FALSE", "compile_words"]

_PHRASES = """
went down | sank ;; stepped down | resigned | quit ;; turned down | rejected | refused ;;
called off | cancelled | scrapped ;; put off | postponed | delayed ;;
set up | established | founded ;; carried out | conducted | performed ;;
took part in | participated in | joined in ;; took place | happened ;; broke out | erupted ;;
pulled out of | withdrew from ;; gave up | abandoned ;; found out | learned | discovered ;;
pointed out | noted | remarked ;; ruled out | excluded | dismissed ;;
called for | demanded | urged ;; went on | continued | kept on ;;
took over | seized | assumed control of ;; cracked down on | moved against ;;
is set to | is about to ;; is expected to | is likely to ;; was killed | lost his life ;;
were killed | lost their lives ;; was injured | was hurt | was wounded ;;
were injured | were hurt | were wounded ;; was arrested | was detained | was taken into custody ;;
were arrested | were detained | were taken into custody ;;
was fired | was dismissed | was sacked ;; was found guilty | was convicted ;;
was found not guilty | was acquitted | was cleared ;;
pleaded guilty to | admitted | confessed to ;; according to | in the words of ;;
because of | owing to | due to ;; in spite of | despite ;;
as a result of | because of | following ;; prior to | before | ahead of ;;
subsequent to | after | following ;; more than | over | upwards of ;; less than | under | below ;;
at least | no fewer than ;; about | around | some | roughly ;; nearly | almost | close to ;;
a number of | several | some ;; a majority of | most | more than half of ;;
the United States | the U.S. | America ;; the United Kingdom | Britain | the U.K. ;;
the European Union | the EU ;; the United Nations | the U.N. ;;
the White House | the administration ;; the Supreme Court | the high court | the justices ;;
chief executive | CEO ;; is not | isn’t ;; are not | aren’t ;; does not | doesn’t ;;
do not | don’t ;; did not | didn’t ;; will not | won’t ;; cannot | can’t | is unable to ;;
is able to | can ;; was unable to | could not | failed to ;;
managed to | succeeded in being able to | was able to ;; denied | rejected | dismissed ;;
denies | rejects | disputes ;; criticized | blasted | slammed ;; praised | hailed | applauded ;;
warned | cautioned ;; pledged | promised | vowed ;; backed | supported | endorsed ;;
blocked | stopped | halted ;; fell | dropped | declined | went down ;;
rose | climbed | increased | went up ;; jumped | surged | soared ;; plunged | tumbled | slumped ;;
sought | tried to get ;; struck | hit ;; fled | escaped | ran away ;; rebuffed | turned away ;;
curb | limit | restrict ;; boost | raise | lift ;; slash | cut | reduce ;;
oust | remove | topple ;; ousted | removed | toppled ;; nominee | candidate ;; aide | adviser ;;
row | dispute | argument ;; death toll | number of dead ;; jobless | unemployed | out of work ;;
jobless rate | unemployment rate ;; in the wake of | after | following ;;
overnight | during the night ;; this year | in the current year ;;
last year | in the previous year ;; last month | a month ago ;; last week | a week ago ;;
every day | daily ;; each year | annually ;; twice | two times
"""

OPPOSED = (
    ("stepped down", "stayed in office"),
    ("resigned", "refused to resign"),
    ("was killed", "survived"),
    ("were killed", "survived"),
    ("was arrested", "was released"),
    ("were arrested", "were set free"),
    ("was convicted", "was acquitted"),
    ("was found guilty", "was cleared"),
    ("pleaded guilty", "pleaded not guilty"),
    ("pleaded not guilty", "pleaded guilty"),
    ("is expected to", "is not expected to"),
    ("is likely to", "is unlikely to"),
    ("at least", "fewer than"),
    ("more than", "fewer than"),
    ("less than", "more than"),
    ("up from", "down from"),
    ("down from", "up from"),
    ("in favor of", "against"),
    ("took part in", "stayed away from"),
    ("ruled out", "left open"),
    ("voted for", "voted against"),
    ("voted against", "voted for"),
    ("voted to", "voted not to"),
    ("agreed to", "refused to"),
    ("refused to", "agreed to"),
    ("declined to", "was willing to"),
    ("failed to", "managed to"),
    ("managed to", "failed to"),
    ("was able to", "was unable to"),
    ("went up", "went down"),
    ("all of the", "none of the"),
    ("none of the", "all of the"),
    ("some of the", "none of the"),
    ("has evidence", "has no evidence"),
    ("there is no", "there is"),
    ("there was no", "there was"),
    ("There is no", "There is"),
    ("There was no", "There was"),
    ("with the help of", "without the help of"),
    ("for the first time", "as so often before"),
    ("the first time", "not the first time"),
    ("in public", "in secret"),
)
"""What was said, and what it is turned into, which cannot be so beside it."""

DENIED = (
    "{who} denied that {what}",
    "{who} rejected the claim that {what}",
    "{who} dismissed reports that {what}",
    "{who} disputed that {what}",
    "{who} said it was untrue that {what}",
    "{who} called it false that {what}",
    "{who} contradicted accounts that {what}",
    "Claims that {what} were rejected by {who}",
)
"""Ways to deny: the same denial in all of them."""
REPORTED = (
    "{who} said that {what}",
    "{who} confirmed that {what}",
    "{who} reported that {what}",
    "{who} announced that {what}",
    "{who} told reporters that {what}",
    "{what}, {who} said",
    "According to {who}, {what}",
)
TOLD_FALSE = (
    "It is untrue that {what}",
    "It is a lie that {what}",
    "The story that {what} is made up",
    "Reports that {what} turned out to be wrong",
    "There is no truth in the claim that {what}",
    "Contrary to reports, it is not so that {what}",
)


def _read(text: str) -> dict[str, tuple[str, ...]]:
    groups = [
        [one.strip() for one in group.split("|")] for group in text.replace("\n", " ").split(";;")
    ]
    found: dict[str, tuple[str, ...]] = {}
    for group in groups:
        for one in group:
            others = tuple(other for other in group if other != one)
            found[one] = (*found.get(one, ()), *others)
    return found


PHRASES = _read(_PHRASES)
"""Each with those that may stand in its place."""


def compile_words(words: tuple[str, ...] | dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    """A pattern for any of the words, the longest first."""
    longest = sorted(words, key=lambda one: (-len(one), one))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
