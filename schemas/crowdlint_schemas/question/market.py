"""Mechanical Turk: its own script, the address its forms post to, and its end."""

# Amazon's API reference says so on every page.
CLOSES = "30 September 2026"

SCRIPT = "https://s3.amazonaws.com/mturk-public/externalHIT_v1.js"
# How its scripts are called, wherever they lie.
SCRIPTS_PATTERN = r"mturk-public|externalHIT|mturk_v1"
SUBMIT = "https://www.mturk.com/mturk/externalSubmit"
# The marketplace's, and the sandbox's under both of its names.
SUBMIT_PATTERN = r"https?://(?:www|workersandbox|sandbox)\.mturk\.com/mturk/externalSubmit"
# The form that its site puts around a layout that has none, and the button in it.
SITE_FORM = "mturk_form"
SITE_BUTTON = "submitButton"
