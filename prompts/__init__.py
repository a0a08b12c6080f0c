"""What we say to the model: one Markdown file a task, its parts under `=== system ===` lines.

Examples, of what is asked and what is replied, may stand between the system and the user part. Both
are the same for every question, so that an engine may reuse them; only the user part holds
$variables. Values are never scanned for variables, so text of documents stays as it is.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from string import Template

_PART = re.compile(r"^=== (system|asked|replied|user) ===\n", re.MULTILINE)
# what an English answer is made with; a Chinese one needs the first
OF_ANSWERS = (
    "answer", "translate.question", "translate.own_case", "translate.sentence", "translate.rule",
)  # fmt: skip
Chat = Sequence[tuple[str, str]]  # (role, text) with role system, user or assistant


class MissingVariable(KeyError):
    """A template was rendered without one of its variables."""


@dataclass(frozen=True)
class Prompt:
    name: str
    system: str
    user: str
    digest: str  # of the whole file: answers record which wording they were made with
    examples: tuple[tuple[str, str], ...] = ()  # what is asked, as the user part; the reply
    # a regular expression that the whole reply has to match; a service is not held to it
    form: str = ""

    @property
    def variables(self) -> frozenset[str]:
        return frozenset(Template(self.user).get_identifiers())

    def render_user(self, values: Mapping[str, str]) -> str:
        """Raises MissingVariable."""
        try:
            return Template(self.user).substitute(values)
        except KeyError as error:
            raise MissingVariable(f"prompt {self.name} needs {error}") from error

    def chat(self, values: Mapping[str, str] | None = None) -> Chat:
        """All that is said to the model; without values, with the variables as they stand.

        Raises MissingVariable.
        """
        user = self.user if values is None else self.render_user(values)
        turns = [(("user", asked), ("assistant", reply)) for asked, reply in self.examples]
        return [("system", self.system), *chain.from_iterable(turns), ("user", user)]


@cache
def load(name: str) -> Prompt:
    """The prompt in `prompts/<name>.md`. Raises FileNotFoundError or ValueError for a bad file."""
    text = files(__package__).joinpath(f"{name}.md").read_text("utf-8")
    parts = _PART.split(text)
    kinds, said = parts[1::2], [part.strip() for part in parts[2::2]]
    if kinds != ["system", *["asked", "replied"] * (len(kinds) // 2 - 1), "user"]:
        raise ValueError(
            f"prompts/{name}.md must have a system part, examples as asked and replied, if any, "
            "and a user part, in this order"
        )
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    examples = tuple(zip(said[1:-1:2], said[2:-1:2], strict=True))
    return Prompt(name, said[0], said[-1], digest, examples)
