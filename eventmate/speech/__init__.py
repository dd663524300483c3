"""Listening to takes: pauses, pace, loudness and pitch out of samples; words where installed."""
