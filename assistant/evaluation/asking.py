"""Ask the assistant a row's question and record what the evaluation needs to judge the answer."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant import records
from assistant.answers import Answer, Turn
from assistant.evaluation.questions import Row
from assistant.pipeline import Assistant
from assistant.records import Record


@dataclass(frozen=True)
class Asker:
    """reply: the text that a person is shown for an answer.

    min_sufficiency: the threshold in use, which the record tells beside the probability.
    """

    assistant: Assistant
    reply: Callable[[Answer], str]
    min_sufficiency: float

    def ask(self, row: Row) -> Record:
        """The record of the answer; each citation tells whether its quote stands in the index."""
        turns = [Turn(question, given) for question, given in row.history]
        answer = self.assistant.ask(row.question, turns, row.as_of)
        record = records.of_answer(answer, self.reply)
        citations = [{**c, "verbatim": self._is_verbatim(c)} for c in record["citations"]]
        return {**record, "citations": citations, "min_sufficiency": self.min_sufficiency}

    def _is_verbatim(self, citation: Record) -> bool:
        source = self.assistant.searcher.store.catalog.text(citation["document_id"])
        place = slice(citation["start"], citation["end"])
        return source is not None and source.text[place] == citation["quote"] != ""
