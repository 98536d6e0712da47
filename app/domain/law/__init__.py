"""Statutes with dated versions, the acts that may be punished, and which law an act of a given day falls under."""
