"""A take's figures side by side, each with how sure it is."""

from PySide6.QtWidgets import QWidget

from eventmate.domain.fillers import HARMLESS
from eventmate.domain.findings import FLAT, LIVELY
from eventmate.domain.rehearsals import Rehearsal, TakeSource, script_pace
from eventmate.domain.speech import Estimate, TakeAnalysis, is_cut_short
from eventmate.domain.spoken_text import FASTEST, SLOWEST
from eventmate.ui.dates import number
from eventmate.ui.pages.practice.finding_words import short_seconds
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card, column
from eventmate.ui.widgets.flow_layout import FlowLayout

Figure = tuple[str, str, str]  # name, figure, what it means
A_MINUTE = 60.0  # s
CELL = 100  # px


class FiguresCard(Card):
    """What was not heard is left out rather than shown as nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._flow = QWidget()
        self._row = FlowLayout(12, self._flow)
        self.column.addWidget(self._flow)
        self.more = PlainLabel("", "caption", "text_muted", wrap=True)
        self.column.addWidget(self.more)
        self.figures: list[Figure] = []

    def show_take(self, take: Rehearsal, analysis: TakeAnalysis | None) -> None:
        """Show what is known of a take."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.figures = self._figures(take, analysis)
        for name, figure, meaning in self.figures:
            self._row.addWidget(self._cell(name, figure, meaning))
        self.more.set_text(self._more(analysis))
        self.more.setVisible(bool(self.more.text()))

    def _more(self, analysis: TakeAnalysis | None) -> str:
        """What else was measured, in a sentence."""
        if analysis is None or analysis.sound.is_silent:
            return ""
        sound = analysis.sound
        told = self.tr("{} s of speech, at most {} s without a pause").format(
            number(round(sound.speech)), number(round(sound.longest_run))
        )
        parts = [told]
        if analysis.words_per_minute_without_pauses is not None:
            pace = _with_margin(analysis.words_per_minute_without_pauses)
            parts.append(self.tr("{} words a minute without the pauses").format(pace))
        if sound.loudness_range_db is not None:
            loudness = _with_margin(sound.loudness_range_db)
            parts.append(self.tr("loudness moves by {} dB").format(loudness))
        return f"{'; '.join(parts)}."

    def _cell(self, name: str, figure: str, meaning: str) -> QWidget:
        cell = QWidget()
        words = column(
            PlainLabel(name, "caption", "text_muted"),
            PlainLabel(figure, "section", tabular=True),
            PlainLabel(meaning, "caption", "text_muted"),
            gap=2,
        )
        cell.setLayout(words)
        cell.setMinimumWidth(CELL)
        cell.setAccessibleName(f"{name}: {figure}, {meaning}")
        return cell

    def _figures(self, take: Rehearsal, analysis: TakeAnalysis | None) -> list[Figure]:
        found = [self._length(take, analysis)]
        if analysis is None and take.draft.source is TakeSource.TIMED:
            found += self._scripts_pace(take)
        if analysis is None or analysis.sound.is_silent:
            return found
        sound = analysis.sound
        if analysis.words_per_minute is not None:
            pace = _with_margin(analysis.words_per_minute)
            found.append((self.tr("Pace"), pace, self.tr("words a minute")))
        elif sound.syllables_per_second is not None:
            rate = sound.syllables_per_second
            words = f"{short_seconds(rate.value)} \u00b1 {short_seconds(rate.plus_minus)}"
            found.append((self.tr("Pace"), words, self.tr("syllables a second")))
        found.append(self._pauses(analysis))
        if analysis.fillers is not None:
            found.append(self._fillers(analysis))
        if sound.pitch_range_semitones is not None:
            found.append(self._voice(sound.pitch_range_semitones))
        return found

    def _scripts_pace(self, take: Rehearsal) -> list[Figure]:
        """Without a sound the script tells the pace, where it is one anybody speaks at."""
        words = script_pace(take)
        if words is None or not SLOWEST <= words <= FASTEST:
            return []
        about = self.tr("about {}").format(number(round(words)))
        return [(self.tr("Pace"), about, self.tr("if all of it was said"))]

    def _length(self, take: Rehearsal, analysis: TakeAnalysis | None) -> Figure:
        spoken = take.draft.seconds
        if (
            analysis is not None
            and not analysis.sound.is_silent
            and not is_cut_short(analysis.sound, spoken)
        ):
            spoken = analysis.sound.speaking
        if analysis is not None and analysis.sound.is_silent:
            seconds = self.tr("{} s").format(number(round(spoken)))
            return self.tr("Length"), seconds, self.tr("of silence")
        spare = round(take.draft.length.seconds - spoken)
        words = self.tr("{} s to spare") if spare >= 0 else self.tr("{} s over")
        seconds = self.tr("{} s").format(number(round(spoken)))
        return self.tr("Length"), seconds, words.format(number(abs(spare)))

    def _pauses(self, analysis: TakeAnalysis) -> Figure:
        lengths = [pause.length for pause in analysis.sound.pauses]
        meaning = self.tr("none over 0.7 s")
        if lengths:
            low, high = short_seconds(min(lengths)), short_seconds(max(lengths))
            meaning = self.tr("{} s") if low == high else self.tr("{} to {} s")
            meaning = meaning.format(low, high)
        return self.tr("Pauses"), number(len(lengths)), meaning

    def _fillers(self, analysis: TakeAnalysis) -> Figure:
        count = len(analysis.fillers or ())
        a_minute = count * A_MINUTE / max(1.0, analysis.sound.speaking)
        told = self.tr("at least {}").format(number(count)) if count else self.tr("none heard")
        few = a_minute < HARMLESS
        meaning = self.tr("under 5 a minute") if few else self.tr("about {} a minute")
        return self.tr("Fillers"), told, meaning.format(number(round(a_minute)))

    def _voice(self, semitones: Estimate) -> Figure:
        words = self.tr("moves")
        if semitones.value < FLAT:
            words = self.tr("even")
        elif semitones.value >= LIVELY:
            words = self.tr("lively")
        told = self.tr("{} semitones").format(_with_margin(semitones))
        return self.tr("Voice"), words, told


def _with_margin(estimate: Estimate) -> str:
    margin = max(1, round(estimate.plus_minus))
    return f"{number(round(estimate.value))} \u00b1 {number(margin)}"
