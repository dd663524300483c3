"""EventMate: prepare, meet and follow up, on one laptop, without an account."""

__version__ = "0.1.0"
