"""The frame in which a worker's task runs, and what its form sends."""

SANDBOX = ("allow-scripts", "allow-same-origin", "allow-forms")
"""What a job's frame allows: no alerts, no new windows, no leaving the page."""

SILENT_INPUTS = ("submit", "button", "reset", "image")
"""Types of native inputs that hold no answer."""
