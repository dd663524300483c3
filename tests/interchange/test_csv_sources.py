"""Exports of many programs, each with its own headers, dates and habits."""

import csv
import io

import pytest

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.domain.reading import FileKind
from eventmate.interchange.csv_contacts.reader import read_csv

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
NOTES = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email '
    'addresses are missing. You can learn more here https://www.linkedin.com/help"\n'
)
SARA = 'Sara,"Kim, PhD",https://www.linkedin.com/in/sarakim,,"Acme, Inc",CTO,08 Feb 2026\n'


def email(value: str, label: str = "") -> ContactPoint:
    return ContactPoint(PointKind.EMAIL, value, label)


def phone(value: str, label: str = "") -> ContactPoint:
    return ContactPoint(PointKind.PHONE, value, label)


def link(value: str, label: str = "") -> ContactPoint:
    return ContactPoint(PointKind.LINK, value, label)


def table(rows: list[dict[str, str]], headers: str = "", delimiter: str = ",") -> bytes:
    """A table of these rows, under all headers a program writes."""
    text = io.StringIO(newline="")
    names = headers.split(",") if headers else list(rows[0])
    writer = csv.DictWriter(text, names, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def only(data: bytes) -> ContactDetails:
    reading = read_csv(data)
    assert (len(reading.contacts), reading.skipped) == (1, ())
    return reading.contacts[0]


@pytest.mark.parametrize(
    "text",
    [
        NOTES + "\n" + HEADER + SARA,
        "\ufeff" + NOTES + "\n\n" + HEADER + SARA,
        HEADER + SARA,
        NOTES + "\n" + HEADER + SARA + ",,,,,,\n,,,,,,\n",
        HEADER.replace("\n", "\r\n") + SARA.replace("\n", "\r\n"),
    ],
)
def test_linkedin_connections_wherever_the_header_stands(text: str) -> None:
    reading = read_csv(text.encode())
    assert reading.kind is FileKind.LINKEDIN
    assert reading.skipped == ()
    assert reading.contacts == (
        ContactDetails(
            name="Sara Kim",
            given="Sara",
            family="Kim",
            suffix="PhD",
            organisation="Acme, Inc",
            title="CTO",
            points=(link("https://www.linkedin.com/in/sarakim", "LinkedIn"),),
            note="Connected on 2026-02-08",
        ),
    )


def test_linkedin_connections_saved_again_by_a_spreadsheet() -> None:
    text = (
        "Notes:,,,,,,\n"
        '"When exporting your connection data, you may notice",,,,,,\n'
        "that some of the email addresses are missing.,,,,,,\n,,,,,,\n"
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Sara,Kim,,sara@acme.example,,,29-Mar-21\n,,,,Acme,CTO,08 Feb 2026\n,,,,,,\n"
    )
    reading = read_csv(text.encode())
    assert reading.kind is FileKind.LINKEDIN
    assert [person.name for person in reading.contacts] == ["Sara Kim", ""]
    assert reading.contacts[0].note == "Connected on 2021-03-29"


def test_older_linkedin_connections_and_hostile_cells() -> None:
    text = "First Name,Last Name,Company,Position,Connected On\nSara,Kim,=1+1,CTO,yesterday\n"
    person = only(text.encode())
    assert (person.organisation, person.note) == ("=1+1", "Connected on yesterday")
    text = HEADER + "Sara,Kim,javascript:alert(1),,Acme,,08 Feb 2026\n"
    assert only(text.encode()).points == ()


def test_messages_and_invitations_are_not_people() -> None:
    for header in (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT",
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    ):
        reading = read_csv(f"{header}\na,b,c,https://linkedin.com/in/x,e,f,g,h\n".encode())
        assert reading.contacts == ()
        assert "Connections.csv" in reading.skipped[0].why


def test_google_contacts_now() -> None:
    headers = (
        "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,"
        "Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
        "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
        "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,"
        "Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,"
        "Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,"
        "Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,"
        "Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,"
        "Custom Field 1 - Label,Custom Field 1 - Value"
    )
    row = {
        "First Name": "Sara",
        "Middle Name": "J.",
        "Last Name": "Kim",
        "Name Prefix": "Dr",
        "Organization Name": "Acme",
        "Organization Title": "CTO",
        "Organization Department": "Labs",
        "Birthday": "--05-12",
        "Notes": "likes tea",
        "Photo": "https://photos.example/x",
        "Labels": "* myContacts ::: Speakers ::: ai",
        "E-mail 1 - Label": "* Work",
        "E-mail 1 - Value": "sara@acme.example ::: kim@acme.example",
        "E-mail 2 - Label": "Büro",
        "E-mail 2 - Value": "sk@acme.example",
        "Phone 1 - Label": "Mobile",
        "Phone 1 - Value": "+1 555-0100 ::: +1 555-0101",
        "Address 1 - Label": "Home",
        "Address 1 - Formatted": "1 Main St\nVienna",
        "Address 1 - Street": "1 Main St",
        "Address 1 - City": "Vienna",
        "Website 1 - Label": "Profile",
        "Website 1 - Value": "https://github.com/sarakim",
        "Event 1 - Value": "2020-01-01",
        "Relation 1 - Value": "Tom",
        "Custom Field 1 - Label": "Team",
        "Custom Field 1 - Value": "Blue",
    }
    assert only(table([row], headers)) == ContactDetails(
        name="Sara J. Kim",
        given="Sara",
        family="Kim",
        additional="J.",
        prefix="Dr",
        organisation="Acme",
        title="CTO",
        department="Labs",
        birthday="--05-12",
        note="likes tea\nTeam: Blue",
        tags=("Speakers", "ai"),
        points=(
            email("sara@acme.example", "work"),
            email("kim@acme.example", "work"),
            email("sk@acme.example", "Büro"),
            phone("+1 555-0100", "mobile"),
            phone("+1 555-0101", "mobile"),
            link("https://github.com/sarakim", "profile"),
        ),
        addresses=(Address("1 Main St", "Vienna", label="home"),),
    )


OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
    "Business Street 2,Business City,Business State,Business Postal Code,Business Country/Region,"
    "Home Street,Home City,Assistant's Phone,Business Fax,Business Phone,Home Phone,Mobile Phone,"
    "Birthday,Categories,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Notes,"
    "Web Page"
)


