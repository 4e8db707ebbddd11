"""Nouns that stand for sources, by what they say about who speaks."""

from __future__ import annotations

__all__ = [
    "BODIES",
    "COUNTED",
    "CROWDS",
    "DOCUMENTS",
    "INDEFINITE",
    "KIN",
    "NAMELESS",
    "OUTLETS",
    "PEOPLE",
    "ROLES",
    "UNNAMED",
    "is_plural",
    "singular",
]

DOCUMENTS = frozenset(
    """accord account ad advertisement advisory affidavit aggregate agreement amendment analysis
    article assessment audio audit average banner bill biography blog book brief bulletin cable
    caption card census chapter chart circular clip column comment commentary commercial communique
    communiqué
    complaint constitution contract copy count cover coverage data database deposition diary
    directive disclosure dispatch document documentary dossier draft drama e-mail editorial
    email entry estimate evidence excerpt exposé fact figure file filing finding footage
    footnote forecast form graph guideline headline history image index indictment inquiry
    inscription interview inventory investigation item joke journal law lawsuit leaflet ledger
    legislation letter list log magazine mailer mailing manifest manifesto map measure
    measurement memo memoir memorandum message minutes missive movie note notebook notice novel
    number obituary opinion order pact page pamphlet paper paperwork passage payroll petition
    photo photograph picture piece placard plan plank plaque platform podcast poll polling post
    poster precedent presentation profile projection proposal provision publication question
    questionnaire quiz ranking rate rating readout receipt record recording register registry
    regulation
    release remark reply report reporting research resolution response result resume return
    review rule ruling rumor résumé score script scroll section series sheet show sign signage
    slogan speech spot spreadsheet statement statistic statute story study suit summary survey table
    tablet tally tape text textbook theory timeline tracker transcript translation treaty tweet
    update verdict version video voice-over voiceover vote warning warrant website whitepaper
    wording write-up""".split()
)
"""Things written, shown or counted."""

OUTLETS = frozenset(
    """post times journal record register review bulletin dispatch tribune herald ledger magazine
    telegraph mail globe guardian observer star sun chronicle gazette examiner inquirer mirror
    monitor report reports news intelligencer page story spectator standard record-journal
    caller wire index note letter bee press""".split()
)
"""Words for documents that are also names of papers."""

BODIES = frozenset(
    """administration agency airline alliance army association authority bank board brand
    broadcaster bureau business cabinet camp campaign candidacy center centre chain channel charity
    church city club coalition college commission committee community-group company conglomerate
    congress consortium corporation council country county court department division embassy
    empire enterprise faction federation firm foundation fund giant government govt group hospital
    hotel house institute institution kingdom laboratory league legislature manufacturer militia
    ministry monarchy municipality museum nation network newspaper nonprofit non-profit office
    operation organisation organization outfit outlet pac palace panel paper parliament party
    platform presidency province publication publisher regime region regulator republic restaurant
    retailer
    school senate service site start-up startup state station store studio superpac tabloid team
    territory think-tank town township tribunal union unit university utility village watchdog
    website magazine journal jury""".split()
)
"""Bodies that speak with one voice, and mostly have a name."""

CROWDS = frozenset(
    """audience base brass chorus circle class clergy community congregation crew crowd demographic
    diaspora electorate elite enforcement establishment everybody everyone faculty family
    flock folk folks following generation grassroots handful household humanity industry
    internet intelligentsia leadership left mainstream majority management market media military
    millions minority mob movement nobody none opposition plurality police population press
    prosecution public readership right roster slate slew sector side slice society staff
    supermajority team-members trio wave wing workforce world youth personnel mankind anyone
    anybody whoever enemy rest most many some few several others all both defense""".split()
)
"""Words for many people at once, none of them named."""

ROLES = frozenset(
    """official spokesman spokeswoman spokesperson source person man woman insider aide adviser
    advisor diplomat officer analyst expert witness resident clerk employee worker lawyer
    attorney doctor minister president senator governor mayor director chairman chairwoman
    chief leader commander ambassador secretary judge prosecutor investigator journalist
    reporter author critic supporter friend neighbour neighbor colleague teacher professor
    candidate manager executive inspector sailor fisherman captain harbourmaster student
    soldier activist lawmaker representative delegate negotiator""".split()
)
"""What people are called right before their names."""

