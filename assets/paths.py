"""Where the shipped files lie; standard library only, so that every layer may import it."""

from pathlib import Path

ASSETS = Path(__file__).resolve().parent
FONTS = ASSETS / "fonts"
ICONS = ASSETS / "icons"
MODELS = ASSETS / "models"
TEXTURES = ASSETS / "textures"
SOUNDS = ASSETS / "sounds"
VOICES = ASSETS / "voices"
TEMPLATES = ASSETS / "templates"

# One family for Qt, Panda3D, Pillow, matplotlib and Typst, so that text measures the same everywhere.
FONT_FAMILY = "Noto Sans CJK SC"
FONT_REGULAR = FONTS / "NotoSansCJKsc-Regular.otf"
FONT_BOLD = FONTS / "NotoSansCJKsc-Bold.otf"
FONT_FILES = (FONT_REGULAR, FONT_BOLD)

# Papers of a case are set in a Song face, as official ones are; Typst alone reads it, from the same folder.
PAPER_FAMILY = "Noto Serif CJK SC"
PAPER_REGULAR = FONTS / "NotoSerifCJKsc-Regular.otf"
PAPER_BOLD = FONTS / "NotoSerifCJKsc-Bold.otf"
PAPER_FILES = (PAPER_REGULAR, PAPER_BOLD)