def test_outlook_on_the_desktop() -> None:
    row = {
        "Title": "Dr.",
        "First Name": "Zoë",
        "Last Name": "Müller",
        "Company": "Acme",
        "Job Title": "CTO",
        "Business Street": "Hauptstraße 1",
        "Business Street 2": "Top 5",
        "Business City": "Wien",
        "Business Postal Code": "1010",
        "Business Country/Region": "Austria",
        "Home City": "Graz",
        "Assistant's Phone": "+1 555-0109",
        "Business Fax": "+1 555-0102",
        "Business Phone": "+1 555-0100",
        "Mobile Phone": "+1 555-0101",
        "Birthday": "0/0/00",
        "Categories": "Red;VIP",
        "E-mail Address": "zoe@acme.example",
        "E-mail Display Name": "Zoë (zoe@acme.example)",
        "E-mail 2 Address": "z@acme.example",
        "Web Page": "https://acme.example",
    }
    expected = ContactDetails(
        name="Zoë Müller",
        given="Zoë",
        family="Müller",
        prefix="Dr.",
        organisation="Acme",
        title="CTO",
        points=(
            phone("+1 555-0102", "work fax"),
            phone("+1 555-0100", "work"),
            phone("+1 555-0101", "mobile"),
            email("zoe@acme.example"),
            email("z@acme.example"),
            link("https://acme.example"),
        ),
        addresses=(
            Address("Hauptstraße 1\nTop 5", "Wien", "", "1010", "Austria", "work"),
            Address(city="Graz", label="home"),
        ),
        tags=("Red", "VIP"),
    )
    data = table([row], OUTLOOK)
    assert only(data) == expected
    assert only(data.decode().encode("cp1252")) == expected


