"""Names in another script put into Latin letters: Владимир Путин, 北京.

Scripts that write their vowels are put into Latin letters one by one; that is enough for names of
several words, where every word agrees. Cities whose Latin names are not their letters' (Athens,
Beijing, Tehran) are in a list from general knowledge: capitals and the best-known other cities of
languages that write another script. States are known by their own tables (`states`).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from anyascii import anyascii

from sayso.entities.forms import Printed, fold, read_form
from sayso.entities.spelling import is_respelling
from sayso.records import NameType

__all__ = ["CITIES", "has_other_script", "is_same_name", "read_in_latin"]

_WITH_VOWELS = ("CYRILLIC", "GREEK", "GEORGIAN", "ARMENIAN")
_MIN_LETTERS = 9
CITIES = {
    other.replace("_", " "): name
    for name, others in {
        "Moscow": "Москва Москвы Москве",
        "Saint Petersburg": "Санкт-Петербург Санкт-Петербурге",
        "Kyiv": "Київ Киев Києві Києва Киеве",
        "Minsk": "Минск Мінск",
        "Sofia": "София",
        "Belgrade": "Београд",
        "Skopje": "Скопје",
        "Athens": "Αθήνα Αθήνας",
        "Thessaloniki": "Θεσσαλονίκη",
        "Nicosia": "Λευκωσία",
        "Tbilisi": "თბილისი",
        "Yerevan": "Երևան",
        "Beijing": "北京 北京市",
        "Shanghai": "上海 上海市",
        "Guangzhou": "广州 廣州",
        "Shenzhen": "深圳",
        "Wuhan": "武汉 武漢",
        "Hong Kong": "香港",
        "Taipei": "台北 臺北",
        "Tokyo": "東京 东京 東京都",
        "Osaka": "大阪",
        "Kyoto": "京都",
        "Hiroshima": "広島",
        "Seoul": "서울 서울특별시 首尔",
        "Pyongyang": "평양",
        "Busan": "부산",
        "Tehran": "تهران طهران",
        "Isfahan": "اصفهان",
        "Baghdad": "بغداد",
        "Damascus": "دمشق",
        "Aleppo": "حلب",
        "Beirut": "بيروت",
        "Amman": "عمّان",
        "Cairo": "القاهرة",
        "Tripoli": "طرابلس",
        "Rabat": "الرباط",
        "Khartoum": "الخرطوم",
        "Riyadh": "الرياض",
        "Mecca": "مكة",
        "Doha": "الدوحة",
        "Abu Dhabi": "أبوظبي",
        "Dubai": "دبي",
        "Sanaa": "صنعاء",
        "Gaza": "غزة",
        "Kabul": "كابل کابل",
        "Islamabad": "اسلام‌آباد",
        "Karachi": "کراچی",
        "Lahore": "لاہور",
        "Jerusalem": "ירושלים القدس",
        "Tel Aviv": "תל־אביב",
        "Haifa": "חיפה",
        "New Delhi": "नई_दिल्ली",
        "Delhi": "दिल्ली",
        "Mumbai": "मुंबई",
        "Kathmandu": "काठमाडौं",
        "Dhaka": "ঢাকা",
        "Bangkok": "กรุงเทพ กรุงเทพมหานคร",
    }.items()
    for other in others.split()
}
"""The Latin name of each."""


@lru_cache(maxsize=65536)
def _script(name: str) -> str:
    """The script of the first letter, as Unicode names it, else empty."""
    first = next((character for character in name if character.isalpha()), "")
    return unicodedata.name(first, "").split()[0] if first else ""


def has_other_script(name: str) -> bool:
    """Tell whether a name is not written in Latin letters."""
    return not name.isascii() and _script(name) not in ("", "LATIN")


def read_in_latin(form: Printed, kind: NameType) -> Printed | None:
    """A name of another script in Latin letters; None where they would not tell it."""
    if kind is NameType.PLACE and form.name in CITIES:
        return read_form(CITIES[form.name], kind)
    if _script(form.name) not in _WITH_VOWELS:
        return None
    latin = read_form(anyascii(form.name), kind)
    is_long = len(latin.words) > 1 or (
        kind is not NameType.PERSON and len(latin.key) >= _MIN_LETTERS
    )
    return latin if is_long else None


def is_same_name(other: Printed, latin: Printed) -> bool:
    """Tell whether every word of one is the other's, or another spelling of it."""
    return len(other.words) == len(latin.words) and all(
        is_respelling(fold(a), b) for a, b in zip(other.words, latin.words, strict=True)
    )
