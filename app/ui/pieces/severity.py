"""The shape of each severity, so that colour never speaks alone."""

from __future__ import annotations

SEVERITY_ICONS = {
    "critical": "warning-octagon-fill",
    "major": "warning-fill",
    "warn": "warning-circle-fill",
    "ok": "check-circle-fill",
    "neutral": "info-fill",
}
