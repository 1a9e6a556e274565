"""Steps that an author writes for pages that no plan can know: read, done, and what they expect."""
