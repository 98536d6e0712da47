"""The tables, as SQLAlchemy rows; no row leaves `records`."""
