"""How things are attributed, denied, corrected and passed on, in wordings to tune on."""

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
        "{s} said that ⟦{c}⟧.",
        "{s} said ⟦{c}⟧.",
        "{s} told {self}{said_on} that ⟦{c}⟧.",
        "According to {s,} ⟦{c}⟧.",
        "⟦{c}⟧, {s} said{said_on}.",
        "⟦{c}⟧, according to {S}.",
        "⟦{c}⟧, said {S}.",
        "⟦{c1}⟧, {s} said{said_on}, ⟦{c2}⟧.",
        "⟦{c1}⟧, according to {s,} ⟦{c2}⟧.",
        "{s} confirmed{said_on} that ⟦{c}⟧.",
    ),
    public=(
        "{s} told reporters{said_on} that ⟦{c}⟧.",
        "In a statement{said_on}, {s} said ⟦{c}⟧.",
        "⟦{c}⟧, {s} told reporters{said_on}.",
    ),
    direct=(
        "“⟦{q}⟧,” {s} said{said_on}.",
        "“⟦{q}⟧,” said {S}.",
        "{s} said: “⟦{q}⟧.”",
        "{s} told {self}: “⟦{q}⟧.”",
        "{s} put it like this: “⟦{q}⟧.”",
    ),
    nested=(
        "{s} said {t} had told {him} that ⟦{c}⟧.",
        "{s} said that, according to {t}, ⟦{c}⟧.",
        "According to {s,} {t} told {him} that ⟦{c}⟧.",
    ),
    papers=(
        "{d} seen by {self} says that ⟦{c}⟧.",
        "⟦{c}⟧, according to {d} seen by {self}.",
        "⟦{c}⟧, {d} obtained by {self} shows.",
        "{self} has seen {d}, which states that ⟦{c}⟧.",
    ),
    own=("⟦{c}⟧.",),
    seen=(
        "A reporter for {self} saw for herself that ⟦{c}⟧.",
        "A correspondent of {self} at the scene found that ⟦{c}⟧.",
    ),
    cited=(
        "{s} told {o} that ⟦{c}⟧.",
        "⟦{c}⟧, {s} told {o}.",
        "{o} quoted {s} as saying that ⟦{c}⟧.",
        "According to {o}, {s} said that ⟦{c}⟧.",
        "Citing {s,} {o} reported{said_on} that ⟦{c}⟧.",
        "{s} was quoted by {o} as saying ⟦{c}⟧.",
    ),
    cited_direct=(
        "“⟦{q}⟧,” {s} told {o}.",
        "{s} told {o}: “⟦{q}⟧.”",
        "“⟦{q}⟧,” {o} quoted {s} as saying.",
    ),
    cited_without_source=(
        "{o} reported{said_on} that ⟦{c}⟧.",
        "⟦{c}⟧, {o} reported{said_on}.",
        "According to {o}, ⟦{c}⟧.",
        "⟦{c}⟧, according to a report in {o}.",
        "⟦{c1}⟧, {o} reported, ⟦{c2}⟧.",
    ),
    cited_papers=(
        "{d} seen by {o} says that ⟦{c}⟧.",
        "⟦{c}⟧, according to {d} seen by {o}.",
        "{o} reported{said_on} that, according to {d}, ⟦{c}⟧.",
    ),
    linked=(
        "⟦{c}⟧.",
        "⟦{c}⟧, according to a published report.",
        "It was reported{said_on} that ⟦{c}⟧.",
    ),
    denials=(
        "{s} denied{said_on} that ⟦{c}⟧.",
        "{s} rejected the charge that ⟦{c}⟧.",
        "{s} dismissed as untrue the report that ⟦{c}⟧.",
        "That ⟦{c}⟧ was denied{said_on} by {S}.",
        "It was not true that ⟦{c}⟧, {s} said{said_on}.",
    ),
    short_denials=(
        "{s} denied it.",
        "{s} dismissed the account as untrue.",
        "{s} rejected the charge{said_on}.",
        "“That is simply not true,” {s} said{said_on}.",
        "{s} called the claim false.",
    ),
    corrections=(
        "Correction: {self} reported on {first_day} that ⟦{c}⟧. The right number is {right}.",
        (
            "Correction: An article published on {first_day} said that ⟦{c}⟧. It "
            "should have said {right}."
        ),
    ),
    retractions=(
        (
            "Editor's note: {self} has withdrawn its report of {first_day} that ⟦{c}⟧. "
            "We could not confirm it."
        ),
        (
            "{self} retracts its report of {first_day} in which it said that ⟦{c}⟧. "
            "The report should not have been published."
        ),
    ),
)

