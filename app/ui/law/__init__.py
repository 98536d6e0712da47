"""The law library on the desktop: search, reader, act cards, calculators, import and the bureau's own tables."""
