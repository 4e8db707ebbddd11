"""How yet another writer attributes, denies, corrects and passes on.

Not everything is told in a clause: numbers are put at something, somebody is blamed, spoken of is
a loss.
"""

from __future__ import annotations

from evals.worlds.wordings import Forms, Side

__all__ = [
    "ANONYMISED",
    "ANONYMOUS",
    "BLOG_OPENINGS",
    "COLOUR",
    "CREDITS_AFTER",
    "CREDITS_BEFORE",
    "ELSEWHERE",
    "FOLLOW_UPS",
    "FORMS",
    "HEDGES",
    "PAPERS",
    "PASTED_AFTER",
    "PASTED_BEFORE",
    "SPOKESPEOPLE",
    "TRANSITIONS",
]

FORMS = Forms(
    indirect=(
        "⟦{c}⟧, remembered {S}.",
        "⟦{c}⟧, {s} told this newspaper{said_on}.",
        "The account given by {s}{said_on} was that ⟦{c}⟧.",
        "According to what {s} related to {self}, ⟦{c}⟧.",
        "By the reckoning of {s,} ⟦{c}⟧.",
        "In a long letter to {self}, {s} set out how ⟦{c}⟧.",
        "On a phone-in{said_on}, {s} said ⟦{c}⟧.",
        "Interviewed on local radio{said_on}, {s} described how ⟦{c}⟧.",
        "{s} testified under oath{said_on} that ⟦{c}⟧.",
        "{s} wrote on Facebook{said_on} that ⟦{c}⟧.",
        "{s} conceded{said_on} that ⟦{c}⟧.",
        "The assertion by {s} that ⟦{c}⟧ has set tongues wagging.",
        "{s} had no hesitation{said_on} in saying that ⟦{c}⟧.",
        "Word reached {self} through {s} that ⟦{c}⟧.",
        "Asked what had happened, {s} answered that ⟦{c}⟧.",
        "Asked by {self} if it was true that ⟦{c}⟧, {s} said yes.",
        "⟦{c1}⟧, as {s} remembered it, ⟦{c2}⟧.",
        "⟦{c1}⟧, {s} went on, ⟦{c2}⟧.",
        "{s} sent {self} a note saying that ⟦{c}⟧.",
        "The way {self} heard it from {s,} ⟦{c}⟧.",
        "⟦{c}⟧. That is how {s} told it{said_on}.",
        "{s} spoke{said_on} of ⟦{noun}⟧.",
        "{s} told of ⟦{noun}⟧.",
        "{s} recalled ⟦{noun}⟧.",
        "⟦{noun}⟧ was described{said_on} by {S}.",
        "{s} put ⟦{count} at {n}⟧.",
        "⟦{count} was put at {n}⟧ by {S}.",
        "{s} gave ⟦{count} as {n}⟧.",
        "{s} blamed ⟦{blame}⟧.",
        "{s} accused ⟦{charge}⟧.",
    ),
    public=(
        "In a statement put out{said_on}, {s} said ⟦{c}⟧.",
        "{s} informed parliament{said_on} that ⟦{c}⟧.",
        "{s} took to Twitter{said_on} to say that ⟦{c}⟧.",
        "In sworn testimony{said_on}, {s} told the inquiry that ⟦{c}⟧.",
        "⟦{c}⟧, {s} said from the podium{said_on}.",
        "A letter from {s,} made public{said_on}, states that ⟦{c}⟧.",
        "At a vigil{said_on}, {s} told the crowd that ⟦{c}⟧.",
        "{s} confirmed{said_on} ⟦{noun}⟧.",
        "{s} used a radio interview{said_on} to make known that ⟦{c}⟧.",
    ),
    direct=(
        "“⟦{q}⟧,” was the answer of {S}.",
        "“⟦{q}⟧,” {s} told the local radio station{said_on}.",
        "“⟦{q}⟧,” {s} wrote in an open letter{said_on}.",
        "“⟦{q}⟧,” sighed {S}.",
        "“⟦{q}⟧,” according to {S}.",
        "{s} spoke plainly{said_on}: “⟦{q}⟧.”",
        "“⟦{q}⟧.” Those are the words of {S}.",
        "“⟦{q}⟧,” {s} said in a video shared online{said_on}.",
        "For {s} it comes down to this: “⟦{q}⟧.”",
        "A text message from {s} to {self} read: “⟦{q}⟧.”",
    ),
    nested=(
        "{s} got the story from {t}: ⟦{c}⟧.",
        "{s} cited {t} as the source for the information that ⟦{c}⟧.",
        "According to {s,} {t} swore to {him} that ⟦{c}⟧.",
        "{s} read out a message in which {t} wrote that ⟦{c}⟧.",
    ),
    papers=(
        "⟦{c}⟧, reads the second page of {d} shown to {self}.",
        "{d} in the hands of {self} gives the details: ⟦{c}⟧.",
        "In {d} that reached {self} by post, one finds that ⟦{c}⟧.",
        "{self} was given {d} from which it emerges that ⟦{c}⟧.",
        "{d} examined by {self} puts ⟦{count} at {n}⟧.",
        "{d} consulted by {self} speaks of ⟦{noun}⟧.",
    ),
    own=("⟦{c}⟧.",),
    seen=(
        "A camera crew from {self} arrived to find that ⟦{c}⟧.",
        "⟦{c}⟧, {self}'s correspondent witnessed.",
    ),
    cited=(
        "{o} had this from {s}{said_on}: ⟦{c}⟧.",
        "{s} opened up to {o}, saying ⟦{c}⟧.",
        "⟦{c}⟧, said {s} in a conversation with {o}.",
        "As {s} told it to {o}, ⟦{c}⟧.",
        "In {o}{said_on}, {s} was adamant that ⟦{c}⟧.",
        "Quoted by {o}, {s} affirmed that ⟦{c}⟧.",
        "{s,} interviewed by {o}{said_on}, said that ⟦{c}⟧.",
        "{o} ran an interview{said_on} in which {s} recounted that ⟦{c}⟧.",
        "According to {o}, which spoke to {s,} ⟦{c}⟧.",
        "⟦{c}⟧, {o} learned from {S}.",
        "The claim that ⟦{c}⟧ was made by {s} in {o}.",
        "{s} spoke in {o} of ⟦{noun}⟧.",
        "{s} put ⟦{count} at {n}⟧ when talking to {o}{said_on}.",
        "{s} blamed ⟦{blame}⟧ in remarks to {o}.",
    ),
    cited_direct=(
        "“⟦{q}⟧,” {s} says in {o}.",
        "“⟦{q}⟧,” goes the quote from {s} in {o}.",
        "“⟦{q}⟧,” {s} confided in {o}{said_on}.",
        "{s} let fly in {o}{said_on}: “⟦{q}⟧.”",
        "“⟦{q}⟧,” as {s} phrased it for {o}.",
    ),
    cited_without_source=(
        "{o} puts ⟦{count} at {n}⟧.",
        "{o} was first with the story{said_on}: ⟦{c}⟧.",
        "⟦{c}⟧, as {o} discovered.",
        "It was {o} that revealed{said_on} that ⟦{c}⟧.",
        "{o} is the source of the report that ⟦{c}⟧.",
        "⟦{c}⟧, according to {o}'s front page{said_on}.",
        "Per reporting in {o}, ⟦{c}⟧.",
        "{o} tells its readers that ⟦{c}⟧.",
        "⟦{c}⟧ (source: {o}).",
        "A dispatch in {o} had it that ⟦{c}⟧.",
        "{o} spoke{said_on} of ⟦{noun}⟧.",
        "⟦{c1}⟧, {o} understands, ⟦{c2}⟧.",
        "The website of {o} carried the news{said_on} that ⟦{c}⟧.",
        "Reporting by {o} shows that ⟦{c}⟧.",
        "An investigation by {o} found that ⟦{c}⟧.",
    ),
    cited_papers=(
        "{o}, quoting from {d}, put ⟦{count} at {n}⟧.",
        "⟦{c}⟧, says {d} that {o} dug up.",
        "{o} published {d} in which it is noted that ⟦{c}⟧.",
        "Drawing on {d}, {o} wrote that ⟦{c}⟧.",
        "{d} unearthed by {o} leaves no doubt that ⟦{c}⟧.",
    ),
    linked=(
        "⟦{c}⟧.",
        "⟦{c}⟧, we learn.",
        "It turns out that ⟦{c}⟧.",
        "⟦{c}⟧, it transpired{said_on}.",
        "As is now known, ⟦{c}⟧.",
        "⟦{noun}⟧ made headlines{said_on}.",
        "Reports are coming in that ⟦{c}⟧.",
    ),
    denials=(
        "Nobody should believe that ⟦{c}⟧, {s} said{said_on}.",
        "{s} insisted{said_on} there was nothing in the story that ⟦{c}⟧.",
        "It is simply wrong to say that ⟦{c}⟧, according to {S}.",
        "{s} contested the assertion that ⟦{c}⟧.",
        "{s} poured cold water{said_on} on talk that ⟦{c}⟧.",
        "{s} hit back at suggestions that ⟦{c}⟧. “Pure invention.”",
        "There is not a shred of evidence that ⟦{c}⟧, {s} retorted.",
        "The allegation that ⟦{c}⟧ was rejected{said_on} by {S}.",
        "{s} refused to accept that ⟦{c}⟧.",
        "Asked whether ⟦{c}⟧, {s} answered with a curt no.",
        "{s} knocked down the rumour that ⟦{c}⟧.",
        "{s} threatened legal action{said_on} over the false claim that ⟦{c}⟧.",
        "{s} called it a lie that ⟦{c}⟧.",
        "{s} denied ⟦{noun}⟧.",
        "There was no truth in talk of ⟦{noun}⟧, {s} said{said_on}.",
        "That ⟦{c}⟧ was news to {S}, who called it untrue.",
    ),
    short_denials=(
        "{s} saw it differently{said_on}: nothing of the sort had occurred.",
        "“Not a word of that is true,” said {S}.",
        "{s} denied everything{said_on}.",
        "{s} protested{said_on} that no such thing had taken place.",
        "{s} spoke of a malicious rumour{said_on}.",
        "“Made up from start to finish,” {s} said{said_on}.",
        "A lawyer's letter from {s} called the account defamatory and false.",
        "{s} wrote on Facebook{said_on} that this was fabricated.",
        "{s} answered with one word: “Lies.”",
        "{s} branded the story fake news{said_on}.",
        "Asked about this, {s} brushed the charge aside as absurd.",
        "That account was vigorously contested{said_on} by {S}.",
        "{s} maintained{said_on} that it never happened.",
    ),
    corrections=(
        (
            "Clarification: we wrote on {first_day} that ⟦{c}⟧. The figure ought to have been "
            "{right}."
        ),
        (
            "Readers have pointed out a mistake in our story of {first_day}, in which we said that "
            "⟦{c}⟧. In fact it was {right}."
        ),
        (
            "On {first_day} this newspaper reported that ⟦{c}⟧. The correct number, as our source "
            "has since made clear, is {right}."
        ),
        (
            "{self} regrets an error in its edition of {first_day}: where it said that ⟦{c}⟧, the "
            "number should read {right}."
        ),
        (
            "Because of a slip in transcription, a story of {first_day} stated that ⟦{c}⟧. Please "
            "read {right} instead."
        ),
        (
            "An earlier version of our article of {first_day} said ⟦{c}⟧. It has been amended: the "
            "figure is {right}."
        ),
    ),
    retractions=(
        (
            "We are taking back our story of {first_day} that ⟦{c}⟧. Our source has admitted to "
            "inventing it."
        ),
        (
            "{self} no longer stands by its report of {first_day} that ⟦{c}⟧, and has removed it "
            "from its website."
        ),
        (
            "Editors' note: an article of {first_day} stating that ⟦{c}⟧ did not meet our "
            "standards and has been taken down."
        ),
        (
            "On {first_day} we told readers that ⟦{c}⟧. We now know that this was untrue. We "
            "apologise to those concerned."
        ),
        (
            "The report of {first_day} that ⟦{c}⟧ should not have been published, and {self} "
            "retracts it in full."
        ),
    ),
)

