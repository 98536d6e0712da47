"""The JSON interface under /api/v1, described by its models."""
