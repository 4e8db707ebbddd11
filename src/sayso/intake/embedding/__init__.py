"""The signs of an article inside another page: leads, heads, datelines, credits, ends."""
