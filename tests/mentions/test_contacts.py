"""Contacts: found with their exact span, normalised so that the same one is equal."""

from __future__ import annotations

import pytest

from transcheck.languages import load
from transcheck.mentions import contacts
from transcheck.model import Contact, Segment, Span
from transcheck.tokens import tokenise


def contacts_in(text: str) -> list[tuple[str, str]]:
    tokens = tokenise(text, (Segment(0, Span(0, len(text)), 0),), "en")[0]
    found = contacts.find(text, tokens, load("en"), [])
    assert all(isinstance(m.best, Contact) for m in found)
    return [(text[m.span.start : m.span.end], m.best.text) for m in found if isinstance(m.best, Contact)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://Example.org/News/.", [("https://Example.org/News/", "example.org/News")]),
        ("on www.paho.example/dengue.", [("www.paho.example/dengue", "paho.example/dengue")]),
        ("at primeminister.kz and gov.kz", [("primeminister.kz", "primeminister.kz"), ("gov.kz", "gov.kz")]),
        ("Write to Press@Office.kz, please", [("Press@Office.kz", "press@office.kz")]),
        ("Hotline: +7 7132 54-18-90.", [("+7 7132 54-18-90", "+77132541890")]),
        ("Тел.: 8 (7172) 55-44-33", [("8 (7172) 55-44-33", "87172554433")]),
        ("call 8-800-555-35-35 now", [("8-800-555-35-35", "88005553535")]),
        ("Follow @press_office and #Expo2026", [("@press_office", "@press_office"), ("#Expo2026", "#expo2026")]),
        ("Открыто на 05-06-2022", []),
        ("2022-06-05 at 18:00", []),
        ("in 2020-2025 and 10-12 days", []),
        ("The file limits.json is small", []),
        ("Плата – 100 000 тенге", []),
        ("Nothing here", []),
        ("", []),
    ],
)
def test_contacts_of_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert contacts_in(text) == found


def test_two_spellings_of_an_address_are_one() -> None:
    assert contacts_in("http://www.gov.kz/")[0][1] == contacts_in("gov.kz")[0][1]
