"""The frame around every page: rail, top bar, status bar, palette, key map, toasts and navigation."""
