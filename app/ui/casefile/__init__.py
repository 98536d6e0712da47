"""Case files: the list of one's own, how one begins, and the editor."""
