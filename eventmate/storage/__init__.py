"""The one SQLite file: tables, queries, migrations, backups."""
