"""What is installed and from where: `manifest.toml`, read once."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

Role = Literal["language model", "embeddings", "token ranks"]

_FILE = Path(__file__).with_name("manifest.toml")


@dataclass(frozen=True)
class WheelMember:
    """One file inside one wheel of the package index; `size` in bytes."""

    package: str
    version: str
    member: str
    size: int
    sha256: str
    platform: str | None = None  # wheel tag to ask for; None when the wheel fits every platform

    @property
    def requirement(self) -> str:
        return f"{self.package}=={self.version}"


@dataclass(frozen=True)
class Model:
    """What a person wants to know about a model; `place` is its folder or file name."""

    name: str
    role: Role
    licence: str
    source: str
    place: str
    size: int
    sha256: str


@dataclass(frozen=True)
class LanguageModel:
    about: Model
    file: str
    parts: tuple[WheelMember, ...]
    hub_repository: str
    converter: str  # the package whose version is recorded with the converted model
    converted_size: int
    recipe: int


@dataclass(frozen=True)
class Embeddings:
    about: Model
    wheel: WheelMember
    hub_repository: str
    recipe: int
    unpacked_size: int


@dataclass(frozen=True)
class TokenRanks:
    about: Model
    wheel: WheelMember


@dataclass(frozen=True)
class Manifest:
    language_model: LanguageModel
    embeddings: Embeddings
    token_ranks: TokenRanks


@cache
def read_manifest(path: Path = _FILE) -> Manifest:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    language, embeddings, ranks = (
        content[key] for key in ("language_model", "embeddings", "token_ranks")
    )
    return Manifest(
        LanguageModel(
            about=_about(language, "language model"),
            file=language["file"],
            parts=tuple(WheelMember(**part) for part in language["parts"]),
            hub_repository=language["hub_repository"],
            converter=language["converter"],
            converted_size=language["converted_size"],
            recipe=language["recipe"],
        ),
        Embeddings(
            about=_about(embeddings, "embeddings"),
            wheel=WheelMember(**embeddings["wheel"]),
            hub_repository=embeddings["hub_repository"],
            recipe=embeddings["recipe"],
            unpacked_size=embeddings["unpacked_size"],
        ),
        TokenRanks(_about(ranks, "token ranks"), WheelMember(**ranks["wheel"])),
    )


def _about(entry: dict[str, Any], role: Role) -> Model:
    return Model(
        name=entry["name"],
        role=role,
        licence=entry["licence"],
        source=entry["source"],
        place=entry["place"],
        size=entry["size"],
        sha256=entry["sha256"],
    )
