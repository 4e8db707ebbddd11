"""Short sentences that deny what stands before them: "issued a rebuttal", "called it all a hoax".

They are made of what points back (a pronoun, "the whole story", "that version of events"), of
words that deny, and of what is said of something untrue. All patterns are of small letters.
"""

from __future__ import annotations

import re

from sayso.claims.denying import DENYING, FALSE, NOT_TRUE, NOUN, ON_A_DAY
from sayso.words import lower

__all__ = ["denies_plainly"]

_MOST_WORDS = 26
"""What is longer says something of its own."""
_SMALL = (
    r"(?!(?:no|not|never|is|was|were|are|that|to|and|or|but|by|for|as|in|on|of|with|whether)\b)"
)
_WORD = rf"(?:{_SMALL}[\w’'-]+\s+)"
_THE = (
    r"(?:the|this|that|these|those|such|any|all|both|his|her|their|its|"
    r"every|[\w.-]+(?:[’']s|s[’']))"
)
_WHICH = (
    r"(?!\s+(?:that|of(?!\s+events\b)|about|alleging|claiming|saying|regarding|concerning|"
    r"against)\b)"
)
_CLAIM = (
    rf"(?:{NOUN}|(?:characteri[sz]ation|depiction|portrayal|description|picture|chatter|premise|proposition|"
    r"testimony|conclusion|interpretation|analysis|estimate|tally|toll|count|thesis|smear|slur|libel|slander|implication)s?\b)"
)
_PRONOUN = (
    r"(?:(?:(?:any|all|every\s+(?:word|bit)|much|most)\s+of\s+)?(?:it|this|that|these|those|them)|all\s+(?:this|that)|everything|"
    r"(?:it|this|that)\s+all|the\s+lot)\b"
)
_WHAT_WAS_SAID = (
    r"what\s+(?:(?:was|were|is|has\s+been|had\s+been)\s+(?:being\s+)?|(?:the\s+)?[\w’'-]+\s+(?:had\s+|has\s+|have\s+)?)"
    r"(?:said|reported|written|alleged|claimed|printed|published|told|suggested|described)\b"
)
_AFFAIR = (
    r"the\s+(?:whole|entire)\s+(?:\w+\s+)?(?:thing|lot|business|affair|matter|episode|saga|yarn)\b"
)
_NAMED = rf"(?:{_THE}\s+{_WORD}{{0,3}}?{_CLAIM}{_WHICH}|{_AFFAIR}|{_WHAT_WAS_SAID})"
_POINTER = rf"(?:{_PRONOUN}|{_NAMED})"
_BE = (
    r"(?:(?:is|was|are|were|being|be|amount(?:s|ed)?\s+to|turn(?:s|ed)\s+out\s+to\s+be|"
    r"(?:has|have|had)\s+(?:always\s+|since\s+)?been)\s+)"
)
_WITHOUT = (
    r"(?:without|devoid\s+of|lack(?:s|ed|ing)(?:\s+in)?|bereft\s+of|empty\s+of)\s+(?:(?:any|all|an?\s+\w+\s+of|the\s+\w+est|real|"
    r"factual)\s+)*(?:foundation|basis|merit|substance|truth|grounds?|credibility)"
)
_MORE_FALSE = (
    rf"{_WITHOUT}|nonsensical|risible|farcical|falsified|doctored|distort(?:ed|ions?)|twisted|untenable|tall\s+(?:tales?|stor(?:y|ies))|"
    r"yarns?|(?:pack|tissue|web|string|litany|bundle|load|sack|heap)\s+of\s+(?:old\s+|utter\s+|total\s+)?\w+|cobblers|tripe|bilge|tommyrot|"
    r"bull(?:shit)?|crap|slurs?|(?:pulled|plucked|conjured)\s+(?:up\s+)?(?:out\s+of|from)\s+(?:thin\s+)?air|(?:made\s+)?out\s+of\s+whole\s+cloth|"
    r"dream(?:t|ed)\s+up|(?:pure|mere|idle|wild|just|only|nothing\s+but)\s+(?:speculation|conjecture|gossip|hearsay|tittle-tattle|rumou?rs?|"
    r"guesswork|imagination|talk)|character\s+assassination|mud-?slinging|wildly\s+(?:inaccurate|out)|malicious\s+\w+|beneath\s+contempt"
)
_UNTRUE = rf"(?:[“\"‘']\s*)?{_WORD}{{0,3}}?(?:[“\"‘']\s*)?(?:{NOT_TRUE}|(?:{_MORE_FALSE})\b)"
_NO_GROUND = (
    r"(?:(?:has|have|had)\s+(?:absolutely\s+)?no\s+(?:\w+\s+)?(?:basis|foundation|substance|merit|truth)\b|"
    r"(?:bears?|bore)\s+no\s+(?:relation|resemblance)\s+to\s+(?:the\s+)?(?:truth|reality|facts)|"
    r"(?:(?:does|do|did)\s*(?:not|n[’']t))\s+(?:stand\s+up|hold\s+(?:up|water)|add\s+up|bear\s+scrutiny|tally|reflect\s+(?:the\s+)?(?:facts|"
    r"truth|reality)|correspond\s+to\s+(?:the\s+)?(?:facts|truth|reality)))"
)
_DENIED = (
    r"(?:denied|refuted|rebutted|rejected|dismissed|disputed|contested|debunked|repudiated|rubbished|scotched|quashed|discounted|"
    r"contradicted|disproved|shot\s+down|laughed\s+off|(?:brushed|waved|swept)\s+(?:aside|away)|met\s+with\s+(?:\w+\s+){0,2}?(?:derision|scorn|"
    r"ridicule|disbelief|incredulity|laughter|contempt|denials?))\b"
)
_CALLING = (
    r"(?:call|brand|label|term|dub|describ|denounc|dismiss|decr|condemn|characteri[sz]|derid|reject|rubbish|ridicul|slam|blast|"
    r"pronounc|declar|deem|consider|attack|lambast|laugh|brush|wav|wr[io]t|spurn|castigat|deplor|regard|see|view|paint|portray)"
    r"(?:e?s|e?d|m?ed|ied|ies|ing|ming|te|ote|tes|t?ten|saw|w)?(?:\s+(?:off|away|aside))?"
)
_DENIAL = r"(?:denials?|rebuttals?|refutations?|repudiations?|disclaimers?|contradictions?)"
_CURT = r"(?:(?:an?|the|one|its|his|her|their|swift|quick)\s+)?(?:[\w-]+\s+){0,2}?"

