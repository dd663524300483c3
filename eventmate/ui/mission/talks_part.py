"""The starred talk that runs, and the next one."""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from eventmate.domain.events import EventDraft, Talk
from eventmate.domain.mission import Mission
from eventmate.ui.mission.density import Density
from eventmate.ui.mission.words import ahead_words, left_words
from eventmate.ui.plain import PlainLabel, isolated, one_line, plain_tooltip
from eventmate.ui.text_painting import Span

_LEAVE_BEFORE = timedelta(minutes=10)  # the next talk matters more than the rest of this one


class TalksPart(QWidget):
    """One line each; small, only the one that matters now."""

    def __init__(self, density: Density, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._density = density
        self.now = PlainLabel("", density.title, wrap=density.wraps)
        self.next = PlainLabel("", density.title, wrap=density.wraps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(density.gap // 2)
        column.addWidget(self.now)
        column.addWidget(self.next)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(density.wraps)
        self.setSizePolicy(policy)

    def show_mission(self, mission: Mission, now: datetime) -> None:
        """Show both, or that none is starred any more."""
        draft = mission.event.draft
        running, following = mission.now, mission.next
        if not self._density.wraps and running is not None and following is not None:
            if following.starts_at - now <= _LEAVE_BEFORE:
                running = None
            else:
                following = None
        self._tell_hidden(mission, following is None, now)
        self.now.setVisible(running is not None)
        if running is not None:
            self.now.set_spans(self._running(running, now))
        self.next.setVisible(following is not None or running is None)
        if following is not None:
            self.next.set_spans(self._following(following, draft, now))
        elif running is None:
            words = self.tr("No starred talk ahead.")
            self.next.set_spans([Span(words, self._density.label, "text_muted")])

    def _tell_hidden(self, mission: Mission, is_hidden: bool, now: datetime) -> None:
        """What comes after the talk that has the only line is told when it is pointed at."""
        words = ""
        if is_hidden and mission.next is not None:
            when = ahead_words(mission.next, mission.event.draft, now)
            parts = (when, mission.next.title, mission.next.room)
            words = ", ".join(one_line(part) for part in parts if part)
        plain_tooltip(self, words)
        self.setAccessibleDescription(words)

    def _running(self, talk: Talk, now: datetime) -> list[Span]:
        words = self.tr("Now, {}").format(left_words(talk, now))
        return self._spans(words, talk)

    def _following(self, talk: Talk, draft: EventDraft, now: datetime) -> list[Span]:
        return self._spans(ahead_words(talk, draft, now), talk)

    def _spans(self, when: str, talk: Talk) -> list[Span]:
        label = self._density.label
        rest = isolated(talk.room) if talk.room else ""
        strong = "caption_strong" if label == "caption" else label
        spans = [Span(f"{when}  ", strong, "accent"), Span(isolated(talk.title))]
        if not rest:
            return spans
        if not self._density.wraps:  # where the line ends early the room is still told
            return [spans[0], Span(f"{rest}  ", label, "text_muted"), spans[1]]
        return [*spans, Span(f"  {rest}", label, "text_muted")]