def test_outlook_on_the_web_keeps_its_title_apart() -> None:
    headers = "First Name,Middle Name,Last Name,Title,Suffix,Web Page,Birthday,Notes,E-mail Address"
    headers += ",E-mail 2 Address,Primary Phone,Home Phone 2,Company,Job Title,Keywords,Categories"
    row = {"First Name": "Sara", "Title": "Dr", "Job Title": "CTO", "Home Phone 2": "555-0100"}
    person = only(table([row], headers))
    assert (person.prefix, person.title, person.points) == (
        "Dr",
        "CTO",
        (phone("555-0100", "home"),),
    )


def test_thunderbird_with_its_last_comma() -> None:
    headers = (
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,"
        "Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,"
        "Home City,Home State,Home ZipCode,Home Country,Work Address,Work City,Job Title,"
        "Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,"
        "Notes,"
    )
    row = {
        "Display Name": "Sara K.",
        "First Name": "Sara",
        "Secondary Email": "s@x.example",
        "Fax Number": "555-0100",
        "Mobile Number": "555-0101",
        "Home Address": "1 Main St",
        "Home Address 2": "Floor 2",
        "Home ZipCode": "1010",
        "Organization": "Acme",
        "Birth Year": "1990",
        "Birth Month": "1",
        "Birth Day": "31",
    }
    person = only(table([row], headers))
    assert (person.name, person.organisation, person.birthday) == ("Sara K.", "Acme", "1990-01-31")
    assert person.points == (
        *(email("s@x.example"), phone("555-0100", "fax"), phone("555-0101", "mobile")),
    )
    assert person.addresses == (Address("1 Main St\nFloor 2", postal_code="1010", label="home"),)


def test_luma_guests_without_their_admission() -> None:
    row = {
        "api_id": "gst-1",
        "name": "Sara Kim",
        "first_name": "Sara",
        "last_name": "Kim",
        "email": "sara@acme.example",
        "phone_number": "",
        "approval_status": "approved",
        "qr_code_url": "https://lu.ma/check-in/evt-1?pk=g-SECRET",
        "ticket_name": "Standard",
        "What's your LinkedIn?": "https://linkedin.com/in/sarakim",
        "What company do you work for?": "Acme",
        "What do you hope to learn?": "Rust",
    }
    reading = read_csv(b"\xef\xbb\xbf" + table([row]))
    assert reading.contacts == (
        ContactDetails(
            name="Sara Kim",
            given="Sara",
            family="Kim",
            organisation="Acme",
            points=(
                email("sara@acme.example"),
                link("https://linkedin.com/in/sarakim", "LinkedIn"),
            ),
            note="What do you hope to learn? Rust",
        ),
    )
    assert "SECRET" not in repr(reading)


def test_eventbrite_attendees() -> None:
    headers = (
        "Order #,Order Date,First Name,Surname,Email,Quantity,Price Tier,Ticket Type,Attendee #,"
        "Group,Order Type,Currency,Total Paid,Fees Paid,Attendee Status,Home Address 1,Home City,"
        "Home Country,Job Title,Company"
    )
    row = {
        "Order #": "123",
        "Order Date": "11/29/24 22:28",
        "First Name": "Sara",
        "Surname": "Kim",
        "Email": "sara@acme.example",
        "Ticket Type": "Early",
        "Home Address 1": "1 Main St",
        "Home City": "Vienna",
        "Job Title": "CTO",
        "Company": "Acme",
    }
    person = only(table([row], headers))
    assert (person.name, person.title, person.organisation) == ("Sara Kim", "CTO", "Acme")
    assert person.addresses == (Address("1 Main St", "Vienna", label="home"),)
    assert (person.points, person.tags) == ((email("sara@acme.example"),), ())


