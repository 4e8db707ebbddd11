"""Words that say of a statement that it is not so, and words that only point back to one.

All patterns are of small letters, for texts in small letters (`sayso.words.lower`).
"""

from __future__ import annotations

import re

from sayso.records import Attribution, Span, Stance
from sayso.words import join_spans, lower

__all__ = [
    "AS_UNTRUE",
    "AT_NO_TIME",
    "A_CLAIM_THAT",
    "BEHIND_CLAIM",
    "BEING_DENIED",
    "CALLED_UNTRUE_THAT",
    "DENIED_CLAIM",
    "DENIED_THAT",
    "DENYING",
    "FALSE",
    "FALSE_CLAIM_THAT",
    "LIES_BEHIND",
    "MET_BEHIND",
    "NOT_TRUE",
    "NOUN",
    "ON_A_DAY",
    "THAT_IS_FALSE",
    "UNTRUE",
    "UNTRUE_BEHIND",
    "UNTRUE_THAT",
    "WHOEVER",
    "WHOSE",
    "denies",
    "denies_what_was_said",
    "is_asked_to_deny",
    "is_denied_around",
    "is_of_a_claim",
    "is_word_for_denying",
    "points_back",
]

_SURELY = (
    r"(?:(?:simply|just|plainly|completely|entirely|utterly|totally|absolutely|quite|clearly|"
    r"categorically|wholly|demonstrably|patently|flatly|at\s+all|nothing\s+but|a|an|pure|complete|"
    r"total|outright|absolute|pack\s+of|blatant|utter|sheer|plain|malicious)\s+)*"
)
_FALSE = (
    r"not\s+(?:at\s+all\s+)?(?:true|so|correct|accurate|right|the\s+case|the\s+truth|"
    r"what\s+happened)|untrue|untruths?|false|falsehoods?|lies?|incorrect|inaccurate|nonsense|"
    r"rubbish|hogwash|bunk|invented|inventions?|fictions?|fictional|fictitious|fabricated|"
    r"fabrications?|fantas(?:y|ies)|made[\s-]up|concocted|baseless|groundless|unfounded|"
    r"without\s+(?:any\s+)?(?:foundation|basis|merit|substance)|hoax(?:es)?|myths?|fake|smears?|"
    r"never\s+(?:been\s+)?(?:true|so|the\s+case)|slander(?:s|ous)?|libel(?:s|lous)?|calumn(?:y|ies)|defamatory|"
    r"spurious|bogus|phoney|canards?|disinformation|misinformation|propaganda|poppycock|balderdash|baloney|"
    r"tosh|piffle|drivel|claptrap|codswallop|garbage|twaddle|fairy[\s-]tales?|figments?|erroneous|mischievous|"
    r"bunkum|hokum|humbug|eyewash|moonshine|malarkey|hooey|hot\s+air|tissue\s+of\s+lies|concoctions?|"
    r"old\s+wives[’']?\s+tales?|cock[\s-]and[\s-]bull\s+stor(?:y|ies)|trumped[\s-]up|cooked[\s-]up|imaginary|"
    r"non-?existent|frivolous|"
    r"(?:wide\s+of|off)\s+the\s+mark|far\s+from\s+(?:true|the\s+truth)|at\s+odds\s+with\s+(?:the\s+)?"
    r"(?:facts|truth|reality)|contrary\s+to\s+(?:the\s+)?facts?"
)
_NOT_TRUE = (
    rf"(?:{_FALSE}|wrong|mistaken|misleading|absurd|ridiculous|ludicrous|preposterous|laughable|fanciful|"
    r"far-fetched|scurrilous|malicious|outlandish|outrageous|unsubstantiated|unproven|unsupported|vexatious|"
    r"politically[\s-]motivated|(?:grossly|wildly|vastly|greatly)\s+exaggerated|overblown|speculative|"
    r"(?:an?\s+)?(?:witch[\s-]hunt|vendetta|frame-?up|hatchet\s+job|put-up\s+job))\b"
)
"""Said of what somebody claims; "it is absurd that ..." finds fault with what is so."""
_NOUN = (
    r"(?:claim|report|charge|allegation|accusation|account|figure|number|story|stories|suggestion|"
    r"assertion|rumou?r|statement|version|news|idea|article|notion|insinuation|reporting|thing|"
    r"theory|theorie|tale|complaint|contention|speculation|talk|gossip|whisper|hearsay|narrative|finding|"
    r"inference|imputation|innuendo|post|headline|coverage)s?\b"
)
_WHOSE = (
    r"(?:(?:the|this|that|an?|any|all|both|these|those|such|its|his|her|their|media|press|news|newspaper|online|"
    r"viral|recent|earlier|widespread|persistent|repeated|published|latest)\s+)*"
    r"(?:(?:[\w.-]+\s+){0,3}[\w-]+(?:[’']s|s[’'])\s+(?:\w+\s+)?)?"
)
"""Whose claim it is, or which: "the tenants' league's", "widespread media"."""
_WHAT = (
    r"(?:(?:all\s+of\s+)?(?:it|this|that|these|those|them|so)\b|"
    rf"(?:(?:the|this|that|these|those|such|any|all|both|his|her|its|their)\s+)?(?:\w+\s+){{0,2}}{_NOUN})"
)
_BE = r"(?:(?:is|was|are|were|as|being|to\s+be|has\s+been|have\s+been|had\s+been)\s+)?"
_HAPPENED = r"(?:happen(?:ed)?|take\s+place|taken\s+place|took\s+place|occur(?:red)?|been\s+\w+)"

