"""What is done and what is said of somebody, read from the syntax of each sentence."""
