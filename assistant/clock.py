"""When an answer reached its steps."""

import time
from dataclasses import dataclass, field


@dataclass
class Clock:
    """Seconds since the question arrived, by what was reached."""

    started: float = field(default_factory=time.perf_counter)
    marks: dict[str, float] = field(default_factory=dict)

    def mark(self, name: str) -> None:
        self.marks.setdefault(name, time.perf_counter() - self.started)
