"""Appraisal of case files: rules as data and functions, findings at their place, the score, and practice with it."""
