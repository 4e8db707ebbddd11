"""Places that share a name, and the words of a document that tell which of them it means.

A short gazetteer from general knowledge: states and peoples that go by one word, and cities and
regions that are often in the news under a name that others bear too. The signs are names of the
surroundings: capital, region, neighbours, large cities. One bearer to a line: its own name, "=",
and its signs, as they are printed, parted by commas. A "*" before a bearer says that the bare name
is usually its where no sign decides: who writes Washington hardly ever means the state.
"""

from __future__ import annotations

__all__ = ["BEARERS", "PEOPLES"]

_CONGO = """
Democratic Republic of the Congo = Kinshasa, Kivu, Katanga, Goma, Lubumbashi, Mobutu, Kabila,
    Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, D.R. Congo, DRC, Zaire
Republic of the Congo = Brazzaville, Pointe-Noire, Congo-Brazzaville, Sassou
"""
_KOREA = """
South Korea = Seoul, Busan, Incheon, South Korea, South Korean, South Koreans
North Korea = Pyongyang, Kim Jong, DPRK, North Korea, North Korean, North Koreans
"""
_GUINEA = """
Guinea = Conakry, Republic of Guinea
Equatorial Guinea = Malabo, Bioko, Equatorial Guinea, Obiang
Guinea-Bissau = Bissau, Guinea-Bissau
Papua New Guinea = Port Moresby, Papua
"""
_DOMINICA = """
Dominican Republic = Santo Domingo, Dominican Republic, Haiti
Dominica = Roseau, Dominica
"""

BEARERS = {
    "congo": _CONGO,
    "korea": _KOREA,
    "georgia": """
Georgia = Tbilisi, Batumi, Gori, Abkhazia, South Ossetia, Ossetia, Russia, Russian, Caucasus,
    Armenia, Azerbaijan, Soviet Union, Soviet, Saakashvili, Shevardnadze
Georgia, United States = governor of Georgia, state of Georgia, Atlanta, Savannah, Macon,
    Alabama, Florida, Tennessee, South Carolina, North Carolina, Texas, Arizona, Pennsylvania,
    Michigan, Wisconsin, Ohio, Nevada
""",
    "washington": """
* Washington = D.C., White House, Congress, Senate, Capitol, Pentagon, House of Representatives,
    Supreme Court, State Department, Justice Department, Treasury, federal government
Washington, United States = governor of Washington, state of Washington, Washington state, Seattle,
    Spokane, Tacoma, Olympia, Puget Sound, Mount Rainier
""",
    "punjab": """
Punjab, India = Chandigarh, Amritsar, Ludhiana, India, Indian, Delhi, Haryana, Sikh, Sikhs
Punjab, Pakistan = Lahore, Pakistan, Pakistani, Islamabad, Multan, Rawalpindi, Sindh
""",
    "macedonia": """
North Macedonia = Skopje, North Macedonia, Macedonian government, Zaev
Macedonia, Greece = Thessaloniki, Greek region, northern Greece
""",
    "birmingham": """
* Birmingham, England = England, West Midlands, Midlands, Britain, British, London, Aston Villa, UK
Birmingham, Alabama = Alabama, Montgomery, Selma, Martin Luther King
""",
    "cambridge": """
Cambridge, England = England, Britain, British, London, Oxford, King's College, Trinity College, UK
Cambridge, Massachusetts = Massachusetts, Mass., Harvard, M.I.T., MIT, Boston, Somerville
""",
    "portland": """
Portland, Oregon = Oregon, Seattle, Trail Blazers, Multnomah, Willamette
Portland, Maine = Maine, Augusta, Bangor, New England
""",
    "st petersburg": """
Saint Petersburg, Russia = Russia, Russian, Moscow, Neva, Hermitage, Leningrad, Soviet, tsar, czar,
    Kremlin, Putin, Peter the Great, Catherine the Great, Baltic, Petrograd
St. Petersburg, Florida = Florida, Fla., Tampa, Pinellas, Clearwater
""",
    "alexandria": """
Alexandria, Egypt = Egypt, Egyptian, Cairo, Nile, Mediterranean
Alexandria, Virginia = Virginia, Va., Arlington, Potomac
""",
    "tripoli": """
Tripoli, Libya = Libya, Libyan, Benghazi, Gaddafi, Qaddafi, Misrata
Tripoli, Lebanon = Lebanon, Lebanese, Beirut, Sidon
""",
    "hyderabad": """
Hyderabad, India = India, Indian, Telangana, Andhra Pradesh, Delhi, Nizam
Hyderabad, Pakistan = Pakistan, Pakistani, Sindh, Karachi
""",
    "cordoba": """
Córdoba, Spain = Spain, Spanish, Andalusia, Seville, Mezquita, Guadalquivir
Córdoba, Argentina = Argentina, Argentine, Buenos Aires, Rosario
""",
    "valencia": """
Valencia, Spain = Spain, Spanish, Madrid, Barcelona, Catalonia
Valencia, Venezuela = Venezuela, Venezuelan, Carabobo, Caracas
""",
    "san jose": """
San José, Costa Rica = Costa Rica, Costa Rican
San Jose, California = California, Calif., Silicon Valley, San Francisco, Santa Clara
""",
    "santiago": """
* Santiago, Chile = Chile, Chilean, Valparaíso, Pinochet
Santiago de Compostela = Spain, Spanish, Galicia, Compostela
Santiago de Cuba = Cuba, Cuban, Havana
""",
    "victoria": """
Victoria, Australia = Australia, Australian, Melbourne, New South Wales, Queensland
Victoria, British Columbia = Canada, Canadian, British Columbia, Vancouver
""",
    "perth": """
* Perth, Australia = Australia, Australian, Western Australia, Fremantle, Sydney
Perth, Scotland = Scotland, Scottish, Tay, Dundee, Perthshire
""",
    "newcastle": """
* Newcastle, England = England, Tyne, Tyneside, Gateshead, Sunderland, Britain, British
Newcastle, Australia = Australia, Australian, New South Wales, Sydney
""",
    "durham": """
Durham, England = England, Britain, British, Newcastle, Sunderland
Durham, North Carolina = North Carolina, N.C., Duke, Raleigh
""",
    "aberdeen": """
* Aberdeen, Scotland = Scotland, Scottish, Britain, British, North Sea, Dundee, Glasgow
Aberdeen, United States = South Dakota, Maryland, Washington state
""",
}  # fmt: skip
"""By the plain name that several bear."""

PEOPLES = {
    "congolese": _CONGO,
    "korean": _KOREA,
    "koreans": _KOREA,
    "guinean": _GUINEA,
    "guineans": _GUINEA,
    "dominican": _DOMINICA,
    "dominicans": _DOMINICA,
}
"""Peoples that are of several states, by their plain names."""
