"""The first page of the day: what is next, and why."""
