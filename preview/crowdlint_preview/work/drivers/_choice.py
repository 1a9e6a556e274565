"""What a worker sees of a check box, a radio button or a switch, and where one clicks it."""

from crowdlint_preview.browser.browser import Locator


def is_chosen(element: Locator) -> bool:
    """Whether it shows itself as chosen; a switch is one that is pressed."""
    return "true" in (element.get_attribute("aria-checked"), element.get_attribute("aria-pressed"))


def is_usable(element: Locator) -> bool:
    return element.get_attribute("aria-disabled") != "true"


def mark(element: Locator) -> Locator:
    """The mark beside the text: in the text there may be links."""
    return element.locator("#checkboxContainer, #radioContainer, .toggle-container")
