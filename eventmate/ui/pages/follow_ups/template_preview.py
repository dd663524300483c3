"""A template filled for a sample person, beside its text."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from eventmate.domain.templates import Channel, Template, filled
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card, column

WIDTH = 320


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
    }


class TemplatePreview(QWidget):
    """Follows every key typed into a template."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.subject = PlainLabel("", "body_strong", wrap=True)
        self.text = PlainLabel("", wrap=True)
        paper = Card(16, 8)
        paper.column.addWidget(self.subject)
        paper.column.addWidget(self.text)
        paper.column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(paper)
        heading = PlainLabel(self.tr("With a sample person"), "caption_strong", "text_muted")
        self.setLayout(column(heading, area, gap=4))

    def show_template(self, template: Template) -> None:
        """Show how a message would begin."""
        draft = filled(template, sample_values())
        self.subject.set_text(draft.subject)
        self.subject.setVisible(template.channel is Channel.EMAIL and bool(draft.subject))
        self.text.set_text(draft.body)
