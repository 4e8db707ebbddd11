"""What `evals.planted` makes piles of: base articles, edits, traces, quotations, wordings."""
