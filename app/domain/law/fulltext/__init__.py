"""Official texts of statutes: what is recognised in them, losslessly, and what stays doubtful."""