_OF_DENYING = tuple(
    """deni deny refut rebut reject dismiss rubbish scotch disput contest contradict repudiat
    disavow discount debunk quash trash challeng ridicul derid mock belie belying gainsa negat pooh
    disown counter confut disprov parri parry quell dampen aside off away disagree differ shrift
    credence paid laid rest squash rebuff down back hit lash rul thr disclaim nix water scorn dispel
    scoff sneer laugh bristle issue exception accept recogni as""".split()
)
_OF_CALLING = tuple(
    """call brand label term dub describ denounc dismiss decr condemn character derid reject rubbish
    ridicul slam blast pronounc declar deem consider attack lambast laugh brush wav writ wrote spurn
    castigat deplor regard see saw view paint portray""".split()
)
_OF_BEING = (" is", " was", " are", " were", "’s", "'s", " be", "amount", "turn", " ha", " do",
    " did",
    "bear", "bore", "’re", "'re")  # fmt: skip
_OF_DENIALS = (
    "denial",
    "rebuttal",
    "refutation",
    "repudiation",
    "disclaimer",
    "contradiction",
    "no",
)

_FIT = (
    # "flatly rejects that version of events", "have always denied it"
    (_OF_DENYING, rf"\b{DENYING}{ON_A_DAY}\s+{_POINTER}"),
    # "brushed the charge aside", "gave the story short shrift"
    (
        ("aside", "away", " off", "down", "shrift", "credence", "out of hand"),
        (
            rf"\b(?:brush|wav|laugh|shrug|bat|swat|push|sw[ea]p|shot|shoot|knock|slap|g[ai]v|play|toss|tear|tore|pull|rul|dismiss)\w*\s+"
            rf"{_POINTER}\s+(?:\w+ly\s+)?(?:aside|away|off|down|(?:very\s+)?short\s+shrift|no\s+credence|out\s+of\s+hand|apart|to\s+pieces)\b"
        ),
    ),
    (
        ("denied", "ted", "dismissed", "disputed", "debunked", "rubbished", "quashed", "scotched",
         "disproved", "down", "off", "aside", "away", "met with", "no ", "not ", "n’t", "n't"),
        rf"\b{_NAMED}\s+(?:{_BE}(?:\w+ly\s+|at\s+once\s+)?{_DENIED}|{_NO_GROUND})",
    ),
    # "called the whole thing a hoax", "branded the story fake news"
    (
        _OF_CALLING,
        rf"\b{_CALLING}\s+{_POINTER}\s+(?:aside\s+|away\s+|off\s+|out\s+of\s+hand\s+)?(?:\w+ly\s+)?(?:as\s+)?(?:being\s+)?{_UNTRUE}",
    ),
    # "all this is without foundation"
    (
        _OF_BEING,
        (
            rf"(?:^|[“\"‘',:;]|\b(?:that|said|says|but|insist(?:s|ed)))\W*{_POINTER}(?:,[^,]{{3,60}},)?\s+(?:{_BE}{_UNTRUE}(?!\s+(?:to|if|for|in)\b)|"
            rf"{_NO_GROUND})"
        ),
    ),
    (
        _OF_BEING,
        (
            r"\b(?:it|this|that|which|these|those)(?:[’']s|[’']re|\s+is|\s+was|\s+are|\s+were)\s+(?:all\s+|simply\s+|just\s+)?(?:not\s+(?:what|how)\s+"
            rf"(?:it\s+|things\s+)?(?:happened|was|were|went|took\s+place|occurred)|(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:{FALSE})(?=\W*$|\W+(?:said|says)|[,.;!”\"]))"
        ),
    ),
    # "issued a rebuttal", "a denial came on Tuesday from the palace", "answered with a curt no"
    (
        _OF_DENIALS,
        (
            r"\b(?:issu|releas|publish|offer|mak|made|g[ai]v|sen[dt]|put|post|broadcast|air|enter|deliver|repeat|respond|repl|answer|react|"
            rf"counter|return)\w*\s+(?:out\s+|up\s+|with\s+|in\s+)?{_CURT}(?:{_DENIAL}\b|[“\"‘']?no\b[”\"’']?(?=\s*[.,;]|\s+from\b|$))"
        ),
    ),
    (
        _OF_DENIALS[:-1],
        (
            rf"(?:^|\W)(?:an?|the|its|his|her|their|one|flat|swift|another)\s+(?:[\w-]+\s+){{0,2}}?{_DENIAL}\s+(?:\w+ly\s+)?(?:came|comes|followed|"
            r"follows|arrived|was\s+(?:issued|posted|published|sent|swift|quick|immediate|prompt|emphatic|categorical|curt|flat|not\s+long|put\s+out|"
            r"read\s+out|released))\b|\bdenials?\s+(?:came|followed)\b"
        ),
    ),
    (
        ("drew", "draw", " met", "br", "provok", "elicit", "produc"),
        rf"\b(?:{_POINTER})\s+(?:drew|draws|met|brought|brings|prompted|provoked|elicited|produced)\s+(?:with\s+)?{_CURT}(?:{_DENIAL}|no)\b",
    ),
    (
        ("answer", "reply", "response"),
        (
            r"\b(?:answer|reply|response)\s+(?:from\s+[^,.]{1,40}\s+|of\s+[^,.]{1,40}\s+)?(?:was|is|came\s+back|came)\s*[:,]?\s*(?:an?\s+)?"
            r"(?:\w+\s+)?[“\"‘']?no\b"
        ),
    ),
    (
        (" no", "“no", '"no'),
        r"^\W*(?:an?\s+)?(?:curt|flat|firm|simple|plain|emphatic|resounding|short|blunt)\s+[“\"‘']?no[”\"’']?\b",
    ),
    (
        ("spoke", "speak", "talk", "complain"),
        (
            r"\b(?:spoke|speaks|talked|talks|complained|complains)\s+(?:\w+\s+)?of\s+(?:an?\s+|the\s+|pure\s+|mere\s+|such\s+)?"
            rf"(?:[\w-]+\s+){{0,2}}?(?:{FALSE}|(?:malicious|baseless|unfounded|idle|cruel|vicious)\s+\w+)\b"
        ),
    ),
    # "would have none of it", "begged to differ", "says otherwise"
    (
        ("none of", "beg", "otherwise"),
        (
            r"\b(?:have|has|had|having)\s+none\s+of\s+(?:it|this|that)\b|\bbegs?(?:ged)?\s+(?:leave\s+)?to\s+(?:differ|disagree)\b|"
            r"\b(?:sa(?:y|ys|id)|insist(?:s|ed)?|maintain(?:s|ed)?|claim(?:s|ed)?|assert(?:s|ed)?|has\s+it|tell(?:s)?\s+it)\s+otherwise\b"
        ),
    ),
    (
        ("different", "contrary", "contradictory", "opposite", "conflicting"),
        (
            r"\b(?:tell|tells|told|g[ai]ves?|offers?|offered|ha[sd]|have|paints?|painted|presents?|presented|takes?|took)\s+(?:an?\s+)(?:very\s+|quite\s+|"
            r"rather\s+|altogether\s+|wholly\s+|somewhat\s+)?(?:different|contrary|contradictory|opposite|conflicting)\s+(?:story|tale|version|account|"
            r"picture|view)(?!\s+(?:of|from)\s+(?!(?:the\s+)?(?:events|matter|what|incident|affair|it|this|that)\b))"
        ),
    ),
    (
        ("opposite", "reverse", "contrary"),
        (
            r"\b(?:the\s+(?:very\s+|exact\s+)?(?:opposite|reverse|contrary)|quite\s+the\s+(?:opposite|reverse|contrary))\s+(?:is|was|had\s+been)\s+(?:true|"
            r"the\s+case|so)\b"
        ),
    ),
    # "there is nothing in it", "not a word of it is true", "it never happened"
    (
        ("none", "nothing", "not a", "no part", "hardly"),
        (
            r"\b(?:none|nothing|not\s+an?\s+(?:single\s+)?(?:word|jot|bit|shred|grain|syllable)|no\s+part|hardly\s+a\s+word)\s+(?:of|in)\s+(?:it|this|that|them|"
            r"these|those)\s+(?:all\s+)?(?:is|was|are|were|has\s+been|had\s+been|had|happened|took\s+place|ever)\b"
        ),
    ),
    (
        ("truth", "substance", "basis", "foundation", "merit", "evidence"),
        (
            r"\b(?:no|not\s+an?\s+\w+\s+of|not\s+any|absolutely\s+no|little)\s+(?:truth|substance|basis|foundation|merit|evidence)\s+(?:whatsoever\s+)?"
            rf"(?:in|to|for|of|behind)\s+{_POINTER}"
        ),
    ),
    (
        ("doubt",),
        rf"\b(?:cast|casts|casting|thr[eo]w|throws)\s+(?:\w+\s+)?doubts?\s+(?:on|over|upon)\s+{_POINTER}",
    ),
    (
        ("nothing", "anything"),
        (
            rf"\bthere\s+(?:is|was|has\s+been)\s+(?:absolutely\s+|simply\s+)?nothing\s+(?:in|to|behind)\s+{_POINTER}|"
            r"\bnothing\s+(?:could\s+be|is|was)\s+(?:further|farther)\s+from\s+(?:the\s+)?(?:truth|reality|my\s+mind)(?!\s+than\b)|"
            r"\b(?:nothing|anything)\s+of\s+(?:the|that)\s+(?:sort|kind)\b|\bnothing\s+like\s+(?:it|that|this)\s+(?:ever\s+|had\s+|has\s+)?"
            r"(?:happen|occur|took|taken)"
        ),
    ),
    (
        ("no such",),
        (
            r"\b(?:did|done|do|said|says)\s+no\s+such\s+thing\b|\bno\s+such\s+[\w-]+(?:\s+[\w-]+)?\s+(?:had|has|was|were|ever|is|have|took\s+place|"
            r"happened|occurred|exist(?:s|ed))\b"
        ),
    ),
    (
        ("never", "did not", "didn", "has not", "had not", "hadn"),
        (
            r"\b(?:it|this|that)\s+(?:simply\s+|just\s+)*(?:never|did\s*(?:not|n[’']t)|has\s+not|had\s*(?:not|n[’']t))\s+(?:happen(?:ed)?|tak(?:e|en)\s+place|"
            r"took\s+place|occur(?:red)?)\b"
        ),
    ),
    (
        ("not so", "true", "false", "nonsense", "rubbish", "lies"),
        r"\bnot\s+so\W|^\W*(?:untrue|not\s+true|false|nonsense|rubbish|lies)[,.!”\"’'—–:;]",
    ),
    # "“Made up from start to finish,” he said"
    (
        ("“", '"', "‘", "'"),
        (
            rf"[“\"‘]\W*(?:(?:pure|utter|complete|total|absolute|all|just|simply|that[’']?s?|this|it[’']?s?|is|was|a|what|more|such|an|barefaced|"
            rf"downright|sheer|plain|old|pack\s+of|load\s+of|fake|another|yet|wicked)\s+)*(?:{FALSE}|news|{_MORE_FALSE})\b[^”\"]{{0,60}}[”\"’]"
        ),
    ),
    (
        ("up", "invent", "concoct", "fabricat"),
        (
            r"\b(?:ma(?:de|ke|king)\s+(?:it|this|that|such\s+\w+|such\s+an?\s+\w+)\s+(?:all\s+)?up|(?:made|making|dreamt|dreamed|thought|cooked)\s+up\s+"
            r"(?:it|this|that|such)\b|(?:invent|concoct|fabricat)(?:ed|ing)\s+(?:it|this|that|such)\b)"
        ),
    ),
    # of oneself: "maintains his innocence"
    (
        ("plead", "innocen", "nothing", "framed", "quoted", "misrepresent", "context"),
        (
            r"\bplead(?:s|ed|ing)?\s+(?:not\s+guilty|innocen(?:t|ce))\b(?!\s+to\b)|\b(?:maintain|protest|profess|insist(?:s|ed)?\s+on|proclaim|assert|"
            r"declar)(?:s|ed|es|ing)?\s+(?:of\s+)?(?:his|her|their|its)\s+(?:\w+\s+)?innocence\b|\b(?:is|was|are|were|am|being)\s+(?:quite\s+|wholly\s+|"
            r"completely\s+|entirely\s+)?innocent\b(?=\W*$|\W+(?:said|says)|\s+of\s+(?:all|any|the|this|that|it)\b)|\b(?:did|done|do)\s+nothing\s+"
            r"(?:wrong|improper|illegal|unlawful|untoward|of\s+the\s+(?:sort|kind))\b|\b(?:been|was|were|being)\s+(?:framed|misquoted|misrepresented|"
            r"quoted\s+out\s+of\s+context|taken\s+out\s+of\s+context)\b"
        ),
    ),
    (
        ("denies", "denied"),
        (
            r"\bdeni(?:es|ed)\s+(?:any|all|ever|having\s+done)\s+(?:such\s+)?(?:wrongdoing|involvement|guilt|responsibility|knowledge|impropriety|"
            r"misconduct|blame|fault|charges|part)\b(?!\s+(?:in|of|for)\s+(?!it\b|this\b|that\b|the\s+(?:matter|affair|incident)))"
        ),
    ),
)  # fmt: skip
_PATTERNS = tuple((signs, re.compile(pattern)) for signs, pattern in _FIT)
"""Each with words of which one stands in whatever it fits: these are looked for first."""
_SIGNS = tuple(
    one.replace("_", " ")
    for one in """deni deny refut rebut reject dismiss rubbish scotch disput contest contradict
    repudiat disavow discount debunk quash trash challeng ridicul derid mock belie belying gainsa
    negat pooh disown counter confut disprov parri parry quell dampen fend_ fended aside disagree
    differ shrift credence paid_to to_rest _away squash rebuff shot shoot knock slap back_on back_at
    back_against out_at threw disclaim nixe water scorn dispel scoff sneer laugh bristle issue_with
    exception the_lie accept recogni false true truth wrong incorrect nonsens invent ficti fabricat
    fantas made_up made-up made_it made_that made_this making_it making_up making_this up_such
    up_this up_that it_up this_up that_up concoct baseless groundless unfound foundation basis merit
    substan hoax myth fake smear slander slur libel defam bogus phoney rumor rumour gossip absurd
    malicious mistaken inaccura none_of nothing no_such not_so not_what not_how never a_no _no,
    _no. “no _no_from curt_no otherwise opposite reverse innocen guilty framed misquoted
    misrepresent of_context word_of no_evidence not_a_word not_a_single doubt tale garbage
    bunk twaddle drivel humbug figment imagin dream exaggerat speculat propaganda disinform
    misinform tosh tripe cock
    piffle balderdash baloney claptrap hogwash witch vendetta frivol spurious canard politically
    hold_up hold_water stand_up add_up bears_no bore_no yarn lies _lie, a_lie lie” met_with
    laughable ludicrous preposterous fanciful far-fetched scurrilous outlandish outrageous
    unsubstantiated unproven unsupported vexatious overblown lambast calumn untru short_no firm_no
    flat_no plain_no simple_no answer hokum moonshine malarkey hooey hot_air""".split()
)
"""One of these stands in whatever any pattern fits."""
_NO_DENIAL = re.compile(
    r"\b(?:(?:not|n[’']t|never|neither|nor|cannot|declin\w+|refus\w+|fail\w+|unable|hard|impossible|difficult|or|without)\s+(?:\w+\s+){0,3}?"
    r"(?:den(?:y|ies|ied|ying)|disput|contest|reject|refut|contradict|challeng|dismiss|rul)|in\s+denial|could\s+be\s+reached\s+to)"
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:reject|dismiss|deni|throw|thr[eo]w|turn|vot|contest|disput|challeng)\w*\s+(?:out\s+|down\s+)?(?:[\w’'-]+\s+){0,3}?(?:offers?|bids?|pleas?|"
    r"appeals?|proposals?|motions?|bills?|applications?|requests?|demands?|plans?|lawsuits?|suits?|cases?|amendments?|bail|entry|access|"
    r"elections?|seats?|votes?|goals?|penalt(?:y|ies)|charges\s+(?:against|of)|permission)\b"
)
"""What is turned down is not called untrue."""


def denies_plainly(sentence: str) -> bool:
    """Whether a short sentence denies something before it, whoever reads it: "poured cold water on
    the story", "“Lies,” was all she would say"."""
    if "?" in sentence or len(sentence.split()) > _MOST_WORDS:
        return False
    words = lower(sentence)
    is_denial = any(map(words.__contains__, _SIGNS)) and any(
        any(map(words.__contains__, signs)) and pattern.search(words)
        for signs, pattern in _PATTERNS
    )
    return is_denial and not (_NO_DENIAL.search(words) or _OF_SOMETHING_ELSE.search(words))
