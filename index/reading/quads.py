"""Slanting rectangles around lines of print. Pure; lengths in dots, y grows downwards."""

import math

import numpy as np

from index.reading.page_image import Picture, Quad
from index.reading.ruled_tables import Grid


def size_of(quad: Quad) -> tuple[float, float]:
    """Length across and down, in dots."""
    return float(np.linalg.norm(quad[1] - quad[0])), float(np.linalg.norm(quad[3] - quad[0]))


def lean_of(quads: list[Quad]) -> float:
    """Degrees by which the lines fall to the right; the middle one of them by length."""
    slopes = []
    for quad in quads:
        across, down = size_of(quad)
        if across > 5 * down:
            edge = (quad[1] + quad[2] - quad[0] - quad[3]) / 2
            slopes.append((math.degrees(math.atan2(float(edge[1]), float(edge[0]))), across))
    half = sum(length for _, length in slopes) / 2
    for slope, length in sorted(slopes):
        half -= length
        if half <= 0:
            return slope
    return 0.0


def turned(quad: Quad, degrees: float, picture: Picture) -> Quad:
    """The corners on the page turned clockwise about its middle."""
    middle = np.array([picture.shape[1] / 2, picture.shape[0] / 2])
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return np.asarray((quad - middle) @ turn.T + middle, np.float32)


def padded(quad: Quad, share: float) -> Quad:
    """Wider on every side by a share of its height."""
    across, down = size_of(quad)
    along = (quad[1] - quad[0]) / max(across, 1.0) * down * share
    below = (quad[3] - quad[0]) * share
    return np.asarray(
        [
            quad[0] - along - below,
            quad[1] + along - below,
            quad[2] + along + below,
            quad[3] - along + below,
        ],
        np.float32,
    )


def upside_down(quad: Quad, picture: Picture) -> Quad:
    height, width = picture.shape
    return np.asarray(np.array([width, height]) - quad[[2, 3, 0, 1]], np.float32)


def covered(quad: Quad, others: list[Quad]) -> float:
    """Share of a box, taken as upright, that the others lie on."""
    if not others:
        return 0.0
    corners = np.stack(others)
    low = np.maximum(corners.min(axis=1), quad.min(axis=0))
    high = np.minimum(corners.max(axis=1), quad.max(axis=0))
    shared = np.prod(np.clip(high - low, 0, None), axis=1).sum()
    return float(shared / max(np.prod(quad.max(axis=0) - quad.min(axis=0)), 1.0))


def parted(quad: Quad, tables: list[Grid]) -> list[Quad]:
    """A level box, cut at the rules between the cells that it reaches over."""
    middle = float(quad[:, 1].mean())
    for grid in tables:
        cells = {c for row in grid.rows for c in row if c and c[1] < middle < c[3]}
        for cut in sorted(cell[2] for cell in cells):
            left, right = float(quad[[0, 3], 0].mean()), float(quad[[1, 2], 0].mean())
            if min(cut - left, right - cut) > 0.5 * size_of(quad)[1]:
                share = (cut - left) / (right - left)
                above = quad[0] + (quad[1] - quad[0]) * share
                below = quad[3] + (quad[2] - quad[3]) * share
                first = np.asarray([quad[0], above, below, quad[3]], np.float32)
                rest = np.asarray([above, quad[1], quad[2], below], np.float32)
                return [first, *parted(rest, tables)]
    return [quad]
