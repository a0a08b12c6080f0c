"""A hundred kills at random moments, and one at every durable step.

Run as `python tests/benchmarks/kills.py`.

Prints, for each kind of kill, how many of the processes died, and how many starts afterwards
answered from committed state, agreed by themselves, agreed after `--repair`, and could be brought
up by the next ingest to what a fresh one makes.
"""

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path[:0] = [str(Path(__file__).resolve().parents[n]) for n in (1, 2)]

from killing import ACTIONS, Kill, Survey, kill, random_kills, rounds, write_version  # noqa: E402

console = Console()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--random", type=int, default=100, help="kills at random moments")
    asked.add_argument("--persist", type=int, default=10, help="kills while Chroma writes vectors")
    asked.add_argument(
        "--steps", nargs="*", choices=ACTIONS, default=[], help="one at every durable step of these"
    )
    asked.add_argument("--seed", type=int, default=20261124)
    options = asked.parse_args()
    found: dict[str, list[tuple[bool, Survey]]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as work:
        spans = _spans(Path(work) / "spans") if options.random else {}
        console.print("seconds an action takes:", {k: round(v, 2) for k, v in spans.items()})
        # some come too late, when all is done: so many more are tried until enough came in time
        killed = 0
        tries = random_kills(options.seed, 10 * options.random, spans)
        for how, died, left in rounds(Path(work) / "random", tries):
            _note(found, f"random: {how.action}", how, died, left)
            killed += died
            if killed >= options.random:
                break
        persists = [
            Kill("ingest", seconds=n * 0.003, when="large", on_persist=True)
            for n in range(options.persist)
        ]
        for how, died, left in rounds(Path(work) / "persist", persists, articles=150):
            _note(found, "while Chroma persists", how, died, left)
        for action in options.steps:
            _steps(Path(work), action, found)
    _print(found)


def _spans(work: Path) -> dict[str, float]:
    """How long each action takes here when nobody kills it."""
    spans = {}
    for _, _, _ in rounds(work, []):
        pass
    for version, action in enumerate(ACTIONS, 1):
        write_version(work / "corpus", version)
        started = time.perf_counter()
        kill(work / "data", work / "corpus", Kill(action, seconds=120))
        spans[action] = time.perf_counter() - started - 1.0  # which its start takes
    return {action: max(0.3, seconds) for action, seconds in spans.items()}


def _steps(work: Path, action: str, found: dict[str, list[tuple[bool, Survey]]]) -> None:
    """Each step in turn, before or after it: after one is before the next."""
    for point in range(200):
        one = Kill(action, point=point, when="after" if point % 2 else "before")
        ((how, died, left),) = rounds(work / f"{action}-{point}", [one])
        if not died:
            break
        _note(found, f"every step: {action}", how, died, left)


def _note(
    found: dict[str, list[tuple[bool, Survey]]], kind: str, how: Kill, died: bool, left: Survey
) -> None:
    found[kind].append((died, left))
    if not len(found[kind]) % 20:
        console.print(f"{kind}: {len(found[kind])}", style="dim")
    if not left.well or not left.clean:
        console.print(kind, how, left, style="yellow")


def _print(found: dict[str, list[tuple[bool, Survey]]]) -> None:
    table = Table(
        "", "runs", "killed", "answered", "old or new whole", "agreed", "agreed after --repair",
        "next ingest right", "slowest start",
    )  # fmt: skip
    for kind, seen in [*found.items(), ("all", [one for many in found.values() for one in many])]:
        left = [survey for _, survey in seen]
        counts = (
            sum(died for died, _ in seen), sum(s.answers for s in left), sum(s.whole for s in left),
            sum(s.clean for s in left), sum(s.repaired for s in left), sum(s.ended for s in left),
        )  # fmt: skip
        slowest = max(s.seconds for s in left)
        table.add_row(kind, str(len(seen)), *map(str, counts), f"{slowest:.1f} s")
    Console(width=140).print(table)


if __name__ == "__main__":
    main()
