"""The desktop: Qt windows that speak to services only."""
