"""Makes QR codes of my cards, as modules, as a picture and as a drawing."""

from io import BytesIO
from itertools import groupby

from eventmate.domain.code_matrix import QUIET_ZONE, CodeMatrix, Level
from eventmate.domain.errors import EventMateError

# Bytes that a code of the largest version holds (ISO/IEC 18004, table 7).
MOST_BYTES: dict[Level, int] = {"L": 2953, "M": 2331, "Q": 1663, "H": 1273}


class CodeTooLong(EventMateError):
    """More text than any QR code holds."""

    def __init__(self, byte_count: int, most: int) -> None:
        super().__init__(
            f"This is too much for one QR code: {byte_count} bytes, where {most} fit. "
            "Leave something out of the code."
        )


def make_code(text: str, level: Level = "M") -> CodeMatrix:
    """The smallest code that holds the text as UTF-8; raises CodeTooLong.

    No character set is announced in the code: phones take bytes for UTF-8 by themselves, and
    older readers stumble over the announcement.
    """
    from qrcode import QRCode
    from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
    from qrcode.exceptions import DataOverflowError

    levels = {
        "L": ERROR_CORRECT_L,
        "M": ERROR_CORRECT_M,
        "Q": ERROR_CORRECT_Q,
        "H": ERROR_CORRECT_H,
    }
    data = text.encode()
    if len(data) > MOST_BYTES["L"] * 3:  # digits take less than half a byte each
        raise CodeTooLong(len(data), MOST_BYTES[level])
    code = QRCode(error_correction=levels[level], border=0)
    code.add_data(data)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError) as error:
        raise CodeTooLong(len(data), MOST_BYTES[level]) from error
    modules = tuple(tuple(bool(module) for module in row) for row in code.get_matrix())
    return CodeMatrix(text, modules, int(code.version), level, len(data))


def code_png(matrix: CodeMatrix, module_pixels: int = 12, quiet: int = QUIET_ZONE) -> bytes:
    """A black and white PNG, each module a whole number of pixels."""
    from PIL import Image

    side = matrix.size + 2 * quiet
    paper = Image.new("1", (side, side), 1)
    paper.putdata(
        [
            not matrix.modules[row][column]
            if 0 <= row < matrix.size and 0 <= column < matrix.size
            else True
            for row in range(-quiet, matrix.size + quiet)
            for column in range(-quiet, matrix.size + quiet)
        ]
    )
    file = BytesIO()
    paper.resize((side * module_pixels,) * 2, Image.Resampling.NEAREST).save(
        file, "PNG", optimize=True
    )
    return file.getvalue()


def code_svg(matrix: CodeMatrix, millimetres: float | None = None, quiet: int = QUIET_ZONE) -> str:
    """One black path on white; `millimetres` is the printed width without the quiet zone."""
    side = matrix.size + 2 * quiet
    measure = ""
    if millimetres is not None:
        width = f"{millimetres * side / matrix.size:.3f}mm"
        measure = f' width="{width}" height="{width}"'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg"{measure} viewBox="0 0 {side} {side}" '
        'shape-rendering="crispEdges">'
        f'<rect width="{side}" height="{side}" fill="#fff"/>'
        f'<path fill="#000" d="{_path(matrix, quiet)}"/></svg>\n'
    )


def _path(matrix: CodeMatrix, quiet: int) -> str:
    """A rectangle for each run of ink in a row."""
    runs = []
    for row, modules in enumerate(matrix.modules, start=quiet):
        column = quiet
        for is_ink, run in groupby(modules):
            width = len(tuple(run))
            if is_ink:
                runs.append(f"M{column} {row}h{width}v1h-{width}z")
            column += width
    return "".join(runs)
