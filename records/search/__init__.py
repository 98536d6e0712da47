"""Indexes that are derived from what is kept, and may be thrown away."""
