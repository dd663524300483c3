"""The agenda of an event: rooms by time, my day, and what is known of each talk."""
