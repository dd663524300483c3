"""Small parts that know no service."""
