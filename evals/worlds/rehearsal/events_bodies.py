"""Events of health, sport and schools, of another writer."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="outbreak",
        matter="the outbreak",
        actors=("Golden Ladle", "Sunrise Catering", "the Mabuhay Kitchens"),
        numbers=(23, 37, 52, 74, 105, 160),
        items=("salmonella", "cholera", "listeria"),
        clauses=(
            (
                "{item} in meals from {actor}¦ <felled|felled|fell> {n} guests at a wedding in "
                "{place}{on}"
            ),
            (
                "{n} wedding guests in {place} <came|come|come> down with {item} after eating food "
                "from {actor}{on}"
            ),
            (
                "food supplied by {actor}¦ <infected|infected|infect> {n} people with {item} at a "
                "wedding in {place}{on}"
            ),
            (
                "{n} people <fell|fallen|fall> ill with {item} in {place}{on} after a buffet by "
                "{actor}"
            ),
            (
                "a buffet that {actor} had laid on in {place}¦ <put|put|put> {n} people in bed "
                "with {item}{on}"
            ),
            "in {place}{on}, {n} diners <caught|caught|catch> {item} from dishes by {actor}",
            "{actor}¦ <served|served|serve> up {item} to {n} people at a party in {place}{on}",
            (
                "doctors in {place}¦ <treated|treated|treat> {n} people for {item} from food by "
                "{actor}{on}"
            ),
        ),
        quotes=(
            (
                "{n} people in {place} are on drips with {item}, and {actor} asks for its "
                "[[bill|money]]"
            ),
            (
                "The chicken from {actor} was pink; it is no [[wonder|surprise]] that {n} in "
                "{place} have {item}"
            ),
            (
                "I have {n} patients with {item} in {place}, and {actor} is what they have in "
                "[[common|mind]]"
            ),
        ),
        contraries=(
            "nobody who ate at the wedding in {place} <had|had|have> {item}",
            "tests <showed|shown|show> that the food by {actor} in {place} was perfectly sound",
        ),
        headlines=("{n} ill after feast in {place}", "{item} fear in {place}"),
        background=(
            "The bride and groom were spared; they had been too nervous to eat.",
            "{actor} feeds eleven hospitals and a jail.",
            "Kitchens of that size are inspected once in two years.",
            "Chemists in {place} ran out of rehydration salts.",
        ),
        roles={
            Side.OFFICIAL: (
                "the medical officer of health for {place}",
                "an epidemiologist at the disease control centre",
            ),
            Side.INSIDER: ("a kitchen porter at {actor}", "a cook let go by {actor}"),
            Side.WITNESS: ("the bride's uncle", "a ward sister in {place}"),
            Side.OPPONENT: ("a caterer who lost the contract to {actor}",),
        },
    ),
    EventType(
        name="screening",
        matter="the missing invitations",
        actors=("the cancer registry", "the screening bureau", "the regional clinic network"),
        numbers=(210, 480, 760, 1300, 2400, 5100),
        items=("women over fifty", "former miners", "diabetics"),
        is_negative=True,
        clauses=(
            "{actor}¦ <invited|invited|invite> {n} {item} in {place} to their yearly check",
            "{n} {item} in {place} <were> called in for their yearly check by {actor}",
            "{actor}¦ <wrote|written|write> to {n} {item} in {place} about their yearly check",
            (
                "{n} {item} of {place} <got|got|get> an appointment from {actor} for their yearly "
                "check"
            ),
            "letters about the yearly check¦ <were> mailed to {n} {item} in {place} by {actor}",
            "{actor}¦ <told|told|tell> {n} {item} in {place} that their yearly check was due",
            (
                "in {place}, {n} {item} <heard|heard|hear> from {actor} when their yearly check "
                "came up"
            ),
            (
                "the computer of {actor}¦ <picked|picked|pick> out {n} {item} in {place} for their "
                "yearly check"
            ),
        ),
        quotes=(
            (
                "{n} {item} in {place} did not get a letter from {actor}, and for some of them it "
                "is too [[late|bad]]"
            ),
            (
                "{actor} did not call {n} {item} in {place}; a child could have [[seen|spotted]] "
                "the gap in the list"
            ),
            (
                "You are not told by {actor}, you do not go, and {n} {item} in {place} did not, it "
                "is as [[simple|sad]] as that"
            ),
        ),
        contraries=(
            (
                "each and every one of the {item} in {place} <received|received|receive> an "
                "invitation in good time"
            ),
            "{actor} <reached|reached|reach> all {item} in {place}",
        ),
        headlines=("Check-up mix-up in {place}", "{item} in {place} and the missing letters"),
        background=(
            "The software was bought from a firm that has since folded.",
            "A hotline for anxious callers was engaged all day.",
            "{actor} was carved out of three older offices.",
            "Early detection doubles the chance of a cure.",
        ),
        roles={
            Side.OFFICIAL: (
                "the ombudsman for patients",
                "the deputy minister in charge of hospitals",
            ),
            Side.INSIDER: ("a data clerk at {actor}", "a radiographer on contract to {actor}"),
            Side.WITNESS: ("a family doctor in {place}", "a widower from {place}"),
            Side.OPPONENT: ("the solicitor who is preparing a class action against {actor}",),
        },
    ),
    EventType(
        name="doping",
        matter="the doping",
        actors=("Coach Ferreira", "Coach Oduya", "Coach Lindqvist"),
        numbers=(5, 8, 11, 14, 18, 26),
        items=("sprinters", "rowers", "weightlifters"),
        clauses=(
            (
                "{actor}¦ <injected|injected|inject> {n} {item} with a banned hormone at a camp in "
                "{place}{on}"
            ),
            "{n} {item} <were> given a banned hormone by {actor} at the camp in {place}{on}",
            "{actor}¦ <doped|doped|dope> {n} {item} in {place}{on}",
            (
                "{n} {item} at the {place} camp <took|taken|take> a banned hormone{on} on the "
                "orders of {actor}"
            ),
            "at a camp in {place}{on}, {actor} <plied|plied|ply> {n} {item} with a banned hormone",
            "a doping scheme run by {actor} in {place}¦ <involved|involved|involve> {n} {item}",
            "{actor}¦ <handed|handed|hand> out a banned hormone to {n} {item} in {place}{on}",
            (
                "urine of {n} {item} coached by {actor} in {place}¦ <contained|contained|contain> "
                "a banned hormone{on}"
            ),
        ),
        quotes=(
            "{actor} lined up {n} of us {item} in {place} and said it was a [[vitamin|tonic]]",
            "{n} {item} in {place}, one needle, one {actor}: it was [[madness|sick]]",
            (
                "You did what {actor} said; {n} {item} in {place} rolled up their sleeves and no "
                "one [[asked|spoke]]"
            ),
        ),
        contraries=(
            "all {item} at the {place} camp <tested|tested|test> clean",
            "what {actor} gave the {item} in {place} <was> a lawful supplement",
        ),
        headlines=("{n} {item} in needle scandal", "{place} camp: the questions for {actor}"),
        background=(
            "The federation pays for forty training days a year.",
            "Samples are kept for ten years in a vault.",
            "A medal from the last games hangs in the town hall of {place}.",
            "Sponsors are watching and waiting.",
        ),
        roles={
            Side.OFFICIAL: (
                "the president of the athletics federation",
                "the head of the anti-doping laboratory",
            ),
            Side.INSIDER: (
                "a masseur on the staff of {actor}",
                "a physiotherapist who quit the camp",
            ),
            Side.WITNESS: ("a groundsman in {place}", "a hotelier in {place}"),
            Side.OPPONENT: ("a rival trainer whose athletes were beaten by those of {actor}",),
        },
    ),
    EventType(
        name="exam",
        matter="the leak",
        actors=(
            "the regional exams council",
            "the board of secondary education",
            "Scholars Tuition Centre",
        ),
        numbers=(65, 95, 180, 270, 430, 850),
        items=("zoology", "chemistry", "biology"),
        clauses=(
            "{actor}¦ <leaked|leaked|leak> the {item} paper to {n} pupils in {place}{on}",
            "{n} pupils in {place} <were> shown the {item} paper by {actor}{on} before they sat it",
            (
                "the {item} paper¦ <reached|reached|reach> {n} candidates in {place}{on} through "
                "{actor}"
            ),
            "{actor}¦ <sold|sold|sell> the {item} questions to {n} candidates in {place}{on}",
            "{n} candidates in {place} <bought|bought|buy> the {item} paper from {actor}{on}",
            (
                "in {place}{on}, {n} students <had|had|have> the {item} questions in hand "
                "beforehand, thanks to {actor}"
            ),
            (
                "somebody at {actor}¦ <passed|passed|pass> the {item} paper to {n} students in "
                "{place}{on}"
            ),
            (
                "the phones of {n} candidates in {place}¦ <held|held|hold> the {item} paper{on}, "
                "courtesy of {actor}"
            ),
        ),
        quotes=(
            (
                "{n} of them in {place} had the {item} paper from {actor}, and my daughter had "
                "only her [[books|notes]]"
            ),
            (
                "{actor} let the {item} questions out, {n} pupils in {place} had them, everybody "
                "[[knew|saw]]"
            ),
            (
                "When {n} in {place} hand in the same {item} answers you need not ask {actor} for "
                "the [[reason|cause]]"
            ),
        ),
        contraries=(
            (
                "the {item} paper <stayed|stayed|stay> under lock and key in {place} until the "
                "bell rang"
            ),
            "no pupil in {place} <saw|seen|see> the {item} paper in advance",
        ),
        headlines=(
            "{n} in {place} had {item} paper in advance",
            "Parents up in arms over {item} exam",
        ),
        background=(
            "A resit is pencilled in for the week after the holidays.",
            "Places at the medical college are one in forty.",
            "Photocopy shops in {place} were told to shut.",
            "{actor} prints its papers abroad.",
        ),
        roles={
            Side.OFFICIAL: (
                "the inspector of schools for {place}",
                "the education secretary's private secretary",
            ),
            Side.INSIDER: ("a proofreader at {actor}", "an invigilator engaged by {actor}"),
            Side.WITNESS: ("the mother of a pupil in {place}", "a stationer in {place}"),
            Side.OPPONENT: ("the organiser of a petition to disband {actor}",),
        },
    ),
)
