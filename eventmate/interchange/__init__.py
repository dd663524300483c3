"""Formats other programs read and write, to and from records."""
