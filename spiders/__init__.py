"""Where pages come from: discovery, politeness, and the one spider."""
