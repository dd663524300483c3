"""Opens pictures from strangers: few formats, size checked before decoding, nothing hidden kept."""

import struct
import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from eventmate.domain.errors import UnreadableFile

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_BYTES = 20_000_000
MOST_PIXELS = 40_000_000
PHOTO_SIDE = 512
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
_PHOTO_QUALITY = 85
_ORIENTATION = 0x0112  # the EXIF tag that says how the camera was held
_WHITE = (255, 255, 255, 255)

_TOO_HEAVY = "This picture is larger than 20 MB. Save a smaller copy of it and try that one."
_TOO_WIDE = (
    "This picture has more than 40 million pixels. Save a smaller copy of it and try that one."
)
_BROKEN = (
    "This picture cannot be read. It may be damaged or cut short; "
    "save it as JPEG, PNG or WebP and try again."
)
# What decoders raise on damaged data, whichever of them notices first.
_DAMAGE = (
    OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError,
    OverflowError, ZeroDivisionError, struct.error, UserWarning,
)  # fmt: skip


def open_picture(data: bytes, wanted_side: int | None = None) -> "Picture":
    """The first frame of a picture, decoded and upright; raises UnreadableFile.

    A JPEG is decoded no larger than needed when `wanted_side`, in pixels, is given.
    """
    from PIL import Image

    if len(data) > MOST_BYTES:
        raise UnreadableFile(_TOO_HEAVY)
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        picture = Image.open(BytesIO(data), formats=_FORMATS)
        if picture.width * picture.height > MOST_PIXELS:
            raise UnreadableFile(_TOO_WIDE)
        if wanted_side:
            picture.draft(None, (wanted_side, wanted_side))
        picture.load()
        return _upright(picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadableFile(_TOO_WIDE) from error
    except _DAMAGE as error:
        raise UnreadableFile(_BROKEN) from error


def photo_jpeg(data: bytes, side: int = PHOTO_SIDE) -> bytes:
    """A portrait as a small JPEG without place, camera, colour profile or comment.

    Raises UnreadableFile.
    """
    from PIL import Image

    picture = on_white(open_picture(data, side))
    picture.thumbnail((side, side), Image.Resampling.LANCZOS)
    # A new image takes the pixels only: Pillow would write a source's comment again.
    clean = Image.new("RGB", picture.size)
    clean.paste(picture)
    file = BytesIO()
    clean.save(file, "JPEG", quality=_PHOTO_QUALITY, optimize=True)
    return file.getvalue()


def on_white(picture: "Picture") -> "Picture":
    """The picture in RGB; what was transparent is white, as paper would be."""
    from PIL import Image

    if picture.mode.startswith("I"):
        # 16 bits of grey: a plain conversion would cut off all but the darkest.
        return picture.convert("I").point(lambda grey: grey * (1 / 256)).convert("RGB")
    if picture.mode not in ("RGBA", "LA", "PA", "La", "RGBa") and not picture.has_transparency_data:
        return picture if picture.mode == "RGB" else picture.convert("RGB")
    layer = picture.convert("RGBA")
    paper = Image.new("RGBA", layer.size, _WHITE)
    paper.alpha_composite(layer)
    return paper.convert("RGB")


def _upright(picture: "Picture") -> "Picture":
    """Turned as the camera was held; a damaged note about that is ignored."""
    from PIL import ImageOps

    try:
        turn = picture.getexif().get(_ORIENTATION, 1)
    except _DAMAGE:
        return picture
    if turn == 1:
        return picture
    return ImageOps.exif_transpose(picture)
