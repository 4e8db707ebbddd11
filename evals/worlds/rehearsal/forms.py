"""How one more writer attributes, denies, corrects and passes on."""

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
        "{s} disclosed to {self}{said_on} that ⟦{c}⟧.",
        "{s} averred that ⟦{c}⟧.",
        "{s} let slip{said_on} that ⟦{c}⟧.",
        "{s} said to {self}{said_on} ⟦{c}⟧.",
        "{s} gave {self} to understand that ⟦{c}⟧.",
        "{s} is adamant that ⟦{c}⟧.",
        "{s} lamented{said_on} the fact that ⟦{c}⟧.",
        "{s} made the allegation{said_on} that ⟦{c}⟧.",
        "{s} said in a voice message to {self} that ⟦{c}⟧.",
        "Asked about it{said_on}, {s} responded that ⟦{c}⟧.",
        "Reached by phone{said_on}, {s} reported that ⟦{c}⟧.",
        "In an exclusive chat with {self}, {s} opened up that ⟦{c}⟧.",
        "Going by what {s} told us{said_on}, ⟦{c}⟧.",
        "If {s} is to be believed, ⟦{c}⟧.",
        "From {s} comes word that ⟦{c}⟧.",
        "On {self}'s breakfast programme{said_on}, {s} complained that ⟦{c}⟧.",
        "⟦{c}⟧, if one believes {S}.",
        "⟦{c}⟧, {s} was quoted as saying{said_on}.",
        "⟦{c}⟧, going by the testimony of {S}.",
        "⟦{c}⟧, explained {S}.",
        "⟦{c}⟧, {s} has said.",
        "⟦{c1}⟧, {s} noted{said_on}, ⟦{c2}⟧.",
        "⟦{c1}⟧, so {s} swears, ⟦{c2}⟧.",
        "{s} put it on record{said_on} that ⟦{c}⟧.",
        "{s} maintains that ⟦{c}⟧.",
        "{s} shared{said_on} that ⟦{c}⟧.",
        "It is the contention of {S} that ⟦{c}⟧.",
        "The version of {s} is that ⟦{c}⟧.",
    ),
    public=(
        "Briefing newsmen{said_on}, {s} disclosed that ⟦{c}⟧.",
        "{s} confirmed to reporters{said_on} that ⟦{c}⟧.",
        "In a press release{said_on}, {s} noted that ⟦{c}⟧.",
        "{s} told the House{said_on} that ⟦{c}⟧.",
        "Giving evidence{said_on}, {s} deposed that ⟦{c}⟧.",
        "⟦{c}⟧, {s} posted on X{said_on}.",
        "A circular signed{said_on} by {s} says ⟦{c}⟧.",
    ),
    direct=(
        "“⟦{q}⟧,” {s} fumed{said_on}.",
        "“⟦{q}⟧,” was how {s} put it.",
        "“⟦{q}⟧,” {s} texted {self}{said_on}.",
        "“⟦{q}⟧,” says {S}.",
        "Said {S}: “⟦{q}⟧.”",
        "{s} is in no mood to hold back. “⟦{q}⟧.”",
        "{s,} in a message read out on air{said_on}: “⟦{q}⟧.”",
        "Quoth {S}: “⟦{q}⟧.”",
        "“⟦{q}⟧,” {s} quipped bitterly{said_on}.",
        "{s} had this to say{said_on}: “⟦{q}⟧.”",
    ),
    nested=(
        "{s} had it from {t} that ⟦{c}⟧.",
        "{s} said {t} had admitted to {him} that ⟦{c}⟧.",
        "{s} relayed the words of {t}: ⟦{c}⟧.",
        "{t} let {s} know that ⟦{c}⟧.",
    ),
    papers=(
        "⟦{c}⟧, to go by {d} that was slipped to {self}.",
        "{d} that {self} has had sight of puts it that ⟦{c}⟧.",
        "{d} passed to {self} records that ⟦{c}⟧.",
        "⟦{c}⟧, it says in {d} obtained by {self}.",
        "There it is in black and white, in {d} handed to {self}: ⟦{c}⟧.",
    ),
    own=("⟦{c}⟧.",),
    seen=(
        "On arriving at the scene, {self}'s reporter found that ⟦{c}⟧.",
        "⟦{c}⟧, a photographer for {self} saw.",
    ),
    cited=(
        "{s} is quoted in {o} as saying that ⟦{c}⟧.",
        "{s} made the remark to {o}{said_on}: ⟦{c}⟧.",
        "{o} hears from {S} that ⟦{c}⟧.",
        "{o} has {s} saying that ⟦{c}⟧.",
        "⟦{c}⟧, {o} wrote{said_on}, naming {s} as its source.",
        "⟦{c}⟧, {s} was reported by {o} as saying.",
        "As reported in {o}, {s} contends that ⟦{c}⟧.",
        "In an interview aired by {o}{said_on}, {s} disclosed that ⟦{c}⟧.",
        "⟦{c}⟧, {o} said{said_on}, crediting {S}.",
        "According to {s,} who spoke to {o}, ⟦{c}⟧.",
        "Citing {s,} {o} reports that ⟦{c}⟧.",
        "{s} has been telling {o} that ⟦{c}⟧.",
        "⟦{c}⟧, in the words of {S}, as printed by {o}.",
        "A report by {o} based on an interview with {s} says ⟦{c}⟧.",
    ),
    cited_direct=(
        "“⟦{q}⟧,” {o} quoted {s} as having said.",
        "“⟦{q}⟧,” ran the words of {s} in {o}.",
        "“⟦{q}⟧,” {s} is quoted as telling {o}{said_on}.",
        "{o} carries these words of {S}: “⟦{q}⟧.”",
        "As {s} vented to {o}{said_on}, “⟦{q}⟧.”",
    ),
    cited_without_source=(
        "⟦{c}⟧, so {o}.",
        "⟦{c}⟧, {o} is reporting.",
        "⟦{c}⟧, {o} wrote{said_on} in what it billed as a scoop.",
        "If what {o} writes is true, ⟦{c}⟧.",
        "{o} leads with the news that ⟦{c}⟧.",
        "{o} had it{said_on} that ⟦{c}⟧.",
        "{o} splashed{said_on} on the claim that ⟦{c}⟧.",
        "Our colleagues at {o} reveal that ⟦{c}⟧.",
        "Quoted in the columns of {o}{said_on}: ⟦{c}⟧.",
        "⟦{c}⟧, monitored from {o}.",
        "A bulletin of {o} said{said_on} that ⟦{c}⟧.",
        "According to a report carried by {o}{said_on}, ⟦{c}⟧.",
        "⟦{c1}⟧, if {o} has it right, ⟦{c2}⟧.",
        "Readers of {o} learned{said_on} that ⟦{c}⟧.",
        "We have it from {o} that ⟦{c}⟧.",
    ),
    cited_papers=(
        "⟦{c}⟧, {o} says on the strength of {d}.",
        "{o} got hold of {d} that shows ⟦{c}⟧.",
        "{d} that fell into the hands of {o} spells out that ⟦{c}⟧.",
        "Going by {d} printed in {o}, ⟦{c}⟧.",
        "{o}, on the basis of {d}, reports that ⟦{c}⟧.",
    ),
    linked=(
        "⟦{c}⟧.",
        "⟦{c}⟧, we read.",
        "It came to light{said_on} that ⟦{c}⟧.",
        "⟦{c}⟧, as was made public{said_on}.",
        "News broke{said_on} that ⟦{c}⟧.",
        "It is being said that ⟦{c}⟧.",
        "The news is that ⟦{c}⟧.",
    ),
    denials=(
        "{s} gave the lie{said_on} to the story that ⟦{c}⟧.",
        "{s} took issue with the claim that ⟦{c}⟧, calling it rubbish.",
        "{s} debunked{said_on} reports that ⟦{c}⟧.",
        "{s} said{said_on} it was not the case that ⟦{c}⟧.",
        "It is a canard that ⟦{c}⟧, {s} protested.",
        "{s} ruled out{said_on} that ⟦{c}⟧.",
        "{s} has no truck with the notion that ⟦{c}⟧. “It never happened.”",
        "Far from it being true that ⟦{c}⟧, {s} said{said_on}, somebody had made it up.",
        "The idea that ⟦{c}⟧ is a fairy tale, in the view of {S}.",
        "{s} disowned{said_on} the report that ⟦{c}⟧.",
        "{s} cried foul{said_on} over the claim that ⟦{c}⟧: not a word of it was true.",
        "{s} disputes that ⟦{c}⟧.",
        "Claims that ⟦{c}⟧ are false, a statement from {s} says.",
        "Claims that ⟦{c}⟧ were met with a firm no from {S}.",
        "{s} shot down{said_on} the report that ⟦{c}⟧.",
        "{s} faulted the report that ⟦{c}⟧, terming it false and malicious.",
        "“Whoever says that ⟦{c}⟧ is lying,” {s} said{said_on}.",
        "{s} wishes to state categorically that it is untrue that ⟦{c}⟧.",
    ),
    short_denials=(
        "{s} would have none of it{said_on}.",
        "{s} pooh-poohed the claim.",
        "“That is a barefaced lie,” {s} shot back{said_on}.",
        "{s} laughed off the account{said_on}.",
        "{s} trashed the report{said_on}, calling it mischievous.",
        "{s} begged to differ{said_on}. “It did not happen.”",
        "A denial came{said_on} from {S}.",
        "{s} issued a rebuttal{said_on}.",
        "Not so, says {S}.",
        "{s} called the whole thing a hoax{said_on}.",
        "This was refuted{said_on} by {S}.",
        "“Absolute nonsense,” was the verdict of {S}.",
        "{s} said{said_on} the claim did not have a leg to stand on.",
        "All this is without foundation, {s} countered{said_on}.",
        "{s} denounced the report as a smear.",
        "But {s} flatly rejects that version of events.",
    ),
    corrections=(
        (
            "An article published on {first_day} gave a wrong figure. It said that ⟦{c}⟧. It "
            "should have said {right}."
        ),
        (
            "Due to an editing error, our report of {first_day} said that ⟦{c}⟧. The right number "
            "is {right}."
        ),
        (
            "Corrigendum: In the news item of {first_day}, it was inadvertently mentioned that "
            "⟦{c}⟧. The same may be read as {right}."
        ),
        (
            "{self} reported on {first_day} that ⟦{c}⟧. The number is {right}. We are happy to set "
            "the record straight."
        ),
        (
            "For the record: a headline and story of {first_day} had it wrong in saying that "
            "⟦{c}⟧; it was {right}."
        ),
        "We got our sums wrong on {first_day} when we wrote that ⟦{c}⟧. Make that {right}.",
    ),
    retractions=(
        (
            "The article of {first_day} in which we reported that ⟦{c}⟧ has been withdrawn, as we "
            "could not verify it."
        ),
        (
            "{self} disavows its article of {first_day} saying that ⟦{c}⟧. The document behind it "
            "was a forgery."
        ),
        (
            "On {first_day} {self} carried a story that ⟦{c}⟧. There is no truth in that story, "
            "which we withdraw without reserve."
        ),
        (
            "KILL NOTICE: please disregard our item of {first_day} stating that ⟦{c}⟧. It should "
            "never have run."
        ),
        (
            "We were misled. Our report of {first_day} that ⟦{c}⟧ does not stand, and we say sorry "
            "to our readers."
        ),
    ),
)

