"""What can be wrong with a headset, as states with words for trainee and technician; none of them ends an attempt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import xr

from app.domain.errors import KnownError

XrException = xr.exception.XrException
"""What every error of OpenXR is raised as."""


class Fault(StrEnum):
    """Why there is no headset."""

    NO_RUNTIME = "no_runtime"
    NO_SERVICE = "no_service"
    NO_HEADSET = "no_headset"
    NO_GRAPHICS = "no_graphics"
    NO_FORMAT = "no_format"
    LOST = "lost"
    BROKEN = "broken"


WORDS = {
    Fault.NO_RUNTIME: "这台电脑没有设好 OpenXR 运行时：请安装头显的软件（如 SteamVR），并在其中把它设为默认。",
    Fault.NO_SERVICE: "头显的软件没有运行：请先打开它，等头显显示就绪，再试一次。",
    Fault.NO_HEADSET: "没有找到头显：请接好线、开机，戴上后等头显的软件显示就绪。",
    Fault.NO_GRAPHICS: "头显的软件不支持 OpenGL：请换用 SteamVR 作为默认的 OpenXR 运行时。",
    Fault.NO_FORMAT: "头显的软件没有可用的画面格式：请更新头显的软件和显卡驱动。",
    Fault.LOST: "与头显的连接断了，正在重新连接；训练没有中断，可以先用鼠标键盘继续。",
    Fault.BROKEN: "头显的软件出错了：请重新打开它。训练可以用鼠标键盘继续。",
}


class HeadsetFault(KnownError):
    """There is no headset, or no more; `detail` is what OpenXR called it, for the log."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(WORDS[fault])
        self.fault = fault
        self.detail = detail


_BY_ERROR: tuple[tuple[tuple[type[Exception], ...], Fault], ...] = (
    ((xr.exception.RuntimeUnavailableError, xr.exception.FileAccessErrorError), Fault.NO_RUNTIME),
    ((xr.exception.RuntimeFailureError, xr.exception.InitializationFailedError), Fault.NO_SERVICE),
    ((xr.exception.FormFactorUnavailableError, xr.exception.FormFactorUnsupportedError), Fault.NO_HEADSET),
    (
        (xr.exception.GraphicsDeviceInvalidError, xr.exception.ExtensionNotPresentError,
         xr.exception.GraphicsRequirementsCallMissingError),
        Fault.NO_GRAPHICS,
    ),
    ((xr.exception.SwapchainFormatUnsupportedError,), Fault.NO_FORMAT),
    (
        (xr.exception.InstanceLostError, xr.exception.SessionLostError, xr.exception.SessionLossPending,
         xr.exception.HandleInvalidError),
        Fault.LOST,
    ),
)  # fmt: skip


@contextmanager
def told_as_faults() -> Iterator[None]:
    """Raise HeadsetFault for whatever OpenXR raises in here."""
    try:
        yield
    except XrException as error:
        raise as_fault(error) from error


def as_fault(error: Exception) -> HeadsetFault:
    """The fault that an error of OpenXR is."""
    return HeadsetFault(fault_of(error), f"{type(error).__name__}: {error}")


def fault_of(error: Exception) -> Fault:
    """Which fault an error of OpenXR is."""
    return next((fault for kinds, fault in _BY_ERROR if isinstance(error, kinds)), Fault.BROKEN)
