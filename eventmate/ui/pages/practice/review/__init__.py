"""Looking back on a take."""
