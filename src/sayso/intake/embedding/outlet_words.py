"""The words by which a name is known for an outlet's."""

from __future__ import annotations

import re

__all__ = [
    "ALONE",
    "FIRST_WORDS",
    "LAST_WORDS",
    "LEADING",
    "NO_NAME_WORDS",
    "NO_OUTLET",
    "OF_WORDS",
    "PHRASES",
    "WHOLE_NAMES",
]

LAST_WORDS = frozenset(
    """times post news herald tribune journal gazette guardian telegraph magazine weekly observer
    courier chronicle mirror mail daily broadcasting examiner bulletin dispatch globe star wire
    standard argus inquirer enquirer sentinel register echo advertiser lantern ledger review press
    independent monitor reporter record mercury bugle messenger spectator slate worker quarterly
    monthly digest zeitung presse tageblatt radio tv television broadcast bureau agency newspaper
    newswire newsletter today politics policy newsweek economist atlantic intercept republic nation
    report business insider beast hill caller blaze light scotsman irishman citizen intelligencer
    picayune statesman argosy voice trumpet clarion sentry pilot banner beacon tageszeitung
    anzeiger kurier bote""".split()
)
"""What names of two words and more end in."""
ALONE = LAST_WORDS - frozenset(
    """news press record report review radio television tv broadcast bureau agency today policy
    politics business hill light nation republic worker register standard monitor newspaper
    independent daily weekly monthly quarterly magazine citizen mail star caller blaze beast
    broadcasting insider digest newsletter reporter journal sun wire voice pilot banner
    beacon""".split()
)
"""Those that are a name by themselves: "the Argus"."""
FIRST_WORDS = frozenset("radio daily weekly evening agence tv".split())
OF_WORDS = frozenset(
    "journal times voice review bulletin herald gazette news annals quarterly".split()
)
"""What "of" may follow: the Times of India, the Voice of the Province."""
WHOLE_NAMES = frozenset(
    """reuters ap afp upi bbc cnn npr pbs nbc abc cbs msnbc rt dpa ansa efe ians pti irna isna fars
    tasnim sana tass itar-tass interfax xinhua kyodo yonhap anadolu bloomberg politico vox salon
    axios propublica haaretz ynet newsmax breitbart buzzfeed huffpost vice forbes fortune wired
    mashable quartz gawker jezebel townhall hotair allvoices counterpunch antiwar commondreams
    truthout truthdig alternet debkafile memri bellingcat euronews aljazeera mcclatchy nyt
    wsj""".split()
)
PHRASES = frozenset(
    phrase.strip()
    for phrase in """associated press, agence france-presse, al jazeera, al arabiya, al ahram,
    deutsche welle, le monde, le figaro, el país, el pais, der spiegel, die zeit, die welt,
    la repubblica, la stampa, fox news, sky news, voice of america, radio free europe, mother jones,
    roll call, new yorker, foreign affairs, huffington post, daily kos, press association,
    canadian press, press trust of india, u.s. news & world report, usa today, democracy now,
    rolling stone, vanity fair, new scientist, lancet, middle east eye, conversation,
    asharq al-awsat, time magazine, foreign policy""".split(",")
)
NO_OUTLET = re.compile(
    r"\b(?:Party|Committee|Office|Department|Ministry|University|Council|Association|Foundation"
    r"|Bank|Agency\s+for|Intelligence|Security|Court|House|Senate|Congress|Congressional|Federal"
    r"|White|Secretary|Conference|Release|Protection|Energy|Revenue|Commission|Board|Institute"
    r"|School|Club|Police|Labor|Workers'|Rights|Health)\b"
)
"""Bodies that are none: the "Federal Register", the "White House press"."""
NO_NAME_WORDS = frozenset(
    "a an we you he she they it i not is are was were be to my your our his her will can do".split()
)
"""Words of headlines, which have capitals as names have."""
LEADING = frozenset(
    """even but and so now as when while if for in on at from via here what meanwhile yesterday
    today then well yes no this that these according also only once because although though since
    after before read see by is was monday tuesday wednesday thursday friday saturday sunday
    the a an last over both another more conservative liberal right-wing left-wing veteran former
    neighbouring local our own""".split()
)
"""What stands before a name and is printed as if it were part of it: "Even Newsweek"."""
