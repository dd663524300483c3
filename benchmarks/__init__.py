"""Measures what DESIGN promises about speed and memory, each beside its peer in the same run."""
