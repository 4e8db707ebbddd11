"""Small worlds of news whose truth is known: who tells what, from whom, and what became of it."""
