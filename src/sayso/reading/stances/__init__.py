"""What a cue does with its content."""
