"""Events that web pages describe in the words of schema.org."""
