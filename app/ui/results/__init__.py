"""Results over time: of one person, of a class."""
