"""The rehearsal stage."""
