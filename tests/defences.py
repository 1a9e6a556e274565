# ruff: noqa: E501 - a defence is a line
"""What keeps crowdlint safe to point at a stranger's pull request: each defence, and the test that fails without it.

`make defences` takes each of them away in a copy of the repository, one after the other, and runs its test there: it must
fail. `tests/laws/test_defences.py` sees to it that the rows stay true: the code stands where they say, and so does the test.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 240  # seconds: a test that does not end without its defence fails, too


@dataclass(frozen=True)
class Defence:
    """``what`` it promises; ``code`` in ``file`` is replaced by ``without``, and ``test`` fails."""

    what: str
    file: str
    code: str
    without: str
    test: str


SITE = "preview/crowdlint_preview/site"
BROWSER = "preview/crowdlint_preview/browser"
SERVE = "preview/crowdlint_preview/serve"
GATE = "tests/preview/serve/test_gate.py"
SHUT_IN = "tests/preview/site/test_shut_in.py"
HOLD = "tests/preview/test_hold.py"
REACH = "linter/crowdlint/language/text/reach.py"
LINKS = "tests/linter/check/test_reach.py"
OUTPUT = f"{SITE}/output.py"
RESULTS = "tests/preview/site/test_output.py"
INTACT = "tests/linter/check/test_intact.py"
LOGS = "tests/preview/test_logs.py"
WORLDS = "tests/preview/browser/test_worlds.py"
FORGED = f"{WORLDS}::test_no_page_says_itself_what_was_sent"
FRAME = f"{SHUT_IN}::test_the_frame_has_an_origin_of_its_own_no_webrtc_and_no_way_to_the_top"
BESIDE = f"{SHUT_IN}::test_a_preview_hosted_beside_a_private_page_reads_nothing_of_it"

DEFENCES = (
    # A preview that a person opens keeps the task in.
    Defence("the frame has an origin of its own", f"{SITE}/site.py", 'if word != "allow-same-origin")', "if word)", FRAME),
    Defence("and so it reads nothing of the pages beside it", f"{SITE}/site.py", 'if word != "allow-same-origin")', "if word)", BESIDE),
    Defence("the frame may not take the window elsewhere", f"{SITE}/site.py", 'if word != "allow-same-origin")', 'if word != "allow-same-origin") + " allow-top-navigation"', FRAME),
    Defence("the constructors of WebRTC are gone", f"{SITE}/shell/guard.js", "^(?:webkit)?RTC|", "", FRAME),
    Defence("nothing is sent by requests", f"{SITE}/site.py", "connect-src data: blob:", "connect-src * data: blob:", f"{SHUT_IN}::test_nothing_leaves_a_preview_opened_from_disk"),
    Defence("no page inside the task has WebRTC back", f"{SITE}/shell/guard.js", "if (apply(search, sink, [paged]) >= 0) return null;", "", f"{SHUT_IN}::test_nothing_leaves_a_preview_opened_from_disk"),
    Defence("only the task's frame speaks to the bar", f"{SITE}/shell/preview.js", "event.source !== frame.contentWindow || ", "", f"{SHUT_IN}::test_only_the_frame_of_the_task_is_heard"),
    Defence("a page may not speak to the bar for ever", f"{SITE}/shell/preview.js", "heard++ >= MOST_MESSAGES", "false", f"{SHUT_IN}::test_what_a_page_says_is_shown_as_text_and_not_for_ever"),
    # The live server.
    Defence("a name that leads to this machine is no host of the live server", f"{SERVE}/gate.py", " or hosts[0] not in self.hosts", "", f"{GATE}::test_a_foreign_host_or_origin_gets_nothing"),
    Defence("another origin gets nothing of it", f"{SERVE}/gate.py", 'if origins and origins[0] != f"http://{hosts[0]}":', "if False:", f"{GATE}::test_a_foreign_host_or_origin_gets_nothing"),
    Defence("a page of another site gets nothing of it", f"{SERVE}/gate.py", 'not sites <= {"same-origin", "none"} or ', "", f"{GATE}::test_a_foreign_host_or_origin_gets_nothing"),
    Defence("who writes there names an origin", f"{SERVE}/gate.py", 'if scope["method"] not in ("GET", "HEAD") and not origins:', "if False:", f"{GATE}::test_who_writes_names_an_origin"),
    Defence("no path comes out of a request", f"{SERVE}/given.py", "path = self._known.get(name)", "path = Path(name)", f"{GATE}::test_no_path_leads_out"),
    Defence("what somebody else wrote is not written over", f"{SERVE}/given.py", "if stamp_of(self._source(path)) != stamp:", "if False:", f"{GATE}::test_saving_writes_the_file_that_was_read_and_no_other"),
    Defence("the frame around a task has an origin of its own", f"{SERVE}/pages.py", "sandbox {SHUT_IN} allow-modals", "sandbox {SHUT_IN} allow-modals allow-same-origin", f"{GATE}::test_the_page_its_scripts_and_its_questions_are_answered"),
    # Pages that crowdlint opens.
    Defence("no request leaves the browser", f"{BROWSER}/chromium.py", '"--host-resolver-rules=MAP * ~NOTFOUND",\n    "--proxy-server=http://127.0.0.1:9",\n    "--proxy-bypass-list=<-loopback>",\n    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",', "", "tests/preview/browser/test_browser.py::test_nothing_leaves_the_machine"),
    # Links, devices, other people's files.
    Defence("no link that leads out is read", REACH, "return not _follow and not any(", "return False and not any(", f"{LINKS}::test_data_beside_a_template_are_not_read_through_a_link[check]"),
    Defence("no link that leads out is written through", REACH, "    if leads_out(path):\n", "    if False:\n", f"{LINKS}::test_output_never_replaces_what_is_no_file_and_streams_where_asked"),
    Defence("devices, pipes and folders are no input", REACH, "if not stat.S_ISREG(mode):", "if False:", f"{LINKS}::test_pipes_devices_and_folders_are_refused_as_input"),
    Defence("devices and pipes are not replaced by files", REACH, "if os.path.exists(path) and not os.path.isfile(path):", "if False:", f"{LINKS}::test_output_never_replaces_what_is_no_file_and_streams_where_asked"),
    Defence("no file of the author's is written over", OUTPUT, "if name not in self.before and name not in self.written and os.path.lexists(path):", "if False:", f"{RESULTS}::test_an_authors_file_is_never_written_over"),
    Defence("a link in the folder of results leads nowhere", OUTPUT, "if os.path.commonpath([folder, os.path.realpath(self.out)]) != os.path.realpath(self.out):", "if False:", f"{RESULTS}::test_a_link_in_the_folder_leads_nowhere"),
    Defence("a list of results names nothing outside", OUTPUT, 'if not Path(name).is_absolute() and ".." not in Path(name).parts', "if name", f"{RESULTS}::test_a_list_names_nothing_outside_of_its_folder"),
    Defence("results go into no folder that holds templates", "preview/crowdlint_preview/commands/_tasks.py", 'if path.resolve().is_relative_to(options["out"].resolve()):', "if False:", f"{RESULTS}::test_out_that_holds_templates_is_refused"),
    Defence("what speaks of the whole goes before a part is replaced", OUTPUT, "self._remove(self.last & self.before.keys())", "pass", f"{RESULTS}::test_a_run_that_is_killed_leaves_the_old_set_or_the_new_or_one_that_says_it_is_none"),
    Defence("no mark speaks of a file that is not made of it", OUTPUT, 'if (self.before | self.written).get(name) != "":', "if name not in self.before | self.written:", f"{RESULTS}::test_a_run_that_is_killed_leaves_the_old_set_or_the_new_or_one_that_says_it_is_none"),
    Defence("two runs do not write into one folder", OUTPUT, "except BlockingIOError as error:", "except ZeroDivisionError as error:", f"{RESULTS}::test_two_runs_do_not_write_into_one_folder"),
    # One template never costs the others.
    Defence("a page that takes too long is given up", f"{BROWSER}/driver.py", "timer.start()", "pass", f"{HOLD}::test_a_page_that_takes_too_long_is_given_up_and_the_browser_starts_again"),
    Defence("a browser that has died is started again", f"{BROWSER}/browser.py", "            self.revive()\n            if late:", "            if late:", f"{HOLD}::test_a_page_that_the_browser_dies_of_is_tried_once_more"),
    Defence("timers without delay rest", f"{BROWSER}/scripts.py", "[['setInterval', 4], ['setTimeout', 1]]", "[['setInterval', 0], ['setTimeout', 0]]", f"{HOLD}::test_pictures_are_made_of_pages_whose_timers_never_rest_or_throw"),
    Defence("a timer that throws ends no picture", f"{BROWSER}/shoot.py", "if visit.ended or visit.page.is_closed():\n            raise", "raise", f"{HOLD}::test_pictures_are_made_of_pages_whose_timers_never_rest_or_throw"),
    Defence("half characters are made whole", f"{BROWSER}/limits.py", "return value if value.isascii() else value.encode", "return value if True else value.encode", "tests/preview/browser/test_limits.py::test_what_a_page_says_can_be_written"),
    Defence("what is too deep is told", f"{BROWSER}/visit.py", "except RecursionError as error:", "except ZeroDivisionError as error:", "tests/preview/browser/test_limits.py::test_an_answer_that_is_too_deep_is_a_fault_of_the_page"),
    Defence("console lines are counted", f"{BROWSER}/record.py", "if len(visit.console) < MOST_CONSOLE:", "if True:", f"{HOLD}::test_each_hostile_page_is_exercised_with_a_reason_of_its_own_and_right_ones_pass"),
    Defence("dialogs and windows are counted", f"{BROWSER}/visit.py", "if self.opened[what] > MOST_OPENED:", "if False:", f"{HOLD}::test_each_hostile_page_is_exercised_with_a_reason_of_its_own_and_right_ones_pass"),
    Defence("a file that cannot be read costs no other", "linter/crowdlint/check/checker.py", "        except UserError as error:\n            return Checked(path, problem=error.message", "        except ZeroDivisionError as error:\n            return Checked(path, problem=error.message", f"{HOLD}::test_check_reads_each_file_on_its_own"),
    Defence("a number of thousands of digits costs no other", "linter/crowdlint/language/task/sources.py", 'raise _Unfit(f"a number of {len(digits):,} digits", digits)', "return int(digits)", f"{HOLD}::test_check_reads_each_file_on_its_own"),
    Defence("a page cannot change what looks at it", f"{BROWSER}/driver.py", "content_script=True", "content_script=False", "tests/preview/browser/test_worlds.py::test_a_page_that_ruins_every_built_in_is_seen_as_it_is"),
    Defence("axe-core sees what is there", "preview/crowdlint_preview/work/checks/views.py", 'visit.run_apart(axe, f"({_AXE})()")', 'visit.frame.evaluate(axe + ";0") or visit.frame.evaluate(_AXE)', "tests/preview/work/test_checks.py::test_axe_is_held_against_the_authors_part"),
    Defence("only the stand-in says what was sent", f"{BROWSER}/told.js", "said === key && {", "true && {", f"{FORGED}[what the stand-in calls]"),
    Defence("no page reads the key of the stand-in", f"{BROWSER}/scripts.py", ' or kind != "script"', "", f"{FORGED}[the text of the stand-in]"),
    Defence("no worker has the key either", f"{SITE}/joiner.py", "const heard = typeof document.all === 'undefined' && document.all !== undefined;", "const heard = true;", f"{WORLDS}::test_no_worker_learns_the_key_of_the_stand_in"),
    Defence("a page that learns the name of the channel hears nothing there", f"{BROWSER}/told.js", "apply(stop, event, []);", "", f"{FORGED}[the name of the channel]"),
    Defence("nor answers for a page that was written over", f"{BROWSER}/asked.js", "if (isGone()) return reply;", "", f"{FORGED}[the channel of a page that was written over]"),
    Defence("what makes the answer is not replaced unseen", f"{BROWSER}/told.js", " || now?.get !== before?.get", "", f"{WORLDS}::test_what_makes_the_answer_is_not_replaced_unseen"),
    Defence("who changes the page around the task fails", "preview/crowdlint_preview/work/checks/views.py", "    if visit.changed_around():\n", "    if False:\n", "tests/preview/browser/test_worlds.py::test_what_a_page_replaces_is_told_and_never_passed"),
    Defence("killed browsers leave nothing behind", f"{BROWSER}/driver.py", "with temporary_files_in_scratch(self._stop):", "with contextlib.nullcontext():", "tests/preview/browser/test_ending.py::test_a_driver_that_is_killed_leaves_no_temporary_files"),
    # Fixes.
    Defence("a fixed document is still one", "linter/crowdlint/check/fix.py", "if not same or not is_intact(source, after.source or source, liquid):", "if False:", f"{INTACT}::test_a_fix_that_breaks_a_file_is_not_made"),
    Defence("what is wrong XML is seen", "linter/crowdlint/check/intact.py", "    except expat.ExpatError:\n        return False", "    except expat.ExpatError:\n        return True", f"{INTACT}::test_what_a_change_breaks"),
    Defence("a file that changed meanwhile is not written", "linter/crowdlint/check/call.py", "if reach.read(path) != work.before.encode():", "if False:", f"{INTACT}::test_a_file_that_changes_meanwhile_is_not_written"),
    # Logs.
    Defence("control characters are shown, not obeyed", "linter/crowdlint/reporters/frame.py", 'shown = text if text.isprintable() else "".join(_picture(char) for char in text)', "shown = text", f"{LOGS}::test_nothing_that_is_obeyed_is_visible"),
    Defence("no line is a command for a CI service", "linter/crowdlint/reporters/frame.py", 'return f"./{shown}" if shown', 'return f"{shown}" if shown', f"{LOGS}::test_nothing_that_is_obeyed_is_visible"),
    # Bounds.
    Defence("a missing sandbox is said", "preview/crowdlint_preview/commands/_tasks.py", 'click.echo(f"crowdlint: Chromium runs without its sandbox: {words}", err=True)', "pass", f"{LOGS}::test_a_missing_sandbox_is_said_or_refused"),
    Defence("--require-sandbox refuses to open pages", "preview/crowdlint_preview/commands/_tasks.py", "    if required:\n        raise UserError(f\"--require-sandbox", "    if False:\n        raise UserError(f\"--require-sandbox", f"{LOGS}::test_a_missing_sandbox_is_said_or_refused"),
    Defence("doctor calls a missing sandbox missing", "preview/crowdlint_preview/commands/doctor.py", 'browser.sandbox.startswith("full")', "True", f"{LOGS}::test_doctor_calls_a_missing_sandbox_missing"),
    Defence("Liquid makes no more than it may", "linter/crowdlint/language/render/filters.py", "    if size > run.limits.value:", "    if False:", "tests/linter/language/render/test_render.py::test_what_a_filter_would_make_is_measured_before_it_is_made"),
)  # fmt: skip


@contextlib.contextmanager
def without(defence: Defence) -> Iterator[Path]:
    """A copy of the repository that lacks a defence."""
    with tempfile.TemporaryDirectory(prefix=f"crowdlint-{os.getpid()}-") as folder:
        copy = Path(folder) / "crowdlint"
        left_out = shutil.ignore_patterns(".git", ".venv", "node_modules", "__pycache__", ".*_cache", "out", "docs")
        shutil.copytree(ROOT, copy, ignore=left_out)
        for name in ("node_modules", "docs"):
            if (ROOT / name).exists():
                (copy / name).symlink_to(ROOT / name)
        path = copy / defence.file
        path.write_text(path.read_text(encoding="utf-8").replace(defence.code, defence.without, 1), encoding="utf-8")
        yield copy


def adopt_orphans() -> None:
    """Whatever loses its parent below this process becomes its child, where the system can do that."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER


