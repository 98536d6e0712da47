"""Opening the base, signing in, passwords."""
