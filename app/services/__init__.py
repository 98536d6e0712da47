"""Use cases: what the windows and the command line call, and nothing else do they call."""
