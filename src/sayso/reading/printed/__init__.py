"""Complete attributions by what print shows: marks, credits, transcripts."""
