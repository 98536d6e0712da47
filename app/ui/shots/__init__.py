"""Every screen of the desktop as pictures."""
