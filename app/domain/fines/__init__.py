"""Fines worked out step by step, each step with its provision. Money is Decimal, in yuan."""