_IT_ENDS = re.compile(r"\W*(?:all\s+of\s+)?(?:it|this|that|them|so)\W*")
_SAID_BEFORE = re.compile(
    r"\W*(?:any\s+|all\s+)?(?:wrongdoing|involvement|guilt|responsibility|impropriety|misconduct|the\s+(?:offence|crime)s?|"
    r"(?:having\s+done|doing|ever\s+doing)\s+(?:so|it|this|that|any\s+such\s+thing|anything\s+(?:of\s+the\s+(?:sort|kind)|"
    r"wrong|like\s+(?:it|that))))\W*$|"
    rf"\W*(?:(?:the|this|that|these|those|such|any|all|both|his|her|their)?\s*(?:\w+\s+)?{_NOUN}|"
    r"(?:\w+\s+){1,3}denials?\W*$)"
)
_POINTING_BACK = re.compile(
    rf"\W*(?:the|this|that|these|those|such|any|all|both|his|her|their)\s+(?:\w+\s+)?{_NOUN}"
    r"(?:\s+(?:aside|away|off|down|out))?\W*"
)
_NO_GROUND = (
    r"(?:(?:has|have|had)\s+(?:absolutely\s+)?no\s+(?:\w+\s+)?(?:basis|foundation|substance|merit|truth)(?:\s+in\s+"
    r"(?:fact|law|reality|truth|it))?|(?:do|does|did)\s*(?:not|n[’']t)\s+(?:stand\s+up|hold\s+up|hold\s+water|add\s+up|"
    r"bear\s+scrutiny|have\s+a\s+leg\s+to\s+stand\s+on|have\s+any\s+(?:basis|foundation|substance|merit)(?:\s+in\s+\w+)?|reflect\s+(?:the\s+)?(?:facts|truth|reality))(?:\s+to\s+\w+)?|could\s*(?:not|n[’']t)\s+be\s+"
    r"(?:further|farther)\s+from\s+(?:the\s+)?(?:truth|reality))"
)
_CALLED_UNTRUE = re.compile(
    rf"\W*(?:that\s+)?{_WHAT}\s+(?:{_BE}{_SURELY}[“\"‘']?{_NOT_TRUE}(?!\s+that\s)|{_NO_GROUND})"
)
_NOTHING_IN_IT = re.compile(
    r"\W*(?:that\s+)?(?:there\s+(?:is|was|has\s+been|had\s+been)\s+)?(?:no|any|not\s+a\s+\w+\s+of|"
    rf"absolutely\s+no)\s+(?:truth|substance|basis|foundation|merit)\s+(?:in|to|for|behind)\s+{_WHAT}"
    r"(?!\s+(?:that|of|about)\b)|\W*(?:that\s+)?there\s+(?:is|was)\s+nothing\s+(?:in|to)\s+"
    rf"{_WHAT}(?!\s+(?:that|of|about)\b)"
)
_NEVER_WAS = re.compile(
    r"\W*(?:that\s+)?(?:\w+\s+){1,4}(?:did|had\s+done|has\s+done|have\s+done)\s+(?:no\s+such\s+thing|nothing\s+of\s+the\s+(?:sort|"
    r"kind))|\W*(?:it|this|that)\s+(?:is|was|were)\s+all\s+(?:lies|invented|made\s+up|a\s+lie)|"
    r"\W*(?:that\s+)?(?:(?:absolutely\s+)?(?:nothing|anything)\s+(?:of\s+(?:the|that)\s+(?:sort|kind)|"
    r"like\s+(?:it|that|this))\b|(?:no|any)\s+such\s+\w+|(?:it|this|that)\s+(?:simply\s+|just\s+)*"
    rf"(?:never|did\s+not|didn[’']t|has\s+not|had\s+not|hadn[’']t)\s+{_HAPPENED})"
)
_RUBBISHED = re.compile(r"\b(?:rubbish|trash|shot\s+down|shoot\s+down|cold\s+water)")
_SCOFFED = re.compile(r"\b(?:scoff|dismiss|ridicul|derid|mock|laugh|rubbish)")
_NOT_TRUE_CUE = re.compile(
    r"\b(?:not|no|never|\w+n[’']t)\s+(?:\w+\s+){0,2}(?:true|truth|so|correct|accurate|right|case|"
    r"accept)\b"
)
_STANDS_NO_LONGER = re.compile(
    r"\b(?:no\s+longer|cannot|can\s+no\s+longer|could\s+not|do(?:es)?\s+not)\s+stands?\s+by\b|"
    r"\bstands?\s+no\s+longer\s+by\b"
)
_DENYING = (
    r"(?:den(?:y|ies|ied|ying)|refut(?:e[sd]?|ing)|rebut(?:s|ted|ting)?|reject(?:s|ed|ing)?|"
    r"dismiss(?:es|ed|ing)?|rubbish(?:es|ed|ing)?|scotch(?:es|ed|ing)?|disput(?:e[sd]?|ing)|"
    r"contest(?:s|ed|ing)?|contradict(?:s|ed|ing)?|repudiat(?:e[sd]?|ing)|disavow(?:s|ed|ing)?|"
    r"discount(?:s|ed|ing)?|debunk(?:s|ed|ing)?|quash(?:es|ed|ing)?|trash(?:es|ed|ing)?|"
    r"challeng(?:e[sd]?|ing)|deni(?:es|ed)|ridicul(?:e[sd]?|ing)|deride[sd]?|mock(?:s|ed)?|"
    r"bel(?:ie[sd]?|ying)|gainsa(?:ys?|id|ying)|negat(?:e[sd]?|ing)|pooh-pooh(?:s|ed|ing)?|disown(?:s|ed|ing)?|"
    r"counter(?:s|ed|ing)?|confut(?:e[sd]?|ing)|disprov(?:e[sd]?|ing)|rejoined\s+that|parr(?:y|ies|ied)|"
    r"quell(?:s|ed|ing)?|dampen(?:s|ed|ing)?|(?:fend|kill|sw[ea][ep]p?t?|brush)(?:s|es|ed)?\s+(?:off|aside)|"
    r"disagree[sd]?\s+with|differ(?:s|ed)?\s+with|g(?:ave|ives?)\s+(?:short\s+shrift|no\s+credence)\s+to|"
    r"(?:put|lay|laid)(?:s)?\s+(?:paid\s+to|to\s+rest)|"
    r"(?:brush|wave|laugh|shrug|bat|swat|push)(?:e?s|t?ed)?\s+(?:off|aside|away)|squash(?:es|ed)?|rebuff(?:s|ed)?|"
    r"(?:shot|shoots|(?:knock|slap)(?:s|p?ed))\s+down|(?:push|hit)(?:e?s|ed)?\s+back\s+(?:on|at|against)|"
    r"(?:hit|lash)(?:e?s|ed)?\s+out\s+at|(?:rule[sd]?|ruling|thr(?:ow|ew)s?)\s+out|disclaim(?:s|ed)?|nix(?:es|ed)|"
    r"(?:pour|thr[eo]w)(?:s|ed)?\s+(?:cold\s+water|scorn)\s+(?:on|over)|dispel(?:s|led)?|(?:scoff|sneer|laugh|bristle)(?:s|d|ed)?\s+at|"
    r"(?:took|takes|taken)\s+(?:issue|exception)\s+(?:with|to)|g(?:ave|ives?)\s+the\s+lie(?:\s+on\s+\w+|\s+yesterday|\s+today)?\s+to|"
    r"(?:ha(?:s|ve|d)|wants?|wanted)\s+no\s+truck\s+with|no\s+longer\s+stands?\s+by|stands?\s+no\s+longer\s+by|"
    r"(?:would|will|could|did|does|do)(?:\s+not|n[’']t)\s+(?:accept|recogni[sz]e)|"
    rf"(?:describ|brand|dismiss|label|term|call|denounc)(?:e?s|e?d)\s+as\s+[“\"‘']?{_SURELY}(?:{_FALSE})[”\"’']?|"
    rf"(?:call|declar|pronounc)(?:e?s|e?d)\s+[“\"‘']?{_SURELY}(?:{_FALSE})[”\"’']?)"
)
DENYING, NOUN, WHOSE, FALSE, NOT_TRUE = _DENYING, _NOUN, _WHOSE, _FALSE, _NOT_TRUE
"""Parts of patterns: words that deny, for a claim, for whose it is, and for what is not so."""
UNTRUE = rf"[“\"‘']?{_SURELY}[“\"‘']?{_NOT_TRUE}"
"""The same for what is not so."""
BEING_DENIED = (
    r"(?:den(?:y|ies|ied|ying)|disclaim(?:s|ed|ing)?|disavow(?:s|ed|ing)?|reject(?:s|ed|ing)?)"
)
_FOR_DENYING = re.compile(rf"\b{_DENYING}")
ON_A_DAY = r"(?:\s+(?:on|late\s+on|early\s+on)\s+\w+|\s+(?:yesterday|today|flatly|outright|again))*"
_OBJECT = (
    r"(?:\s+(?:as\s+)?(?:the|any|all|media|press|news|earlier|recent|such|these|those|a|an|his|her|their|"
    r"its|what\s+\w+\s+called|widespread|persistent|[\w’'-]+\s+reports|[\w-]+[’']s?|suggestions|claims)){0,4}"
)
_DENIED_BEFORE_NOUN = re.compile(rf"\b{_DENYING}{ON_A_DAY}{_OBJECT}\s+{_NOUN}(?:\s+that)?\W*$")
_FALSE_NOUN_AT_END = re.compile(
    rf"\b(?:{_FALSE}|malicious|absurd|ridiculous|preposterous|outlandish)(?:\s+(?:and\s+)?\w+)?\s+{_NOUN}(?:\s+that)?\W*$"
)
_NOUN_AT_END = re.compile(rf"\b{_NOUN}(?:\s+that)?\W*$")
OF_A_DATE = (
    r"(?:\s+(?:of|on|from|in)\s+(?:last\s+|the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{1,2}(?:st|nd|rd|th)?)?"
    r"(?:,?\s+\d{4})?,?)?"
)
"""Of which day a report is: "its report of 3 May that"."""
DENIED_CLAIM = re.compile(rf"\b{_DENYING}{ON_A_DAY}{_OBJECT}\s+{_NOUN}{OF_A_DATE}\s+that\s+")
"""What before a statement in the author's own voice says that somebody denies it."""
_DENIED_BEFORE = re.compile(
    rf"\b{_DENYING}{ON_A_DAY}(?:\s+(?:as\s+)?(?:the|any|all|media|press|news|earlier|recent|such|these|"
    rf"those|a|[\w-]+\s+reports|suggestions|claims)){{0,4}}\s*$"
)
_DENIED_BEHIND = re.compile(
    rf"[\s”\"’',]*(?:(?:is|was|are|were|as|being|has\s+been|have\s+been)\s+(?:later\s+|\w+ly\s+)?[“\"‘']?{_SURELY}(?:{_NOT_TRUE}|"
    rf"denied|refuted|rejected|dismissed|debunked|quashed|disputed|contested)|"
    r"(?:(?:is|was|are|were|have\s+been|has\s+been)\s+)?(?:drew|brought|met\s+with|prompted|provoked)\s+(?:an?\s+)?"
    rf"(?:\w+\s+){{0,2}}denials?|(?:term|call|describ|brand|label|dubb|dismiss|denounc|deem)(?:l?ing|ming)\s+(?:it|this|that|them|the\s+\w+)\s+"
    rf"(?:as\s+)?{_SURELY}{_NOT_TRUE})\b"
)
_FALSE_CUE = re.compile(
    rf"(?:(?:is|was|are|were|being|as)\s+)?{_SURELY}[“\"‘']?(?:{_FALSE})[”\"’']?"
)
_TURNED_DOWN = re.compile(
    r"\W*(?:[\w’'-]+\s+){0,4}?(?:workers?|staff|employees|officers|officials|managers?|teachers|players|colleagues|"
    r"warnings?|pleas?|calls?|requests?|demands?|offers?|bids?|appeals?|proposals?|petitions?|motions?|bills?|"
    r"applications?|objections?|advice|plans?|lawsuits?|suits?|amendments?|candidates?|nominations?)\b"
    r"(?!\s+(?:that|it|he|she|they)\b)"
)
"""What is turned down or sent away, not called untrue: "dismissed 40 workers"."""
_DENY = re.compile(r"\bden(?:y|ies|ied|ying|ials?)\b")
_IN_COURT = re.compile(
    r"\W*(?:[\w’'-]+\s+){0,4}(?:charges?|indictments?|counts?|complaints?|suits?|cases?)\s+(?:against|of\s+\w+\s+against|brought)\b"
)
"""What courts dismiss."""
_HIMSELF = re.compile(r"\W*(?:him|her|it|them|my|your|our)sel(?:f|ves)\b")
_MAX_POINTING, _MAX_CALLING = 9, 14
"""Words: what is longer says something of its own."""

