"""The scene against the paper: what a case file says, beside what the drill it grew from really holds."""
