"""Camera and printer, signals out, no decisions."""