_SAY = r"(?:say|suggest|claim|allege|assert|imply|report|state|think|believe|insinuate|argue)"
_WRONG_TO_SAY = re.compile(
    rf"\b{_NOT_TRUE}\s+to\s+{_SAY}\b|\b(?:is|was|are|were|be|been)\s+{_SURELY}{_NOT_TRUE}\s+in\s+"
    r"(?:say|suggest|claim|alleg|assert|imply|report|stat)ing\b"
)
_TO_SAY = re.compile(rf"(?:to\s+{_SAY}|in\s+(?:say|suggest|claim|alleg|assert|imply|report)ing)")
_WRONG_BEFORE = re.compile(rf"\b(?:is|was|are|were|be|been)\s+{_SURELY}{_NOT_TRUE}\s*$")
_TO_DENY = re.compile(rf"to\s+{_DENYING}")
_ASKED_TO = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+(?:up)?on|urg(?:e[sd]?|ing)|ask(?:s|ed|ing)?|challeng(?:e[sd]?|ing)|press(?:es|ed|ing)?|"
    r"dar(?:e[sd]?|ing)|invit(?:e[sd]?|ing)|want(?:s|ed)|told|tells|demand\w*|beg(?:s|ged)?|forc(?:e[sd]?|ing)|fail(?:s|ed|ing)?|"
    r"declin(?:e[sd]?|ing)|refus(?:e[sd]?|ing|al)|unable|not)\b[^.;]{0,60}$"
)
_REACH_CHARS = 80
UNTRUE_THAT = re.compile(
    rf"(?:to\s+(?:\w+ly\s+)?\w+\s+(?:\w+ly\s+|it\s+(?:\w+\s+)?clear\s+)?that\s+)?(?:far\s+from\s+(?:it\s+)?being\s+(?:true|so|the\s+case)"
    rf"\s+that|(?:it|that)(?:[’']s)?\s+(?:(?:is|was|had|has)\s+)?{_SURELY}(?:{_FALSE})\s+(?:that|to\s+{_SAY}\s+that)|"
    rf"(?:it|that)\s+(?:is|was)\s+{_SURELY}{_NOT_TRUE}\s+to\s+{_SAY}\s+that|there\s+(?:is|was|has\s+been)"
    rf"\s+(?:absolutely\s+|simply\s+)?(?:nothing|(?:no|not\s+an?\s+\w+\s+of)\s+\w+)\s+(?:whatsoever\s+|at\s+all\s+)?"
    rf"(?:in|to|behind|for)\s+(?:the\s+|any\s+|these\s+|those\s+|such\s+|[\w-]+\s+){{0,2}}{_NOUN}\s+that|"
    rf"{_SURELY}(?:{_FALSE})\W+(?:is|was)\s+the\s+{_NOUN}\s+that)\s+"
)
"""What before a statement says that it is not so: "it was not true that"."""
AT_NO_TIME = re.compile(
    r"(?:at|in|on|under)\s+no\s+(?:point|time|stage|moment|way|account|circumstances?)\s+(?:did|do|does|has|have|had|was|were|is|are)\s+"
)
"""The same by the order of words: "at no point did"."""
AS_UNTRUE = re.compile(
    rf"\W*(?:as\s+)?{_SURELY}{_NOT_TRUE}\s+(?:(?:the|an?|any|all|these|those)\s+)?{_NOUN}\s+"
    r"(?:that\s+)?"
)
"""The same where the cue goes on in it: "dismissed | as untrue the report that"."""
UNTRUE_BEHIND = re.compile(
    rf"\s+(?:(?:(?:is|was|are|were|as|being|has\s+been|have\s+been)\s+)?[“\"‘']?{_SURELY}[“\"‘']?{_NOT_TRUE}(?:\s+news)?"
    rf"(?:,?\s+(?:and|or)\s+(?:\w+\s+){{0,2}}\w+)?(?:\s+of\s+(?:the|his|her|their|\w+[’']s?)(?:\s+own)?\s+imaginations?)?|{_NO_GROUND})\W*$"
)
"""The same behind a statement of which it is said that it is a claim: "was false"."""
THAT_IS_FALSE = re.compile(rf"that\s.+\s(?:is|was)\s+{_SURELY}(?:{_FALSE})\W*$", re.DOTALL)
"""What somebody says of a whole clause: "that the fish are poisoned is a myth"."""
MET_BEHIND = re.compile(
    r"\s+(?:is|was|are|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+|at\s+once\s+)?(?:met\s+with\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:no|denials?|rebuttals?|rejections?|rebuff|derision|scorn|ridicule|incredulity|disbelief|laughter|contempt)|denied|"
    r"rejected|dismissed|refuted|rebutted|disputed|contested|debunked|repudiated|rubbished|scotched|shot\s+down|laughed\s+off|"
    r"brushed\s+aside|waved\s+away)\b.*$|\s+(?:drew|met|brought|prompted|provoked|elicited)\s+(?:with\s+)?(?:an?\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:denials?|rebuttals?|rejections?|no)\b(?:\s+from\b.*)?$",
    re.DOTALL,
)
"""The same by what it met with: "were met with a firm no from the coach"."""
LIES_BEHIND = re.compile(
    rf"\s+(?:is|are|was|were)\s+{_SURELY}(?:lying|liars?|liar|fantasis(?:t|ts|ing)|dreaming|talking\s+(?:nonsense|rubbish)|{_NOT_TRUE})\W*$"
)
"""What is said of whoever claims something."""
WHOEVER = re.compile(
    r"\W*(?:whoever|whosoever|anyone|anybody|everyone|everybody|those|people|all)(?:\s+(?:who|that))?\W*"
)
FALSE_CLAIM_THAT = re.compile(
    rf"(?:[^,;:.“”\"\s]+\s+){{0,6}}?(?:the|an?|these|those|such|any)\s+(?:{_FALSE}|malicious)\s+"
    rf"(?:\w+\s+)?{_NOUN}\s+that\s+"
)
"""What before a statement calls it a false claim: "legal action over the false claim that"."""
CALLED_UNTRUE_THAT = re.compile(
    r"\b(?:call|brand|label|declar|pronounc|denounc|dismiss)(?:e?s|e?d|l?ing)\s+(?:as\s+)?"
    rf"(?:it\s+)?(?:as\s+)?[“\"‘']?{_SURELY}(?:{_FALSE})[”\"’']?\s+(?:(?:any|the|all)\s+{_NOUN}\s+)?that\s+"
)
"""The same by what somebody calls it: "called it a lie that"."""
DENIED_THAT = re.compile(rf"\b{_DENYING}{ON_A_DAY}\s+that\s+")
A_CLAIM_THAT = re.compile(rf"\W*{_WHOSE}{_NOUN}{OF_A_DATE}\s+that\s+")
"""What stands before a statement that is told as a claim, in its own words: "the report that"."""
BEHIND_CLAIM = re.compile(rf"\b{_NOUN}\s+that\s+$")
_OF_A_CLAIM = re.compile(rf"\W*(?:that\s+)?{_WHOSE}{_NOUN}")
_OF_A_CHARGE = re.compile(
    rf"\W*{_WHOSE}(?:claim|charge|allegation|accusation|suggestion|assertion|rumou?r|insinuation|contention|"
    r"speculation|talk|theory|theorie|tale)s?\b"
)
"""What is not so where somebody only finds fault with it."""


