"""Presses Submit, as a worker who has finished does."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import CannotWork, Worker
from crowdlint_preview.work.drivers._sight import in_sight

# A widget's own button, one the template wrote, or the one that the form adds; shadow roots are looked into.
SUBMIT = "button[type=submit], input[type=submit], crowd-button[form-action=submit] button"

# Buttons that our elements bring: dialogs, header, tools.
OURS = (
    "[role=tab], .ui, .close, .dismiss, .tool, .awsui-button-variant-normal, .awsui-modal-dismiss-control, "
    ".closeInstructions, .moreInstructionsLink, .category-button"
)
# Those that may stand in a tab or a dialog of the template.
TUCKED_AWAY = "css:light=crowd-button[form-action=submit], button[type=submit], input[type=submit]"
# Some forms hide Submit and send themselves when one of several buttons is pressed; not those that our elements bring.
OTHERS = f"crowd-button button, button:not({OURS}), input[type=button]"


def work(element: Locator, worker: Worker) -> None:
    """Press the first Submit that can be seen, else one in a tab or dialog, else the first button at all."""
    submits, others = (filter(_ready, element.locator(each).all()) for each in (SUBMIT, OTHERS))
    tucked_away = [each for each in element.locator(TUCKED_AWAY).all() if not each.is_visible()]
    for button in [*submits, *tucked_away, *others]:
        with in_sight(button) as seen:
            if seen:
                button.click()
                return
    raise CannotWork("there is no Submit button that a worker could see")


def _ready(button: Locator) -> bool:
    return button.is_visible() and button.is_enabled()
