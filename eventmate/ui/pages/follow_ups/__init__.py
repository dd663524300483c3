"""The parts of the Follow-ups page."""
