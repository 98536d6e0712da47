"""Cut the shipped fonts and the outline of the seal out of Debian's fonts-noto-cjk: `python -m assets.build.fonts`."""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

from assets.paths import FONT_BOLD, FONT_FAMILY, FONT_REGULAR, ICONS

DEBIAN_FONTS = Path("/usr/share/fonts/opentype/noto")
SEAL_FAMILY = "Noto Serif CJK SC"
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
    (0x3400, 0x4DBF),  # Extension A
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


def cut(collection: Path, target: Path) -> None:
    """Write the simplified-Chinese face of `collection`, with the characters above and the features above."""
    font = face(collection, FONT_FAMILY)
    options = Options(
        layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, hinting=False, desubroutinize=False
    )
    options.drop_tables += ["DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(str(target))


def seal_outline() -> str:
    """The two characters of the product's seal, one over the other, as an SVG on a 64 unit square."""
    font = face(DEBIAN_FONTS / "NotoSerifCJK-Bold.ttc", SEAL_FAMILY)
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
    """Write both weights and the seal; needs the font collections of Debian's fonts-noto-cjk."""
    for weight, target in (("Regular", FONT_REGULAR), ("Bold", FONT_BOLD)):
        cut(DEBIAN_FONTS / f"NotoSansCJK-{weight}.ttc", target)
        sys.stdout.write(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB\n")
    (ICONS / "seal.svg").write_text(seal_outline(), encoding="utf-8")


if __name__ == "__main__":
    main()
