"""What the program is, and whose work it stands on."""

from __future__ import annotations

from app.services.about import About, Part
from app.ui.pieces.card import Card
from app.ui.pieces.data_table import Column, DataTable
from app.ui.pieces.labels import label
from app.ui.theme.metrics import limit_size


class AboutCard(Card):
    """Version, and a table of parts with their licences."""

    def __init__(self) -> None:
        super().__init__(self.tr("About"), gap=8)
        self._version = label("", "dense", "text2", wrap=True)
        self._parts: DataTable[Part] = DataTable(
            [
                Column(self.tr("Part"), lambda part: part.name, 160),
                Column(self.tr("Version"), lambda part: part.version, 90),
                Column(self.tr("Licence"), lambda part: part.licence),
            ],
            density="dense",
            name=self.tr("Licences"),
        )
        limit_size(self._parts, least=(0, 170))
        self.put(self._version, (self._parts, 1))

    def show_about(self, about: About) -> None:
        """Show version and parts."""
        words = self.tr(
            "Zhixing {0}. Training and simulation for transport enforcement. All scenes and people are invented."
        )
        self._version.setText(words.format(about.version))
        self._parts.show_rows(about.parts)
