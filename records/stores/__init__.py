"""One store a kind of thing; each takes and gives domain objects and lives inside a unit of work."""
