"""Practising appraisal: defective files to read, marks on them, and what came of it."""
