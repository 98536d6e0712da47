"""Stations of a training hall, watched live."""
