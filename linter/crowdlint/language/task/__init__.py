"""Tasks: where their data come from, and templates rendered with them."""
