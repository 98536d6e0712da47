"""Speech: a process of its own that says lines into files with the computer's own voices."""
