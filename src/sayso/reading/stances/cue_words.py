"""The words that say what a cue does: verbs of speech and what they make of their content.

Grouped after VerbNet's communication and judgement classes (Kipper Schuler 2005) and the report
verbs, assertives and factives of Recasens et al. (2013), reduced to what an editor would tell
apart. Each word is listed once, in its base form and in American spelling.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from sayso.reading.stances.attitudes import ATTITUDES
from sayso.reading.stances.word_forms import base_forms
from sayso.records import Stance

__all__ = ["GROUPS", "SHOWN_BY_DOCUMENTS", "Weight", "find_stance", "is_speech"]

_SPEECH: dict[Stance, str] = {
    Stance.DENY: """backpedal backtrack contest contradict debunk deny disagree disavow disclaim
    discount discredit disown disprove dispute downplay invalidate negate nullify overrule
    overturn pooh-pooh quash rebuff rebut recant refute reject renounce repudiate rescind retract
    revoke scotch spurn veto""",
    Stance.ALLEGE: """accuse allege blame charge claim impugn incriminate indict insinuate
    purport sue""",
    Stance.ADMIT: "acknowledge admit apologize concede fess recognize",
    Stance.CONFESS: "confess",
    Stance.WARN: "admonish alert caution forewarn threaten warn",
    Stance.PROMISE: """aim commit guarantee intend plan pledge promise propose undertake
    volunteer vow""",
    Stance.BELIEVE: """agree anticipate assume believe bet calculate conclude consider decide
    deem doubt endorse envisage envision estimate expect favor fear feel forecast foresee
    foreshadow foretell guess hope hypothesize imagine infer know oppose ponder predict presume
    prophesy reckon speculate support suppose surmise suspect theorize think understand want wish
    worry""",
    Stance.ASK: "ask enquire grill inquire interrogate query question quiz wonder",
    Stance.DEMAND: """advise advocate appeal badger ban bar beg beseech cajole coax command
    compel decree demand dictate encourage entreat exhort forbid goad implore instruct invite
    lobby nudge oblige order petition plead pressure prod prohibit recommend request require
    restrict solicit summon urge""",
    Stance.DESCRIBE: """analogize anoint billed brand call caricature cast categorize
    characterize christen coin compare contrast crown define depict describe dub entitle equate
    frame label liken mischaracterize mislabel nickname paint peg portray profile rebrand recast
    reframe rename stereotype term typecast""",
    Stance.SHOW: """attest confirm corroborate demonstrate detail document exemplify exhibit
    expose find highlight illustrate imply indicate prove reflect reveal show showcase signify
    suggest symbolize uncover underline underscore""",
    Stance.PRAISE: """applaud celebrate cheer commend compliment congratulate defend extol
    glorify hail laud praise salute thank tout trumpet welcome""",
    Stance.CRITICISE: """assail attack bash belittle bemoan berate bewail blast boo carp
    castigate censure chastise chide complain condemn confront criticize decry demean demonize
    denigrate denounce deplore deride dismiss disparage eviscerate excoriate fault fulminate gripe
    grouse grumble hammer heckle insult inveigh jeer knock lambast lambaste lament lampoon malign
    moan mock needle object pan pillory protest pummel rail rebuke reprimand reproach ridicule rip
    rubbish satirize savage scoff scold skewer slam slap smear sneer taunt thrash trash unleash
    upbraid vent vilify whine""",
    Stance.ASSERT: """add address affirm allude announce answer argue articulate assert assure
    attribute aver avow babble bark bellow blab blog blurt bluster boast boom brag brief cackle
    chant chatter chime chortle chuckle cite clarify comment communicate confide contend continue
    convey counsel croak cry declare demur disclose discuss divulge drawl echo elaborate emphasize
    enthuse exclaim explain expound express fume gasp gloat groan growl gush hint hiss holler howl
    inform insist interject intimate intone issue joke justify laugh leak lecture maintain mention
    mumble murmur muse mutter narrate note notify observe offer opine pontificate posit post
    preach proclaim profess pronounce propound publish quip quote rant read reaffirm reassure
    recall recite recount refer reference reiterate relate relay release remark remember remind
    reminisce repeat reply report respond restate retort retweet roar rumor sass say scream
    screech shout shriek sigh signal snap snarl sniff speak specify splutter stammer state
    stipulate stress stutter summarize swear talk tell testify thunder tweet utter venture verify
    volley wail whisper write yell""",
}
_OTHERS: dict[Stance, str] = {
    Stance.DENY: """challenge contradiction deflect denial disagreement dismissal dissent fend
    forswear gainsay nix parry rebuttal refutation rejection renege repudiation retraction
    reversal scuttle squelch""",
    Stance.ALLEGE: "accusation allegation alleged allegedly insinuation lawsuit purportedly",
    Stance.ADMIT: """acknowledgement acknowledgment admission apology concession mea-culpa
    recognition""",
    Stance.CONFESS: "confession",
    Stance.WARN: "admonition threat warning",
    Stance.PROMISE: """agenda commitment conspiracy conspire goal intent intention mission
    objective platform preparation prepare proposal purpose scheme""",
    Stance.ASK: """canvass cross-examine inquiry interrogation investigate investigation pose
    probe questioning""",
    Stance.DEMAND: """advice advocacy beckon edict encouragement enjoin enlist entice exhortation
    importune incite instruction limit mandate ordain plea prescribe prescription press
    prohibition proscribe push recommendation requirement restriction subpoena ultimatum""",
    Stance.DESCRIBE: """analogy best-known better-known characterization classify comparison
    connote denote depiction description designate emblematic embody encapsulate epitomize evoke
    headlined mischaracterization personify pigeonhole portrait portrayal represent romanticize
    self-described self-proclaimed self-styled so-called symbol tag title typify well-known""",
    Stance.SHOW: """bespeak certify confirmation data demonstration documentation establish
    evidence finding footage illustration indication manifest portend proof revelation
    substantiate unearth validate""",
    Stance.PRAISE: """acclaim accolade applause bless celebration congratulations credit defense
    encomium eulogize exalt homage honor kudos lionize ovation plaudit toast tribute vindicate""",
    Stance.CRITICISE: """assault backlash bad-mouth badmouth barrage browbeat catcall cavil
    clobber complaint condemnation confrontation critic critical criticism critique crucify curse
    cuss defame degrade denunciation deprecate derision diatribe dishonor disparagement disrespect
    diss epithet flay fusillade harangue hector hit hound impeach invective jeremiad lacerate lash
    maul mockery mudslinging nitpick objection onslaught outburst outcry persecute potshot pound
    putdown quibble razz reprove ridiculous roast salvo screed slur smack snipe stigmatize
    takedown target tarnish tirade torch vitriol zing""",
    Stance.ASSERT: """account announcement argument assertion contact contention conversation
    counter debate declaration disclosure discussion emphasis explanation identify insistence
    message name narrative observation present presentation pronouncement quotation react reason
    record reminder response rhetoric rule saying share slogan speech statement story suggestion
    summary testimony voice""",
    Stance.BELIEVE: "figure",
}
_FAINT: dict[Stance, str] = {
    Stance.BELIEVE: """able against appear bother buy careful eager hesitant inclined keen likely
    loath look quick reluctance reluctant seem sound unlikely unwilling willing willingness""",
    Stance.PROMISE: "attempt effort endeavor seek strive struggle try",
}
SHOWN_BY_DOCUMENTS = frozenset(
    """confirm detail exhibit highlight imply indicate reflect reveal suggest underline
    underscore""".split()
)
"""What a document shows by these verbs, a person only says."""


_BETRAYING = frozenset(
    """accusation allegation allegedly appear concern criticism denial opinion seem statement threat
    view""".split()
)


class Weight(IntEnum):
    """How much a word's stance counts: a firm one before a plain one before a faint one.

    Plain are verbs of mere saying ("announced his opposition" opposes). Faint are words that only
    count where nothing else does ("sought to discredit" discredits, "sought an answer" intends).
    """

    FAINT = 0
    PLAIN = 1
    FIRM = 2


def _by_word(groups: dict[Stance, str]) -> dict[str, Stance]:
    return {word: stance for stance, words in groups.items() for word in words.split()}


GROUPS = (_SPEECH, _OTHERS, _FAINT)
"""The lists by stance, as they are written down here."""
_SPOKEN = _by_word(_SPEECH)
_FAINT_STANCES = _by_word(_FAINT)
_STANCES = _by_word(ATTITUDES) | _by_word(_OTHERS) | _SPOKEN | _FAINT_STANCES


@lru_cache(maxsize=8192)
def find_stance(word: str) -> tuple[Stance, Weight, str] | None:
    """The stance of a lower-case word in any of its forms, its weight, and its base form."""
    for base in base_forms(word):
        stance = _STANCES.get(base)
        if stance is not None:
            return stance, _weigh(base, stance), base
    return None


@lru_cache(maxsize=8192)
def is_speech(word: str) -> bool:
    """Tell whether a lower-case word betrays speech or thought wherever it stands."""
    return any(base in _SPOKEN or base in _BETRAYING for base in base_forms(word))


def _weigh(base: str, stance: Stance) -> Weight:
    if base in _FAINT_STANCES:
        return Weight.FAINT
    return Weight.PLAIN if stance is Stance.ASSERT else Weight.FIRM
