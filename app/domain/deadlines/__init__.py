"""Deadlines counted day by day, by natural and by working days."""
