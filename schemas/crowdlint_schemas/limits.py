"""What the services take and until when: sizes, numbers, dates. Every figure that rules and commands speak of."""

# Amazon's API reference of Mechanical Turk says so on every page.
MARKETPLACE_CLOSES = "30 September 2026"
