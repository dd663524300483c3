"""Ways to look again at a picture whose code does not read at first sight.

Prints fade, shine, bleed and bend. Each look is the same picture treated against one of these,
the most useful first; together they are bounded by the pixels that may be looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from eventmate.recognition.perspective import corner_mapping

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

Corner = tuple[int, int]
Corners = tuple[Corner, Corner, Corner, Corner]

_LONGEST_SIDE = 1400  # a code that needs a second look seldom gains from more pixels
_SCALES = (1.0, 0.5, 2.0, 0.7, 1.5, 0.35)
_LARGEST_SCALED = 2_000_000
_BORDER = 40
_MODULE = 6  # pixels per module of a flattened code
_MARGIN = 5  # modules around a flattened code
_BENDS = (0.0, -0.015, 0.015, -0.03, 0.03)
_STRETCHES = (0.0, -0.02, 0.02)
_GRID = 8


@dataclass(frozen=True, slots=True)
class Look:
    """A treated grey picture, and how its pixels lie in the original one.

    `whole` holds the original corners of the one code in a flattened picture.
    """

    picture: "Picture"
    scale: float = 1.0
    border: int = 0
    whole: Corners | None = None

    def original(self, corners: Corners) -> Corners:
        """Where these corners are in the original picture."""
        if self.whole:
            return self.whole
        first, second, third, fourth = (
            (round((x - self.border) / self.scale), round((y - self.border) / self.scale))
            for x, y in corners
        )
        return first, second, third, fourth


def treated(picture: "Picture") -> Iterator[Look]:
    """Looks at an RGB picture: scaled, then sharpened, calmed, evened out or filtered."""
    from PIL import Image

    small = picture.copy()
    small.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.BICUBIC)
    for scale in _SCALES:
        size = (max(1, round(small.width * scale)), max(1, round(small.height * scale)))
        if size[0] * size[1] > _LARGEST_SCALED:
            continue
        scaled = small if scale == 1 else small.resize(size, Image.Resampling.BICUBIC)
        whole_scale = scaled.width / picture.width
        yield _bordered(scaled, whole_scale)
        for treatment in _treatments(scaled):
            yield Look(treatment, whole_scale)


def _bordered(picture: "Picture", scale: float) -> Look:
    """With the quiet zone a close crop has lost."""
    from PIL import ImageOps

    return Look(ImageOps.expand(picture.convert("L"), _BORDER, 255), scale, _BORDER)


def _treatments(picture: "Picture") -> "Iterator[Picture]":
    from PIL import ImageChops, ImageFilter, ImageOps

    grey = picture.convert("L")
    light = grey.filter(ImageFilter.BoxBlur(max(1, max(grey.size) // 12)))
    yield grey.filter(ImageFilter.UnsharpMask(2, 200, 0))
    yield ImageOps.autocontrast(ImageChops.subtract(grey, light, 1, 128), cutoff=1)
    yield grey.filter(ImageFilter.GaussianBlur(1))
    yield grey.filter(ImageFilter.MedianFilter(3))
    yield ImageOps.autocontrast(grey, cutoff=2)
    yield from picture.split()
    yield ImageOps.equalize(grey)
    yield grey.filter(ImageFilter.MinFilter(3))
    yield grey.filter(ImageFilter.MaxFilter(3))
    yield grey.filter(ImageFilter.GaussianBlur(2))


def flattened(grey: "Picture", corners: Corners, modules: int) -> Iterator[Look]:
    """A code on cloth or a bottle, seen from the front and bent back in many small ways."""
    from PIL import Image

    side = (modules + 2 * _MARGIN) * _MODULE
    near, far = _MARGIN * _MODULE, side - _MARGIN * _MODULE
    square = ((near, near), (far, near), (far, far), (near, far))
    try:
        mapping = corner_mapping(square, corners)
    except ValueError:
        return
    front = grey.transform(
        (side, side), Image.Transform.PERSPECTIVE, mapping, Image.Resampling.BICUBIC
    )
    for stretch_x, stretch_y, bend_x, bend_y in product(_STRETCHES, _STRETCHES, _BENDS, _BENDS):
        bent = _bent(front, (bend_x, bend_y), (stretch_x, stretch_y))
        yield Look(bent, whole=corners)


def _bent(picture: "Picture", bend: tuple[float, float], stretch: tuple[float, float]) -> "Picture":
    """Rows and columns bowed by `bend`, their middle widened by `stretch` (parts of the side)."""
    from PIL import Image

    side = picture.width

    def source(column: int, row: int) -> tuple[float, float]:
        across, down = column / _GRID * 2 - 1, row / _GRID * 2 - 1
        calm_x, calm_y = 1 - across * across, 1 - down * down
        x = column / _GRID + bend[0] * calm_y + stretch[0] * across * calm_x
        y = row / _GRID + bend[1] * calm_x + stretch[1] * down * calm_y
        return x * side, y * side

    mesh = []
    for column, row in product(range(_GRID), repeat=2):
        box = (column * side // _GRID, row * side // _GRID)
        end = ((column + 1) * side // _GRID, (row + 1) * side // _GRID)
        quad = (
            *source(column, row),
            *source(column, row + 1),
            *source(column + 1, row + 1),
            *source(column + 1, row),
        )
        mesh.append(((*box, *end), quad))
    return picture.transform(
        picture.size, Image.Transform.MESH, mesh, Image.Resampling.BICUBIC, fillcolor=255
    )
