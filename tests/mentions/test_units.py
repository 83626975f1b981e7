"""Units of measurement: CLDR's names in every language, and values by which they convert."""

from __future__ import annotations

from decimal import Decimal

import pytest

from transcheck.compare.units import converts, factors
from transcheck.languages import common, load
from transcheck.mentions import numbers
from transcheck.model import Quantity, Segment, Span
from transcheck.tokens import tokenise


def units_in(text: str, code: str) -> list[str | None]:
    tokens = tokenise(text, (Segment(0, Span(0, len(text)), 0),), code)[0]
    return [m.best.unit for m in numbers.find(text, tokens, load(code), []) if isinstance(m.best, Quantity)]


@pytest.mark.parametrize(
    ("code", "text", "units"),
    [
        ("en", "A turbine of 500 megawatts runs at 50 Hz.", ["megawatt", "hertz"]),
        ("en", "It stores 64 terabytes within 30 seconds.", ["terabyte", "second"]),
        ("en", "The patrol sailed 120 nautical miles.", ["nautical-mile"]),
        ("en", "The plot has 300 square yards and 20 cubic feet of water.", ["square-yard", "cubic-foot"]),
        ("en", "Only 5 in 10 agreed.", [None, None]),
        ("ru", "Выработано 500 мегаватт и 30 киловатт-часов.", ["megawatt", "kilowatt-hour"]),
        ("ru", "Температура упала до 10 градусов Фаренгейта.", ["fahrenheit"]),
        ("ru", "Судно прошло 200 морских миль за 5 недель.", ["nautical-mile", "week"]),
        ("ru", "Двигатель мощностью 200 лошадиных сил.", ["horsepower"]),
        ("uk", "Потужність становить 300 мегават.", ["megawatt"]),
        ("kk", "Қуаты 300 мегаватт, көлемі 5 текше километр.", ["megawatt", "cubic-kilometer"]),
        ("de", "Die Anlage leistet 300 Megawatt in 20 Sekunden.", ["megawatt", "second"]),
        ("fr", "Disque de 500 gigaoctets et 30 secondes d'attente.", ["gigabyte", "second"]),
        ("es", "Planta de 300 megavatios y 20 pies cuadrados.", ["megawatt", "square-foot"]),
        ("pt", "Usina de 300 megawatts e 45 segundos.", ["megawatt", "second"]),
        ("it", "Impianto da 300 megawatt e 45 secondi.", ["megawatt", "second"]),
        ("pl", "Moc wynosi 300 megawatów, czas 45 sekund.", ["megawatt", "second"]),
        ("tr", "Gücü 300 megavat, süresi 45 saniye.", ["megawatt", "second"]),
        ("ar", "القدرة 300 كيلوواط خلال 45 ثانية.", ["kilowatt", "second"]),
        ("zh", "功率为300兆瓦，时间45秒。", ["megawatt", "second"]),
        ("ja", "出力は300メガワット、時間は45秒。", ["megawatt", "second"]),
        ("uz", "Quvvati 300 megavatt, vaqti 45 soniya.", ["megawatt", "second"]),
        ("ky", "Кубаты 300 мегаватт, убактысы 45 секунд.", ["megawatt", "second"]),
        ("en", "It costs 12 billion US dollars, 5 million Canadian dollars or 3 Swiss francs.", ["USD", "CAD", "CHF"]),
        ("ru", "Выделено 5 млн канадских долларов и 3 млрд долларов США.", ["CAD", "USD"]),
        ("kk", "Көлемі 5 млн АҚШ доллары және 10 млн Ресей рублі.", ["USD", "RUB"]),
        ("uk", "Виділено 5 млн канадських доларів і 3 млрд доларів США.", ["CAD", "USD"]),
        ("de", "Es kostet 12 Milliarden US-Dollar, 5 Millionen kanadische Dollar.", ["USD", "CAD"]),
        ("fr", "Cela coûte 12 milliards de dollars des États-Unis et 5 millions de dollars canadiens.", ["USD", "CAD"]),
        ("es", "Cuesta 12.000 millones de dólares estadounidenses y 5 millones de pesos mexicanos.", ["USD", "MXN"]),
        ("pt", "Custa 12 bilhões de dólares americanos e 5 milhões de reais.", ["USD", "BRL"]),
        ("it", "Costa 12 miliardi di dollari statunitensi e 5 milioni di franchi svizzeri.", ["USD", "CHF"]),
        ("pl", "Kosztuje 12 mld dolarów amerykańskich i 5 mln franków szwajcarskich.", ["USD", "CHF"]),
        ("tr", "Bedeli 12 milyar ABD doları ve 5 milyon İsviçre frangıdır.", ["USD", "CHF"]),
        ("ar", "بلغت القيمة 12 مليار دولار أمريكي و5 ملايين جنيه مصري.", ["USD", "EGP"]),
        ("zh", "投资12亿美元和3亿港元。", ["USD", "HKD"]),
        ("ja", "12億米ドルと3億香港ドル。", ["USD", "HKD"]),
        ("uz", "Qiymati 12 milliard AQSH dollari va 5 million Rossiya rubli.", ["USD", "RUB"]),
        ("ky", "Баасы 12 миллиард АКШ доллары жана 5 миллион Орусия рубли.", ["USD", "RUB"]),
        ("nl", "De centrale levert 300 megawatt in 45 seconden.", ["megawatt", "second"]),
    ],
)
def test_units_of_a_text(code: str, text: str, units: list[str | None]) -> None:
    assert units_in(text, code) == units


@pytest.mark.parametrize(
    ("amount", "unit", "other", "other_unit", "converted"),
    [
        ("5", "mile", "8", "kilometer", True),
        ("5", "mile", "80", "kilometer", False),
        ("200", "nautical-mile", "370", "kilometer", True),
        ("1500", "square-foot", "139", "square-meter", True),
        ("2000", "acre", "810", "hectare", True),
        ("2000", "acre", "8100", "hectare", False),
        ("500", "megawatt", "0.5", "gigawatt", True),
        ("200", "horsepower", "147", "kilowatt", True),
        ("1", "terabyte", "1000", "gigabyte", True),
        ("1", "gigabyte", "1", "gigabit", False),
        ("760", "millimeter-ofhg", "1013", "hectopascal", True),
        ("90", "second", "1.5", "minute", True),
        ("90", "second", "1.6", "minute", False),
        ("3", "megawatt", "3", "megawatt-hour", False),
    ],
)
def test_conversions(amount: str, unit: str, other: str, other_unit: str, converted: bool) -> None:
    assert converts(Decimal(amount), unit, Decimal(other), other_unit) is converted
    assert converts(Decimal(other), other_unit, Decimal(amount), unit) is converted


def test_every_factor_is_positive_and_every_dimension_has_a_base_unit() -> None:
    assert all(factor > 0 for _, factor in factors().values())
    for name, table in common()["units"].items():
        if isinstance(table, dict) and any(table.values()) and name not in ("power", "energy", "pressure"):
            assert "1" in table.values(), name


@pytest.mark.parametrize(
    "code", ["ar", "de", "en", "es", "fr", "it", "ja", "kk", "ky", "pl", "pt", "ru", "tr", "uk", "uz", "zh"]
)
def test_cldr_names_units_in_every_language(code: str) -> None:
    named = {row[-1] for rows in load(code).cldr["units"].values() for row in rows if row[-1].islower()}
    known = {unit for table in common()["units"].values() if isinstance(table, dict) for unit in table}
    assert named <= known | {"degree"}
    assert len(known - named) <= 12, sorted(known - named)
