"""What workers send back: its schema, samples, types, and real answers held against it."""
