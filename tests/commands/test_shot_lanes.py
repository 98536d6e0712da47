"""Who pictures which screens."""

import pytest

from app.commands.shot_lanes import SHARES, Share, lane_count, order_of, share_out, shares_of


def test_every_screen_has_a_share_whatever_its_number() -> None:
    names = [f"{number:02}_name" for number in range(100)]
    for name in names:
        assert [share for share in SHARES if name.startswith(share)] != []
        assert len(shares_of([name])) == 1
    assert [order_of(name) for name in names] == sorted(order_of(name) for name in names)
    assert order_of("strange") == len(SHARES)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ([""], [Share(start, (start,)) for start in SHARES]),
        (["08"], [Share("08", ("08",))]),
        (["42_case", "40", "05_result"], [Share("05", ("05_result",)), Share("4", ("42_case", "40"))]),
        (["1", "12_settings"], [Share("1", ("1", "12_settings"))]),
        (["x"], []),
    ],
)
def test_what_was_asked_for_is_shared_out(names: list[str], found: list[Share]) -> None:
    assert shares_of(names) == found


@pytest.mark.parametrize("lanes", [1, 2, 3])
def test_no_share_is_lost_or_done_twice(lanes: int) -> None:
    shares = shares_of([""])
    made = share_out(shares, lanes)
    assert len(made) == lanes
    assert sorted(share.start for lane in made for share in lane) == sorted(SHARES)
    longest, shortest = (pick(sum(SHARES[each.start] for each in lane) for lane in made) for pick in (max, min))
    assert longest - shortest < max(SHARES.values())


def test_no_lane_is_empty() -> None:
    assert share_out(shares_of(["08"]), 3) == [[Share("08", ("08",))]]
    assert share_out([], 2) == []
    assert lane_count() >= 1
