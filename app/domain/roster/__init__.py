"""Who uses the base: accounts, roles, classes."""