def end_descendants() -> None:
    """Kill what a test left running: without its defence nobody may do so. A browser is in no group of the test's."""
    left = True
    while left:
        parents: dict[int, int] = {}
        for path in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError, ValueError):
                parents[int(path.parent.name)] = int(path.read_text(errors="replace").rpartition(")")[2].split()[1])
        ours = {os.getpid()}
        while more := {each for each, parent in parents.items() if parent in ours} - ours:
            ours |= more
        left = bool(ours - {os.getpid()})
        for process in ours - {os.getpid()}:
            with contextlib.suppress(OSError):
                os.kill(process, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while left:
                os.waitpid(-1, 0)


def outcome(defence: Defence) -> str:
    """What its test does without it; a test that this machine cannot run (no npm) says nothing."""
    with without(defence) as copy:
        rooms = os.pathsep.join(str(copy / room) for room in ("linter", "preview", "schemas"))
        words = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", defence.test]
        environment = {**os.environ, "PYTHONPATH": rooms}
        try:
            done = subprocess.run(words, cwd=copy, env=environment, capture_output=True, timeout=MOST, check=False)
        except subprocess.TimeoutExpired:
            return "fails"
        finally:
            end_descendants()
    if b" skipped" in done.stdout and b" passed" not in done.stdout:
        return "not tried"
    return "fails" if done.returncode == 1 else "STILL PASSES"


def main(words: list[str]) -> int:
    """Try all defences, or those of which ``words`` hold a part of the name; how many are missed by their tests."""
    adopt_orphans()
    missed = 0
    for defence in DEFENCES:
        if not words or any(word in f"{defence.what} {defence.test}" for word in words):
            found = outcome(defence)
            missed += found == "STILL PASSES"
            print(found, f"{defence.what}: {defence.test}", sep="  ", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
