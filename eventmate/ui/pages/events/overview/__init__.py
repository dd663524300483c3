"""The overview of an event: when and where, goals, preparation, and what came of it."""
