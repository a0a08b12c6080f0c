"""What we say to the model: one Markdown file a task, its parts under `=== system ===` lines.

The system part is the same for every question, so that an engine may reuse it; only the user part
holds $variables. Values are never scanned for variables, so text of documents stays as it is.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template

_PART = re.compile(r"^=== (system|user) ===\n", re.MULTILINE)


class MissingVariable(KeyError):
    """A template was rendered without one of its variables."""


@dataclass(frozen=True)
class Prompt:
    name: str
    system: str
    user: str
    digest: str  # of the whole file: answers record which wording they were made with

    @property
    def variables(self) -> frozenset[str]:
        return frozenset(Template(self.user).get_identifiers())

    def render_user(self, values: Mapping[str, str]) -> str:
        """Raises MissingVariable."""
        try:
            return Template(self.user).substitute(values)
        except KeyError as error:
            raise MissingVariable(f"prompt {self.name} needs {error}") from error


@cache
def load(name: str) -> Prompt:
    """The prompt in `prompts/<name>.md`. Raises FileNotFoundError or ValueError for a bad file."""
    text = files(__package__).joinpath(f"{name}.md").read_text("utf-8")
    parts = _PART.split(text)
    sections = dict(zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=True))
    if sections.keys() != {"system", "user"}:
        raise ValueError(f"prompts/{name}.md must have a system and a user part")
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Prompt(name, sections["system"], sections["user"], digest)
