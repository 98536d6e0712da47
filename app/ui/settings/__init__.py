"""What somebody has chosen for themselves, and what holds for this machine."""