@pytest.mark.parametrize(
    "row",
    [
        {
            "Order code": "ABCDE",
            "Attendee name": "Sara Kim",
            "Attendee name: Given name": "Sara",
            "Attendee name: Family name": "Kim",
            "Product": "Ticket",
            "Secret": "topsecret",
            "E-mail": "sara@acme.example",
            "Company": "Acme",
            "Comment": "late",
        },
        {
            "Bestellnummer": "ABCDE",
            "Teilnehmername": "Sara Kim",
            "Teilnehmername: Vorname": "Sara",
            "Teilnehmername: Nachname": "Kim",
            "Produkt": "Ticket",
            "Geheimnis": "topsecret",
            "E-Mail": "sara@acme.example",
            "Firma": "Acme",
            "Kommentar": "late",
        },
    ],
)
def test_pretix_check_in_lists(row: dict[str, str]) -> None:
    reading = read_csv(table([row], delimiter=";"))
    assert reading.contacts == (
        ContactDetails(
            name="Sara Kim",
            given="Sara",
            family="Kim",
            organisation="Acme",
            points=(email("sara@acme.example"),),
            note="late",
        ),
    )
    assert "topsecret" not in repr(reading)


def test_atomic_crm() -> None:
    row = {
        "first_name": "Sara",
        "last_name": "Kim",
        "gender": "female",
        "title": "CTO",
        "background": "met at a fair",
        "tags": "ai, vip",
        "linkedin_url": "https://linkedin.com/in/sarakim",
        "company": "Acme",
        "email_work": "sara@acme.example",
        "email_home": "",
        "phone_work": "+1 555-0100",
        "phone_other": "+1 555-0101",
    }
    person = only(table([row]))
    assert (person.title, person.note, person.tags) == ("CTO", "met at a fair", ("ai", "vip"))
    assert person.points == (
        link("https://linkedin.com/in/sarakim", "LinkedIn"),
        email("sara@acme.example", "work"),
        phone("+1 555-0100", "work"),
        phone("+1 555-0101", "other"),
    )


@pytest.mark.parametrize(
    "headers",
    [
        "Vorname;Name;Firma;Position;E-Mail-Adresse;Mobiltelefon;PLZ;Ort",
        "Prénom;Nom;Société;Fonction;Adresse e-mail;Portable;Code postal;Ville",
        "Nombre;Apellidos;Empresa;Cargo;Correo electrónico;Móvil;Código postal;Ciudad",
        "Nome;Cognome;Azienda;Ruolo;Indirizzo e-mail;Cellulare;CAP;Città",
        "Nome;Sobrenome;Empresa;Cargo;Endereço de e-mail;Celular;CEP;Cidade",
        "Voornaam;Achternaam;Bedrijf;Functie;E-mailadres;Mobiel;Postcode;Plaats",
        "名;姓;会社名;役職;メールアドレス;携帯電話;郵便番号;市区町村",
        "firstName;lastName;companyName;jobTitle;emailAddress;mobilePhone;postalCode;city",
    ],
)
def test_headers_in_many_languages(headers: str) -> None:
    data = f"{headers}\nSara;Kim;Acme;CTO;sara@acme.example;+1 555-0100;1010;Wien\n".encode()
    assert only(data) == ContactDetails(
        name="Sara Kim",
        given="Sara",
        family="Kim",
        organisation="Acme",
        title="CTO",
        points=(email("sara@acme.example"), phone("+1 555-0100", "mobile")),
        addresses=(Address(city="Wien", postal_code="1010"),),
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1990-01-31", "1990-01-31"),
        ("31.1.1990", "1990-01-31"),
        ("1/31/1990", "1990-01-31"),
        ("31/01/1990", "1990-01-31"),
        ("2/3/1990", "2/3/1990"),
        ("3/3/1990", "1990-03-03"),
        ("--01-31", "--01-31"),
        ("31 Jan 1990", "1990-01-31"),
        ("0/0/00", ""),
        ("1990-13-31", "1990-13-31"),
        ("in spring", "in spring"),
    ],
)
def test_birthdays_are_never_guessed(written: str, read: str) -> None:
    assert only(f"Name,Birthday\nSara,{written}\n".encode()).birthday == read
