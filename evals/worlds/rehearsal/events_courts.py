"""Events of courts, ballots and borders, of another writer."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="acquittal",
        matter="the acquittals",
        actors=("Judge Harcourt", "Justice Venkatesan", "Magistrate Obando"),
        numbers=(7, 16, 21, 33, 48, 62),
        items=("poachers", "loan sharks", "land grabbers"),
        clauses=(
            "{actor}¦ <acquitted|acquitted|acquit> {n} alleged {item} in {place}{on}",
            (
                "{n} men accused of being {item} <walked|walked|walk> free from {actor}'s "
                "courtroom in {place}{on}"
            ),
            "{n} alleged {item} <were> cleared of every charge by {actor} in {place}{on}",
            (
                "the case against {n} alleged {item}¦ <collapsed|collapsed|collapse> before "
                "{actor} in {place}{on}"
            ),
            (
                "{actor}¦ <threw|thrown|throw> out the charges against {n} alleged {item} at "
                "{place}{on}"
            ),
            (
                "a verdict of not guilty¦ <was> returned by {actor} in {place}{on} for {n} alleged "
                "{item}"
            ),
            "in {place}{on}, {actor} <let|let|let> off {n} defendants charged as {item}",
            (
                "the dock in {place}¦ <emptied|emptied|empty>{on} when {actor} discharged {n} "
                "alleged {item}"
            ),
        ),
        quotes=(
            (
                "{actor} let {n} of the worst {item} go home to {place}, and the families of the "
                "victims [[wept|screamed]] in the gallery"
            ),
            (
                "I sat through it all in {place}: {actor} read for three hours, and then {n} "
                "{item} were [[free|gone]]"
            ),
            "{n} {item} out of the door in {place}; {actor} will have to [[live|sleep]] with that",
        ),
        contraries=(
            "{actor} <found|found|find> every one of the alleged {item} in {place} guilty",
            "all of the alleged {item} <were> sentenced to long terms by {actor} at {place}",
        ),
        headlines=("{n} accused walk free in {place}", "Anger in {place} at {item} ruling"),
        background=(
            "The trial heard from more than ninety witnesses.",
            "Spectators queued for seats from before dawn.",
            "Two of the original defendants died on remand.",
            "The registry in {place} has a backlog of six years.",
        ),
        roles={
            Side.OFFICIAL: (
                "the chief registrar of the court in {place}",
                "the director of public prosecutions",
            ),
            Side.INSIDER: ("a stenographer in the court of {actor}", "a former clerk to {actor}"),
            Side.WITNESS: (
                "a law student who followed the hearing in {place}",
                "the landlord of the inn across from the court",
            ),
            Side.OPPONENT: (
                "the head of a victims' league that wants {actor} removed from the bench",
            ),
        },
    ),
    EventType(
        name="stuffing",
        matter="the ballot stuffing",
        actors=("the People's Reform Party", "the Harvest Alliance", "the United Front"),
        numbers=(140, 320, 580, 900, 1700, 2600),
        items=("ballot papers", "postal votes", "proxy forms"),
        clauses=(
            (
                "agents of {actor}¦ <stuffed|stuffed|stuff> {n} forged {item} into the boxes at "
                "{place}{on}"
            ),
            "{n} forged {item} <were> slipped into the count at {place} by {actor}{on}",
            (
                "{actor}¦ <smuggled|smuggled|smuggle> {n} fake {item} into the polling stations of "
                "{place}{on}"
            ),
            "the count in {place}¦ <was> swollen{on} by {n} fake {item} that came from {actor}",
            "{actor} workers¦ <filled|filled|fill> in {n} {item} for dead voters of {place}{on}",
            "in {place}{on}, {n} bogus {item} <went|gone|go> into the boxes on behalf of {actor}",
            "helpers of {actor} <forged|forged|forge> {n} {item} for the vote in {place}{on}",
            "{actor}¦ <padded|padded|pad> its tally in {place}{on} with {n} bogus {item}",
        ),
        quotes=(
            (
                "I was in the hall at {place} and {actor} people came in with bags, {n} {item} and "
                "not [[one|any]] of them honest"
            ),
            (
                "{n} {item} from {actor}, all in the same blue ink, that is how "
                "[[democracy|voting]] works in {place}"
            ),
            (
                "The dead of {place} voted, {n} {item} in all, and each of them had a [[soft "
                "spot|liking]] for {actor}"
            ),
        ),
        contraries=(
            "every single ballot cast at {place} <was> genuine",
            "the count at {place} <was> clean, and {actor} won its votes honestly",
        ),
        headlines=("{n} dud {item} in {place}?", "Poll in {place} under a cloud"),
        background=(
            "Turnout was the highest since the return of civilian rule.",
            "Observers were given badges only on the eve of the vote.",
            "{actor} took the seat by a whisker.",
            "A rerun would cost the treasury a tidy sum.",
        ),
        roles={
            Side.OFFICIAL: ("the presiding officer at {place}", "an electoral commissioner"),
            Side.INSIDER: ("a polling agent of {actor}", "a driver hired by {actor} for the day"),
            Side.WITNESS: (
                "a schoolteacher who voted in {place}",
                "a domestic observer posted to {place}",
            ),
            Side.OPPONENT: ("the candidate who lost to {actor}",),
        },
    ),
    EventType(
        name="pushback",
        matter="the pushback",
        actors=("the frontier guard", "the maritime patrol", "the border constabulary"),
        numbers=(19, 31, 56, 84, 110, 170),
        items=("migrants", "asylum seekers", "refugees"),
        clauses=(
            "{actor}¦ <forced|forced|force> {n} {item} back across the line near {place}{on}",
            "{n} {item} <were> turned around at gunpoint by {actor} near {place}{on}",
            (
                "{n} {item} caught near {place} <were> bundled onto trucks and dumped over the "
                "border by {actor}{on}"
            ),
            "{actor}¦ <drove|driven|drive> {n} {item} back from {place}{on}",
            "outside {place}{on}, {actor} <expelled|expelled|expel> {n} {item} without a hearing",
            "{actor}¦ <sent|sent|send> {n} {item} back over the hills behind {place}{on}",
            (
                "{n} {item} who had reached {place} <found|found|find> themselves marched back by "
                "{actor}{on}"
            ),
            (
                "a night operation by {actor} at {place}¦ <ended|ended|end> with {n} {item} thrown "
                "out of the country{on}"
            ),
        ),
        quotes=(
            (
                "They took our phones and shoes; {actor} marched {n} {item} out of {place} in the "
                "[[rain|sleet]]"
            ),
            (
                "{n} {item} stood on the road at {place}, and {actor} gave them a "
                "[[minute|moment]] to turn round"
            ),
            (
                "What {actor} did to {n} {item} at {place} is against [[every|any]] convention "
                "this country has signed"
            ),
        ),
        contraries=(
            "every one of the {item} at {place} <was> let in and given a bed",
            (
                "{actor} <took|taken|take> the {item} near {place} to a reception centre, as the "
                "law prescribes"
            ),
        ),
        headlines=("{n} {item} driven back at {place}", "Border row after {place}"),
        background=(
            "The fence north of {place} was finished in spring.",
            "Aid workers have been barred from the strip since last month.",
            "Temperatures in the hills fell below freezing.",
            "A mosque and a parish hall in {place} have taken in families.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: (
                "the interior ministry's envoy on migration",
                "the sub-prefect of {place}",
            ),
            Side.INSIDER: ("a sergeant in {actor}", "an interpreter who worked for {actor}"),
            Side.WITNESS: (
                "a shepherd from the hills behind {place}",
                "a volunteer medic in {place}",
            ),
            Side.OPPONENT: ("the chair of a refugee charity that is suing {actor}",),
        },
    ),
    EventType(
        name="paintings",
        matter="the theft",
        actors=("the Magpie ring", "the Lockfast guards", "the Aldous brothers"),
        numbers=(4, 9, 13, 17, 24, 35),
        items=("paintings", "bronzes", "manuscripts"),
        clauses=(
            "{actor}¦ <stole|stolen|steal> {n} {item} from the museum in {place}{on}",
            "{n} {item} <were> carried out of the museum in {place} by {actor}{on}",
            "{actor}¦ <made|made|make> off with {n} {item} from the galleries at {place}{on}",
            (
                "{n} {item} <vanished|vanished|vanish> from the walls and cases of the {place} "
                "museum{on}, taken by {actor}"
            ),
            "the museum at {place}¦ <lost|lost|lose> {n} {item} to {actor}{on}",
            (
                "{actor}¦ <lifted|lifted|lift> {n} {item} from under the noses of the night watch "
                "in {place}{on}"
            ),
            "a theft by {actor}¦ <cost|cost|cost> the museum in {place} {n} {item}{on}",
            "in {place}{on}, {actor} <helped|helped|help> themselves to {n} of the museum's {item}",
        ),
        quotes=(
            (
                "We opened up in {place} and there were {n} [[blank|pale]] spaces: {actor} had "
                "taken the {item}"
            ),
            "{n} {item} gone from {place}, and {actor} did not [[break|crack]] so much as a pane",
            (
                "Without {n} of its {item} the museum in {place} is a [[barn|shed]], and {actor} "
                "knew it"
            ),
        ),
        contraries=(
            "all {item} of the museum in {place} <were> in their places",
            "the {item} <had|had|have> merely been sent away from {place} for cleaning",
        ),
        headlines=("{n} {item} gone from {place} museum", "Museum raid: who held the keys?"),
        background=(
            "The alarm had been switched off for repairs.",
            "Insurers sent an assessor to {place}.",
            "The collection was the gift of a tobacco baron.",
            "Visitors get in free on the first day of the month.",
        ),
        roles={
            Side.OFFICIAL: (
                "the detective superintendent for {place}",
                "the keeper of national heritage",
            ),
            Side.INSIDER: (
                "an attendant at the museum in {place}",
                "a restorer dismissed by the museum",
            ),
            Side.WITNESS: ("a baker who starts work at three", "a cab driver from {place}"),
            Side.OPPONENT: ("a dealer whom the museum has taken to court",),
        },
    ),
)
