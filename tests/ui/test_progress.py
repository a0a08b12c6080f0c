import io

import pytest
from rich.console import Console
from rich.progress import Progress

from ui import progress


@pytest.mark.parametrize(("items", "told"), [(30, "3.0/s"), (1, "6.0/min")])
def test_the_bar_tells_rate_and_time_left(monkeypatch, items, told):
    clock = iter(range(0, 10_000, 10))  # each look at it is ten seconds after the last
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True, width=120)

    class Slow(Progress):
        def __init__(self, *columns, **options):
            ticks = {"now": 0.0}
            self.ticks = ticks
            super().__init__(*columns, get_time=lambda: ticks["now"], **options)

        def advance(self, task, amount=1):
            self.ticks["now"] = float(next(clock))
            super().advance(task, amount)

    monkeypatch.setattr(progress, "Progress", Slow)
    with progress.counting(console, "Reading", 4 * items) as advance:
        for _ in range(3):
            advance(items)
    assert told in shown.getvalue() and "0:00:10" in shown.getvalue()
    assert f"{3 * items}/{4 * items}" in shown.getvalue()
