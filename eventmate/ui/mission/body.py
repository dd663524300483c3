"""What the mission card shows above its line, as richly as there is room."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.goals import GoalId
from eventmate.domain.mission import Mission
from eventmate.ui.mission.density import DENSITIES, SMALL, Density
from eventmate.ui.mission.goals_part import GoalsPart
from eventmate.ui.mission.person_part import PersonPart
from eventmate.ui.mission.said_row import HEIGHT
from eventmate.ui.mission.talks_part import TalksPart
from eventmate.ui.widgets.card import Hairline

Adjust = Callable[[GoalId, int], None]
Meet = Callable[[], None]


class Content(QWidget):
    """Goals, talks and a person below each other, or beside each other on a large screen."""

    def __init__(
        self, density: Density, adjust: Adjust, meet: Meet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.density = density
        self._meet = meet
        self._shown: tuple[object, int, int, str] | None = None
        self.person: PersonPart | None = None
        self.goals = GoalsPart(density, adjust)
        self.talks = TalksPart(density)
        line = Hairline(upright=density.is_wide)
        line.setVisible(density.wraps)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(density.gap)
        left.addWidget(self.goals)
        left.addWidget(self.talks)
        ways = QBoxLayout.Direction
        self._row = QBoxLayout(ways.LeftToRight if density.is_wide else ways.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(density.gap)
        if density.is_wide:
            left.addStretch(1)
        self._row.addLayout(left, 2 if density.is_wide else 0)
        self._row.addWidget(line)

    def height_at(self, width: int) -> int:
        """How high it has to be at a width."""
        self.goals.arrange_for(width * 2 // 5 if self.density.is_wide else width)
        for part in (self.goals, self.talks, self.person):
            if part is not None:
                part.updateGeometry()  # a hidden one has not told that it changed
        self._row.invalidate()
        needed = self._row.totalHeightForWidth(width) if self._row.hasHeightForWidth() else 0
        return max(needed, self._row.totalMinimumSize().height() if not self._wraps else 0)

    @property
    def _wraps(self) -> bool:
        return self.density.wraps

    def show_mission(self, mission: Mission, now: datetime) -> None:
        """Show how things stand."""
        self.goals.show_goals(mission.goals)
        self.goals.setVisible(bool(mission.goals))
        self.talks.show_mission(mission, now)
        shown = (mission.person, mission.waiting, mission.met, mission.opener)
        if shown != self._shown:
            self._shown = shown
            self._replace_person(mission)

    def _replace_person(self, mission: Mission) -> None:
        before = self.person
        had_focus = before is not None and before.button.hasFocus()
        self.person = PersonPart(mission, self.density)
        self.person.met.connect(self._meet)
        self._row.addWidget(self.person, 3 if self.density.is_wide else 1)
        if before is not None:
            self._row.removeWidget(before)
            before.hide()
            before.deleteLater()
        if had_focus:
            self.person.button.setFocus()


class MissionBody(QScrollArea):
    """The richest content that needs no scrolling; the smallest may scroll in the worst case."""

    def __init__(self, adjust: Adjust, meet: Meet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._adjust = adjust
        self._meet = meet
        self._state: tuple[Mission, datetime] | None = None
        self._contents: dict[Density, Content] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Goals, talks and whom to meet"))
        self.content = self._made(SMALL)
        self.setWidget(self.content)

    def show_mission(self, mission: Mission, now: datetime) -> None:
        """Show how things stand."""
        self._state = (mission, now)
        for content in self._contents.values():
            content.show_mission(mission, now)

    def choose(self, width: int, height: int) -> Density:
        """Take the richest density for a window of this width and height without the line.

        Room is kept for what is said now and then, so that nothing jumps.
        """
        for density in DENSITIES:
            if width < density.least_width:
                continue
            content, edges = self._made(density), 2 * density.padding
            spare = height - edges - density.gap
            spare -= 0 if density.is_tight else density.gap + HEIGHT
            if density is SMALL or content.height_at(width - edges) <= spare:
                self._use(content)
                break
        return self.content.density

    def _use(self, content: Content) -> None:
        if content is self.content:
            return
        before = self.takeWidget()
        before.setParent(self.viewport())  # it is used again, or goes with the card
        before.hide()
        self.content = content
        self.setWidget(content)
        content.show()

    def _made(self, density: Density) -> Content:
        if density not in self._contents:
            content = Content(density, self._adjust, self._meet, self.viewport())
            content.hide()
            self._contents[density] = content
            if self._state is not None:
                content.show_mission(*self._state)
        return self._contents[density]
