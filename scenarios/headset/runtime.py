"""The OpenXR runtime of this machine: its instance, the headset's system, and which extensions are used."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Any

import xr

from scenarios.headset.faults import Fault, HeadsetFault, told_as_faults

API = (1, 0, 34)
"""1.0 is what every runtime in use speaks; what 1.1 added is had by extensions."""
OPENGL, EGL, HEADLESS = "XR_KHR_opengl_enable", "XR_MNDX_egl_enable", "XR_MND_headless"
LOCAL_FLOOR, HAND_TRACKING, REFRESH_RATE = "XR_EXT_local_floor", "XR_EXT_hand_tracking", "XR_FB_display_refresh_rate"
VISIBILITY_MASK, DEPTH_LAYER = "XR_KHR_visibility_mask", "XR_KHR_composition_layer_depth"
DPAD, BINDING_MODIFICATION, PRESENCE = "XR_EXT_dpad_binding", "XR_KHR_binding_modification", "XR_EXT_user_presence"
WISHED = (
    LOCAL_FLOOR, HAND_TRACKING, REFRESH_RATE, VISIBILITY_MASK, DEPTH_LAYER, DPAD, BINDING_MODIFICATION, PRESENCE,
    "XR_EXT_hand_interaction", "XR_MSFT_hand_interaction", "XR_BD_controller_interaction",
)  # fmt: skip
"""Used where they are offered."""
STEREO = xr.ViewConfigurationType.PRIMARY_STEREO


@dataclass(frozen=True)
class Nature:
    """What the runtime says of itself and its headset."""

    runtime: str
    version: str
    headset: str
    eye_size: tuple[int, int]
    """Recommended picture of an eye in pixels."""
    largest: tuple[int, int]
    """Largest picture that may be handed over."""


class Runtime:
    """An instance with a headset's system. `graphics` names the extensions of a graphics binding, none for headless."""

    def __init__(self, graphics: tuple[str, ...] = (OPENGL,)) -> None:
        """Raises HeadsetFault where there is no runtime, no service or no headset."""
        with told_as_faults():
            self.offered = offered_extensions()
        if any(name not in self.offered for name in graphics):
            raise HeadsetFault(Fault.NO_GRAPHICS, f"no {', '.join(graphics)}")
        self.extensions = frozenset((*graphics, *(name for name in WISHED if name in self.offered)))
        if BINDING_MODIFICATION not in self.extensions:
            self.extensions -= {DPAD}
        with told_as_faults():
            self.instance = xr.create_instance(
                xr.InstanceCreateInfo(
                    application_info=xr.ApplicationInfo("Zhixing", 1, "Zhixing", 1, xr.Version(*API)),
                    enabled_extension_names=sorted(self.extensions),
                )
            )
        try:
            with told_as_faults():
                wanted = xr.SystemGetInfo(xr.FormFactor.HEAD_MOUNTED_DISPLAY)
                self.system = xr.get_system(self.instance, wanted)
                self.nature = self._nature()
        except BaseException:
            self.close()
            raise

    def path(self, text: str) -> Any:
        """OpenXR's number for a path."""
        return xr.string_to_path(self.instance, text)

    def close(self) -> None:
        """Let go of the instance; a runtime that died meanwhile is no matter."""
        with contextlib.suppress(xr.exception.XrException):
            xr.destroy_instance(self.instance)

    def _nature(self) -> Nature:
        about = xr.get_instance_properties(self.instance)
        system = xr.get_system_properties(self.instance, self.system)
        views = xr.enumerate_view_configuration_views(self.instance, self.system, STEREO)
        limits = system.graphics_properties
        return Nature(
            about.runtime_name.decode("utf-8", "replace"),
            str(xr.Version(about.runtime_version)),
            system.system_name.decode("utf-8", "replace"),
            (views[0].recommended_image_rect_width, views[0].recommended_image_rect_height),
            (
                min(views[0].max_image_rect_width, limits.max_swapchain_image_width),
                min(views[0].max_image_rect_height, limits.max_swapchain_image_height),
            ),
        )


def runtime_there() -> bool:
    """Whether this machine has a runtime at all; one whose service is down counts."""
    try:
        offered_extensions()
    except xr.exception.RuntimeUnavailableError:
        return False
    except xr.exception.XrException:
        return True
    return True


def offered_extensions() -> frozenset[str]:
    """Names of the extensions that the machine's runtime offers; raises OpenXR's errors where there is none."""
    return frozenset(
        entry.extension_name.decode("utf-8", "replace") for entry in xr.enumerate_instance_extension_properties()
    )
