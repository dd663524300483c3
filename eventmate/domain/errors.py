"""Trouble the user can do something about; anything else is our bug and reaches the crash hook."""


class EventMateError(Exception):
    """A complete sentence for the user, saying what happened and what to do next."""


class UnreadableFile(EventMateError):
    """A file from outside that cannot be read as what it claims to be."""


class NotFound(EventMateError):
    """A record that is no longer there."""


class UnusableRepetition(EventMateError):
    """A rule of repetition that cannot be followed, or only for ever."""
