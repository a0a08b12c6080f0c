"""A package index in a folder: tiny models in the real formats, inside tiny wheels."""

import hashlib
import json
import os
import struct
import threading
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

import assistant.model_files as model_files
from assistant.errors import ModelFilesError
from assistant.model_files.install import Means
from assistant.model_files.language_model import CONVERTED_FILES
from assistant.model_files.manifest import (
    Embeddings,
    LanguageModel,
    Manifest,
    Model,
    TokenRanks,
    WheelMember,
)

PIECES = [
    ("<s>", 0.0),
    ("<pad>", 0.0),
    ("</s>", 0.0),
    ("<unk>", 0.0),
    ("▁税", -2.0),
    ("收", -2.5),
    ("税收", -1.0),
    ("～", -3.0),
    ("▁", -2.0),
    ("5", -3.0),
    ("▁tax", -1.5),
    ("<mask>", 0.0),
]
HIDDEN, INNER, ROWS = 32, 64, 12
RANKS = b"IQ== 0\nIg== 1\n"


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def to_blocks(values: np.ndarray) -> bytes:
    """Q4_0: a scale and 32 values of 4 bits, the first 16 in the low halves."""
    packed = b""
    for block in values.reshape(-1, 32):
        scale = np.float16(max(np.abs(block).max(), 1e-6) / 7)
        numbers = np.clip(np.round(block / np.float32(scale)) + 8, 0, 15).astype(np.uint8)
        packed += scale.tobytes() + (numbers[:16] | (numbers[16:] << 4)).tobytes()
    return packed


def e5_file() -> bytes:
    """A whole packed model of one layer."""
    random = np.random.default_rng(7)

    def floats(*shape: int) -> tuple[int, bytes, int]:
        values = random.standard_normal(shape).astype("<f4")
        return 0, values.tobytes(), values.size

    def blocks(*shape: int) -> tuple[int, bytes, int]:
        values = random.standard_normal(shape).astype("<f4")
        return 1, to_blocks(values), values.size

    tensors = {"emb.word": blocks(ROWS, HIDDEN), "emb.pos": floats(16, HIDDEN)}
    tensors |= {"emb.type": floats(2, HIDDEN), "emb.ln.w": floats(HIDDEN)}
    tensors["emb.ln.b"] = floats(HIDDEN)
    shapes = {"q": (HIDDEN, HIDDEN), "k": (HIDDEN, HIDDEN), "v": (HIDDEN, HIDDEN)}
    shapes |= {"ao": (HIDDEN, HIDDEN), "fi": (INNER, HIDDEN), "fo": (HIDDEN, INNER)}
    for name, shape in shapes.items():
        tensors[f"l0.{name}.w"] = blocks(*shape)
        tensors[f"l0.{name}.b"] = floats(shape[0])
    for name in ("aln", "oln"):
        tensors[f"l0.{name}.w"] = floats(HIDDEN)
        tensors[f"l0.{name}.b"] = floats(HIDDEN)

    texts = [piece.encode() for piece, _ in PIECES]
    ends = np.cumsum([0] + [len(text) for text in texts]).astype("<u4")
    scores = np.array([score for _, score in PIECES], "<f4")
    text = b"".join(texts)
    head = b"E5S1" + struct.pack("<I7ifi", 1, HIDDEN, 1, 2, INNER, ROWS, 16, 2, 1e-12, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(text))
    head += ends.tobytes() + scores.tobytes() + text
    folding = struct.pack("<IBI", 0xFF15, 1, 0x35)
    head += struct.pack("<iI", 1, len(folding)) + folding + struct.pack("<i", len(tensors))
    size = len(head) + sum(2 + len(name) + 21 for name in tensors)
    directory, body = b"", b""
    for name, (kind, data, count) in tensors.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, count, size + len(body), len(data))
        body += data
    return head + directory + body


