"""The same badge held up to the camera is one person, however many frames show it."""

FORGET_AFTER = 30.0  # s out of sight until a code counts as shown again


class SeenCodes:
    """Remembers which codes are in front of the camera; times are seconds of a steady clock."""

    def __init__(self, forget_after: float = FORGET_AFTER) -> None:
        self._forget_after = forget_after
        self._last_seen: dict[str, float] = {}

    def is_new(self, text: str, now: float) -> bool:
        """Note that a code is seen now; true when it was not seen shortly before."""
        self._last_seen = {
            seen: at for seen, at in self._last_seen.items() if now - at < self._forget_after
        }
        is_new = text not in self._last_seen
        self._last_seen[text] = now
        return is_new

    def forget(self, text: str) -> None:
        """Let a code count as new the next time, because what came of it was taken back."""
        self._last_seen.pop(text, None)
