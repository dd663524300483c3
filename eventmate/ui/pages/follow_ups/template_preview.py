"""A template filled for a sample person, beside its text."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from eventmate.domain.templates import Channel, Template, filled
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card, column
from eventmate.ui.widgets.overlay_bar import OverlayBar

WIDTH, BAR_SHIFT = 320, 14  # px; the bar lies in the padding
EITHER = (("promised", "promised_to"), ("their_ask", "asked_to"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("templates", text)


def placeholder_words(name: str) -> str:
    """A placeholder as a menu says it."""
    words = {
        "first_name": _tr("First name"),
        "name": _tr("Full name"),
        "organisation": _tr("Organisation"),
        "event": _tr("Event"),
        "place": _tr("Room"),
        "talk": _tr("Talk"),
        "spoke_of": _tr("What we spoke of"),
        "promised": _tr("What I promised, a thing"),
        "promised_to": _tr("What I promised to do"),
        "their_ask": _tr("What they asked for"),
        "asked_to": _tr("What they asked me to do"),
        "my_name": _tr("My name"),
        "my_headline": _tr("My headline"),
        "day_met": _tr("Day we met"),
        "about": _tr("What it is about"),
        "other_name": _tr("The other's name"),
        "other_first_name": _tr("The other's first name"),
        "other_work": _tr("The other's work"),
        "introduced_for": _tr("Why they should meet"),
        "times": _tr("Two times for a chat"),
        "link": _tr("The link to what I promised"),
    }
    return words.get(name, name)


def sample_values() -> dict[str, str]:
    """What the placeholders stand for in the preview."""
    return {
        "first_name": _tr("Sara"),
        "name": _tr("Sara Kim"),
        "organisation": _tr("Acme"),
        "event": _tr("Atlantic Data Days"),
        "place": _tr("Sala Tejo"),
        "talk": _tr("Ferries on time"),
        "spoke_of": _tr("ferry delays"),
        "promised": _tr("the replay notebook"),
        "promised_to": _tr("read your draft"),
        "their_ask": _tr("an introduction to Raj"),
        "asked_to": _tr("look at the map"),
        "my_name": _tr("Noor Haddad"),
        "my_headline": _tr("Transit data engineer"),
        "day_met": _tr("yesterday"),
        "about": _tr("an atlas of tram lines"),
        "other_name": _tr("Raj Patel"),
        "other_first_name": _tr("Raj"),
        "other_work": _tr("Engineer, Orbit"),
        "introduced_for": _tr("rain and tram delays"),
        "link": "https://acme.example/notebook",
        "times": _tr("Monday 19 October at 10:00 or Tuesday 20 October at 15:30"),
    }


class TemplatePreview(QWidget):
    """Follows every key typed into a template."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.subject = PlainLabel("", "body_strong", wrap=True)
        self.text = PlainLabel("", wrap=True)
        words = QWidget()
        words.setLayout(column(self.subject, self.text, None, gap=8))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(words)
        see_through(area)
        paper = Card(16, 0)  # its edge stays whole while the words scroll
        paper.column.addWidget(area)
        OverlayBar(area, paper, BAR_SHIFT)
        heading = PlainLabel(self.tr("With a sample person"), "caption_strong", "text_muted")
        together = column(heading, gap=4)
        together.addWidget(paper, 1)
        self.setLayout(together)

    def show_template(self, template: Template) -> None:
        """Show how a message would begin."""
        values = sample_values()
        for thing, action in EITHER:  # a promise is one or the other
            if f"{{{thing}}}" in template.body:
                values.pop(action)
        draft = filled(template, values)
        self.subject.set_text(draft.subject)
        self.subject.setVisible(template.channel is Channel.EMAIL and bool(draft.subject))
        self.text.set_text(draft.body)
