"""The model reads what was found and writes a draft, which nobody has checked yet."""

import logging
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace

from assistant import composing
from assistant.abstention.sufficiency import CLEAR, Reading
from assistant.answers import Answer, Claim, DraftDelta, Event, Evidence, Question, Waiting
from assistant.errors import ModelUnavailable
from assistant.language_model import information
from assistant.language_model.chat_model import ChatModel
from assistant.language_model.line import Line
from index.tokens import TokenCounter

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Draft:
    """text: whole; empty where the model failed, is not there or was not asked.
    sufficiency: the probability that the evidence answers; None where nobody asked the model.
    is_declined: whether that is too little to write from.
    confidence: see `information.confidence`.
    """

    text: str = ""
    sufficiency: float | None = None
    is_declined: bool = False
    confidence: float | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the model was sure of what it wrote; never where it does not tell."""
        return self.confidence is not None and self.confidence > information.SURE

    @property
    def is_certain(self) -> bool:
        """Whether it was so sure that what it passed over is no part of the answer."""
        return self.confidence is not None and self.confidence > information.CERTAIN


def draft(
    model: ChatModel | None,
    question: Question,
    evidence: Sequence[Evidence],
    weigh: Callable[[Reading | None], float],
    least: float,
    line: Line | None,
    mark: Callable[[], None] | None,
) -> Generator[Event, None, Draft]:
    """Returns the draft; none is written where the evidence answers less likely than `least`, and
    what the model is unsure of is none where that is in doubt as well.

    weigh: how likely that is, by what the model makes of it, which is asked only where the search
    alone leaves it in doubt. line: where to wait until the model is free. mark: told of every piece
    that is yielded; where it is None, none is.
    """
    if model is None:
        return Draft()
    pieces: list[str] = []
    place: AbstractContextManager[Iterator[int]] = line.place() if line else nullcontext(iter(()))
    with place as ahead:
        for number in ahead:
            yield Waiting(number)
        try:
            sufficiency = weigh(None)
            if sufficiency < max(least, CLEAR):
                sufficiency = weigh(information.read(question, evidence, model))
            if sufficiency < least:
                return Draft("", sufficiency, is_declined=True)
            for piece in composing.compose(question, evidence, model):
                pieces.append(piece)
                if mark:
                    mark()
                    yield DraftDelta(piece)
        except ModelUnavailable:
            _log.warning("the language model failed; answering with quotations", exc_info=True)
            return Draft(is_declined=weigh(None) < least)
    confidence = information.confidence(question, evidence, model)
    is_unsure = confidence is not None and confidence < information.UNSURE
    if is_unsure and sufficiency < CLEAR:
        return Draft("", sufficiency, True, confidence)
    return Draft("".join(pieces), sufficiency, confidence=confidence)


def recorded(
    answer: Answer,
    draft: Draft,
    claims: Sequence[Claim],
    asked: Question,
    evidence: Sequence[Evidence],
    tokens: TokenCounter,
) -> Answer:
    """The answer with what is known of its draft: every claim, the model's tokens, how likely what
    it was written from answers and how sure the model was of it.

    asked: the question as the model was asked.
    """
    if draft.sufficiency is not None:
        answer = replace(answer, sufficiency=draft.sufficiency, confidence=draft.confidence)
    if not draft.text:
        return answer
    said = composing.prompt().chat(composing.values_for(asked, evidence))
    return replace(
        answer,
        claims=tuple(claims),
        prompt_tokens=tokens.count("".join(text for _, text in said)),
        completion_tokens=tokens.count(draft.text),
    )
