"""The result of a run, with the proof of every point lost."""