ANONYMOUS = {
    Side.OFFICIAL: (
        "an official who asked not to be named",
        "a government official not authorised to talk to the press",
        "a senior law enforcement officer",
        "a top-level source in the ministry",
        "a civil servant with knowledge of the file",
        "a serving minister who spoke on condition that no name be used",
        "two officials in the know",
        "an inspector who is not allowed to give interviews",
    ),
    Side.INSIDER: (
        "a person in the room",
        "a former employee who signed a confidentiality agreement",
        "a worker who fears the sack",
        "somebody who sat in on the meetings",
        "two people on the inside",
        "a man who worked there until last year and does not want his name in the paper",
    ),
    Side.WITNESS: (
        "a teenager who saw it from the road",
        "a woman who gave only her first initial",
        "a shopkeeper who preferred to remain nameless",
        "two bystanders",
        "a local who would not give a name",
        "a motorist who had stopped at the kerb",
    ),
    Side.ANYBODY: (
        "a source in a position to know",
        "sources",
        "a person with first-hand knowledge",
        "an impeccable source",
        "two people who have followed the matter",
        "a source, speaking on condition of secrecy",
        "a contact whose identity this paper is protecting",
    ),
}
ANONYMISED = {
    Side.OFFICIAL: ("an officeholder", "somebody in authority", "an official source"),
    Side.INSIDER: ("a member of staff", "a person on the inside", "an informant within"),
    Side.WITNESS: ("a man in the street", "an observer", "a member of the public"),
    Side.OPPONENT: ("a long-time foe", "a fierce critic", "a sworn rival"),
    Side.ANYBODY: ("an unnamed source", "a person"),
}
PAPERS = (
    "a confidential memo",
    "a draft audit",
    "a police log",
    "a string of e-mails",
    "a spreadsheet",
    "a first information report",
    "a ten-page letter of complaint",
)
SPOKESPEOPLE = (
    "somebody speaking for {actor}",
    "the communications adviser to {actor}",
    "the lawyer acting for {actor}",
    "a woman from the press team of {actor}",
    "the press desk of {actor}",
    "{actor}",
)
HEDGES = (
    "in all likelihood",
    "ostensibly",
    "would seem to have",
    "conceivably",
    "by all appearances",
    "quite possibly",
)
FOLLOW_UPS = (
    "{he} was not willing to go into detail.",
    "It was the first time that {he} had talked to a paper.",
    "{he} asked whether the recorder was off.",
    "There was no way to check this independently.",
    "{he} would not say who else was there.",
    "{he} then took a bus home.",
    "Nothing more was to be got out of {him}.",
    "{he} has a cold and speaks in a whisper.",
    "A letter to {him} came back unopened.",
    "Calls to three other numbers rang out.",
)
COLOUR = (
    "The monsoon is ten days behind schedule.",
    "Trams in {place} ran late because of a burst main.",
    "The central bank left its rate where it was.",
    "A choir from {place} came third in the national finals.",
    "Fuel at the pumps of {place} went up by a tenth.",
    "Party whips were counting heads late into the night.",
    "The bishop of {place} asked for calm.",
    "Tickets for the derby in {place} were sold out by noon.",
    "A power cut darkened half of {place} on the eve of the feast.",
    "Talks on the budget go into a fourth round.",
    "The zoo in {place} has named its new giraffe.",
    "Onion prices are back to where they stood in spring.",
    "Two lanes of the ring road at {place} remain closed.",
    "{actor} keeps a box at the racecourse.",
    "Book stalls lined the promenade at {place}.",
    "The ombudsman's office is short of eleven people.",
    "Some shops in {place} have run out of candles.",
    "A by-election is due in the autumn.",
    "Police horses were on show in the park.",
    "The chamber of commerce in {place} fears for the season.",
    "Farm unions want a price floor for milk.",
    "Ducks have come back to the canal in {place}.",
    "The new bridge at {place} should open to traffic by Christmas.",
    "The affair has been the talk of the tea houses.",
    "A dance festival begins in {place} at the weekend.",
    "Foreign ministers of the region meet in March.",
    "{actor} has been in the news twice this year already.",
    "An uncle of the speaker runs the depot in {place}.",
    "Snow ploughs were readied on the passes.",
    "Fifteen streets of {place} are to get new names.",
)
TRANSITIONS = (
    "Another story has been doing the rounds.",
    "And then there is this.",
    "Over to {place}:",
    "A different matter has {place} talking.",
    "On quite another note.",
)
CREDITS_BEFORE = (
    "{outlet}/{city}:",
    "{city} | {outlet} |",
    "By arrangement with {outlet}",
    "This appeared in {outlet} on {date}",
    "{outlet} news desk",
    "<{outlet}>",
    "Via {outlet}:",
)
CREDITS_AFTER = (
    "(Agencies: {outlet})",
    "Report courtesy {outlet}.",
    "Words: {outlet}",
    "Originally carried in {outlet}, {date}",
    "All rights {outlet}. Reproduced by permission.",
    "Lifted from {outlet}, {date}.",
    "/{outlet}/",
    "{outlet} ran this first, on {date}.",
)
PASTED_BEFORE = (
    "Here is the piece from {outlet}, word for word:",
    "{outlet} had this on {date}, and I leave it as it is:",
    "I am putting this up before {outlet} takes it down:",
    "The following is not mine; it is from {outlet}:",
)
PASTED_AFTER = (
    "There you have it. Comments are open.",
    "And that is all she wrote. Over to you.",
    "I shall return to this when I have slept.",
)
BLOG_OPENINGS = (
    "Short post today; the cat is at the vet.",
    "Somebody had to put this online.",
    "No cartoons this week, just this.",
    "My inbox is full of people asking about one thing.",
)
ELSEWHERE = (
    "Briefly noted",
    "News from the districts",
    "In passing",
    "Odds and ends",
    "The day in short",
)
