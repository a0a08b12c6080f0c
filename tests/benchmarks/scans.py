"""Reading of a newspaper page: text layer and scan, for speed, memory and what is lost.

A text is printed by Chromium in three columns under a headline, read as PDF; then the print is
scanned (200 dpi, 1° askew, noise) and read by OCR. Both are compared with the text in its order.

Usage: python tests/benchmarks/scans.py TEXT_FILE [--figures 21,290亿,…]
"""

import argparse
import re
import resource
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable
from html import escape
from pathlib import Path

sys.path[:0] = [str(folder) for folder in Path(__file__).parents[1:3]]  # tests/ and the root

from paper import print_html, rasterise, scan, scanned_pdf  # noqa: E402
from rich.console import Console  # noqa: E402

from index.documents import DocumentText  # noqa: E402
from index.reading import pdf  # noqa: E402

FIGURES = "21,290亿,400亿,280亿,383.8亿,289.62亿,72亿,500兆瓦"
DPI = 200
STYLE = """<style>@page{size:A3;margin:18mm}body{margin:0;font:9.5pt/1.5 "Noto Serif CJK SC"}
h1{font-size:26pt;text-align:center;margin:4mm 0}p{margin:0;text-indent:2em;text-align:justify}
div{column-count:3;column-gap:7mm}</style>"""
console = Console()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("--figures", default=FIGURES)
    parser.add_argument("--degrees", type=float, default=1.0)
    parser.add_argument("--noise", type=float, default=12.0)
    arguments = parser.parse_args()
    paragraphs = _paragraphs(arguments.text.read_text("utf-8"))
    headline = max(range(min(5, len(paragraphs))), key=lambda n: len(paragraphs[n]))
    expected = "".join([paragraphs[headline], *paragraphs[:headline], *paragraphs[headline + 1 :]])
    body = "".join(f"<p>{escape(p)}</p>" for n, p in enumerate(paragraphs) if n != headline)
    with tempfile.TemporaryDirectory() as folder:
        page = f"{STYLE}<h1>{escape(paragraphs[headline])}</h1><div>{body}</div>"
        printed = print_html(page, Path(folder))
    scans = [scan(p, arguments.degrees, arguments.noise) for p in rasterise(printed, DPI)]
    figures = arguments.figures.split(",")
    missing = _report("text layer", lambda: pdf.read(printed), expected, figures, len(scans))
    scanned = scanned_pdf(scans, DPI)
    missing += _report("scan, OCR", lambda: pdf.read(scanned), expected, figures, len(scans))
    return 1 if missing else 0


def _report(
    name: str, read: Callable[[], DocumentText], expected: str, figures: list[str], pages: int
) -> list[str]:
    started, worked = time.perf_counter(), time.process_time()
    document = read()
    seconds, work = time.perf_counter() - started, time.process_time() - worked
    found, wanted = _plain(document.text), _plain(expected)
    missing = [f for f in figures if _plain(f) not in found]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    console.print(
        f"{name}: {pages} page(s) of {len(wanted)} characters; {seconds / pages:.2f} s a page"
        f" ({work / pages:.2f} s of processor time, models loaded within); peak {memory:.2f} GB;"
        f" errors {edits(wanted, found) / len(wanted):.2%} of characters; figures missing: "
        f"{', '.join(missing) or 'none'}"
    )
    return missing


def _paragraphs(text: str) -> list[str]:
    """Line breaks within a paragraph are those of some other print."""
    return [p for p in (re.sub(r"\s", "", p) for p in re.split(r"\n\s*\n", text)) if p]


def _plain(text: str) -> str:
    """Without blanks, and with full and half width as one; an OCR takes , for ，without harm."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def edits(a: str, b: str) -> int:
    """Levenshtein distance by the bits of whole numbers (Hyyrö, 2003)."""
    where: dict[str, int] = {}
    for at, character in enumerate(a):
        where[character] = where.get(character, 0) | 1 << at
    ones = (1 << len(a)) - 1
    up, down, distance = ones, 0, len(a)
    for character in b:
        same = where.get(character, 0)
        zero = (((same & up) + up) ^ up) | same | down
        right, left = down | ~(zero | up) & ones, up & zero
        distance += bool(right >> (len(a) - 1) & 1) - bool(left >> (len(a) - 1) & 1)
        right, left = (right << 1 | 1) & ones, (left << 1) & ones
        up, down = left | ~(zero | right) & ones, right & zero
    return distance


if __name__ == "__main__":
    sys.exit(main())
