"""Chromium, found, shut in and asked: the only place that imports Playwright."""
