"""What the JSON interface works out agrees with the services, and what makes no sense is said in words."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

pytestmark = pytest.mark.xdist_group("web")


def test_an_act_by_question_and_by_id_is_the_same(client: TestClient) -> None:
    by_question = client.get("/api/v1/act", params={"q": "没有许可拉危险品"}).json()
    by_id = client.get(f"/api/v1/acts/{by_question['id']}").json()
    assert by_id == by_question
    assert by_id["fine"] == {"low": "30000", "high": "100000"}
    assert by_id["penalty"][0].startswith("道路运输条例第六十三条")


def test_an_overloaded_lorry(client: TestClient) -> None:
    asked = {"axles": "6", "gross_t": "62.5", "on": "2026-11-26", "drive": "double"}
    found = client.get("/api/v1/fine/overload", params=asked).json()
    assert (found["limit_t"], found["over_t"], found["amount"], found["rule"]) == ("49", "13.5", "1110", "zhejiang")
    assert all(step["article"] for step in found["steps"])


def test_illegal_income_and_a_late_payment(client: TestClient) -> None:
    income = client.get("/api/v1/fine/income", params={"act": "HA-01", "income": "25000"}).json()
    assert (income["amount"], income["low"], income["high"]) == (None, "50000", "250000")
    dates = {"due": "2026-11-01", "until": "2026-11-26"}
    late = client.get("/api/v1/fine/surcharge", params={"amount": "10000", **dates}).json()
    assert late["amount"] == "7500"


def test_deadlines(client: TestClient) -> None:
    typed = client.get("/api/v1/deadline", params={"number": 7, "start": "2026-11-26"}).json()
    assert typed["last_day"] == "2026-12-07"
    clock = client.get("/api/v1/clocks/K16", params={"start": "2026-11-26"}).json()
    assert [each["last_day"] for each in clock["times"]] == ["2026-12-26", "2027-01-25"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("fine/overload?axles=x&gross_t=62", 400),
        ("fine/overload?axles=6&gross_t=62&drive=triple", 422),
        ("fine/income?act=ZZ-99&income=1", 404),
        ("fine/surcharge?amount=1&due=0001-01-01", 400),
        ("deadline?number=7&start=9999-12-31", 400),
        ("deadline?number=7&start=yesterday", 400),
        ("acts/HA-99", 404),
        ("acts/HA-01?on=2026-13-01", 422),
        ("clocks/K99?start=2026-11-26", 404),
    ],
)
def test_what_makes_no_sense_is_said(client: TestClient, path: str, status: int) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == status
    assert answer.json()["error"].endswith("。")
