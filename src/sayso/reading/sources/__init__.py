"""What stands behind an attribution, by the words of its source."""
