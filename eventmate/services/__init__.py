"""Use cases: one transaction each, returning what they touched."""
