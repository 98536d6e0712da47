"""Case files: the forms as data, what is written in them, and the rules a single value must keep."""
