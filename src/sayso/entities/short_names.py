"""Short first names of other languages than English, which the package nicknames does not have.

From general knowledge: the usual ones of each language, with what they are short for, folded and
also as that name is written in neighbouring languages.
"""

from __future__ import annotations

__all__ = ["SHORT_FOR"]

_LISTS = """
mo: maurice mohamed mohammed muhammad moses
pepe: jose
pepito: jose
chepe: jose
paco: francisco
pancho: francisco
curro: francisco
nacho: ignacio
chucho: jesus
chuy: jesus
quique: enrique
lalo: eduardo
beto: alberto roberto
tito: ernesto alberto
memo: guillermo
tono: antonio
manolo: manuel
lupe: guadalupe
lola: dolores
concha: concepcion
charo: rosario
ze: jose
zeca: jose
chico: francisco
quim: joaquim
tonio: antonio
beppe: giuseppe
peppe: giuseppe
peppino: giuseppe
pippo: filippo giuseppe
gigi: luigi
gianni: giovanni
nino: antonino giovanni
sandro: alessandro
toto: salvatore
enzo: vincenzo lorenzo
hans: johannes
hannes: johannes
fritz: friedrich
heinz: heinrich
sepp: josef
uli: ulrich
wolfi: wolfgang
willi: wilhelm
rudi: rudolf
jupp: josef
steffi: stefanie stephanie
kees: cornelis
jaap: jacob jakob
piet: pieter
wim: willem
sasha: aleksandr alexander alexandr aleksandra alexandra oleksandr
sacha: alexandre alexander alexandra
shura: aleksandr alexander aleksandra alexandra
misha: mikhail
kolya: nikolai nikolay
vanya: ivan
volodya: vladimir
vova: vladimir volodymyr
volodia: vladimir
dima: dmitry dmitri dmytro
mitya: dmitry dmitri
seryozha: sergei sergey
alyosha: aleksei alexei alexey
lyosha: aleksei alexei alexey
kostya: konstantin
grisha: grigory grigori
zhenya: yevgeny evgeny yevgenia evgenia
yura: yuri yury
borya: boris
lyova: lev
pasha: pavel
petya: pyotr petr
styopa: stepan
tolya: anatoly anatoli
vasya: vasily vasili
vitya: viktor victor
katya: yekaterina ekaterina katerina
natasha: natalia natalya
tanya: tatyana tatiana
nadya: nadezhda
lyuda: lyudmila ludmila
olya: olga
sonya: sofia sofya
masha: maria mariya
anya: anna
lena: yelena elena olena
sveta: svetlana
jacek: jacenty
janek: jan
kasia: katarzyna
gosia: malgorzata
wojtek: wojciech
tomek: tomasz
jirka: jiri
honza: jan
pista: istvan
laci: laszlo
feri: ferenc
yannis: ioannis
giannis: ioannis
kostas: konstantinos
nikos: nikolaos
giorgos: georgios
vangelis: evangelos
takis: panagiotis
""".strip()

SHORT_FOR = {
    short: frozenset(full.split())
    for short, full in (line.split(": ") for line in _LISTS.splitlines())
}
"""What each is short for."""
