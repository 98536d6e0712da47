"""The phone pages, one module a kind; each has a `router`."""
