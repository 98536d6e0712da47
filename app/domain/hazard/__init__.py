"""Vapour from a leak as physics: evaporation, a ventilated box, Gaussian spread, exposure. Exercise values."""
