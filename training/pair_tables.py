"""Words that may stand for each other, and words that say the opposite, for making pairs."""

from __future__ import annotations

__all__ = ["HEDGES", "MONTHS", "NUMBERS", "OPPOSITES", "SAID", "SYNONYMS", "WEEKDAYS"]

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December".split()
)
NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty".split()
)
"""From two on."""
HEDGES = ("reportedly", "apparently", "allegedly", "probably", "likely")
SAID = (
    "officials said",
    "police said",
    "he said",
    "she said",
    "according to officials",
    "the ministry said in a statement",
    "the paper reported",
    "a spokesman said",
    "sources told the agency",
    "witnesses said",
    "according to a report",
    "the group said on its website",
)

_SYNONYMS = """
began started | begin start | approximately around | approximately roughly | buy purchase |
bought purchased | help aid | help assist | helped aided | killed slain | attack assault |
attacks assaults | attacked assaulted | show indicate | shows indicates | showed indicated |
children kids | police officers | lawmakers legislators | lawmaker legislator | attorney lawyer |
attorneys lawyers | doctor physician | doctors physicians | firm company | firms companies |
money funds | big large | bigger larger | huge enormous | small little | fast quick |
quickly rapidly | often frequently | also too | almost nearly | however though | ended finished |
end finish | chose picked | choose pick | hurt injured | wounded injured | died perished |
arrested detained | arrest detain | held detained | accused charged | said stated | says states |
told informed | asked requested | ask request | announced declared | revealed disclosed |
reveal disclose | vote ballot | votes ballots | plan proposal | plans proposals | deal agreement |
deals agreements | talks negotiations | war conflict | fight battle | fighting combat |
protest demonstration | protests demonstrations | protesters demonstrators | rebels insurgents |
troops soldiers | troops forces | gunmen attackers | bomb explosive | blast explosion |
blasts explosions | crash accident | fire blaze | storm tempest | home house | homes houses |
car vehicle | cars vehicles | plane aircraft | jet plane | job position | jobs positions |
worker employee | workers employees | boss chief | head leader | chairman chair |
pupils students | school academy | hospital clinic | poll survey | polls surveys | election vote |
candidate contender | candidates contenders | speech address | letter note | law statute |
laws statutes | rule regulation | rules regulations | court tribunal | trial hearing |
judge justice | verdict ruling | ruling decision | inquiry investigation | probe investigation |
investigate probe | investigating probing | examine study | examined studied | reject refuse |
rejected refused | demand call for | demanded called for | leave depart | left departed |
return come back | returned came back | got received | get receive | gave handed | give hand |
made created | make create | built constructed | build construct | destroyed wrecked |
destroy wreck | stop halt | stopped halted | continue go on | continued went on | allow permit |
allowed permitted | allows permits | let allow | need require | needs requires | needed required |
want wish | wants wishes | wanted wished | try attempt | tried attempted | trying attempting |
keep retain | kept retained | think believe | thinks believes | thought believed |
important significant | major big | key crucial | main chief | new fresh | recent latest |
entire whole | wealthy rich | poor needy | angry furious | sad unhappy | happy glad |
afraid scared | difficult hard | easy simple | dangerous risky | wrong mistaken | right correct |
clear obvious | increase rise | increased rose | growing rising | decline fall | declined fell |
drop fall | dropped fell | reduce cut | reduced cut | percent per cent |
government administration | country nation | countries nations | city town | area region |
areas regions | border frontier | world globe | people persons | man guy | woman lady |
father dad | mother mom | several some | many numerous | most the majority of | all every |
immediately at once | now currently | soon shortly | later afterwards | earlier before |
finally eventually | publicly openly | secretly covertly | illegal unlawful | legal lawful |
weapons arms | nuclear atomic | spending expenditure | budget spending plan | tax levy |
refugees displaced people | migrants immigrants | statement announcement | report account |
meeting gathering | met gathered | visit trip | visited toured | wife spouse | husband spouse
"""

_OPPOSITES = """
increase decrease | increased decreased | increases decreases | rise fall | rises falls |
rose fell | rising falling | gain loss | gains losses | gained lost | win lose | wins loses |
won lost | winning losing | victory defeat | support oppose | supports opposes |
supported opposed | supporting opposing | supporters opponents | accept reject | accepts rejects |
accepted rejected | approve reject | approved rejected | allow ban | allows bans |
allowed banned | permit forbid | permitted forbidden | confirm deny | confirms denies |
confirmed denied | agree disagree | agreed refused | agreeing refusing | praise condemn |
praised condemned | praises condemns | true false | right wrong | guilty innocent |
legal illegal | lawful unlawful | alive dead | survived died | survive die | open closed |
opened closed | opening closing | opens closes | begin end | began ended | begins ends |
start stop | started stopped | before after | more less | most least | higher lower |
highest lowest | high low | larger smaller | largest smallest | bigger smaller | better worse |
best worst | stronger weaker | strong weak | strengthen weaken | strengthened weakened |
faster slower | early late | earlier later | first last | old new | young old | safe dangerous |
easy difficult | success failure | successful unsuccessful | succeeded failed | succeed fail |
pass fail | remember forget | arrested released | detained freed | arrest release | hired fired |
hire fire | appointed dismissed | joined left | join leave | arrived left | enter leave |
entered left | always never | all none | everyone nobody | everybody nobody | both neither |
many few | likely unlikely | possible impossible | able unable | public private | inside outside |
above below | north south | northern southern | east west | eastern western | men women |
man woman | male female | husband wife | father mother | son daughter | brother sister |
Republican Democrat | Republicans Democrats | Republican Democratic | conservative liberal |
conservatives liberals | hot cold | rich poor | peace war | friend enemy | friends enemies |
ally enemy | allies enemies | buy sell | bought sold | spend save | raise lower | raised lowered |
cut raised | cut raise | tighten loosen | expand shrink | expanded shrank | include exclude |
included excluded | trust distrust | love hate | loved hated | loves hates |
optimistic pessimistic | positive negative | majority minority | known unknown |
voluntary forced | genuine fake | real fake | improved worsened | improve worsen |
advance retreat | advanced retreated | withdraw deploy | withdrew deployed | free imprisoned |
kept dropped | keep drop | defend attack | defended attacked | refused agreed | denied admitted |
deny admit | denies admits | unanimous divided | recovered lost | hidden open | armed unarmed |
identified unidentified | urban rural | cause prevent | caused prevented | protect endanger |
protected endangered | welcomed rejected | intact destroyed
"""


def _read(text: str) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for line in text.replace("\n", " ").split("|"):
        words = line.split()
        first = words[0]
        groups.setdefault(first, []).append(" ".join(words[1:]))
    return {word: tuple(others) for word, others in groups.items()}


def _both_ways(text: str) -> dict[str, tuple[str, ...]]:
    ways: dict[str, list[str]] = {}
    for first, others in _read(text).items():
        for other in others:
            ways.setdefault(first, []).append(other)
            if " " not in other:
                ways.setdefault(other, []).append(first)
    return {word: tuple(others) for word, others in ways.items()}


SYNONYMS = _both_ways(_SYNONYMS)
OPPOSITES = _both_ways(_OPPOSITES)
