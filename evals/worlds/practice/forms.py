"""How things are attributed, denied, corrected and passed on, in wordings to practise on."""

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
        "{s} claimed{said_on} that ⟦{c}⟧.",
        "{s} alleged that ⟦{c}⟧.",
        "{s} divulged{said_on} that ⟦{c}⟧.",
        "{s} would have it that ⟦{c}⟧.",
        "{s} revealed to {self}{said_on} that ⟦{c}⟧.",
        "Speaking to {self}{said_on}, {s} asserted that ⟦{c}⟧.",
        "By the account of {s,} ⟦{c}⟧.",
        "To hear {s} tell it, ⟦{c}⟧.",
        "⟦{c}⟧, {s} recalled{said_on}.",
        "⟦{c}⟧, {s} claimed.",
        "⟦{c}⟧, as {s} put it to {self}.",
        "⟦{c1}⟧, {s} added{said_on}, ⟦{c2}⟧.",
        "⟦{c1}⟧, on the word of {s,} ⟦{c2}⟧.",
        "{s} informed {self} that ⟦{c}⟧.",
        "{s} let it be known{said_on} that ⟦{c}⟧.",
        "⟦{c}⟧, {self} was told{said_on} by {S}.",
        "{s} told our correspondent{said_on} that ⟦{c}⟧.",
        "⟦{c}⟧, in the telling of {S}.",
        "The way {s} described it, ⟦{c}⟧.",
        "Contacted by {self}{said_on}, {s} acknowledged that ⟦{c}⟧.",
    ),
    public=(
        "Addressing journalists{said_on}, {s} announced that ⟦{c}⟧.",
        "In a written communique{said_on}, {s} stated that ⟦{c}⟧.",
        "{s} told a press conference{said_on} that ⟦{c}⟧.",
        "⟦{c}⟧, {s} tweeted{said_on}.",
        "⟦{c}⟧, reads a statement issued{said_on} by {S}.",
        "Testifying{said_on} before lawmakers, {s} affirmed that ⟦{c}⟧.",
    ),
    direct=(
        "“⟦{q}⟧,” {s} lamented{said_on}.",
        "“⟦{q}⟧,” recalled {S}.",
        "{s} was blunt: “⟦{q}⟧.”",
        "{s} complained in an interview with {self}: “⟦{q}⟧.”",
        "In the words of {s,} “⟦{q}⟧.”",
        "“⟦{q}⟧,” {s} told {self} by telephone{said_on}.",
        "“⟦{q}⟧,” commented {S}.",
        "{s} did not mince words{said_on}. “⟦{q}⟧.”",
    ),
    nested=(
        "{s} recounted how {t} had confided to {him} that ⟦{c}⟧.",
        "{s} quoted {t} as having told {him} that ⟦{c}⟧.",
        "{s} had learned from {t} that ⟦{c}⟧.",
        "{s} passed on what {t} had described: ⟦{c}⟧.",
    ),
    papers=(
        "{d}, a copy of which was reviewed by {self}, states that ⟦{c}⟧.",
        "⟦{c}⟧, {d} leaked to {self} reveals.",
        "In {d} which has come into the possession of {self}, it is stated that ⟦{c}⟧.",
        "⟦{c}⟧, reads {d} shared with {self}.",
        "As per {d} accessed by {self}, ⟦{c}⟧.",
    ),
    own=("⟦{c}⟧.",),
    seen=(
        "A team from {self} visited the spot and could see that ⟦{c}⟧.",
        "⟦{c}⟧, as this correspondent was able to observe.",
    ),
    cited=(
        "{s} was cited by {o} as claiming that ⟦{c}⟧.",
        "In remarks carried by {o}{said_on}, {s} stated that ⟦{c}⟧.",
        "{o}, quoting {s,} said{said_on} that ⟦{c}⟧.",
        "⟦{c}⟧, as {s} told {o}.",
        "Speaking to {o}{said_on}, {s} claimed that ⟦{c}⟧.",
        "In an interview published by {o}, {s} alleged that ⟦{c}⟧.",
        "⟦{c}⟧, writes {o} with reference to {S}.",
        "{o} reports, referring to {S}, that ⟦{c}⟧.",
        "{s} revealed to {o} that ⟦{c}⟧.",
        "As {s} explained to {o}, ⟦{c}⟧.",
        "{o} names {s} as the source for its account that ⟦{c}⟧.",
        "{o} attributed to {s} the statement that ⟦{c}⟧.",
    ),
    cited_direct=(
        "“⟦{q}⟧,” {s} was quoted as saying by {o}.",
        "“⟦{q}⟧,” {o} cites {s} as saying.",
        "Speaking to {o}, {s} commented: “⟦{q}⟧.”",
        "In comments to {o}{said_on}, {s} complained: “⟦{q}⟧.”",
        "“⟦{q}⟧,” {s} is reported by {o} to have remarked.",
    ),
    cited_without_source=(
        "⟦{c}⟧, {o} disclosed{said_on}.",
        "{o} claims that ⟦{c}⟧.",
        "{o} carried a story{said_on} saying that ⟦{c}⟧.",
        "⟦{c}⟧, writes {o}.",
        "⟦{c}⟧, if {o} is to be believed.",
        "As first revealed by {o}, ⟦{c}⟧.",
        "{o} broke the news{said_on} that ⟦{c}⟧.",
        "An exclusive in {o} has it that ⟦{c}⟧.",
        "⟦{c}⟧, as per {o}.",
        "⟦{c1}⟧, {o} says, ⟦{c2}⟧.",
        "Per {o}, ⟦{c}⟧.",
        "⟦{c}⟧, {o} has learned.",
        "It was claimed in {o}{said_on} that ⟦{c}⟧.",
        "⟦{c}⟧, a dispatch by {o} had it.",
    ),
    cited_papers=(
        "⟦{c}⟧, as {d} leaked to {o} makes clear.",
        "{o} quotes from {d} to the effect that ⟦{c}⟧.",
        "{o} claims to have read {d} in which it is written that ⟦{c}⟧.",
        "{d} published by {o} contains the assertion that ⟦{c}⟧.",
    ),
    linked=(
        "⟦{c}⟧.",
        "⟦{c}⟧, it has emerged.",
        "It emerged{said_on} that ⟦{c}⟧.",
        "Media reports had it{said_on} that ⟦{c}⟧.",
        "⟦{c}⟧, as has been widely reported.",
        "Word has it that ⟦{c}⟧.",
    ),
    denials=(
        "{s} rubbished{said_on} claims that ⟦{c}⟧.",
        "{s} refuted media reports that ⟦{c}⟧.",
        "{s} scotched the rumour that ⟦{c}⟧.",
        "{s} contested{said_on} the report that ⟦{c}⟧.",
        "There was no truth in reports that ⟦{c}⟧, {s} insisted{said_on}.",
        "Reports that ⟦{c}⟧ were baseless, {s} declared{said_on}.",
        "{s} described as a fabrication the story that ⟦{c}⟧.",
        "Allegations that ⟦{c}⟧ drew a flat denial{said_on} from {S}.",
        "{s} dismissed suggestions that ⟦{c}⟧ as pure invention.",
        "{s} would not accept{said_on} that ⟦{c}⟧.",
        "{s} swore{said_on} that it was a lie that ⟦{c}⟧.",
        "It was simply untrue to say that ⟦{c}⟧, {s} protested{said_on}.",
    ),
    short_denials=(
        "{s} scoffed at the story.",
        "{s} brushed the report aside{said_on} as fiction.",
        "“There is no truth in it,” {s} maintained{said_on}.",
        "{s} termed the allegation baseless.",
        "{s} rubbished the report.",
        "{s} refuted this{said_on}.",
        "“Fake news from beginning to end,” {s} snapped{said_on}.",
        "{s} dismissed it{said_on} as a fabrication.",
        "Nothing of the sort took place, {s} insisted{said_on}.",
        "{s} poured cold water on the story.",
        "“Lies,” was all that {s} would say.",
        "{s} categorically contradicted this version{said_on}.",
        "None of it was so, according to {S}.",
        "{s} wondered aloud who could have made up such a tale.",
    ),
    corrections=(
        "We said in a report on {first_day} that ⟦{c}⟧. That was wrong: the figure is {right}.",
        (
            "CLARIFICATION: In our edition of {first_day} it was stated that ⟦{c}⟧. The actual "
            "figure was {right}. The error is regretted."
        ),
        (
            "In its story of {first_day}, {self} wrongly stated that ⟦{c}⟧. In fact it was "
            "{right}. We apologise for the error."
        ),
        (
            "This story has been amended. An earlier version, of {first_day}, had it that ⟦{c}⟧; "
            "the number was {right}."
        ),
        "Erratum. On {first_day} readers were told that ⟦{c}⟧. For that figure, read {right}.",
    ),
    retractions=(
        (
            "{self} no longer stands by its story of {first_day}, which claimed that ⟦{c}⟧. It has "
            "been taken off our website."
        ),
        (
            "On {first_day} we published an article according to which ⟦{c}⟧. It did not meet our "
            "standards, and we have taken it down."
        ),
        (
            "We unreservedly apologise for our article of {first_day}, in which it was alleged "
            "that ⟦{c}⟧. We now accept that this was untrue."
        ),
        (
            "RETRACTION: The story of {first_day} claiming that ⟦{c}⟧ has been pulled. The person "
            "on whom it relied has recanted."
        ),
    ),
)

