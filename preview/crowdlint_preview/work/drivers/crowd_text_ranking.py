"""Ranks the responses on each dimension, no two alike."""

from typing import Any

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import CannotWork, Worker


def work(element: Locator, worker: Worker) -> list[dict[str, Any]]:
    responses = element.get_by_role("article").all()
    if not responses:
        raise CannotWork("it shows no response to rank")
    names = [each.inner_text() for each in responses[0].locator("legend").all()]
    rankings = []
    for at, name in enumerate(names):
        ranks = worker.random.sample(range(1, len(responses) + 1), len(responses))
        for response, rank in zip(responses, ranks, strict=True):
            group = response.get_by_role("radiogroup").nth(at)
            group.locator("label").nth(rank - 1).click()
        rankings.append({"name": name, "responseRankings": ranks})
    return rankings
