"""The language server: what `check` and the facts know, where the author types.

It opens nothing but configuration, task data and baselines inside the folders that the editor has open, follows no link
out of them, and speaks to nobody but the editor.
"""
