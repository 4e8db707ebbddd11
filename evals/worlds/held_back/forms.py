"""How things are attributed, denied, corrected and passed on, in wordings held back."""

from __future__ import annotations

from evals.worlds.wordings import Forms, Side

__all__ = [
    "ANONYMISED",
    "ANONYMOUS",
    "BLOG_OPENINGS",
    "COLOUR",
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
        "{s} stated that ⟦{c}⟧.",
        "{s} disclosed{said_on} that ⟦{c}⟧.",
        "{s} maintained that ⟦{c}⟧.",
        "{s} says ⟦{c}⟧.",
        "{s} informed {self}{said_on} that ⟦{c}⟧.",
        "As {s} recounted{said_on}, ⟦{c}⟧.",
        "In the account of {s,} ⟦{c}⟧.",
        "⟦{c}⟧, {s} explained{said_on}.",
        "⟦{c}⟧, in the words of {S}.",
        "⟦{c}⟧, added {S}.",
        "⟦{c1}⟧, {s} explained, ⟦{c2}⟧.",
        "⟦{c1}⟧, as {s} recalled, ⟦{c2}⟧.",
        "{s} acknowledged{said_on} that ⟦{c}⟧.",
        "{self} was told by {s} that ⟦{c}⟧.",
    ),
    public=(
        "At a news conference{said_on}, {s} announced that ⟦{c}⟧.",
        "⟦{c}⟧, {s} announced{said_on}.",
        "{s} testified{said_on} that ⟦{c}⟧.",
    ),
    direct=(
        "“⟦{q}⟧,” {s} declared{said_on}.",
        "“⟦{q}⟧,” explained {S}.",
        "{s} recalled: “⟦{q}⟧.”",
        "{s} was blunt in an interview with {self}: “⟦{q}⟧.”",
        "“⟦{q}⟧,” {s} remarked.",
    ),
    nested=(
        "{s} recalled that {t} had informed {him} that ⟦{c}⟧.",
        "{s} stated that, in the account of {t}, ⟦{c}⟧.",
        "As {s} recounted, {t} had let {him} know that ⟦{c}⟧.",
    ),
    papers=(
        "{d}, which {self} has obtained, reveals that ⟦{c}⟧.",
        "⟦{c}⟧, {d} reviewed by {self} indicates.",
        "In {d} that was leaked to {self} it is stated that ⟦{c}⟧.",
        "{self} has reviewed {d} which notes that ⟦{c}⟧.",
    ),
    own=("⟦{c}⟧.",),
    seen=(
        "{self} had a reporter on the spot, who found that ⟦{c}⟧.",
        "What a photographer of {self} saw leaves no doubt: ⟦{c}⟧.",
    ),
    cited=(
        "{s} informed {o} that ⟦{c}⟧.",
        "⟦{c}⟧, {s} explained to {o}.",
        "{o} cites {s} with the statement that ⟦{c}⟧.",
        "As {s} was cited in {o}, ⟦{c}⟧.",
        "In an interview with {o}, {s} disclosed{said_on} that ⟦{c}⟧.",
        "{o}, on the authority of {s,} wrote{said_on} that ⟦{c}⟧.",
    ),
    cited_direct=(
        "“⟦{q}⟧,” {s} remarked to {o}.",
        "{o} has this from {S}: “⟦{q}⟧.”",
        "“⟦{q}⟧,” {s} was cited by {o}.",
    ),
    cited_without_source=(
        "{o} wrote{said_on} that ⟦{c}⟧.",
        "⟦{c}⟧, {o} revealed{said_on}.",
        "As {o} wrote{said_on}, ⟦{c}⟧.",
        "⟦{c}⟧, as first disclosed by {o}.",
        "⟦{c1}⟧, {o} wrote, ⟦{c2}⟧.",
        "{o} has learned that ⟦{c}⟧.",
    ),
    cited_papers=(
        "{d}, which {o} has obtained, reveals that ⟦{c}⟧.",
        "⟦{c}⟧, {d} reviewed by {o} indicates.",
        "{o} wrote{said_on}, with reference to {d}, that ⟦{c}⟧.",
    ),
    linked=(
        "⟦{c}⟧.",
        "⟦{c}⟧, as has been written elsewhere.",
        "It has emerged that ⟦{c}⟧.",
    ),
    denials=(
        "{s} disputed{said_on} that ⟦{c}⟧.",
        "{s} refuted the allegation that ⟦{c}⟧.",
        "{s} called it a fabrication that ⟦{c}⟧.",
        "That ⟦{c}⟧ was contested{said_on} by {S}.",
        "There was no truth in the claim that ⟦{c}⟧, {s} insisted{said_on}.",
    ),
    short_denials=(
        "{s} disputed this.",
        "{s} called it a fabrication.",
        "{s} contested the account{said_on}.",
        "“There is not a word of truth in it,” {s} insisted{said_on}.",
        "{s} brushed the allegation off as baseless.",
    ),
    corrections=(
        (
            "Clarification: In its edition of {first_day}, {self} wrote that ⟦{c}⟧. "
            "The correct figure is {right}."
        ),
        "We got it wrong: on {first_day} we wrote that ⟦{c}⟧. In fact it was {right}.",
    ),
    retractions=(
        (
            "{self} has taken down its article of {first_day}, according to which "
            "⟦{c}⟧. It did not meet our standards."
        ),
        (
            "To our readers: {self} no longer stands by its article of {first_day}, in "
            "which it was stated that ⟦{c}⟧."
        ),
    ),
)

