"""Tables of any length: a read-only model over row objects, columns as data, badges painted by a delegate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.ui.pieces.badge import BadgeFace, badge_size, paint_badge
from app.ui.pieces.painted import LEFT, RIGHT
from app.ui.theme.state import current

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Density = Literal["roomy", "regular", "dense"]
ROW_PX = {"roomy": 43, "regular": 36, "dense": 30}
BADGE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 2


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: title, text of a row, and what differs from plain text at the left.

    `width` in pixels at 100 %, 0 stretches; `number` aligns right; `badge` paints a badge instead of text;
    `sort` gives the value to sort by, where the text would sort wrongly.
    """

    title: str
    text: Callable[[Row], str]
    width: float = 0
    number: bool = False
    bold: bool = False
    badge: Callable[[Row], BadgeFace | None] | None = None
    sort: Callable[[Row], Any] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows under columns."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, index: int) -> Row:
        """The row object at a place in the order shown."""
        return self._rows[index]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, badge, alignment and font of a cell."""
        if not index.isValid():
            return None
        column, item = self.columns[index.column()], self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.text(item)
        if role == BADGE_ROLE:
            return column.badge(item) if column.badge is not None else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.number else LEFT
        if role == Qt.ItemDataRole.FontRole and column.bold:
            return current().font("dense", weight=700)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles and their alignment."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self.columns[section].number else LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows by a column; a column of -1 leaves them as they are."""
        if not 0 <= column < len(self.columns):
            return
        chosen = self.columns[column]
        self.layoutAboutToBeChanged.emit()
        self._rows.sort(key=chosen.sort or chosen.text, reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()


class CellDelegate(QStyledItemDelegate):
    """Paints badges, and the accent bar at the left of the selected row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme, face = current(), index.data(BADGE_ROLE)
        rect = QRectF(option.rect)
        if face is None:
            super().paint(painter, option, index)
        else:
            self._ground(painter, option, rect)
            size = badge_size(face)
            left, top = rect.left() + theme.px(8), rect.top() + (rect.height() - size.height()) / 2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_badge(painter, QRectF(left, top, size.width(), size.height()), face)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.color("line"))
        if index.column() == 0 and _selected(option):
            painter.fillRect(QRectF(rect.left(), rect.top(), theme.px(3), rect.height()), theme.color("accent"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the badge, where there is one."""
        face = index.data(BADGE_ROLE)
        hint: QSize = super().sizeHint(option, index)
        return hint if face is None else QSize(badge_size(face).width() + current().px(16), hint.height())

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF) -> None:
        if _selected(option):
            painter.fillRect(rect, current().color("selection"))


def _selected(option: QStyleOptionViewItem) -> bool:
    state: QStyle.StateFlag = option.state
    return bool(state & QStyle.StateFlag.State_Selected)


class DataTable(QTableView, Generic[Row]):
    """A read-only table; `opened` carries the row object on Enter or double click, `row_chosen` on selection."""

    opened = Signal(object)
    row_chosen = Signal(object)

    def __init__(self, columns: Sequence[Column[Row]], *, density: Density = "regular", name: str = "") -> None:
        super().__init__()
        self._density: Density = density
        self.rows = RowsModel(columns, self)
        self.setModel(self.rows)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.row_at(index.row())))
        self.selectionModel().currentRowChanged.connect(self._tell_choice)
        self.restyle()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order given."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.rows.show_rows(rows)

    def chosen_row(self) -> Row | None:
        """The row that is selected, None if none is."""
        index = self.currentIndex()
        return self.rows.row_at(index.row()) if index.isValid() else None

    def restyle(self) -> None:
        """Row heights and column widths by the scale in force."""
        px, header = current().px, self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(px(ROW_PX[self._density]))
        header.setMinimumSectionSize(px(36))
        for index, column in enumerate(self.rows.columns):
            mode = QHeaderView.ResizeMode.Interactive if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(index, mode)
            if column.width:
                self.setColumnWidth(index, px(column.width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter; J and K go down and up as the arrow keys do."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(self.rows.row_at(index.row()))
        elif event.key() in (Qt.Key.Key_J, Qt.Key.Key_K) and not event.modifiers():
            step = 1 if event.key() == Qt.Key.Key_J else -1
            self.selectRow(min(self.rows.rowCount() - 1, max(0, index.row() + step)))
        elif event.text().isprintable() and event.text():
            # Qt would search by first letters; here letters are the page's.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell_choice(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(self.rows.row_at(index.row()))
