"""Introducing two people to each other."""
