"""Whether the data folder is on a network drive or in a synchronised folder.

SQLite's shared-memory log does not work there, so such a library uses a plain journal instead
(https://www.sqlite.org/wal.html, "All processes using a database must be on the same host").
"""

import sys
from enum import StrEnum
from pathlib import Path

_NETWORK = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "fuse.sshfs",
    "davfs",
    "fuse.rclone",
}
_SYNCHRONISED = {
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "mobile documents",
    "nextcloud",
    "syncthing",
}
_MOUNTS = Path("/proc/self/mounts")


class FolderKind(StrEnum):
    """Where the data folder is."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCHRONISED = "synchronised"


def mounted_kind(folder: Path, mounts: str) -> str:
    """The file system type of the mount that holds `folder`, from the text of /proc/mounts."""
    best, kind = "", ""
    for line in mounts.splitlines():
        _, _, rest = line.partition(" ")
        point, _, rest = rest.partition(" ")
        point = point.replace("\\040", " ")
        inside = str(folder) == point or str(folder).startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, rest.partition(" ")[0]
    return kind


def folder_kind(folder: Path) -> FolderKind:
    """Where `folder` is, as far as the system tells."""
    resolved = folder.resolve()
    if resolved.as_posix().startswith("//"):
        return FolderKind.NETWORK
    if sys.platform == "linux" and _MOUNTS.exists():
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
        if mounted_kind(resolved, mounts) in _NETWORK:
            return FolderKind.NETWORK
    parts = {part.casefold().partition(" - ")[0] for part in resolved.parts}
    if parts & _SYNCHRONISED:
        return FolderKind.SYNCHRONISED
    return FolderKind.LOCAL
