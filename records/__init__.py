"""What is kept: tables, stores that give domain objects, and the base they live in."""
