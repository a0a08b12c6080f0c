"""Speed and memory of the served assistant on this machine: `make bench`.

Each setting runs in a process of its own, so that its peak memory is its own. The remote setting
talks to a small OpenAI-compatible server on loopback: what it shows is our part of the time.
"""

import json
import os
import platform
import socket
import statistics
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rich.console import Console
from rich.table import Table

QUESTIONS = [
    "惠济区2023年第一季度签约了多少个项目?总签约额是多少?",
    "惠济区2023年新签约项目总额的目标是多少？",
    "惠济区的六大主导产业是哪些？",
    "花园口新兴产业园重点发展哪些产业？",
    "古荥智能制造产业园重点推进哪些项目？",
    "2022年惠济区新签约项目有多少个？",
    "2022年惠济区新开工项目投资额是多少？",
    "惠济区一季度签约的项目涉及哪些领域？",
    "三纯新能源每年的产能是多少？",
    "惠济区中部区域重点发展什么？",
]
REPLY = "据报道，惠济区2023年一季度签约21个项目，总签约额达290亿元[1]。"
console = Console()


def main() -> None:
    console.print(f"Machine: {_machine()}")
    table = Table("", "embedded model", "remote model (loopback)")
    embedded = _measure({})
    with _fake_service() as url:
        remote = _measure({"POLICY_LLM_BASE_URL": url, "POLICY_LLM_MODEL": "canned"})
    for name, unit in (
        ("ready", "s"), ("sources", "s"), ("first token", "s"), ("whole answer", "s"),
        ("peak memory", "GB"),
    ):  # fmt: skip
        table.add_row(name, *(f"{measured[name]:.2f} {unit}" for measured in (embedded, remote)))
    console.print(table)
    console.print(f"Medians of {len(QUESTIONS)} different questions after one to warm up.")
    for name in ("first token", "whole answer", "peak memory"):
        console.print(f"{name}: embedded / remote = {embedded[name] / remote[name]:.1f}")
    share = embedded["sources"] / embedded["first token"]
    console.print(f"Sources take {share:.0%} of the time to the first token.")


def _measure(environment: dict[str, str]) -> dict[str, float]:
    command = [sys.executable, __file__, "--child"]
    run = subprocess.run(
        command, env={**os.environ, **environment}, stdout=subprocess.PIPE, check=True, text=True
    )
    measured: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return measured


def _child() -> None:
    """Serve the page and answer the questions in this process; print one JSON object."""
    import time

    started = time.perf_counter()
    import uvicorn

    import prompts
    from assistant import build
    from assistant.office import open_office
    from assistant.settings import load_settings
    from ui.web import app as web

    settings = load_settings()
    with open_office(settings) as office, build.open_assistant(settings) as assistant:
        port = _free_port()
        app = web.create_app(assistant, office, settings)
        config = uvicorn.Config(app, port=port, log_level="error")
        threading.Thread(target=uvicorn.Server(config).run, daemon=True).start()
        _load_page(port)
        ready = time.perf_counter() - started
        if assistant.chat is None:
            sys.exit("no language model: run `make models`")
        assistant.chat.warm(prompts.load("answer"))
        assistant.ask("惠济区2023年有哪些招商活动目标？")
        answers = [assistant.ask(question) for question in QUESTIONS]
    seconds = [answer.seconds for answer in answers if "first_token" in answer.seconds]
    result = {
        "ready": ready,
        "sources": statistics.median(s["retrieve"] for s in seconds),
        "first token": statistics.median(s["first_token"] for s in seconds),
        "whole answer": statistics.median(s["total"] for s in seconds),
        "peak memory": _peak_gb(),
    }
    sys.stdout.write(json.dumps(result) + "\n")


def _peak_gb() -> float:
    status = Path("/proc/self/status").read_text("utf-8")
    kilobytes = next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]
    return int(kilobytes) / 2**20


def _load_page(port: int) -> None:
    import time

    for _ in range(200):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as page:
                page.read()
                return
        except OSError:
            time.sleep(0.1)
    sys.exit("the page does not answer")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _machine() -> str:
    cpu = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            cpu = line.split(":", 1)[1].strip()
            break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{cpu}, {os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}"


class _Service(BaseHTTPRequestHandler):
    """Streams the same reply to everybody, as an OpenAI-compatible service would."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        for piece in REPLY:
            choice = {"index": 0, "delta": {"role": "assistant", "content": piece}}
            chunk = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "canned"}
            self.wfile.write(f"data: {json.dumps({**chunk, 'choices': [choice]})}\n\n".encode())
        self.wfile.write(b"data: [DONE]\n\n")

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def _fake_service() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()


if __name__ == "__main__":
    _child() if "--child" in sys.argv else main()
