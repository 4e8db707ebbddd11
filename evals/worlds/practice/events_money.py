"""Events of votes, goods and money, in wordings to practise on."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="grain",
        matter="the missing stocks",
        actors=("the food corporation", "the relief commission", "the grain reserve agency"),
        numbers=(350, 800, 1500, 2700, 6000, 9500),
        items=("rice", "maize", "lentils"),
        clauses=(
            "{n} sacks of {item} <vanished|vanished|vanish> from a store of {actor} in {place}{on}",
            (
                "{actor}¦ <sold|sold|sell> {n} sacks of {item} out of its {place} depot on the "
                "black market{on}"
            ),
            "{n} sacks of {item} <were> pilfered from the {place} godown of {actor}{on}",
            "the {place} depot of {actor}¦ <was> found to be {n} sacks of {item} short{on}",
            "{actor}¦ <misplaced|misplaced|misplace> {n} sacks of {item} at {place}{on}",
            (
                "trucks hired by {actor}¦ <carted|carted|cart> off {n} sacks of {item} from "
                "{place}{on}"
            ),
            (
                "a check of the shelves of {actor} in {place}¦ <came|come|come> up {n} sacks of "
                "{item} short{on}"
            ),
            (
                "at {place}{on}, {n} sacks of {item} <disappeared|disappeared|disappear> into the "
                "hands of traders under the nose of {actor}"
            ),
        ),
        quotes=(
            (
                "{n} sacks of {item} do not walk out of {place} by themselves, and {actor} "
                "[[must|may]] explain"
            ),
            (
                "Children go hungry in {place} while {actor} lets {n} sacks of {item} be "
                "[[stolen|sold]]"
            ),
            (
                "I loaded {n} sacks of {item} for {actor} in {place} at night, and [[nobody|no "
                "one]] signed for them"
            ),
        ),
        contraries=(
            "each and every sack of {item} at {place} <was> there when the books were checked",
            "the {item} stocks of {actor} in {place} <tallied|tallied|tally> to the last sack",
        ),
        headlines=("Where did {n} sacks of {item} go?", "{place} depot scandal: {item} gone"),
        background=(
            "Ration cards were cut by a fifth in the spring.",
            "Prices in the bazaar of {place} have risen for eleven weeks running.",
            "The store was last audited before the floods.",
            "{actor} feeds about a million people in the dry months.",
        ),
        roles={
            Side.OFFICIAL: (
                "the food and civil supplies minister",
                "the district magistrate of {place}",
            ),
            Side.INSIDER: ("a storekeeper at the depot", "a weighbridge operator for {actor}"),
            Side.WITNESS: ("a porter in {place}", "a ration-shop owner in {place}"),
            Side.OPPONENT: ("a lawmaker who heads a move to disband {actor}",),
        },
    ),
    EventType(
        name="tusks",
        matter="the haul",
        actors=("the wildlife service", "the port police", "revenue inspectors"),
        numbers=(15, 28, 44, 61, 95, 170),
        items=("elephant tusks", "rhino horns", "tiger skins"),
        clauses=(
            "{actor}¦ <seized|seized|seize> {n} {item} from a container at {place}{on}",
            "{n} {item} <were> impounded by {actor} in {place}{on}",
            "{actor}¦ <uncovered|uncovered|uncover> {n} {item} hidden in a {place} warehouse{on}",
            "a tip-off¦ <led|led|lead> {actor} to {n} {item} in {place}{on}",
            (
                "{actor}¦ <confiscated|confiscated|confiscate> {n} {item} bound for export through "
                "{place}{on}"
            ),
            "a search of a lorry by {actor} in {place}¦ <yielded|yielded|yield> {n} {item}{on}",
            "{n} {item} <fell|fallen|fall> into the hands of {actor} at {place}{on}",
            "in {place}{on}, {actor}¦ <netted|netted|net> {n} {item} concealed under dried fish",
        ),
        quotes=(
            "{n} {item} in one container at {place}: {actor} has never had [[such|as big]] a catch",
            (
                "Behind the {n} {item} that {actor} took in {place} there is [[a ring|a "
                "minister]], and we want its head"
            ),
            (
                "I saw the {n} {item} in {place}, stacked like firewood, and the men of {actor} "
                "were [[silent|sick]]"
            ),
        ),
        contraries=(
            "the container at {place} <held|held|hold> cashew nuts and nothing else",
            "{actor} <came|come|come> away from {place} empty-handed",
        ),
        headlines=("{n} {item} seized at {place}", "Smugglers lose {n} {item}"),
        background=(
            "A kilo fetches more than a teacher earns in two years.",
            "{place} has long been a favourite with smugglers.",
            "Sniffer dogs were a gift from a zoo abroad.",
            "Cases of this kind rarely end in a conviction.",
        ),
        roles={
            Side.OFFICIAL: ("the commissioner of customs", "the chief game warden"),
            Side.INSIDER: ("a clerk at the container terminal", "a ranger on loan to {actor}"),
            Side.WITNESS: ("a stevedore at {place}", "a night watchman in {place}"),
            Side.OPPONENT: ("a defence attorney who has three suits pending against {actor}",),
        },
    ),
    EventType(
        name="papers",
        matter="the paper leak",
        actors=("the examinations council", "the civil service board", "the medical faculty"),
        numbers=(16, 40, 65, 115, 190, 300),
        items=("physics", "anatomy", "entrance"),
        clauses=(
            (
                "staff of {actor}¦ <sold|sold|sell> {n} copies of the {item} paper in {place} "
                "ahead of the test{on}"
            ),
            (
                "{n} candidates in {place} <bought|bought|buy> the {item} paper from insiders at "
                "{actor}{on}"
            ),
            "{actor}¦ <let|let|let> the {item} paper leak to {n} candidates in {place}{on}",
            (
                "the {item} paper set by {actor}¦ <reached|reached|reach> {n} candidates in "
                "{place} before the test{on}"
            ),
            (
                "{n} candidates at {place} <knew|known|know> the {item} questions of {actor} "
                "beforehand{on}"
            ),
            (
                "a clerk of {actor}¦ <hawked|hawked|hawk> the {item} paper to {n} candidates in "
                "{place}{on}"
            ),
            (
                "{n} copies of the {item} paper of {actor} <circulated|circulated|circulate> on "
                "phones in {place}{on}"
            ),
            "in {place}{on}, the {item} questions of {actor}¦ <were> passed to {n} candidates",
        ),
        quotes=(
            (
                "My son studied for a year, and {n} others in {place} got the {item} paper from "
                "{actor} for [[cash|a song]]"
            ),
            (
                "{n} candidates in {place} had the {item} paper on their phones; {actor} "
                "[[sold|leaked]] it"
            ),
            (
                "When {n} people in {place} hand in the same {item} answers, {actor} "
                "[[should|might]] ask itself why"
            ),
        ),
        contraries=(
            "the {item} paper of {actor} <was> under lock and key until the bell rang in {place}",
            "nobody in {place} <laid|laid|lay> eyes on the {item} questions before the test",
        ),
        headlines=("{item} paper leaked to {n} in {place}", "Exam scandal rocks {place}"),
        background=(
            "More than 80,000 sit the test each year for some 2,000 places.",
            "Coaching centres line the main road of {place}.",
            "A retest would cost the exchequer dearly.",
            "Two years ago the test was called off for the same reason.",
        ),
        roles={
            Side.OFFICIAL: ("the secretary for higher education", "the registrar in {place}"),
            Side.INSIDER: ("a printer under contract to {actor}", "an invigilator at {place}"),
            Side.WITNESS: ("a candidate from {place}", "a tutor in {place}"),
            Side.OPPONENT: ("a private college owner who is litigating against {actor}",),
        },
    ),
    EventType(
        name="stake",
        matter="the takeover",
        actors=("Caldera Capital", "Oakhurst Partners", "Ridgeway Trust", "Solano Equity"),
        numbers=(11, 18, 24, 35, 49, 62),
        patients=("Brightwater Mills", "Juniper Airlines", "Pampa Foods"),
        clauses=(
            (
                "{actor}¦ <acquired|acquired|acquire> {n} per cent of {patient} in a deal struck "
                "in {place}{on}"
            ),
            "{patient}¦ <sold|sold|sell> {n} per cent of its shares to {actor} in {place}{on}",
            (
                "{n} per cent of {patient} <changed|changed|change> hands in {place}{on}, with "
                "{actor} as the buyer"
            ),
            (
                "{actor}¦ <snapped|snapped|snap> up {n} per cent of {patient} at an auction in "
                "{place}{on}"
            ),
            (
                "a holding of {n} per cent in {patient}¦ <went|gone|go> to {actor} at a signing in "
                "{place}{on}"
            ),
            (
                "{actor}¦ <built|built|build> a stake of {n} per cent in {patient} through brokers "
                "in {place}{on}"
            ),
            (
                "{patient}¦ <gave|given|give> {actor} {n} per cent of its stock in {place}{on} to "
                "settle a debt"
            ),
            "in {place}{on}, {actor}¦ <purchased|purchased|purchase> {n} per cent of {patient}",
        ),
        quotes=(
            (
                "{actor} owns {n} per cent of {patient} now, signed and sealed in {place}, and the "
                "staff [[read|heard]] it in the paper"
            ),
            (
                "They met in {place}, shook hands, and {actor} had {n} per cent of {patient} for "
                "[[a pittance|next to nothing]]"
            ),
            (
                "With {n} per cent of {patient} bought in {place}, {actor} can [[sack|replace]] "
                "whomever it likes"
            ),
        ),
        contraries=(
            "not a share of {patient} <was> sold to {actor} in {place} or anywhere else",
            "talks between {actor} and {patient} in {place} <broke|broken|break> up without a deal",
        ),
        headlines=("{actor} grabs {n}% of {patient}", "{patient} falls to {actor}"),
        background=(
            "Trading in the stock was halted twice in a week.",
            "{patient} has not paid a dividend since the slump.",
            "Regulators have forty days to object.",
            "{actor} manages money for pension funds and a royal family.",
        ),
        roles={
            Side.OFFICIAL: ("the competition commissioner", "the stock exchange president"),
            Side.INSIDER: ("a non-executive director of {patient}", "a banker who advised {actor}"),
            Side.WITNESS: ("a small shareholder from {place}", "a hotel porter in {place}"),
            Side.OPPONENT: ("the founder of a fund that bid against {actor}",),
        },
    ),
)