ANONYMOUS = {
    Side.OFFICIAL: (
        "a senior official who asked not to be named",
        "a government official, speaking on condition of anonymity",
        "an official briefed on the matter",
        "a senior official who was not authorised to speak publicly",
        "officials",
    ),
    Side.INSIDER: (
        "an employee who feared for his job",
        "a manager who asked that his name be withheld",
        "a member of staff who did not want to be identified",
        "an insider, who spoke on condition of anonymity",
    ),
    Side.WITNESS: (
        "a witness who gave only her first name",
        "a local resident who asked not to be named",
        "a bystander who would not give his name",
        "residents",
    ),
    Side.ANYBODY: (
        "a person familiar with the matter",
        "two people with knowledge of the matter",
        "a source",
        "sources close to the case",
    ),
}
ANONYMISED = {
    Side.OFFICIAL: ("an official", "a local official"),
    Side.INSIDER: ("an insider", "an employee"),
    Side.WITNESS: ("a witness", "a resident"),
    Side.OPPONENT: ("a critic", "an opponent"),
    Side.ANYBODY: ("a source",),
}
PAPERS = (
    "an internal memo",
    "a confidential report",
    "an unpublished letter",
    "an internal e-mail",
    "a draft audit report",
)
SPOKESPEOPLE = (
    "a spokesman for {actor}",
    "a spokeswoman for {actor}",
    "{actor}",
)
HEDGES = ("reportedly", "apparently", "may have")
FOLLOW_UPS = (
    "{he} did not want to go into details.",
    "{he} declined to say more.",
    "The account could not be checked independently.",
    "{he} spoke in a short telephone call.",
    "More was to be made known later in the week, {he} added.",
    "Asked for more, {he} referred to the authorities.",
    "There was no word from anyone else at first.",
    "{he} was speaking outside the town hall.",
    "Others who were asked did not return calls.",
    "It was the first time that {he} had spoken about it.",
)
COLOUR = (
    "It rained in {place} for most of the day.",
    "A crowd gathered in the main square of {place} in the evening, and went home before midnight.",
    "The town hall in {place} set up a telephone line for people with questions.",
    "The matter is expected to come up when parliament meets next week.",
    "Lawyers in {place} said the case could keep the courts busy for years.",
    "Local radio interrupted its programme twice to bring the news.",
    "An opposition party asked for an inquiry and was told to be patient.",
    "The mayor of {place} cut short a holiday and drove back overnight.",
    "Two television crews had arrived in {place} by noon.",
    "Few people in {place} wanted to talk about anything else.",
    "A meeting for residents is to be held in the school hall on Thursday.",
    "{actor} has an office in the centre of {place}, which was closed to visitors.",
    "A petition in {place} had gathered several hundred names by the end of the day.",
    "The story led the evening bulletins, and the talk shows after them.",
    "Neighbouring towns offered their help.",
    "Shops in {place} were open as usual.",
    "There has been trouble in {place} before, though never of this sort.",
    "The government has promised new rules by the end of the year.",
    "Nobody could say how long it will take to clear everything up.",
    "Traffic through {place} was diverted until late in the evening.",
    "A hearing is planned for next month, and several people are to be called to it.",
    "{actor} has had its share of bad news this year.",
    "Economists think that the effect on the region will be small.",
    "The trade unions and the churches have called for calm.",
    "Insurers are to send their own people to {place}.",
    "Experts from the university were asked for their opinion.",
    "The last census counted some 40,000 people in {place}.",
    "Many families in {place} have lived there for generations.",
    "Visitors know {place} mostly for its market and its old bridge.",
    "The weekly market in {place} was held all the same.",
)
TRANSITIONS = (
    "There was other news as well.",
    "The day also brought news from {place}.",
    "In {place}, people had other worries.",
    "A second story kept editors busy.",
    "Another matter is not yet settled.",
)
PASTED_BEFORE = (
    "Here is the piece from {outlet}, whole:",
    "{outlet} has the story:",
    "The following appeared in {outlet} on {date}:",
    "From {outlet}:",
)
PASTED_AFTER = (
    "That is all of it. I have my doubts, but read it for yourselves.",
    "End of article. Comments are open, as ever.",
    "My comment: somebody will have to answer for this, and I doubt that anybody will.",
)
BLOG_OPENINGS = (
    "I have been away for a week and come back to this. Judge for yourselves.",
    "Several readers have sent me the same article, so I put it here for those who missed it.",
    "I said in spring that we had not heard the last of this.",
    "No long post today, only something that you should not miss.",
)
ELSEWHERE = ("Elsewhere", "In other news", "Also today", "News in brief", "Other stories")
