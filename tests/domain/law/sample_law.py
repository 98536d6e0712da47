"""A small law library: an invented old regulation, the invented law that replaced it, and two acts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from app.domain.law.act import Act, Authority, Domain, EarlierBasis, Evidence, FineRange
from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary
from app.domain.law.statute import Change, Level, Provision, Status, Statute, StatuteVersion

OLD = Statute(
    schema_version="1",
    key="old_rules",
    name="演示旧条例",
    short_names=("旧条例",),
    level=Level.ADMINISTRATIVE_REGULATION,
    issuing_body="某某机关",
    versions=(
        StatuteVersion(
            id="2013",
            change=Change.REVISED,
            in_force_from=dt.date(2013, 12, 7),
            in_force_until=dt.date(2026, 4, 30),
            status=Status.CONFIRMED,
            source="invented",
            provisions=(Provision(article="86", gist="罚五万至十万元"),),
        ),
    ),
)

NEW = Statute(
    schema_version="1",
    key="new_law",
    name="中华人民共和国演示法",
    short_names=("演法",),
    level=Level.LAW,
    issuing_body="某某机关",
    versions=(
        StatuteVersion(
            id="2025-12-27",
            adopted=dt.date(2025, 12, 27),
            change=Change.ENACTED,
            in_force_from=dt.date(2026, 5, 1),
            status=Status.CONFIRMED,
            source="invented",
            provisions=(
                Provision(article="66", paragraphs=1, gist="要有资格"),
                Provision(article="109", paragraphs=2, gist="罚则总括"),
                Provision(article="109", paragraph=1, item=1, gist="无资格上岗"),
                Provision(article="120", paragraphs=1, gist="记不清", status=Status.RECALLED),
            ),
        ),
    ),
)

UNQUALIFIED = Act(
    id="HA-08",
    title="无资格上岗",
    violated=(Citation.parse("new_law.66"),),
    penalty=(Citation.parse("new_law.109.1.1"),),
    fine=FineRange(min_yuan=Decimal(50_000), max_yuan=Decimal(500_000)),
    rule="五万至五十万元",
    authority=Authority.TRANSPORT,
    status=Status.CONFIRMED,
    violated_status=Status.CONFIRMED,
    evidence=Evidence.PRIMARY_TEXT,
    valid_from=dt.date(2026, 5, 1),
)

MONITORING = UNQUALIFIED.model_copy(update={"id": "HA-11", "title": "不监控"})

EARLIER = (
    EarlierBasis(
        act="HA-08",
        topic="无资格上岗",
        committed_from=dt.date(2013, 12, 7),
        committed_before=dt.date(2026, 5, 1),
        penalty=(Citation.parse("old_rules.86.1.1"),),
        fine=FineRange(min_yuan=Decimal(50_000), max_yuan=Decimal(100_000)),
        rule="五万至十万元",
        authority=Authority.TRANSPORT,
        status=Status.CONFIRMED,
    ),
)


def sample_library() -> LawLibrary:
    """Return the small library."""
    acts = ((Domain.HAZMAT, UNQUALIFIED), (Domain.HAZMAT, MONITORING))
    return LawLibrary((OLD, NEW), acts, EARLIER)
