"""A language model that is asked the same thing once."""

from collections.abc import Iterator, Mapping, Sequence

from assistant.language_model.chat_model import ChatModel
from prompts import Prompt


class Remembered:
    """A `ChatModel` whose replies are kept: runs that differ in other parts share its drafts.

    A reply that broke off is not kept.
    """

    def __init__(self, chat: ChatModel) -> None:
        self._chat = chat
        self._kept: dict[tuple[str, str], str] = {}
        self._likely: dict[tuple[str, str], tuple[float, int] | None] = {}

    @property
    def name(self) -> str:
        return self._chat.name

    def stream(self, prompt: Prompt, values: Mapping[str, str]) -> Iterator[str]:
        asked = (prompt.digest, prompt.render_user(values))
        if asked in self._kept:
            yield self._kept[asked]
            return
        pieces = []
        for piece in self._chat.stream(prompt, values):
            pieces.append(piece)
            yield piece
        self._kept[asked] = "".join(pieces)
        self._likely[asked] = self._chat.reply_log_probability(prompt, values)

    def warm(self, prompt: Prompt) -> None:
        self._chat.warm(prompt)

    def log_probabilities(
        self, prompt: Prompt, values: Sequence[Mapping[str, str]], ending: str
    ) -> Sequence[Sequence[float]]:
        return self._chat.log_probabilities(prompt, values, ending)

    def reply_log_probability(
        self, prompt: Prompt, values: Mapping[str, str]
    ) -> tuple[float, int] | None:
        return self._likely.get((prompt.digest, prompt.render_user(values)))
