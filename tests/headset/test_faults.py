"""Every error of OpenXR is a state with words that say what to do."""

import pytest
import xr

from scenarios.headset.faults import WORDS, Fault, HeadsetFault, fault_of, told_as_faults


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (xr.exception.RuntimeUnavailableError, Fault.NO_RUNTIME),
        (xr.exception.RuntimeFailureError, Fault.NO_SERVICE),
        (xr.exception.FormFactorUnavailableError, Fault.NO_HEADSET),
        (xr.exception.GraphicsDeviceInvalidError, Fault.NO_GRAPHICS),
        (xr.exception.SwapchainFormatUnsupportedError, Fault.NO_FORMAT),
        (xr.exception.InstanceLostError, Fault.LOST),
        (xr.exception.SessionLostError, Fault.LOST),
        (xr.exception.SessionLossPending, Fault.LOST),
        (xr.exception.TimeInvalidError, Fault.BROKEN),
    ],
)
def test_an_error_is_a_fault(error: type[Exception], fault: Fault) -> None:
    with pytest.raises(HeadsetFault) as caught, told_as_faults():
        raise error
    assert caught.value.fault is fault
    assert str(caught.value) == WORDS[fault]
    assert error.__name__ in caught.value.detail


def test_every_fault_has_a_sentence() -> None:
    assert set(WORDS) == set(Fault)
    assert all(words.endswith("。") for words in WORDS.values())


def test_what_is_not_openxr_goes_through() -> None:
    with pytest.raises(ZeroDivisionError), told_as_faults():
        raise ZeroDivisionError
    assert fault_of(ValueError()) is Fault.BROKEN
