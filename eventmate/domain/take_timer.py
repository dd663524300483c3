"""The clock of a take: green, amber, red, as Toastmasters time a minute's talk.

The one-minute pattern turns green at half the time, amber at three quarters and red at its end.
"""

from enum import StrEnum

GREEN_FROM, AMBER_FROM, RED_FROM = 0.5, 0.75, 1.0
# After so much more than the target a forgotten take ends by itself.
LONGEST = 4.0
LEAST_LIMIT = 120.0  # s


class Phase(StrEnum):
    """Where a take stands against the time there is."""

    BEGUN = "begun"
    GREEN = "green"  # long enough to be an introduction
    AMBER = "amber"  # time to wrap up
    RED = "red"  # finish the sentence


def phase_at(elapsed: float, target: float) -> Phase:
    """The phase after `elapsed` of `target` seconds."""
    share = elapsed / target
    if share >= RED_FROM:
        return Phase.RED
    if share >= AMBER_FROM:
        return Phase.AMBER
    return Phase.GREEN if share >= GREEN_FROM else Phase.BEGUN


def limit(target: float) -> float:
    """When a take that nobody stopped ends, in seconds."""
    return max(LEAST_LIMIT, target * LONGEST)
