"""What each question of one message may lean on: what was said before, and those before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.answers import Answer, Turn
from assistant.conversation import pointing
from assistant.conversation.several import halves


@dataclass
class Turns:
    """context: what the message says before its questions, where all lean on it. stand_alone:
    whether none of them leans on another one, but where it points to it (这个园区) or only goes on
    about it (来了多少人).
    """

    history: Sequence[Turn] = ()
    context: str = ""
    stand_alone: bool = False
    _answered: list[Turn] = field(default_factory=list)

    def before(self, question: str, lead: str = "") -> tuple[Turn, ...]:
        """The turns that this question may lean on. lead: what stands right before it, to which
        its words point first."""
        said = [*self.history, *([Turn(self.context, "")] if self.context else [])]
        if lead and (pointing.points(question) or lead.endswith((";", "；"))):  # of one sentence
            return (*said, Turn(lead, ""))
        if not self.stand_alone:
            return (*said, *self._answered)
        leans = pointing.points(question) or halves.goes_on(question)
        return (*said, *(self._answered[-1:] if leans else []))

    def add(self, answer: Answer) -> None:
        self._answered.append(Turn(answer.question.asked, answer.text))
