"""How much the mission card shows, and how large, by the room it is given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Density:
    """Measures in px and styles of type; `questions` is the most that are shown.

    One that `wraps` shows whole sentences, one with bars has each goal in words.
    """

    least_width: int
    padding: int
    gap: int
    goal_width: int
    goal: str
    count: str
    label: str
    title: str
    name: str
    text: str
    avatar: int = 0
    questions: int = 1
    wraps: bool = True
    has_bars: bool = True
    is_wide: bool = False
    is_tight: bool = False  # what is said stands in the place of the talks


SMALL = Density(
    least_width=0,
    padding=6,
    gap=4,
    goal_width=94,
    goal="caption",
    count="caption_strong",
    label="caption",
    title="caption",
    name="body_strong",
    text="caption",
    wraps=False,
    has_bars=False,
    is_tight=True,
)
COMPACT = Density(
    least_width=0,
    padding=12,
    gap=12,
    goal_width=94,
    goal="caption",
    count="body_strong",
    label="caption",
    title="body",
    name="section",
    text="body",
    avatar=40,
    questions=2,
    has_bars=False,
    is_tight=True,
)
MEDIUM = Density(
    least_width=440,
    padding=16,
    gap=12,
    goal_width=240,
    goal="body_strong",
    count="caption",
    label="caption",
    title="body_strong",
    name="section",
    text="body",
    avatar=40,
    questions=3,
)
LARGE = Density(
    least_width=960,
    padding=32,
    gap=24,
    goal_width=360,
    goal="reading",
    count="reading_small",
    label="reading_small",
    title="reading_large",
    name="figure",
    text="reading",
    avatar=96,
    questions=9,
    is_wide=True,
)
DENSITIES = (LARGE, MEDIUM, COMPACT, SMALL)