ANONYMOUS = {
    Side.OFFICIAL: (
        "a high-ranking civil servant who insisted on anonymity",
        "a ministry employee, who would be dismissed for talking to the press",
        "an official with direct knowledge of the file",
        "a government adviser who requested that no name be used",
        "civil servants",
    ),
    Side.INSIDER: (
        "an executive who was promised anonymity",
        "a long-standing employee, whose name is known to the editors",
        "somebody on the payroll who would speak only off the record",
        "a technician who is afraid of reprisals",
    ),
    Side.WITNESS: (
        "a neighbour who would be identified only as Maria",
        "a passer-by who preferred to remain nameless",
        "a shop assistant who saw it and wants no trouble",
        "villagers",
    ),
    Side.ANYBODY: (
        "an individual close to the events",
        "three individuals with insight into the matter",
        "an informant",
        "well-informed circles",
    ),
}
ANONYMISED = {
    Side.OFFICIAL: ("a civil servant", "a functionary"),
    Side.INSIDER: ("somebody on the inside", "a staff member"),
    Side.WITNESS: ("an onlooker", "a neighbour"),
    Side.OPPONENT: ("an adversary", "a rival"),
    Side.ANYBODY: ("an informant",),
}
PAPERS = (
    "a classified dossier",
    "a handwritten note",
    "a set of minutes",
    "a private diary",
    "a sealed court file",
)
SPOKESPEOPLE = (
    "a representative of {actor}",
    "the press office of {actor}",
    "{actor}",
)
HEDGES = ("allegedly", "possibly", "might have")
FOLLOW_UPS = (
    "{he} would not be drawn any further.",
    "{he} hung up after a few minutes.",
    "There has been no confirmation from elsewhere so far.",
    "{he} asked for patience.",
    "Questions about the details went unanswered.",
    "{he} looked tired and took no questions.",
    "It took several attempts to reach {him}.",
    "An answer to a written request had not come by the deadline.",
    "{he} had kept silent until then.",
)
COLOUR = (
    "Fog hung over {place} until the afternoon.",
    "In the cafes of {place} the televisions ran all day.",
    "The bishop is to hold a service in {place} on Sunday.",
    "A cabinet meeting was brought forward by two days.",
    "Lawmakers from the region asked for a debate.",
    "Trade in {place} was slow, as always at this time of year.",
    "The provincial archive keeps records of similar cases from the thirties.",
    "Schoolchildren in {place} were sent home early.",
    "Hotels in {place} had no rooms left.",
    "The bus station of {place} was crowded into the night.",
    "Bond markets hardly moved.",
    "A foundation in the capital offered its mediation.",
    "Volunteers handed out tea and blankets.",
    "The stadium of {place} was opened to those who needed shelter.",
    "Flags flew at half mast on some buildings.",
    "A commission of five is to look into it until the summer.",
    "{actor} is among the best-known names in {place}.",
    "Old people in {place} remember worse years.",
    "The telephone network in {place} broke down twice.",
    "Academics warned against hasty conclusions.",
    "A minute of silence is planned for noon.",
    "The road to {place} was closed to lorries.",
    "Donations may be paid into an account of the town.",
    "Newspapers abroad carried the story on their front pages.",
    "The fountain in front of {actor} was dry, as it has been since spring.",
    "Weather permitting, a helicopter is to fly over {place} tomorrow.",
    "The museum in {place} extended its opening hours.",
    "A delegation from {place} set out for the capital.",
)
TRANSITIONS = (
    "That was not all.",
    "From {place} comes a different story.",
    "Readers also asked about {place}.",
    "A further item concerns {actor}.",
    "On another front there is movement too.",
)
PASTED_BEFORE = (
    "I reproduce below what {outlet} published on {date}.",
    "This is what {outlet} wrote:",
    "Copied from {outlet}:",
    "Below is an article from {outlet} of {date}.",
)
PASTED_AFTER = (
    "So far the article. I leave it to you to make sense of it.",
    "That was the piece. Tell me in the comments what I am missing.",
    "My own view has not changed: somebody is lying here, and I think I know who.",
)
BLOG_OPENINGS = (
    "It has been quiet here of late, and for good reason.",
    "A friend sent me this, and I could not put it down.",
    "I promised to keep you posted, so here we go.",
    "You may have missed this one, since it ran on a holiday.",
)
ELSEWHERE = ("At a glance", "Around the world", "More headlines", "What else happened", "Briefly")
