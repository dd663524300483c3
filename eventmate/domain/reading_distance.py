"""From how far away a phone reads a code."""

from eventmate.domain.code_matrix import CodeMatrix

# A phone's camera shows about 1,920 px across 65 degrees, and a decoder wants four of them for
# one module of a code that is held by hand: 1920 / (2 * tan(32.5 deg) * 4).
MODULES_TO_DISTANCE = 377
STEP_CM = 5


def reading_distance_cm(matrix: CodeMatrix, width_mm: float) -> int:
    """The distance for a code of this width without its quiet zone, in whole steps."""
    module_mm = width_mm / matrix.size
    return max(STEP_CM, int(module_mm * MODULES_TO_DISTANCE / 10) // STEP_CM * STEP_CM)
