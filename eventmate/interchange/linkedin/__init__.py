"""LinkedIn's export of one's own data: connections, messages, profile."""