ANONYMOUS = {
    Side.OFFICIAL: (
        "an adviser to the minister who would only talk off the record",
        "an official close to the inquiry",
        "a ranking officer who was not cleared to speak",
        "a city councillor who wanted no trouble",
        "two aides to the governor",
        "one cabinet member",
        "a regulator who insisted on staying in the background",
    ),
    Side.INSIDER: (
        "one whistleblower",
        "an employee of long standing who is afraid of being fired",
        "somebody on the payroll",
        "a former manager, now in another line of work",
        "two current staff members",
        "a bookkeeper who kept copies",
    ),
    Side.WITNESS: (
        "a grandmother who watched from her balcony",
        "a cyclist who happened to pass",
        "a student who would be identified only as M.",
        "two neighbours",
        "one eyewitness",
        "a passer-by who left no name",
    ),
    Side.ANYBODY: (
        "a source with direct knowledge",
        "someone briefed on the events",
        "several people with knowledge of the matter",
        "a source who cannot be named for legal reasons",
        "a reliable informant",
        "an anonymous caller",
    ),
}
ANONYMISED = {
    Side.OFFICIAL: ("one functionary", "a voice from the administration", "a state employee"),
    Side.INSIDER: ("one of the staff", "a company insider", "somebody from inside"),
    Side.WITNESS: ("one onlooker", "one resident", "a person who was there"),
    Side.OPPONENT: ("one opponent", "an old adversary", "one detractor"),
    Side.ANYBODY: ("somebody", "an unidentified person"),
}
PAPERS = (
    "a coroner's report",
    "a letter to the auditors",
    "the minutes of a closed meeting",
    "an unpublished survey",
    "a court filing",
    "a PowerPoint presentation",
    "a ship's log",
)
SPOKESPEOPLE = (
    "the media officer of {actor}",
    "a senior representative of {actor}",
    "counsel for {actor}",
    "a woman answering the phone for {actor}",
    "the public relations firm hired by {actor}",
    "{actor}",
)
HEDGES = (
    "in all probability",
    "most likely",
    "by every indication",
    "very probably",
    "to all appearances",
)
FOLLOW_UPS = (
    "{he} has since gone on holiday.",
    "The interview lasted less than ten minutes.",
    "{he} wept as {he} spoke.",
    "Pressed for more, {he} hung up.",
    "A photograph of {him} was not to be taken.",
    "{he} offered no proof.",
    "{he} had waited a week before coming forward.",
    "None of it could be checked at once.",
    "Nobody had ever asked {him} before.",
)
COLOUR = (
    "A heatwave is expected to last into next week.",
    "The museum of {place} is free on Sundays.",
    "The mayor's race in {place} remains wide open.",
    "Bread costs twice what it did two years ago.",
    "A ferry to {place} runs on odd days.",
    "The cathedral bells were silent.",
    "Two schools in {place} share one gym.",
    "Seagulls have taken over the fish market of {place}.",
    "The opposition wants a debate.",
    "A commission will look at the wider picture.",
    "The marathon in {place} was moved to October.",
    "Hotels in {place} are booked out for the jubilee.",
    "The railway line to {place} was electrified in spring.",
    "A film about {actor} is in the making.",
    "Unions and employers meet again on the ninth.",
    "The prime minister cut short a trip abroad.",
    "Roadworks slow traffic at the northern exit.",
    "Blossom came early this year.",
    "{actor} turned forty last summer.",
    "Milk powder is being rationed in parts of the east.",
    "The football club of {place} has a new coach.",
    "Wolves have been sighted in the woods above {place}.",
    "A poet from {place} has won a prize.",
    "The post office in {place} now shuts at noon.",
    "Exports fell for a third quarter running.",
    "Church attendance has halved in a decade.",
    "A vote of confidence is set for the last week of the month.",
    "Students painted the bridge of {place} yellow.",
    "The harvest is in, and the barns are full.",
    "Nurses want eight per cent more.",
)
TRANSITIONS = (
    "There was other news, too.",
    "Meanwhile, in {place}, people have something else on their minds.",
    "A second affair is keeping editors busy.",
    "Elsewhere:",
    "Nor was that all.",
)
CREDITS_BEFORE = (
    "BY THE STAFF OF {outlet}",
    "FROM {outlet}, {date}",
    "{city} [{outlet}]",
    "Republished from {outlet} under licence",
    "Courtesy of our partner {outlet}",
    "{outlet} reports —",
)
CREDITS_AFTER = (
    "(c) {outlet}",
    "Text by {outlet}, {date}",
    "This story comes from {outlet} and has been edited for length.",
    "[{outlet}, {date}]",
    "SOURCE {outlet}",
    "Syndicated by {outlet}",
    "First appeared on {date} on the website of {outlet}.",
)
PASTED_BEFORE = (
    "From today's {outlet}:",
    "{outlet} printed the following on {date}.",
    "Copying this over from {outlet}, with thanks:",
    "You need a subscription to read {outlet}, so here you go:",
)
PASTED_AFTER = (
    "Make of that what you will.",
    "End of quote. I have nothing to add.",
    "Draw your own conclusions, dear readers.",
)
BLOG_OPENINGS = (
    "Good morning from a rainy desk.",
    "Sorry for the long silence.",
    "I said I would stop writing about this. I lied.",
    "File under: things you may have missed.",
)
ELSEWHERE = (
    "Headlines, continued",
    "From the provinces and beyond",
    "Still to come",
    "Further news",
)
