"""Questions to ask after a talk, made of its own phrases; a start, for the user to edit."""

from collections.abc import Sequence
from zlib import crc32

FEWEST = 3
MOST = 5
# Each phrase is asked about twice at most; the last question needs none.
_TIMES = 2
ABOUT = (
    "What surprised you most about {phrase}?",
    "What would you do differently today about {phrase}?",
    "Where should somebody new to {phrase} begin?",
    "What do people most often get wrong about {phrase}?",
    "How did you first come to {phrase}?",
    "Where do you see the limits of {phrase}?",
    "Who else should I listen to on {phrase}?",
    "What is still unsolved about {phrase}?",
    "How could a small team make use of {phrase}?",
    "What has changed about {phrase} since you started?",
    "What would convince a sceptic of {phrase}?",
    "Which part of {phrase} took you longest?",
    "What do you wish you had known about {phrase} a year ago?",
    "Where will {phrase} be in two years, do you think?",
)
GENERAL = (
    "What did you have to leave out of the talk?",
    "Which question do you wish somebody had asked?",
    "What are you working on next?",
    "What kind of help would move this forward?",
    "How has this changed the way you work?",
    "What was the hardest decision on the way here?",
)


def talk_questions(key: str, phrases: Sequence[str], most: int = 4) -> tuple[str, ...]:
    """Three to five questions, always the same ones for one talk's `key` and phrases."""
    count = min(max(most, FEWEST), MOST)
    turn = crc32(key.encode("utf-8", "replace"))
    asked = list(dict.fromkeys(phrases))
    about = min(count - 1, len(asked) * _TIMES)
    questions = [
        _turned(ABOUT, turn, place).replace("{phrase}", asked[place % len(asked)])
        for place in range(about)
    ]
    needed = max(1, FEWEST - about)
    return (*questions, *(_turned(GENERAL, turn, place) for place in range(needed)))


def _turned(patterns: Sequence[str], turn: int, place: int) -> str:
    return patterns[(turn + place) % len(patterns)]
