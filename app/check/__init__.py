"""The gate: lanes that `./check` runs inside the checkout's own environment."""
