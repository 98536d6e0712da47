import sys

import pytest

from app.services.headset_check import NO_ANSWER, HeadsetCheck, check_headset


def _says(out: str = "", error: str = "", code: int = 0) -> list[str]:
    words = f"import sys; sys.stdout.buffer.write({out!r}.encode()); sys.stderr.buffer.write({error!r}.encode())"
    return [sys.executable, "-c", f"{words}; sys.exit({code})"]


def test_what_is_well_and_what_is_missing_are_told_apart() -> None:
    said = "✓ 头显：Monado HMD\n✓ 空间：地面\n✗ 佩戴：还没有戴上，或者头显的菜单开着\n"
    assert check_headset(_says(said, code=2)) == HeadsetCheck(
        ("头显：Monado HMD", "空间：地面"), ("佩戴：还没有戴上，或者头显的菜单开着",)
    )


def test_why_nothing_could_be_opened_is_told() -> None:
    found = check_headset(_says(error="display: no\n找不到可用的显卡驱动，请安装或更新显卡驱动\n", code=2))
    assert found == HeadsetCheck(bad=("找不到可用的显卡驱动，请安装或更新显卡驱动",))


@pytest.mark.parametrize("command", [_says(), _says(error="Traceback\nValueError: no\n", code=1), ["no-such-program"]])
def test_a_process_that_does_not_answer_is_told(command: list[str]) -> None:
    assert check_headset(command) == HeadsetCheck(bad=(NO_ANSWER,))


def test_the_real_one_always_says_something() -> None:
    found = check_headset()
    assert found.good or found.bad
    assert NO_ANSWER not in found.bad