def denies(attribution: Attribution, text: str) -> bool:
    """Whether an attribution says that its content is not so: "denied that", "it is not true that".

    "Did not deny" does not.
    """
    text = lower(text)
    cue = join_spans(text, attribution.cue)
    if attribution.negated:
        return bool(_NOT_TRUE_CUE.search(cue) or _STANDS_NO_LONGER.search(cue))
    if _FALSE_CUE.fullmatch(cue) or _WRONG_TO_SAY.search(cue):
        return True
    before = _read_before(attribution, text)
    if _TO_SAY.fullmatch(cue) and _WRONG_BEFORE.search(before):
        return True
    if is_asked_to_deny(attribution, text):
        return False
    if attribution.stance is Stance.CRITICISE and not _FOR_DENYING.search(cue):
        return _is_of_a_charge(attribution, text)
    if attribution.stance is not Stance.DENY:
        return bool(_FOR_DENYING.match(cue)) and is_of_a_claim(attribution, text)
    content = join_spans(text, attribution.content)
    return bool(_DENY.search(cue)) or not (_TURNED_DOWN.match(content) or _HIMSELF.match(content))


def _read_before(attribution: Attribution, text: str) -> str:
    """What stands before the cue."""
    if not attribution.cue:
        return ""
    start = attribution.cue[0].start
    return text[max(0, start - _REACH_CHARS) : start]


