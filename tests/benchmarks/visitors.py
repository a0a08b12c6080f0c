"""Many visitors at once on the embedded model: `make bench-visitors`.

The real server runs in a process of its own and answers pages in a real browser, each with a
conversation of its own. In a round all pages ask at the same moment. Told are the seconds until a
visitor reads the sources, the first word and the checked answer, what could be read while waiting,
and the server's resident memory as questions go by.

Usage: python tests/benchmarks/visitors.py [--visitors 20] [--questions 500]
"""

import argparse
import asyncio
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT)]

import psutil  # noqa: E402
from end_to_end import chromium  # noqa: E402
from playwright.async_api import Page, async_playwright  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

SET = ROOT / "tests/evals/huiji.jsonl"
EVERY = 50  # questions between two lines about memory
ENVIRONMENT = {
    "POLICY_CACHED_ANSWERS": "0",  # every question is answered by the model
    "POLICY_KEEP_QUESTIONS": "off",
    "PYTHONUNBUFFERED": "1",
}
# Runs in the page: asks, and tells when what could be seen, in milliseconds since.
ASK = """
(question) => new Promise((told) => {
  const began = performance.now(), at = {}, waiting = [];
  const see = (name, there) => { if (there) at[name] ??= performance.now() - began; };
  const end = (how) => { watch.disconnect(); told({ at, waiting, how }); };
  const look = () => {
    const turn = [...document.querySelectorAll("#talk .turn")].at(-1);
    if (turn?.querySelector(".asked p")?.textContent !== question) return;
    see("question", true);
    const progress = turn.querySelector(".progress")?.textContent.trim();
    if (progress && waiting.at(-1) !== progress) waiting.push(progress);
    see("sources", turn.querySelector(".chip") || turn.querySelector(".is-draft"));
    see("first word", turn.querySelector(".reply .text"));
    if (turn.dataset.state === "working") return;
    see("sources", turn.dataset.state === "done");
    see("answer", turn.dataset.state === "done");
    end(turn.dataset.state === "done" ? "" : turn.querySelector(".reply").innerText);
  };
  const watch = new MutationObserver(look);
  const everything = { attributes: true, characterData: true, childList: true, subtree: true };
  watch.observe(document.querySelector("#talk"), everything);
  const late = () => `not answered within ten minutes, ${at.question ? "though" : "not"} taken`;
  setTimeout(() => end(late()), 600_000);
  policyPage.setQuestion(question);
  const press = () => document.querySelector("#ask").click();
  requestAnimationFrame(press);
  // a press is ignored in the moment in which the answer before it ends: people press again
  setTimeout(() => { if (!at.question) press(); }, 2000);
})
"""
console = Console()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visitors", type=int, default=20)
    parser.add_argument("--questions", type=int, default=500)
    asked = parser.parse_args()
    with _server() as (address, process):
        asyncio.run(_visit(address, process, asked.visitors, asked.questions))


async def _visit(address: str, process: psutil.Process, visitors: int, questions: int) -> None:
    texts = cycle(_questions())
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(
            executable_path=chromium.find_or_install(), args=chromium.ARGUMENTS
        )
        complaints: list[str] = []
        pages = [await _open(browser, address, complaints) for _ in range(visitors)]
        await pages[0].evaluate(ASK, next(texts))  # the models are there when it is answered
        first = await _round(pages, list(islice(texts, visitors)))
        _tell(first)
        rounds = [first]
        _tell_memory(visitors, process, rounds)
        for asked in range(2 * visitors, questions + 1, visitors):
            rounds.append(await _round(pages, list(islice(texts, visitors))))
            if asked // EVERY > (asked - visitors) // EVERY:
                _tell_memory(asked, process, rounds)
        await browser.close()
    _tell_errors([one for told in rounds for one in told])
    console.print(f"Complaints of the browser: {dict(Counter(complaints)) or 'none'}")


async def _open(browser: Any, address: str, complaints: list[str]) -> Page:
    context = await browser.new_context(viewport={"width": 1000, "height": 700}, locale="zh-CN")
    page: Page = await context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda m: m.type == "error" and complaints.append(m.text))
    await page.goto(address)
    await page.wait_for_selector("html.is-ready", state="attached", timeout=120_000)
    return page


async def _round(pages: Sequence[Page], texts: Sequence[str]) -> list[dict[str, Any]]:
    asking = (page.evaluate(ASK, text) for page, text in zip(pages, texts, strict=True))
    return list(await asyncio.gather(*asking))


def _tell(told: Sequence[dict[str, Any]]) -> None:
    load = os.getloadavg()[0]
    console.print(f"{len(told)} visitors at once; load of the machine {load:.1f}")
    table = Table("seconds until", "seen by", "median", "max")
    for name in ("question", "sources", "first word", "answer"):
        seconds = [one["at"][name] / 1000 for one in told if name in one["at"]]
        if seconds:
            middle, longest = statistics.median(seconds), max(seconds)
            table.add_row(name, str(len(seconds)), f"{middle:.2f}", f"{longest:.2f}")
    console.print(table)
    _tell_errors(told)
    last = max(told, key=lambda one: one["at"].get("answer", 0))
    console.print("Read by the last one while waiting:", *last["waiting"], sep="\n  ")


def _tell_errors(told: Sequence[dict[str, Any]]) -> None:
    errors = Counter(one["how"] for one in told if one["how"])
    console.print(f"Not answered: {dict(errors) or 'none'}")


def _tell_memory(
    asked: int, process: psutil.Process, rounds: Sequence[Sequence[dict[str, Any]]]
) -> None:
    seconds = [one["at"]["sources"] / 1000 for one in rounds[-1] if "sources" in one["at"]]
    slowest = max(seconds, default=float("nan"))
    failed = sum(bool(one["how"]) for told in rounds for one in told)
    console.print(
        f"{asked:4} questions: {process.memory_info().rss / 2**30:.2f} GB, "
        f"{process.num_threads()} threads; sources within {slowest:.1f} s; {failed} not answered; "
        f"load {os.getloadavg()[0]:.1f}"
    )


def _questions() -> list[str]:
    """Different ones, in Chinese: English ones need the model before the search."""
    rows = [json.loads(line) for line in SET.read_text("utf-8").splitlines()]
    texts = [row["question"] for row in rows if row["answerable"] and not row.get("history")]
    return [text for text in dict.fromkeys(texts) if re.search("[\u4e00-\u9fff]", text)]


@contextmanager
def _server() -> Iterator[tuple[str, psutil.Process]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "ui", "serve", "--port", str(port)]
    environment = {**os.environ, **ENVIRONMENT}
    with subprocess.Popen(command, cwd=ROOT, env=environment) as server:
        try:
            _wait_for(server, address)
            yield address, psutil.Process(server.pid)
        finally:
            server.terminate()


def _wait_for(server: subprocess.Popen[bytes], address: str) -> None:
    while server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    sys.exit("the server did not start")


if __name__ == "__main__":
    main()
