"""A heading with little room shortens its title, not its count."""

from pytestqt.qtbot import QtBot

from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.headings import COUNT, SectionHeading


def test_a_count_is_shown_whole_beside_a_long_title(qtbot: QtBot) -> None:
    heading = SectionHeading("Before the Atlantic Data Days in Lisbon", "3 of 5")
    qtbot.addWidget(heading)
    heading.resize(180, 24)
    with qtbot.waitExposed(heading):
        heading.show()
    title, caption = heading.findChildren(PlainLabel)
    assert caption.width() >= caption.sizeHint().width()
    assert title.width() < title.sizeHint().width()

    heading.set_caption("Names never count; they are often misheard")
    assert caption.minimumWidth() == COUNT
    heading.set_caption("")
    assert caption.minimumWidth() <= 1
