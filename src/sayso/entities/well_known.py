"""Letters that stand for one body wherever they are printed: of intergovernmental bodies.

The bodies of the United Nations and of other unions of states that have at least four letters, by
their own lists of members and agencies; national ones share their letters too often.
"""

from __future__ import annotations

__all__ = ["WELL_KNOWN"]

WELL_KNOWN = {
    "asean": "Association of Southeast Asian Nations",
    "cites": "Convention on International Trade in Endangered Species",
    "comesa": "Common Market for Eastern and Southern Africa",
    "ctbto": "Comprehensive Nuclear-Test-Ban Treaty Organization",
    "ebrd": "European Bank for Reconstruction and Development",
    "ecowas": "Economic Community of West African States",
    "efta": "European Free Trade Association",
    "fatf": "Financial Action Task Force",
    "iaea": "International Atomic Energy Agency",
    "icao": "International Civil Aviation Organization",
    "icrc": "International Committee of the Red Cross",
    "icty": "International Criminal Tribunal for the former Yugoslavia",
    "ipcc": "Intergovernmental Panel on Climate Change",
    "nato": "North Atlantic Treaty Organization",
    "oapec": "Organization of Arab Petroleum Exporting Countries",
    "oecd": "Organisation for Economic Co-operation and Development",
    "opcw": "Organisation for the Prohibition of Chemical Weapons",
    "opec": "Organization of the Petroleum Exporting Countries",
    "osce": "Organization for Security and Co-operation in Europe",
    "saarc": "South Asian Association for Regional Cooperation",
    "sadc": "Southern African Development Community",
    "unaids": "Joint United Nations Programme on HIV/AIDS",
    "unctad": "United Nations Conference on Trade and Development",
    "undp": "United Nations Development Programme",
    "unep": "United Nations Environment Programme",
    "unesco": "United Nations Educational, Scientific and Cultural Organization",
    "unfccc": "United Nations Framework Convention on Climate Change",
    "unfpa": "United Nations Population Fund",
    "unhcr": "United Nations High Commissioner for Refugees",
    "unicef": "United Nations Children's Fund",
    "unido": "United Nations Industrial Development Organization",
    "unifil": "United Nations Interim Force in Lebanon",
    "unmovic": "United Nations Monitoring, Verification and Inspection Commission",
    "unodc": "United Nations Office on Drugs and Crime",
    "unrwa": "United Nations Relief and Works Agency",
    "unscom": "United Nations Special Commission",
    "wipo": "World Intellectual Property Organization",
}
"""The full name of each, by its letters."""
