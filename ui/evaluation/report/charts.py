"""Charts as inline SVG, coloured by the page's style sheet. Pure; texts are escaped.

Drawn about as wide as a phone's screen, so that their lettering stays readable there.
"""

from collections.abc import Mapping, Sequence
from html import escape

Points = Sequence[tuple[float, float]]
_WIDTH, _HEIGHT = 380, 230
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 12, 12, 34
_PLOT_WIDTH, _PLOT_HEIGHT = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM
_MOST_BARS = 24


def interval(mean: float, low: float, high: float) -> str:
    """A share in [0, 1] as a bar, with its interval as a line across the bar's end."""
    return (
        '<svg class="interval" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="rail" width="100" height="10"/>'
        f'<rect class="bar" width="{100 * mean:.2f}" height="10"/>'
        f'<rect class="span" x="{100 * low:.2f}" y="3.5" width="{100 * (high - low):.2f}" '
        'height="3"/></svg>'
    )


def curves(lines: Mapping[str, Points], mark: float | None, x_label: str) -> str:
    """Lines over [0, 1] × [0, 1]; `mark` is a place on the x axis that is set apart."""
    ticks = [step / 4 for step in range(5)]
    parts = [_y_tick(_y(t), f"{t:.0%}") for t in ticks]
    parts += [_x_tick(_x(t), f"{t:g}") for t in ticks]
    if mark is not None:
        ends = f'x1="{_x(mark):.1f}" x2="{_x(mark):.1f}" y1="{_TOP}" y2="{_y(0):.1f}"'
        parts.append(f'<line class="mark" {ends}/>')
    for n, points in enumerate(lines.values()):
        path = " ".join(f"{_x(x):.1f},{_y(y):.1f}" for x, y in points)
        parts.append(f'<polyline class="line line-{n}" points="{path}"/>')
    return _figure(parts, x_label, ", ".join(lines))


def histogram(values: Sequence[float], bar: float, x_label: str) -> str:
    """How many values lie in each stretch of `bar` units; the last bar holds all that is beyond."""
    places = [min(int(value / bar), _MOST_BARS - 1) for value in values]
    counts = [places.count(n) for n in range(max(places, default=0) + 1)]
    most, width = max(counts), _PLOT_WIDTH / len(counts)
    parts = [_y_tick(_y(0), "0"), _y_tick(_y(1), str(most))]
    for n, count in enumerate(counts):
        height = _PLOT_HEIGHT * count / most if most else 0.0
        parts.append(
            f'<rect class="bar" x="{_LEFT + n * width + 1:.1f}" y="{_y(0) - height:.1f}" '
            f'width="{max(width - 2, 1):.1f}" height="{height:.1f}"/>'
        )
    every = max(1, round(len(counts) / 5))
    parts += [_x_tick(_LEFT + n * width, f"{n * bar:g}") for n in range(0, len(counts) + 1, every)]
    return _figure(parts, x_label, x_label)


def _x(share: float) -> float:
    return _LEFT + share * _PLOT_WIDTH


def _y(share: float) -> float:
    return _TOP + (1 - share) * _PLOT_HEIGHT


def _y_tick(y: float, label: str) -> str:
    return (
        f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        f'<text class="y" x="{_LEFT - 6}" y="{y + 3.5:.1f}">{escape(label)}</text>'
    )


def _x_tick(x: float, label: str) -> str:
    return f'<text class="x" x="{x:.1f}" y="{_y(0) + 15:.1f}">{escape(label)}</text>'


def _figure(parts: Sequence[str], x_label: str, told: str) -> str:
    name = f'<text class="x" x="{_x(0.5):.1f}" y="{_HEIGHT - 4}">{escape(x_label)}</text>'
    return (
        f'<svg class="chart" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{escape(told)}">{"".join(parts)}{name}</svg>'
    )
