"""Pictures, sound and documents for tasks whose own are not at hand."""
