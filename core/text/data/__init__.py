"""Word lists of the text analysis, one small module per subject."""
