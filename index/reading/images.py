"""Pictures of pages: PNG, JPEG, BMP, WebP, and TIFF, whose frames are pages. Owner of Pillow."""

import io
from collections.abc import Iterator
from itertools import islice

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from index.documents import DocumentText
from index.errors import UnreadableFile
from index.reading import ocr
from index.reading.page_image import Picture
from index.reading.page_layout import read_lines
from index.reading.paragraphs import PageLine, document
from index.reading.running_heads import without_running_heads

MAX_PIXELS = 100_000_000  # of one picture: a newspaper page at 400 dpi
MAX_FRAMES = 300
_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP")
_DPI = 200  # taken where the picture names none that may be true; only ratios matter
Image.MAX_IMAGE_PIXELS = None  # our own limit is checked first, and says what to do


def read(data: bytes) -> DocumentText:
    """Read a picture, or the pages of a TIFF, by OCR.

    Raises:
        UnreadableFile: no picture, damaged, or larger than the limits.
    """
    found = [ocr.recognise(picture, _DPI) for picture in _pictures(data)]
    pages = [read_lines(page.boxes) for page in found]
    kept = without_running_heads(pages, [page.height for page in found])
    return document([PageLine(line, n) for n, lines in enumerate(kept, 1) for line in lines])


def page(data: bytes, number: int) -> Picture:
    """A page in shades of grey, 1 the first. Raises as `read`, and where there is no such page."""
    found = next(islice(_pictures(data), number - 1, None), None)
    if found is None:
        raise UnreadableFile(f"has no page {number}")
    return found


def _pictures(data: bytes) -> Iterator[Picture]:
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            frames = getattr(image, "n_frames", 1)
            if frames > MAX_FRAMES:
                raise UnreadableFile(
                    f"has {frames} pages, more than the {MAX_FRAMES} that are read; split it"
                )
            for frame in ImageSequence.Iterator(image):
                yield _grey(frame)
    except UnidentifiedImageError as error:
        raise UnreadableFile("is not a picture that is read here; save it as PNG") from error
    except UnreadableFile:
        raise
    except Exception as error:  # Pillow raises whatever a damaged file makes it stumble over
        raise UnreadableFile("is damaged or cut short; scan or save it again") from error


def _grey(frame: Image.Image) -> Picture:
    """Upright as the camera noted it, on white where it is transparent."""
    if frame.width * frame.height > MAX_PIXELS:
        raise UnreadableFile(
            f"is a picture of {frame.width} by {frame.height} dots, more than the"
            f" {MAX_PIXELS // 1_000_000} million that are read; save it smaller"
        )
    turned = ImageOps.exif_transpose(frame)
    if turned.mode in {"RGBA", "LA", "PA"} or "transparency" in turned.info:
        layers = turned.convert("RGBA")
        paper = Image.new("RGBA", layers.size, "white")
        turned = Image.alpha_composite(paper, layers)
    if turned.mode.startswith("I"):  # 16 bits a dot
        deep = np.asarray(turned, np.float32)
        return np.asarray(deep * 255 / max(float(deep.max()), 1.0), np.uint8)
    return np.asarray(turned.convert("L"), np.uint8)
