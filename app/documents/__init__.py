"""Printed documents: the same data give the same bytes."""
