"""HTML as the standard reads it, with a place for every token."""
