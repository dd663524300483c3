"""The brief of an event: on paper, and over the whole screen five minutes before."""
