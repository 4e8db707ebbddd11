"""Find attributions and names with the trained network, in one pass."""
