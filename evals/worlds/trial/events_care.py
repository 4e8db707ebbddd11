"""Events of hospitals, schools, churches and insurers, of yet another writer."""

from __future__ import annotations

from evals.worlds.wordings import EventType, Side

__all__ = ["EVENTS"]

EVENTS = (
    EventType(
        name="infections",
        matter="the infections",
        actors=("Medivida", "the Halden clinic group", "Northgate Health"),
        numbers=(12, 17, 22, 31, 39, 46),
        items=("cataract patients", "dialysis patients", "newborns"),
        clauses=(
            "{n} {item} <caught|caught|catch> a blood infection at {actor} in {place}{on}",
            "{actor}¦ <infected|infected|infect> {n} {item} at its hospital in {place}{on}",
            (
                "dirty instruments used by {actor} in {place}¦ <gave|given|give> {n} {item} an "
                "infection{on}"
            ),
            "{n} {item} of {actor} in {place} <came|come|come> down with sepsis{on}",
            "germs at the {place} hospital of {actor}¦ <sickened|sickened|sicken> {n} {item}{on}",
            "in {place}{on}, {n} {item} <were> infected on a ward run by {actor}",
            (
                "a contaminated drip at {actor}'s hospital in {place}¦ <made|made|make> {n} "
                "{item} ill{on}"
            ),
            "{n} {item} <fell|fallen|fall> gravely ill in the care of {actor} in {place}{on}",
        ),
        quotes=(
            "They went in healthy, and {actor} sent {n} {item} in {place} [[home|back]] with fever",
            "{n} {item} in {place}, one after the other, and {actor} [[told|warned]] nobody",
            (
                "If {actor} had washed its hands in {place}, {n} {item} would not be fighting for"
                " their [[lives|breath]]"
            ),
        ),
        contraries=(
            "not one of the {item} treated by {actor} in {place} <was> infected",
            "the hospital in {place} <passed|passed|pass> every hygiene test",
        ),
        headlines=("{n} ill after stay in {place} hospital", "Hospital germ alarms {place}"),
        background=(
            "The ward in {place} was rebuilt only two years ago.",
            "Hospital germs kill more people here than traffic does.",
            "Families kept watch in the car park.",
            "{actor} runs nine hospitals.",
        ),
        roles={
            Side.OFFICIAL: ("the medical superintendent for {place}", "the deputy health minister"),
            Side.INSIDER: ("a theatre nurse at {actor}", "an anaesthetist who left {actor} in May"),
            Side.WITNESS: ("the daughter of a patient in {place}", "a chaplain on the ward"),
            Side.OPPONENT: ("the chairwoman of a patients' group that is suing {actor}",),
        },
        phrases={
            "noun": (
                "the infection of {n} {item} by {actor} in {place}{on}",
                "an outbreak among {n} {item} in the care of {actor} at {place}",
            ),
            "count": (
                "the number of {item} infected by {actor} in {place}{on}",
                "the tally of {item} who caught a germ from {actor} at {place}",
            ),
            "blame": ("{actor} for the infection of {n} {item} in {place}{on}",),
            "charge": ("{actor} of infecting {n} {item} at its hospital in {place}{on}",),
        },
    ),
    EventType(
        name="meals",
        matter="the poisoned lunch",
        actors=("Sunny Tray Catering", "Panier Vert", "Kwik Kitchens"),
        numbers=(34, 58, 76, 92, 120, 165),
        items=("boarders", "first-graders", "pupils"),
        clauses=(
            "{n} {item} <were> poisoned by a lunch that {actor} served at a school in {place}{on}",
            "a stew cooked by {actor}¦ <put|put|put> {n} {item} from {place} in hospital{on}",
            "{n} {item} in {place} <vomited|vomited|vomit> after eating a meal from {actor}{on}",
            "{actor}¦ <poisoned|poisoned|poison> {n} {item} with spoilt chicken in {place}{on}",
            (
                "school dinners delivered by {actor} to {place}¦ <made|made|make> {n} {item} "
                "violently sick{on}"
            ),
            "{n} {item} <fell|fallen|fall> sick at their desks in {place}{on} from {actor} food",
            "in {place}{on}, food from {actor} <laid|laid|lay> low {n} {item}",
            "rice left in the sun by {actor}¦ <felled|felled|fell> {n} {item} at {place}{on}",
        ),
        quotes=(
            (
                "The smell alone made one gag, yet {n} {item} ate what {actor} cooked in {place} "
                "and [[ran|rushed]] out"
            ),
            (
                "{actor} fed {n} {item} of {place} meat that I would not give to my [[dog|pig]], "
                "and they are on drips now"
            ),
            "I counted {n} {item} on stretchers in {place}, all fed by {actor}, all [[grey|green]]",
        ),
        contraries=(
            "the {item} in {place} <had|had|have> a winter virus and the food was sound",
            "all {item} in {place} <ate|eaten|eat> their lunch and were perfectly well",
        ),
        headlines=("{n} {item} sick after lunch in {place}", "What was in the {place} stew?"),
        background=(
            "School lunches have been free since the last election.",
            "Samples went to a laboratory in the capital.",
            "Lessons in {place} were called off for a week.",
            "The contract for {place} is up for renewal.",
        ),
        is_visible=True,
        roles={
            Side.OFFICIAL: (
                "the head of the food safety agency",
                "the prefect whose seat is in {place}",
            ),
            Side.INSIDER: ("a kitchen hand with {actor}", "a van driver for {actor}"),
            Side.WITNESS: ("a maths teacher in {place}", "the mother of twins at the school"),
            Side.OPPONENT: ("the owner of a caterer that lost the {place} contract to {actor}",),
        },
        phrases={
            "noun": (
                "the poisoning of {n} {item} by {actor} in {place}{on}",
                "a school lunch from {actor} that sickened {n} {item} at {place}",
            ),
            "count": ("the number of {item} poisoned by {actor} in {place}{on}",),
            "blame": ("{actor} for the sickness of {n} {item} in {place}{on}",),
            "charge": ("{actor} of feeding spoilt food to {n} {item} in {place}{on}",),
        },
    ),
    EventType(
        name="parishes",
        matter="the sale",
        actors=("the diocese", "Bishop Lorant", "the church estates board"),
        numbers=(5, 8, 13, 15, 18, 24),
        items=("chapels", "rectories", "village churches"),
        clauses=(
            "{actor}¦ <sold|sold|sell> {n} {item} around {place} to a hotel chain{on}",
            "{n} {item} near {place} <were> sold by {actor} to hoteliers{on}",
            (
                "{n} {item} in the hills of {place} <passed|passed|pass> from {actor} to a "
                "hotelier{on}"
            ),
            "{actor}¦ <made|made|make> over {n} {item} at {place} to a chain of hotels{on}",
            "a hotel group¦ <bought|bought|buy> {n} {item} in and around {place} from {actor}{on}",
            "in {place}{on}, {actor} <parted|parted|part> with {n} {item}, which are to be hotels",
            "the deeds to {n} {item} at {place} <were> signed away by {actor} to a hotel group{on}",
            (
                "{actor}¦ <cashed|cashed|cash> in on {n} {item} of {place}{on}, now owned by a "
                "hotelier"
            ),
        ),
        quotes=(
            "{actor} flogged {n} {item} of {place} for a bar and a [[sauna|pool]]",
            (
                "My parents were married here, and now {n} {item} in {place} are gone, and "
                "{actor} [[smiled|hid]]"
            ),
            "{n} {item} at {place} were not [[theirs|his]] to sell, and {actor} knows it",
        ),
        contraries=(
            "all {item} around {place} <belonged|belonged|belong> to the parishes as before",
            "{actor} <kept|kept|keep> the {item} at {place} and repaired their roofs",
        ),
        headlines=("{n} {item} near {place} to be hotels", "Pews out, spa in at {place}"),
        background=(
            "The oldest of the buildings dates from the twelfth century.",
            "Fewer than forty people came to the last Easter service in {place}.",
            "Heritage rules allow new uses if the bell tower stays.",
            "The organ of {place} went to a collector.",
        ),
        roles={
            Side.OFFICIAL: ("the registrar of deeds in {place}", "the papal nuncio's secretary"),
            Side.INSIDER: ("a canon who advises {actor}", "a treasurer who resigned over {actor}"),
            Side.WITNESS: ("the sexton of {place}", "an organist who plays in {place}"),
            Side.OPPONENT: ("the founder of a league that campaigns against {actor}",),
        },
        phrases={
            "noun": (
                "the sale of {n} {item} around {place} by {actor} to a hotel chain{on}",
                "a deal under which {actor} gave up {n} {item} at {place} to hoteliers",
            ),
            "count": ("the number of {item} at {place} sold by {actor} to hoteliers{on}",),
            "blame": ("{actor} for the sale of {n} {item} at {place} to a hotel chain{on}",),
            "charge": ("{actor} of selling {n} {item} in {place} to a hotel chain{on}",),
        },
    ),
    EventType(
        name="payouts",
        matter="the compensation",
        actors=("Crestline Insurance", "the pension board", "the flood relief fund"),
        numbers=(85, 130, 210, 390, 560, 870),
        items=("claimants", "widows", "growers"),
        is_negative=True,
        clauses=(
            "{actor}¦ <compensated|compensated|compensate> {n} {item} in {place}{on}",
            "{n} {item} in {place} <were> paid what {actor} owed them{on}",
            "{actor}¦ <honoured|honoured|honour> the claims of {n} {item} from {place}{on}",
            "{n} {item} of {place} <got|got|get> their money from {actor}{on}",
            "{actor}¦ <settled|settled|settle> with {n} {item} in {place}{on}",
            "cheques from {actor}¦ <reached|reached|reach> {n} {item} in {place}{on}",
            "in {place}{on}, {actor} <reimbursed|reimbursed|reimburse> {n} {item}",
            "{actor}¦ <transferred|transferred|transfer> what it owed to {n} {item} in {place}{on}",
        ),
        quotes=(
            "{n} {item} in {place} have nothing in their [[pockets|purses]]; {actor} has not paid",
            (
                "{actor} took their money for years and left {n} {item} of {place} with a "
                "[[form|note]]"
            ),
            "Come to {place}: there are {n} {item}, and {actor} has not sent them a [[penny|peso]]",
        ),
        contraries=(
            "every one of the {item} in {place} <was> paid in full by {actor}",
            "{actor} <sent|sent|send> all {item} in {place} their money within a week",
        ),
        headlines=("{n} {item} wait for money in {place}", "{place}: who pays?"),
        background=(
            "Queues formed outside the counter in {place}.",
            "Interest is due from the thirtieth day.",
            "The regulator has four people for such cases.",
            "{actor} reported a record surplus in spring.",
        ),
        roles={
            Side.OFFICIAL: ("the insurance ombudsman", "the welfare commissioner for {place}"),
            Side.INSIDER: ("a claims handler at {actor}", "an actuary formerly with {actor}"),
            Side.WITNESS: ("a seamstress from {place}", "a bank teller in {place}"),
            Side.OPPONENT: ("an attorney who has brought a class action against {actor}",),
        },
    ),
    EventType(
        name="expulsions",
        matter="the expulsions",
        actors=("Rector Villalba", "the board of governors", "Principal Oyelaran"),
        numbers=(9, 14, 21, 26, 33, 42),
        items=("cadets", "seminarians", "freshmen"),
        clauses=(
            "{actor}¦ <expelled|expelled|expel> {n} {item} from the college in {place}{on}",
            "{n} {item} <were> thrown out of the college in {place} by {actor}{on}",
            "{actor}¦ <sent|sent|send> down {n} {item} at {place}{on} for a sit-in",
            "{n} {item} at {place} <lost|lost|lose> their places at the hands of {actor}{on}",
            "{actor}¦ <barred|barred|bar> {n} {item} from the campus in {place} for good{on}",
            "in {place}{on}, {actor} <dismissed|dismissed|dismiss> {n} {item} from the college",
            (
                "the college at {place}¦ <shut|shut|shut> its doors to {n} {item} by order of "
                "{actor}{on}"
            ),
            "letters from {actor}¦ <ended|ended|end> the studies of {n} {item} in {place}{on}",
        ),
        quotes=(
            "{n} {item} in {place} had their future [[ended|erased]] by {actor} in an afternoon",
            (
                "I asked {actor} for a hearing, and {n} {item} of {place} got a [[letter|slip]] "
                "instead"
            ),
            "{actor} wanted silence in {place} and got rid of {n} {item} to [[buy|win]] it",
        ),
        contraries=(
            "all of the {item} in {place} <were> still enrolled",
            "the {item} <left|left|leave> the college in {place} of their own accord",
        ),
        headlines=("{n} {item} out at {place} college", "Campus row in {place}"),
        background=(
            "The college was founded by a sugar merchant.",
            "Fees have doubled since the reform.",
            "A petition has gathered six thousand names.",
            "The gates in {place} were locked all weekend.",
        ),
        roles={
            Side.OFFICIAL: (
                "the permanent secretary for higher education",
                "the inspector of colleges for {place}",
            ),
            Side.INSIDER: ("a lecturer at the college in {place}", "a clerk to {actor}"),
            Side.WITNESS: ("the porter at the {place} gate", "a bookseller across from the campus"),
            Side.OPPONENT: ("the president of a union that has petitioned to remove {actor}",),
        },
        phrases={
            "noun": (
                "the expulsion of {n} {item} from the college in {place} by {actor}{on}",
                "a purge by {actor} of {n} {item} at {place}",
            ),
            "count": ("the number of {item} expelled by {actor} in {place}{on}",),
            "blame": ("{actor} for the expulsion of {n} {item} at {place}{on}",),
            "charge": ("{actor} of expelling {n} {item} from the college in {place}{on}",),
        },
    ),
)
