"""Comparing people and firms by approximate names."""
