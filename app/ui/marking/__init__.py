"""Marks that only a person can give."""
