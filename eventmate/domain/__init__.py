"""Records and rules; the standard library only."""
