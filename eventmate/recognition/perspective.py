"""How four corners seen at an angle map onto a square, for flattening and for tilting."""

from collections.abc import Sequence

Point = tuple[float, float]
_NOTHING = 1e-9


def corner_mapping(target: Sequence[Point], source: Sequence[Point]) -> list[float]:
    """The eight numbers by which Pillow draws `source`'s corners at `target`'s.

    Raises ValueError where three corners lie on one line.
    """
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(target, source, strict=True):
        rows.append([x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, u])
        rows.append([0.0, 0.0, 0.0, x, y, 1.0, -v * x, -v * y, v])
    for index in range(len(rows)):
        _eliminate(rows, index)
    return [row[-1] for row in rows]


def _eliminate(rows: list[list[float]], index: int) -> None:
    """One step of Gauss and Jordan, with the largest pivot."""
    pivot = max(range(index, len(rows)), key=lambda row: abs(rows[row][index]))
    rows[index], rows[pivot] = rows[pivot], rows[index]
    head = rows[index][index]
    if abs(head) < _NOTHING:
        raise ValueError("Three of the four corners lie on one line.")
    rows[index] = [value / head for value in rows[index]]
    for other, row in enumerate(rows):
        if other != index and row[index]:
            factor = row[index]
            rows[other] = [
                value - factor * part for value, part in zip(row, rows[index], strict=True)
            ]
