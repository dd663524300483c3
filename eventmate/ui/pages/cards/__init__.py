"""The parts of the My cards page."""
