"""From how far away a phone reads a code, and how large it must be for a distance.

What counts is the size of one module in the phone's picture. Printers' size guides give a code
of about 25 modules one tenth of the distance it is read from (for instance
imgkilo.com/guides/qr-minimum-size-for-print, which states the rule of ten for that density):
one module for every 250 of distance. A 26 mm-equivalent phone lens sees 36/26 of the distance
across 1,920 pixels of preview, so the rule gives each module 5.5 pixels: comfortable, and about
twice what a reader needs at the least. A denser code is read from nearer in proportion.
"""

import math

from eventmate.domain.code_matrix import CodeMatrix

_DISTANCE_PER_MODULE = 250.0
_FEWEST_MODULES = 25  # a sparser code is not framed from farther away
_MM_PER_CM = 10.0
STEP_CM = 5  # distances people judge by eye


def reading_distance_cm(matrix: CodeMatrix, width_mm: float) -> int:
    """The farthest comfortable distance, in whole steps, for a code this wide.

    The width leaves out the quiet zone. Nothing below one step is told: phones focus no nearer.
    """
    distance = width_mm * _DISTANCE_PER_MODULE / max(matrix.size, _FEWEST_MODULES) / _MM_PER_CM
    return max(STEP_CM, int(distance) // STEP_CM * STEP_CM)


def smallest_width_mm(matrix: CodeMatrix, distance_cm: float) -> int:
    """The smallest width, without the quiet zone, to be read comfortably from a distance."""
    modules = max(matrix.size, _FEWEST_MODULES)
    return math.ceil(distance_cm * _MM_PER_CM * modules / _DISTANCE_PER_MODULE)
