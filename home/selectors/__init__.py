"""What a reader sees of the front page and of indices, each part in a fixed number of queries."""
