"""Cut the shipped fonts and the outline of the seal out of Debian's fonts-noto-cjk: `python -m assets.build.fonts`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

from assets.paths import FONT_BOLD, FONT_FAMILY, FONT_REGULAR, ICONS, PAPER_BOLD, PAPER_FAMILY, PAPER_REGULAR

DEBIAN_FONTS = Path("/usr/share/fonts/opentype/noto")
SEAL_CHARACTERS = "知行"

# Without `locl`, `aalt`, `trad` and their like: they would drag in the Japanese, Korean and Taiwan shapes.
FEATURES = [
    "calt",
    "ccmp",
    "chws",
    "fwid",
    "halt",
    "hwid",
    "kern",
    "liga",
    "mark",
    "mkmk",
    "palt",
    "pwid",
    "vert",
    "vhal",
    "vkrn",
    "vpal",
    "vrt2",
]

EXTENSION_A = (0x3400, 0x4DBF)
"""Left out of the face of papers, which borrows these rare characters from the other one."""

# Ranges are inclusive. Beyond the Han block: what law texts, units, plates, key caps and forms are written with.
RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A (pinyin)
    (0x01CD, 0x01DC),  # pinyin third tones
    (0x02C6, 0x02DD),  # spacing accents
    (0x0391, 0x03C9),  # Greek, for formulae
    (0x2000, 0x206F),  # spaces, dashes, quotation marks
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x218B),  # letterlike symbols, Roman numerals
    (0x2190, 0x22FF),  # arrows, mathematics
    (0x2318, 0x23FF),  # key symbols
    (0x2460, 0x257F),  # enclosed numbers, box drawing
    (0x2580, 0x26FF),  # blocks, shapes, boxes with ticks
    (0x2700, 0x27BF),  # ticks and crosses
    (0x2E80, 0x2FDF),  # radicals
    (0x3000, 0x303F),  # CJK punctuation
    (0x3105, 0x312F),  # bopomofo
    (0x3200, 0x33FF),  # enclosed and squared CJK
    EXTENSION_A,
    (0x4E00, 0x9FFF),  # Unified Ideographs
    (0xF900, 0xFAFF),  # compatibility ideographs
    (0xFE10, 0xFE4F),  # vertical and compatibility forms
    (0xFF01, 0xFFEE),  # full width forms
)


def face(collection: Path, family: str) -> TTFont:
    """The face of a .ttc whose family is `family`; face 0 would draw Japanese forms."""
    for font in TTCollection(str(collection), lazy=True).fonts:
        if font["name"].getDebugName(1) == family or font["name"].getDebugName(16) == family:
            return font
    raise LookupError(f"{collection} holds no face named {family}")


def cut(collection: Path, family: str, ranges: Sequence[tuple[int, int]], target: Path) -> None:
    """Write the face named `family` of `collection`, with the characters of `ranges` and the features above."""
    font = face(collection, family)
    options = Options(
        layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, hinting=False, desubroutinize=False
    )
    options.drop_tables += ["DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in ranges for code in range(first, last + 1)])
    subsetter.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(str(target))


def seal_outline() -> str:
    """The two characters of the product's seal, one over the other, as an SVG on a 64 unit square."""
    font = face(DEBIAN_FONTS / "NotoSerifCJK-Bold.ttc", PAPER_FAMILY)
    glyphs, names, size = font.getGlyphSet(), font.getBestCmap(), 25.5
    scale = size / font["head"].unitsPerEm
    paths = []
    for index, character in enumerate(SEAL_CHARACTERS):
        glyph = glyphs[names[ord(character)]]
        bounds = BoundsPen(glyphs)
        glyph.draw(bounds)
        left, bottom, right, top = bounds.bounds
        middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
        centre_y = 19.0 + 26.0 * index
        pen = SVGPathPen(glyphs, ntos=lambda value: f"{value:.2f}".rstrip("0").rstrip("."))
        glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, 32 - middle_x * scale, centre_y + middle_y * scale)))
        paths.append(f'<path d="{pen.getCommands()}"/>')
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="currentColor">' + "".join(paths) + "</svg>\n"
    )


def main() -> None:
    """Write both weights of both faces and the seal; needs the collections of Debian's fonts-noto-cjk."""
    common = [each for each in RANGES if each != EXTENSION_A]
    for source, family, ranges, target in (
        ("NotoSansCJK-Regular.ttc", FONT_FAMILY, RANGES, FONT_REGULAR),
        ("NotoSansCJK-Bold.ttc", FONT_FAMILY, RANGES, FONT_BOLD),
        ("NotoSerifCJK-Regular.ttc", PAPER_FAMILY, common, PAPER_REGULAR),
        ("NotoSerifCJK-Bold.ttc", PAPER_FAMILY, common, PAPER_BOLD),
    ):
        cut(DEBIAN_FONTS / source, family, ranges, target)
        sys.stdout.write(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB\n")
    (ICONS / "seal.svg").write_text(seal_outline(), encoding="utf-8")


if __name__ == "__main__":
    main()
