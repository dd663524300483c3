"""A phone looking at a printed or shown code, simulated so that a code can be tried beforehand.

The print has 600 dots to the inch and its ink spreads by half a dot on each side. The phone is
15 cm away, about as near as phones focus; its preview shows 1,920 pixels through a 26
mm-equivalent lens, which sees 36/26 of the distance across: 9.2 pixels for each millimetre of
paper. A laptop's panel has 110 dots to the inch and is looked at from 40 cm. Focus, lens and hand
soften the picture by a pixel, the sensor adds noise, and nobody holds a phone quite straight.
With these figures a module has to be about 0.35 mm wide; printers' guides ask for 0.4 mm for a
phone in the hand (for instance qrtool.ch/en/blog/post.php?slug=qr-code-groesse-druck-mindestmasse).
The noise is seeded, so the same code always gets the same answer.
"""

import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from eventmate.domain.code_matrix import QUIET_ZONE, CodeMatrix
from eventmate.recognition.perspective import Point, corner_mapping

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_MM_PER_INCH = 25.4
_PREVIEW_PIXELS_PER_DISTANCE = 1920 * 26 / 36
_PAPER_DISTANCE_MM = 150.0
_SCREEN_DISTANCE_MM = 400.0
_PIXELS_PER_MM = _PREVIEW_PIXELS_PER_DISTANCE / _PAPER_DISTANCE_MM
_PIXELS_PER_SCREEN_DOT = _PREVIEW_PIXELS_PER_DISTANCE / _SCREEN_DISTANCE_MM * _MM_PER_INCH / 110
_DOTS_PER_MM = 600 / _MM_PER_INCH
_MOST_DOTS = 8  # per module; what is printed coarser gains nothing from finer ink
_MOST_PIXELS = 8.0  # per module; a larger code is as easy to read
_SCREEN_SIDE = 480  # dots; half of a small laptop's screen
_FINE = 3  # points drawn for each screen dot, one of them the dark gap between dots
_GAP = 0.55
_TABLE = 3  # modules of table seen around the paper


@dataclass(frozen=True, slots=True)
class View:
    """How one photograph is taken: angles in degrees, softness in pixels, tones from 0 to 255."""

    turn: float = 6.0
    tilt: float = 0.0
    softness: float = 1.1
    ink: int = 35
    paper: int = 225
    noise: int = 24
    gamma: float = 1.0
    seed: int = 1


def photograph_print(matrix: CodeMatrix, width_mm: float, view: View) -> "Picture":
    """A grey camera frame of the code printed `width_mm` wide, without its quiet zone."""
    from PIL import Image

    module_mm = width_mm / matrix.size
    dots = min(_MOST_DOTS, module_mm * _DOTS_PER_MM)
    paper = _drawn(matrix)
    side = max(1, round(paper.width * dots))
    ink = _spread(paper.resize((side, side), Image.Resampling.NEAREST))
    pixels = min(_MOST_PIXELS, module_mm * _PIXELS_PER_MM)
    # Each sensor pixel gathers the light of its whole area; twice as fine, then turned.
    fine = max(1, round(paper.width * pixels * 2))
    sensed = ink.resize((fine, fine), Image.Resampling.BOX)
    return _taken(sensed, paper.width * pixels, view)


def _spread(ink: "Picture") -> "Picture":
    """Every dark line one dot wider, as wet ink leaves it."""
    from PIL import ImageChops

    wider = ImageChops.darker(ink, ImageChops.offset(ink, 1, 0))
    return ImageChops.darker(wider, ImageChops.offset(wider, 0, 1))


def photograph_screen(matrix: CodeMatrix, view: View) -> "Picture":
    """A grey camera frame of the code on half a laptop's screen, with the panel's own grid."""
    from PIL import Image, ImageChops

    paper = _drawn(matrix)
    module_dots = max(1, _SCREEN_SIDE // paper.width)
    dots = paper.width * module_dots
    side = dots * _FINE
    shown = paper.resize((side, side), Image.Resampling.NEAREST)
    gap = round(255 * _GAP)
    cell = Image.new("L", (_FINE, _FINE), 255)
    cell.paste(gap, (_FINE - 1, 0, _FINE, _FINE))
    cell.paste(gap, (0, _FINE - 1, _FINE, _FINE))
    grid = Image.new("L", (side, side))
    row = Image.new("L", (side, _FINE))
    for left in range(0, side, _FINE):
        row.paste(cell, (left, 0))
    for top in range(0, side, _FINE):
        grid.paste(row, (0, top))
    return _taken(ImageChops.multiply(shown, grid), dots * _PIXELS_PER_SCREEN_DOT, view)


def _drawn(matrix: CodeMatrix) -> "Picture":
    """The code on its white quiet zone, a pixel for each module."""
    from PIL import Image

    inner = bytes(0 if module else 255 for row in matrix.modules for module in row)
    side = matrix.size + 2 * QUIET_ZONE
    paper = Image.new("L", (side, side), 255)
    code = Image.frombytes("L", (matrix.size, matrix.size), inner)
    paper.paste(code, (QUIET_ZONE, QUIET_ZONE))
    return paper


def _taken(subject: "Picture", side: float, view: View) -> "Picture":
    """The subject seen `side` pixels wide, from the view's angle, as its sensor renders it."""
    from PIL import Image, ImageFilter

    corners = _seen_corners(side, view)
    frame = math.ceil(side * 1.35) + 2 * _TABLE
    middle = frame / 2
    target = [(x + middle, y + middle) for x, y in corners]
    edge = float(subject.width)
    source = [(0.0, 0.0), (edge, 0.0), (edge, edge), (0.0, edge)]
    picture = subject.transform(
        (frame, frame),
        Image.Transform.PERSPECTIVE,
        corner_mapping(target, source),
        Image.Resampling.BILINEAR,
        fillcolor=128,
    )
    soft = picture.filter(ImageFilter.GaussianBlur(view.softness))
    return _with_noise(soft.point(_tones(view)), view)


def _seen_corners(side: float, view: View) -> list[Point]:
    """The paper's corners around the picture's middle: turned, then leaning away on one side."""
    turn, tilt = math.radians(view.turn), math.radians(view.tilt)
    distance = _PAPER_DISTANCE_MM * _PIXELS_PER_MM
    half = side / 2
    corners = []
    for x, y in ((-half, -half), (half, -half), (half, half), (-half, half)):
        across = x * math.cos(turn) - y * math.sin(turn)
        down = x * math.sin(turn) + y * math.cos(turn)
        nearness = distance / (distance + across * math.sin(tilt))
        corners.append((across * math.cos(tilt) * nearness, down * nearness))
    return corners


def _tones(view: View) -> list[int]:
    """What each grey of the subject becomes between ink and paper."""
    span = view.paper - view.ink
    return [round(view.ink + span * (grey / 255) ** view.gamma) for grey in range(256)]


def _with_noise(picture: "Picture", view: View) -> "Picture":
    from PIL import Image, ImageChops

    chance = random.Random(view.seed)
    grain = Image.frombytes("L", picture.size, chance.randbytes(picture.width * picture.height))
    grain = grain.point([grey * view.noise // 255 for grey in range(256)])
    return ImageChops.add(picture, grain, 1, -view.noise // 2)