def is_asked_to_deny(attribution: Attribution, text: str) -> bool:
    """Whether somebody is only asked to deny something: "called on him to deny that"."""
    text = lower(text)
    before = _read_before(attribution, text)
    return bool(_TO_DENY.match(join_spans(text, attribution.cue)) and _ASKED_TO.search(before))


def is_denied_around(text: str, sentence: Span, attribution: Attribution) -> bool:
    """Whether a sentence denies what it tells as a claim: "contested the report | that ...", "the
    allegation | that ... | drew a denial"."""
    if attribution.stance is Stance.DENY or attribution.negated or not attribution.content:
        return False
    text = lower(text)
    cue = join_spans(text, attribution.cue)
    start = min(one.start for one in attribution.content)
    if _NOUN_AT_END.search(text, max(sentence.start, start - _REACH_CHARS), start) and (
        _DENIED_BEFORE_NOUN.search(text, sentence.start, start)
        or _FALSE_NOUN_AT_END.search(text, sentence.start, start)
    ):
        return True
    if not _OF_A_CLAIM.fullmatch(cue):
        return False
    start = min(one.start for one in attribution.cue)
    end = max(one.end for one in attribution.content)
    before = text[sentence.start : start] if sentence.start <= start else ""
    behind = text[end : sentence.end] if end <= sentence.end else ""
    return bool(_DENIED_BEFORE.search(before) or _DENIED_BEHIND.match(behind))


