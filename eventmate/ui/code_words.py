"""Calm sentences about codes that are not a person; nothing is ever done with them."""

from PySide6.QtCore import QCoreApplication

from eventmate.domain.codes import Code, CodeKind
from eventmate.ui.plain import isolated

SHOWN = 60  # letters of a code's own words in a sentence


def _say(text: str) -> str:
    return QCoreApplication.translate("CodeWords", text)


def _field(code: Code, *names: str) -> str:
    fields = dict(code.fields)
    return next((fields[name] for name in names if fields.get(name)), "")


def _quoted(text: str) -> str:
    return isolated(text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…")


def sentence_of(code: Code) -> str:
    """What a code is, and that nothing was done with it."""
    nothing = _say("Nothing was done with it.")
    name = name_of(code)
    return f"{name} {nothing}"


def name_of(code: Code) -> str:
    """What a code is, without what is secret in it."""
    subject = _quoted(
        _field(code, "ssid", "title", "summary", "issuer", "name", "email", "phone", "number")
    )
    with_subject = {
        CodeKind.WIFI: _say("This is a Wi-Fi code for “{}”."),
        CodeKind.EVENT: _say("This is a calendar entry, “{}”."),
        CodeKind.OTP: _say("This is a one-time password key for “{}”."),
        CodeKind.PAYMENT: _say("This is a payment code for “{}”."),
        CodeKind.EMAIL: _say("This is a code that writes an email to “{}”."),
        CodeKind.PHONE: _say("This is a code that calls “{}”."),
        CodeKind.SMS: _say("This is a code that sends a text message to “{}”."),
    }
    alone = {
        CodeKind.WIFI: _say("This is a Wi-Fi code."),
        CodeKind.EVENT: _say("This is a calendar entry."),
        CodeKind.OTP: _say("This is a one-time password key."),
        CodeKind.PAYMENT: _say("This is a payment code."),
        CodeKind.EMAIL: _say("This is a code that writes an email."),
        CodeKind.PHONE: _say("This is a code that makes a call."),
        CodeKind.SMS: _say("This is a code that sends a text message."),
        CodeKind.TICKET: _say("This is a ticket."),
        CodeKind.ESIM: _say("This is a code that sets up a phone's eSIM."),
        CodeKind.GEO: _say("This is a place on a map."),
        CodeKind.URL: _say("This is a link."),
        CodeKind.TEXT: _say("This is a code with a text, “{}”.").format(_quoted(code.text)),
    }
    has_subject = code.kind in with_subject and subject != isolated("")
    if has_subject:
        return with_subject[code.kind].format(subject)
    return alone.get(code.kind, _say("This code does not name a person."))


def short_name(code: Code) -> str:
    """A few words to tell codes apart by."""
    if code.contact is not None:
        details = code.contact
        return details.name or details.organisation or _say("A person")
    kinds = {
        CodeKind.WIFI: _say("Wi-Fi"),
        CodeKind.EVENT: _say("Calendar entry"),
        CodeKind.OTP: _say("One-time password"),
        CodeKind.PAYMENT: _say("Payment"),
        CodeKind.EMAIL: _say("Email"),
        CodeKind.PHONE: _say("Phone call"),
        CodeKind.SMS: _say("Text message"),
        CodeKind.TICKET: _say("Ticket"),
        CodeKind.ESIM: _say("eSIM"),
        CodeKind.GEO: _say("Place"),
        CodeKind.URL: _say("Link"),
    }
    return kinds.get(code.kind) or _quoted(code.text[:24])
