"""The official model hubs, for those who can reach one. Owner of huggingface_hub and modelscope.

Both libraries are imported when they are used: they are slow to import, and modelscope is optional.
Their own settings apply: HF_ENDPOINT for a mirror, HF_TOKEN, MODELSCOPE_DOMAIN, proxies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from assistant.errors import ModelFilesError

HubName = Literal["huggingface", "modelscope"]


@dataclass(frozen=True)
class HubFile:
    """`name` is the path inside the repository; `sha256` is known for large files only."""

    name: str
    size: int
    sha256: str | None


class Hub(Protocol):
    """Both verbs raise ModelFilesError when the hub does not answer or lacks the repository."""

    @property
    def name(self) -> HubName: ...

    def files(self, repository: str) -> Sequence[HubFile]: ...

    def download(self, repository: str, file: str, folder: Path) -> None:
        """Put one file at the same path under `folder`; a finished one is not fetched again."""
        ...


def open_hub(name: HubName) -> Hub:
    return HuggingFace() if name == "huggingface" else ModelScope()


@dataclass(frozen=True)
class HuggingFace:
    """huggingface.co or its mirror; `endpoint` is for tests."""

    endpoint: str | None = None
    name: HubName = "huggingface"

    def files(self, repository: str) -> Sequence[HubFile]:
        from huggingface_hub import HfApi
        from huggingface_hub.hf_api import RepoFile

        try:
            tree = HfApi(self.endpoint).list_repo_tree(repository, recursive=True)
            entries = [entry for entry in tree if isinstance(entry, RepoFile)]
        except Exception as error:
            raise _unreachable(repository, error, "set HF_ENDPOINT to a mirror") from error
        return [
            HubFile(entry.path, entry.size, entry.lfs.sha256 if entry.lfs else None)
            for entry in entries
        ]

    def download(self, repository: str, file: str, folder: Path) -> None:
        from huggingface_hub import hf_hub_download
        from huggingface_hub.utils.tqdm import disable_progress_bars

        disable_progress_bars()  # ours is shown
        for cut_off in folder.glob(".cache/huggingface/**/*.incomplete"):
            cut_off.unlink()  # release 2.4 starts again under another name and would leave it
        try:
            hf_hub_download(repository, file, local_dir=folder, endpoint=self.endpoint)
        except Exception as error:
            raise _unreachable(repository, error, "set HF_ENDPOINT to a mirror") from error


@dataclass(frozen=True)
class ModelScope:
    """modelscope.cn; the package `modelscope` is not one of ours and may be missing."""

    name: HubName = "modelscope"

    def files(self, repository: str) -> Sequence[HubFile]:
        try:
            from modelscope.hub.api import HubApi
        except ImportError as error:
            raise _no_modelscope() from error
        try:
            entries = HubApi().get_model_files(repository, recursive=True)
        except Exception as error:
            raise _unreachable(repository, error, "take the other hub") from error
        return [
            HubFile(entry["Path"], int(entry["Size"] or 0), entry.get("Sha256") or None)
            for entry in entries
            if entry.get("Type") != "tree"
        ]

    def download(self, repository: str, file: str, folder: Path) -> None:
        try:
            from modelscope.hub.file_download import model_file_download
        except ImportError as error:
            raise _no_modelscope() from error
        try:
            model_file_download(repository, file, local_dir=str(folder))
        except Exception as error:
            raise _unreachable(repository, error, "take the other hub") from error


def _no_modelscope() -> ModelFilesError:
    return ModelFilesError(
        "downloading from ModelScope needs the package modelscope; "
        "run `python -m pip install modelscope` and try again"
    )


def _unreachable(repository: str, error: Exception, advice: str) -> ModelFilesError:
    if type(error).__name__ == "OfflineModeIsEnabled":
        return ModelFilesError(
            "the hub is switched off by HF_HUB_OFFLINE; unset it and run the command again"
        )
    reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
    return ModelFilesError(
        f"{repository} could not be fetched from the hub: {reason}; check the name and the "
        f"network, or {advice}, and run the command again: finished files are kept"
    )
