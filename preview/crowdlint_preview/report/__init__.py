"""What people and machines get from a run of `exercise`: one model, and everything made of it."""
