"""The pieces every screen is built from: they draw with tokens only, and none knows the domain."""