PEOPLE = ROLES | frozenset(
    """academic actor adult adversary advocate agent ally anchor angler antagonist applicant
    associate
    attendee backer banker biographer blogger booster boss boy broker businessman caller campaigner
    celebrity centrist challenger child citizen client coach columnist commentator commenter
    commuter confidant congressman congresswoman conservative consultant contender contestant
    contributor counselor customer defender demonstrator denizen detractor developer director
    donor economist editor elder endorser enthusiast entrepreneur environmentalist evangelical
    eyewitness
    fan farmer firefighter fisher foe follower founder front-runner fundraiser gay gentleman girl
    guest
    guard hacker hard-liner hardliner hawk heckler historian hopeful host hunter immigrant incumbent
    independent individual informant insurer interviewer inmate intellectual investor islander
    juror justice
    kid lady landlord legislator lender liberal libertarian lobbyist local loyalist maker member
    merchant migrant millennial mother father moderate moderator motorist multimillionaire native
    nationalist newcomer nominee nurse objector observer officeholder onlooker operative opponent
    organiser organizer owner panelist parent parishioner participant partner passenger pastor
    passer-by passerby
    patient patriot peer pensioner personality physician pilot planner player politician politico
    pollster populist practitioner preacher priest producer progressive proponent protester
    psychologist pundit purist radical rancher reader rebel recruit refugee relative researcher
    respondent retiree reviewer rival scholar scientist senior sheriff shopper skeptic speaker
    specialist spectator spouse staffer stakeholder star strategist subscriber superdelegate
    surrogate survivor sympathizer taxpayer technologist teen teenager trader traveller traveler
    trustee tourist troop user veteran victim viewer villager visitor volunteer voter
    watcher whistleblower winner writer youngster billionaire mogul tycoon magnate socialist
    communist capitalist democrat republican hysteric diehard stalwart veteran black white latino
    hispanic muslim catholic""".split()
)

KIN = frozenset(
    """wife husband mother father son daughter brother sister uncle aunt nephew niece cousin
    grandmother grandfather grandson granddaughter mom dad mum widow widower fiancé fiancée
    ex-wife ex-husband stepson stepdaughter stepfather stepmother girlfriend boyfriend
    son-in-law daughter-in-law running-mate mate predecessor successor""".split()
)

NAMELESS = frozenset(
    """official source aide person insider man woman guy employee staffer reader user voter caller
    questioner reporter witness resident operative bystander neighbor neighbour passenger
    respondent participant attendee member supporter customer commenter adviser advisor informant
    student worker victim boy girl kid child friend ally protester donor someone somebody
    one driver individual insider diplomat heckler narrator soldier officer contact""".split()
)
"""People who stay without a name even where "the" points back to them."""

INDEFINITE = frozenset("a an one another any".split())
UNNAMED = frozenset("anonymous unnamed unidentified undisclosed unspecified".split())
COUNTED = frozenset(
    """two three four five six seven eight nine ten eleven twelve dozen dozens score scores hundreds
    thousands millions several many some most few fewer all half third thirds quarter quarters
    two-thirds three-quarters three-fourths majority majorities plurality percent number lot lots
    handful plenty those these various numerous countless multiple other others none nobody
    everyone everybody anyone anybody certain more much part slice share tens""".split()
)
"""Words that count people rather than name them."""

_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "wives": "wife",
    "fishermen": "fisherman", "spokesmen": "spokesman", "congressmen": "congressman",
    "businessmen": "businessman", "chairmen": "chairman", "gentlemen": "gentleman",
    "lawmen": "lawman", "newsmen": "newsman", "policemen": "policeman", "firemen": "fireman",
    "countrymen": "countryman", "alumni": "alumnus", "analyses": "analysis", "data": "data",
    "ads": "ad", "elites": "elite", "media": "media", "series": "series", "minutes": "minutes",
}  # fmt: skip


def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural in "s"."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3


def singular(word: str) -> str:
    """The singular of a lower-case noun; one that is no plural stays."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if is_plural(word) else word