@dataclass
class Index:
    """Serves wheels; `contents` maps a package to the bytes of its one file."""

    contents: dict[str, bytes]
    refuse: set[str] = field(default_factory=set)
    fetched: list[str] = field(default_factory=list)
    on_disk: list[int] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def fetch(self, wanted: WheelMember, folder: Path) -> Path:
        with self._lock:
            self.fetched.append(wanted.package)
            self.on_disk.append(len(os.listdir(folder.parent)))
        if wanted.package in self.refuse:
            raise ModelFilesError("no network")
        wheel = folder / f"{wanted.package}-{wanted.version}-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("other.txt", "not this one")
            archive.writestr(wanted.member, self.contents[wanted.package])
        return wheel


class Bars:
    """Records what a progress bar would have shown."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, int, int]] = []
        self._open: list = []

    def start(self, label: str, total: int) -> None:
        assert not self._open
        self._open = [label, total, 0]

    def advance(self, amount: int) -> None:
        self._open[2] += amount

    def finish(self) -> None:
        label, total, done = self._open
        self.seen.append((label, total, done))
        self._open = []


def reference_vectors(_folder: Path, texts: Sequence[str]) -> np.ndarray:
    """An `encode` that is exactly right."""
    path = Path(model_files.__file__).with_name("reference_vectors.json")
    known = {entry["text"]: entry["vector"] for entry in json.loads(path.read_text("utf-8"))}
    return np.array([known[text] for text in texts], dtype=np.float32)


def converted(gguf: Path) -> None:
    """A `convert` that writes the engine's files."""
    for name in CONVERTED_FILES:
        gguf.with_name(name).write_bytes(b"converted " + gguf.read_bytes()[:4])


@dataclass
class Setting:
    """Everything a test of an installation needs."""

    folder: Path
    manifest: Manifest
    index: Index
    bars: Bars = field(default_factory=Bars)
    free: int = 10**9
    convert: Callable[[Path], None] = converted
    encode: Callable[[Path, Sequence[str]], np.ndarray] = reference_vectors

    def install(self, **options) -> list[model_files.ModelStatus]:
        means = Means(self.manifest, self.index.fetch, lambda _: self.free)
        if "open_hub" in options:
            means = replace(means, open_hub=options.pop("open_hub"))
        return model_files.install(
            self.folder,
            convert=self.convert,
            encode=self.encode,
            progress=self.bars,
            means=means,
            **options,
        )

    def installed(self) -> dict[str, bool]:
        return {row.role: row.installed for row in model_files.status(self.folder, self.manifest)}

    @property
    def model(self) -> Path:
        return self.folder / "tiny-model"

    @property
    def partial(self) -> Path:
        return self.folder / "tiny-model.partial"


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    parts = {f"part{n}": bytes([64 + n]) * (5 if n == 5 else 100) for n in range(1, 6)}
    whole = b"".join(parts.values())
    packed = e5_file()
    contents = parts | {"packed": packed, "ranks": RANKS}

    def member(package: str, name: str) -> WheelMember:
        data = contents[package]
        return WheelMember(package, "1.0", name, len(data), sha256(data))

    def about(role, name: str, data: bytes) -> Model:
        return Model(name, role, "MIT", f"package index: {name}", name, len(data), sha256(data))

    manifest = Manifest(
        LanguageModel(
            about=about("language model", "tiny-model", whole),
            file="tiny.gguf",
            parts=tuple(member(name, f"{name}/data/{name}.bin") for name in parts),
            hub_repository="owner/tiny-GGUF",
            converter="pytest",
            converted_size=500,
            recipe=1,
        ),
        Embeddings(
            about=about("embeddings", "tiny-e5", packed),
            wheel=member("packed", "packed/e5.bin"),
            hub_repository="owner/tiny-e5",
            recipe=1,
            unpacked_size=2000,
        ),
        TokenRanks(about("token ranks", "tiny.tiktoken", RANKS), member("ranks", "a/tiny.ranks")),
    )
    return Setting(tmp_path / "models", manifest, Index(contents))
