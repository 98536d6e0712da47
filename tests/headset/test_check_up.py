"""The technician is told in words what is there, and what to do where nothing is."""

import logging
from typing import Any

import pytest

from scenarios.headset.bindings import PROFILES
from scenarios.headset.check_up import CONTROLLERS, SPACES, Finding, check_up, report
from scenarios.headset.faults import WORDS, Fault, HeadsetFault
from scenarios.headset.headset_link import quiet_loader
from scenarios.headset.spaces import CHOICE


def test_no_headset_is_a_finding_that_says_what_to_do(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    quiet_loader()

    def none() -> Any:
        raise HeadsetFault(Fault.NO_HEADSET, "FormFactorUnavailableError")

    findings = check_up(none, 0.0)
    assert [one.good for one in findings] == [False]
    assert WORDS[Fault.NO_HEADSET] in report(findings)
    assert "FormFactorUnavailableError" in report(findings)


def test_every_controller_and_space_has_a_name() -> None:
    assert set(CONTROLLERS) == {profile.name for profile in PROFILES}
    assert set(SPACES) == {kind.name for kind in CHOICE}


def test_the_report_marks_what_is_wrong() -> None:
    assert (
        report((Finding("头显", "某型"), Finding("活动范围", "没有", good=False))) == "✓ 头显：某型\n✗ 活动范围：没有"
    )
