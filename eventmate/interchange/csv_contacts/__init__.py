"""Contacts in tables: read from any program's export by the names of its columns, and written."""
