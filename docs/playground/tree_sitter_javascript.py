"""The grammar lies beside the page; `tree_sitter` asks the browser's own build of it."""


def language() -> None:
    """There is but one."""