ANONYMOUS = {
    Side.OFFICIAL: (
        "a ministry insider who would speak only off the record",
        "a top bureaucrat, requesting anonymity",
        "a high-ranking police source",
        "a Western diplomat who declined to be identified",
        "a person briefed on the inquiry by the authorities",
        "an aide to a cabinet minister, speaking on background",
        "two government sources",
        "a member of the administration with direct knowledge of the decision",
    ),
    Side.INSIDER: (
        "someone on the payroll who insisted on staying nameless",
        "a whistleblower",
        "a longtime staffer, granted anonymity for fear of reprisals",
        "a colleague who begged not to be quoted by name",
        "three people who work there",
        "one of those involved, whose identity is known to the editors",
    ),
    Side.WITNESS: (
        "a mother of four who would not reveal her surname",
        "a person who happened by",
        "a passer-by who was afraid to identify himself",
        "two eyewitnesses",
        "a man who introduced himself only as a neighbour",
        "an elderly woman living nearby, whose name is being withheld for her safety",
    ),
    Side.ANYBODY: (
        "a person briefed on the affair",
        "someone with knowledge of what went on",
        "sources who requested anonymity",
        "a well-placed source",
        "two people with direct knowledge",
        "an individual close to the affair",
        "an informed source who cannot be named",
    ),
}
ANONYMISED = {
    Side.OFFICIAL: ("a public servant", "a person in authority", "one senior figure"),
    Side.INSIDER: ("a staffer", "a person with inside knowledge", "someone on the inside"),
    Side.WITNESS: ("an eyewitness", "a local person", "one bystander"),
    Side.OPPONENT: ("a detractor", "an outspoken foe", "one outspoken critic"),
    Side.ANYBODY: ("a contact", "someone"),
}
PAPERS = (
    "a leaked cable",
    "a dossier stamped secret",
    "a sworn affidavit",
    "an intelligence assessment",
    "a set of minutes marked secret",
    "an unsigned note",
    "a 14-page charge sheet",
)
SPOKESPEOPLE = (
    "a press officer for {actor}",
    "the public relations chief of {actor}",
    "a senior executive speaking for {actor}",
    "the media office of {actor}",
    "a woman who speaks for {actor}",
    "{actor}",
)
HEDGES = (
    "presumably",
    "supposedly",
    "would appear to have",
    "could have",
    "seemingly",
    "purportedly",
)
FOLLOW_UPS = (
    "{he} cut the conversation short at that point.",
    "Pressed for details, {he} shook a weary head.",
    "{he} asked that the place of the interview be kept out of print.",
    "It has not been possible to corroborate this.",
    "{he} refused to be drawn on what comes next.",
    "That was as far as {he} would go.",
    "Neither side in the affair has produced proof so far.",
    "{he} talked for twenty minutes without once sitting down.",
    "A second call to {him} went unanswered.",
    "{he} lit one cigarette after another.",
)
COLOUR = (
    "Dust storms kept most people of {place} indoors until dusk.",
    "Schools in {place} sent pupils home at lunch.",
    "Shutters came down along the bazaar, and buses stayed in the depot.",
    "Parliament has gone into recess and will not be back for three weeks.",
    "A prayer service drew hundreds to the stadium in {place}.",
    "The stock market took the news in its stride.",
    "Talk radio in {place} had no other subject.",
    "The president is due in {place} at the weekend on an unrelated visit.",
    "A hashtag about it was among the most shared in the land.",
    "Student leaders have called a march on the governor's residence.",
    "Foreign embassies urged their nationals to stay alert.",
    "Power was out in parts of {place} for six hours.",
    "{actor} marked its anniversary only last month, with fireworks.",
    "Street vendors in {place} did brisk business in umbrellas.",
    "Bar associations in two provinces have asked for a judicial commission.",
    "The opposition whip demanded an urgent debate.",
    "Church bells rang in {place} at noon, as they do every day.",
    "Analysts at a think tank warned against jumping to conclusions.",
    "A delegation of elders set out for the capital.",
    "The bus station of {place} was crowded with people heading home for the holidays.",
    "Mango growers around {place} are expecting a poor season.",
    "Hotels in {place} reported cancellations.",
    "A television drama about a similar case was a hit two winters ago.",
    "No flights left the airstrip at {place} because of fog.",
    "The affair has dented the standing of {actor} in opinion polls.",
    "Columnists spoke of a test for the new cabinet.",
    "The harvest festival in {place} will go ahead, its organisers promised.",
    "Three earlier inquiries into {actor} gather dust in a cupboard.",
    "A cousin of the head of state has business interests in {place}.",
    "Petrol queues in {place} stretched round the block.",
)
TRANSITIONS = (
    "Meanwhile, another headache has landed on editors' desks.",
    "There was more.",
    "Turning to {place}:",
    "Separately, there were developments in {place}.",
    "Also making headlines is an unrelated affair.",
)
CREDITS_BEFORE = (
    "« {outlet} »",
    "{outlet} | {city} |",
    "{city} — {outlet} —",
    "Reproduced from {outlet}",
    "As published by {outlet}, {date}",
    "Story: {outlet}",
    "{outlet}, {city}:",
)
CREDITS_AFTER = (
    "(With inputs from {outlet})",
    "This report was syndicated by {outlet}.",
    "Text by {outlet}",
    "© {outlet}, {date}",
    "Copyright {outlet}. Republished under licence.",
    "Taken from {outlet}, issue of {date}.",
    "[Source: {outlet}]",
    "A version of this story was carried by {outlet} on {date}.",
)
PASTED_BEFORE = (
    "I reproduce below, in full, what {outlet} ran:",
    "Copied and pasted from {outlet}, {date}:",
    "Full text, courtesy of {outlet}:",
    "This is from {outlet}, so make of it what you will:",
)
PASTED_AFTER = (
    "So much for that. Draw your own conclusions, folks.",
    "[ends] What do you make of it? Write to me.",
    "I have nothing to add, except that none of this surprises me.",
)
BLOG_OPENINGS = (
    "Coffee first, then this.",
    "You will not have seen this on the evening bulletin.",
    "File this one under things they hoped we would forget.",
    "A reader from abroad sends in the following, with thanks.",
)
ELSEWHERE = (
    "In other developments",
    "Around the country",
    "In short",
    "Also on our pages",
    "Round-up",
)
