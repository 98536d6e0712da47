"""What the tables promise."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from records.tables.statutes import StatuteArticleRow, StatuteRepealRow, StatuteRow, StatuteVersionRow


def test_a_version_is_there_once() -> None:
    constraints = StatuteVersionRow.metadata.tables["statute_versions"].constraints
    unique = [sorted(each.columns.keys()) for each in constraints if isinstance(each, UniqueConstraint)]
    assert unique == [["part", "statute_id", "version_date"]]
    assert StatuteRow.__table__.c.title_key.unique


def test_articles_and_repeals_belong_to_a_version() -> None:
    for row in (StatuteArticleRow, StatuteRepealRow):
        assert [key.column.table.name for key in row.__table__.c.version_id.foreign_keys] == ["statute_versions"]