def is_word_for_denying(cue: str) -> bool:
    """Whether a cue is one of the words that deny, whatever was read in it."""
    return bool(_FOR_DENYING.search(lower(cue)))


def points_back(words: str) -> bool:
    """Whether words only point back to what was said: "the charge aside"."""
    return bool(_POINTING_BACK.fullmatch(lower(words)))


def is_of_a_claim(attribution: Attribution, text: str) -> bool:
    """Whether a content is told as what somebody claims: "the claim that ..."."""
    text = lower(text)
    cue, content = join_spans(text, attribution.cue), join_spans(text, attribution.content)
    return bool(_OF_A_CLAIM.fullmatch(cue) or _OF_A_CLAIM.match(content))


def _is_of_a_charge(attribution: Attribution, text: str) -> bool:
    """The same of what calls for a denial: "slammed the allegation that", not "the report that"."""
    text = lower(text)
    cue, content = join_spans(text, attribution.cue), join_spans(text, attribution.content)
    return bool(_OF_A_CHARGE.fullmatch(cue) or _OF_A_CHARGE.match(content))


def denies_what_was_said(attribution: Attribution, text: str) -> bool:
    """Whether an attribution denies something that it only points back to: "denied it", "called
    the account a lie", "said that nothing of the sort had happened"."""
    text = lower(text)
    content = join_spans(text, attribution.content)
    count = len(content.split())
    if attribution.negated or count > _MAX_CALLING or _IN_COURT.match(content):
        return False
    if any(one.match(content) for one in (_CALLED_UNTRUE, _NOTHING_IN_IT, _NEVER_WAS)):
        return True
    cue = join_spans(text, attribution.cue)
    is_denial = attribution.stance is Stance.DENY or bool(
        _RUBBISHED.search(cue) or _SCOFFED.search(cue)
    )
    if not is_denial or count > _MAX_POINTING:
        return False
    return not content or bool(_IT_ENDS.fullmatch(content) or _SAID_BEFORE.match(content))
