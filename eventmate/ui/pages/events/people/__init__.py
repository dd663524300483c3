"""The people of an event: whom to meet, whom I know there, what to ask."""
