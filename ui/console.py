"""The two consoles, and the options that several verbs share."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

out = Console()
err = Console(stderr=True)

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="Folder of index and models [POLICY_DATA_DIR].")
]
Corpus = Annotated[
    Path | None, typer.Option("--corpus", help="Folder of documents [POLICY_CORPUS_DIR].")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
