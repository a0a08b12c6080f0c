"""Documents as printers and scanners make them: PDF drawn or printed, pages scanned askew."""

import io
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from end_to_end import chromium
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

A4 = (595.0, 842.0)
FONT = "STSong-Light"  # not embedded: PDFium knows its characters, and shows no glyph of it
_TYPEFACE = Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")
_SIMPLIFIED_CHINESE = 2  # its face in that collection
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def draw_pdf(
    *pages: Callable[[Canvas], None], size: tuple[float, float] = A4, **options: object
) -> bytes:
    """A PDF with a page for each function that draws one; y grows upwards."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=size, **options)
    for draw in pages:
        canvas.setFont(FONT, 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def lines_at(
    canvas: Canvas, x: float, top: float, lines: Sequence[str], size: float = 12, lead: float = 18
) -> None:
    """Lines one below the other; the first starts `top` points below the page's upper edge."""
    canvas.setFont(FONT, size)
    for number, line in enumerate(lines):
        canvas.drawString(x, canvas._pagesize[1] - top - number * lead, line)


def print_html(html: str, folder: Path) -> bytes:
    """What Chromium prints of a page; skips the test where there is no Chromium."""
    browser = chromium.find_or_install()
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(f"<meta charset=utf-8>{html}", "utf-8")
    command = [browser, *chromium.ARGUMENTS, "--no-pdf-header-footer", f"--print-to-pdf={target}"]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
    return target.read_bytes()


def typeface(size: int) -> ImageFont.FreeTypeFont:
    """A Chinese font; skips the test where there is none."""
    if not _TYPEFACE.exists():
        chromium.find_or_install()
    if not _TYPEFACE.exists():
        pytest.skip(f"there is no Chinese font; install it with: {chromium.INSTALL}")
    return ImageFont.truetype(str(_TYPEFACE), size, index=_SIMPLIFIED_CHINESE)


def picture_of(lines: Sequence[str], size: int = 26, margin: int = 50) -> Image.Image:
    """A page of print as a picture, in dots."""
    font = typeface(size)
    width = max(int(font.getlength(line)) for line in lines) + 2 * margin
    page = Image.new("L", (width, int(len(lines) * size * 1.7) + 2 * margin), 255)
    pen = ImageDraw.Draw(page)
    for number, line in enumerate(lines):
        pen.text((margin, margin + number * size * 1.7), line, font=font, fill=0)
    return page


def rasterise(pdf: bytes, dpi: float) -> list[Image.Image]:
    with pdfium.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]


def scan(page: Image.Image, degrees: float = 1.0, noise: float = 12.0) -> Image.Image:
    """A page as a scanner gives it: askew by some degrees, with noise of a standard deviation."""
    askew = page.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=255)
    dots = np.asarray(askew, np.float32)
    dots = dots + np.random.default_rng(7).normal(0, noise, dots.shape)
    return Image.fromarray(np.clip(dots, 0, 255).astype(np.uint8))


def scanned_pdf(pages: Sequence[Image.Image], dpi: float) -> bytes:
    """A PDF of nothing but pictures."""
    data = io.BytesIO()
    pages[0].save(data, "PDF", save_all=True, append_images=pages[1:], resolution=dpi, quality=85)
    return data.getvalue()


def encode(picture: Image.Image, form: str, **options: object) -> bytes:
    data = io.BytesIO()
    picture.save(data, form, **options)
    return data.getvalue()
