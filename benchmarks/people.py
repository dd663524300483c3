"""Fictional people in several scripts, the same ones on every machine."""

from collections.abc import Iterator

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.domain.folding import fold

_LATIN_GIVEN = (
    *("Sara", "Łukasz", "Zoë", "Anna", "Jürgen", "Nguyễn Anh", "Øystein", "Mary", "João", "Chloé"),
    *("Peter", "Björn", "İpek", "Katarzyna", "David", "Þóra", "Inés", "Marta", "Tom", "Noor"),
    *("James", "Olivia", "Ahmed", "Priya", "Michael", "Emma", "Luis", "Grace", "Noah", "Aisha"),
)
_LATIN_FAMILY = (
    *("Kim", "Øster", "Straße", "Müller", "O'Neil", "García Lorca", "Nowak", "van Dijk", "Smith"),
    *(
        "Ångström",
        "Kowalczyk",
        "Rossi",
        "Dvořák",
        "Y\u0131lmaz",
        "Silva",
        "Weiß",
        "Lefèvre",
        "Jones",
    ),
    *("Brown", "Patel", "Okafor", "Walker", "Haddad", "Martin", "Fischer", "Romano", "Green"),
)
_OTHER_NAMES = (
    *(("Дмитрий", "Соколов"), ("Ελένη", "Παπαδάκη"), ("小龍", "李"), ("静香", "山田")),
    *(("민준", "김"), ("فاطمة", "الزهراء"), ("שרה", "לוי"), ("नेहा", "शर्मा"), ("สมชาย", "ใจดี")),
)
_ORGANISATIONS = (
    *("Acme", "Nordwind Energie", "Café Straße", "Blue Heron Labs", "Ødegård & Co", "Kestrel"),
    *("株式会社青空", "Harbour Analytics", "Ромашка", "Polder Data", "Sólheimar", "Tidewater"),
)
_TITLES = (
    *("CTO", "Head of Research", "Data scientist", "Geschäftsführerin", "Founder", "Recruiter"),
    *("Professor", "Software engineer", "エンジニア", "Product designer", "Nurse", "Editor"),
)
_CITIES = ("Lisboa", "Kraków", "Tromsø", "München", "Toronto", "東京", "Nairobi", "Montréal")
_TAGS = ("ai", "climate", "hiring", "mentor", "press", "open source", "Straße", "研究")
_SUBJECTS = (
    "met in the queue for coffee, knows the harbour project",
    "spoke about measuring soil from space",
    "looks for a mentor in machine learning",
    "gave the talk on quiet keyboards; send the paper",
    "wants an introduction to somebody at the city library",
)
_TYPED_NAMES = tuple(fold(name).replace(" ", "") for name in _LATIN_GIVEN)
ONE_IN_OTHER_SCRIPTS = 6


def _name(number: int) -> tuple[str, str, str]:
    """Given name, family name and the whole name, which a number keeps unlike its neighbours."""
    if number % ONE_IN_OTHER_SCRIPTS == 0:
        given, family = _OTHER_NAMES[number // ONE_IN_OTHER_SCRIPTS % len(_OTHER_NAMES)]
    else:
        given = _LATIN_GIVEN[number * 7 % len(_LATIN_GIVEN)]
        family = _LATIN_FAMILY[number // len(_LATIN_GIVEN) % len(_LATIN_FAMILY)]
    family = f"{family} {_syllables(number)}"
    return given, family, f"{given} {family}"


def _syllables(number: int) -> str:
    """A made-up second family name; there are 8,000 of them."""
    consonants, vowels = "bdfgklmnprstvz", "aeiou"
    made = ""
    for _ in range(3):
        number, letter = divmod(number * 31 + 17, len(consonants))
        number, vowel = divmod(number, len(vowels))
        made += consonants[letter] + vowels[vowel]
    return made.title()


def person(number: int) -> ContactDetails:
    """One person with two addresses to write to, a number to call and two tags."""
    given, family, name = _name(number)
    handle = f"{_TYPED_NAMES[number * 7 % len(_TYPED_NAMES)]}.{_syllables(number)}{number}".lower()
    return ContactDetails(
        name=name,
        given=given,
        family=family,
        organisation=f"{_ORGANISATIONS[number // 7 % len(_ORGANISATIONS)]} {number % 997}",
        title=_TITLES[number // 17 % len(_TITLES)],
        points=(
            ContactPoint(PointKind.EMAIL, f"{handle}@mail{number % 89}.example", "work"),
            ContactPoint(PointKind.PHONE, f"+1 555 {number // 10_000:03} {number % 10_000:04}"),
            ContactPoint(PointKind.LINK, f"https://www.linkedin.com/in/{handle}"),
        ),
        addresses=(Address(city=_CITIES[number % len(_CITIES)], label="work"),),
        note=f"{_SUBJECTS[number // 11 % len(_SUBJECTS)]} ({number})",
        tags=(_TAGS[number // 13 % len(_TAGS)], _TAGS[number // 8 % len(_TAGS)]),
    )


def people(count: int, first: int = 1) -> Iterator[ContactDetails]:
    """That many people."""
    return map(person, range(first, first + count))


def vcards(count: int) -> str:
    """Cards of eleven lines each, as an address book exports them."""
    return "".join(map(_vcard, people(count)))


def _vcard(details: ContactDetails) -> str:
    email, phone, link = (point.value for point in details.points)
    lines = (
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{details.family};{details.given};;;",
        f"FN:{details.name}",
        f"ORG:{details.organisation}",
        f"TITLE:{details.title}",
        f"EMAIL;TYPE=INTERNET,WORK:{email}",
        f"TEL;TYPE=CELL:{phone}",
        f"URL:{link}",
        "NOTE:" + details.note.replace(",", "\\,").replace(";", "\\;"),
        "END:VCARD",
    )
    return "".join(f"{line}\r\n" for line in lines)


def table(count: int) -> str:
    """The same people as a table with a header row."""
    rows = ["First Name,Last Name,Company,Job Title,E-mail Address,Mobile Phone,Web Page,Notes"]
    for details in people(count):
        cells = (
            *(details.given, details.family, details.organisation, details.title),
            *(point.value for point in details.points),
            details.note,
        )
        rows.append(",".join('"' + cell.replace('"', '""') + '"' for cell in cells))
    return "\r\n".join(rows) + "\r\n"
