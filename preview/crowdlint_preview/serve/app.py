"""What the server answers: its page and the scripts of it, and each question that the page asks."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import json
import traceback
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import click
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from crowdlint.errors import UserError
from crowdlint.language.text.source import Source
from crowdlint.reporters.frame import visible
from crowdlint_preview.serve.editing import EditorAnswers, rule_page
from crowdlint_preview.serve.events import EventStreams
from crowdlint_preview.serve.gate import MOST_BYTES, App, Gate, fresh_token
from crowdlint_preview.serve.given import ChangedMeanwhileError, GivenFiles, as_error
from crowdlint_preview.serve.pages import (
    REPORT_POLICY,
    STAGE_POLICY,
    UI_FILES,
    report_of,
    stage_page,
    ui_page,
    ui_policy,
)
from crowdlint_preview.serve.showing import TaskShower
from crowdlint_preview.serve.working import TaskWorker

Result = TypeVar("Result")
Asked = dict[str, Any]


class LiveServer:
    """Everything behind the gate. Questions are answered in two threads: one shows, one reads as an editor does."""

    def __init__(self, given: GivenFiles, shower: TaskShower, worker: TaskWorker) -> None:
        self.given, self.shower, self.worker = given, shower, worker
        self.editor = EditorAnswers(given.paths)
        self.events = EventStreams()
        self.token, self.stage_token = fresh_token(), fresh_token()
        self._show = ThreadPoolExecutor(1, "crowdlint-show")
        self._read = ThreadPoolExecutor(1, "crowdlint-read")

    def app(self, port: int) -> App:
        """The application for a port of the loopback interface, behind its gate."""
        ui, stage = f"/{self.token}", f"/{self.stage_token}"
        routes = [
            Route(f"{ui}/", self._page),
            Route(f"{ui}/ui/{{name}}", self._ui_file),
            Route(f"{ui}/events", self._events),
            Route(f"{ui}/ask/{{name}}", self._ask, methods=["POST"]),
            Route(f"{ui}/share", self._share, methods=["POST"]),
            Route(f"{ui}/report/{{number}}/{{name:path}}", self._report),
            Route(f"{stage}/", self._stage),
        ]
        inner = Starlette(routes=routes, lifespan=self._life, exception_handlers=dict.fromkeys((404, 405), _nothing))
        inner.router.redirect_slashes = False
        return Gate(inner, port, (self.token, self.stage_token))

    @contextlib.asynccontextmanager
    async def _life(self, _: Starlette) -> AsyncIterator[None]:
        self.events.watch(self.given.watched, self._changed)
        yield
        self.events.end()
        await self.worker.close()
        for pool in (self._show, self._read):
            pool.shutdown(wait=False, cancel_futures=True)

    def _changed(self, paths: list[Path]) -> None:
        names = {name for path in paths if (name := self.given.name_of(path))}
        if len(names) < len(paths):  # settings or data
            self._read.submit(self.editor.forget)
            self._show.submit(self.shower.forget)
        for name in sorted(names):
            self.events.send({"kind": "template", "name": name})
        if len(names) < len(paths):
            self.events.send({"kind": "data"})

    async def _page(self, request: Request) -> Response:
        text, nonce = ui_page(f"/{self.stage_token}/")
        return Response(text, 200, {"content-security-policy": ui_policy(nonce)}, "text/html")

    async def _ui_file(self, request: Request) -> Response:
        found = UI_FILES.get(request.path_params["name"])
        if found is None:
            return Response(status_code=404)
        return Response(found.read_bytes(), media_type="text/css" if found.suffix == ".css" else "text/javascript")

    async def _stage(self, request: Request) -> Response:
        # Its own origin is none, so the page of the server is another one to it.
        headers = {"content-security-policy": STAGE_POLICY, "cross-origin-resource-policy": "same-origin"}
        return Response(stage_page(), 200, headers, "text/html")

    async def _events(self, request: Request) -> Response:
        return StreamingResponse(self.events.stream(), media_type="text/event-stream")

    async def _report(self, request: Request) -> Response:
        try:
            body = report_of(self.worker, request.path_params["number"], request.path_params["name"])
        except UserError:
            return Response(status_code=404)
        return Response(body, 200, {"content-security-policy": REPORT_POLICY}, "text/html")

    async def _ask(self, request: Request) -> Response:
        question = self._questions.get(request.path_params["name"])
        if question is None:
            return Response(status_code=404)
        return await self._answered(request, lambda asked: question(self, asked))

    async def _share(self, request: Request) -> Response:
        async def packed(asked: Asked) -> Response:
            source = self._typed(asked)
            made = functools.partial(self.shower.packed, source, str(asked["choice"]), asked.get("data"))
            name, body = await self._in(self._show, made)
            return Response(body, 200, {"x-name": name.encode("ascii", "replace").decode()}, "application/zip")

        return await self._answered(request, packed)

    async def _answered(self, request: Request, answer: Callable[[Asked], Any]) -> Response:
        """An answer; what goes wrong is an answer, too."""
        try:
            body = await _body(request)
            asked = json.loads(body)
            found = await answer(asked)
            return found if isinstance(found, Response) else JSONResponse(found)
        except ChangedMeanwhileError as error:
            return JSONResponse({"problem": as_error(error), "conflict": True}, 409)
        except UserError as error:
            return JSONResponse({"problem": as_error(error)}, 400)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            click.echo(visible(traceback.format_exc(limit=-3)), err=True)
            return JSONResponse({"problem": {"message": f"crowdlint failed here: {type(error).__name__}"}}, 400)

    async def _in(self, pool: ThreadPoolExecutor, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(pool, work)

    def _typed(self, asked: Asked) -> Source:
        """The template that is being typed."""
        return self.given.typed(str(asked["name"]), str(asked["text"]))

    # Questions: each takes what was asked, and gives plain data.

    async def listed(self, asked: Asked) -> Any:
        names = await self._in(self._show, self.given.names)
        return {"names": names}

    async def opened(self, asked: Asked) -> Any:
        found = await self._in(self._show, lambda: self.given.read(str(asked["name"])))
        return {"text": found.text, "stamp": found.stamp}

    async def saved(self, asked: Asked) -> Any:
        done = functools.partial(self.given.save, str(asked["name"]), str(asked["text"]), str(asked["stamp"]))
        return {"stamp": (await self._in(self._show, done)).stamp}

    async def choices(self, asked: Asked) -> Any:
        source = self._typed(asked)
        return {"choices": await self._in(self._show, lambda: self.shower.choices.all(source))}

    async def lines(self, asked: Asked) -> Any:
        source = self._typed(asked)
        return {"lines": await self._in(self._read, lambda: self.shower.choices.lines(source))}

    async def shown(self, asked: Asked) -> Any:
        source = self._typed(asked)
        return await self._in(self._show, lambda: self.shower.show(source, str(asked["choice"]), asked.get("data")))

    async def judged(self, asked: Asked) -> Any:
        source = self._typed(asked)
        return await self._in(self._show, lambda: self.shower.judge(source, json.loads(asked["answer"])))

    async def findings(self, asked: Asked) -> Any:
        source = self._typed(asked)
        return {"findings": await self._in(self._read, lambda: self.editor.findings(source))}

    async def completed(self, asked: Asked) -> Any:
        source = self._typed(asked)
        return {"items": await self._in(self._read, lambda: self.editor.completions(source, asked["at"]))}

    async def hovered(self, asked: Asked) -> Any:
        source = self._typed(asked)
        return {"told": await self._in(self._read, lambda: self.editor.hover(source, asked["at"]))}

    async def actions(self, asked: Asked) -> Any:
        source = self._typed(asked)
        return {"actions": await self._in(self._read, lambda: self.editor.actions(source, asked["range"]))}

    async def fixed(self, asked: Asked) -> Any:
        source = self._typed(asked)
        return {"actions": await self._in(self._read, lambda: self.editor.fix_all(source))}

    async def rule(self, asked: Asked) -> Any:
        return {"page": rule_page(str(asked["code"]))}

    async def exercised(self, asked: Asked) -> Any:
        source = self._typed(asked)
        return await self.worker.work(source, str(asked["data"]))

    _questions = MappingProxyType(
        {
            "list": listed,
            "open": opened,
            "save": saved,
            "choices": choices,
            "lines": lines,
            "show": shown,
            "judge": judged,
            "findings": findings,
            "complete": completed,
            "hover": hovered,
            "actions": actions,
            "fix_all": fixed,
            "rule": rule,
            "exercise": exercised,
        }
    )


async def _nothing(request: Request, error: Exception) -> Response:
    return Response(status_code=404)


async def _body(request: Request) -> bytes:
    """What was sent. Raises ``UserError`` where it is more than there is room for."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_BYTES:
            raise UserError(f"more than {MOST_BYTES:,} bytes")
        parts.append(part)
    return b"".join(parts)
