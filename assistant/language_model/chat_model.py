"""The language model as a LangChain chat model, and the chain that answers. Owner of langchain.

Two implementations stand behind `ChatModel`: the embedded model wrapped as a `BaseChatModel`, and
any OpenAI-compatible service through `ChatOpenAI`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import (
    AIMessage,
    AIMessageChunk,
    BaseMessage,
    HumanMessage,
    SystemMessage,
)
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable, RunnableConfig, RunnableGenerator, RunnableLambda
from pydantic import ConfigDict

from assistant.answers import Answer, Event, Finished
from assistant.errors import ModelUnavailable
from assistant.language_model.local_llm import LocalLLM
from prompts import Prompt

_ROLES = {"human": "user", "ai": "assistant", "system": "system"}
_MESSAGES: Mapping[str, Callable[[str], BaseMessage]] = {
    "system": SystemMessage,
    "user": HumanMessage,
    "assistant": AIMessage,
}


class ChatModel(Protocol):
    @property
    def name(self) -> str: ...

    def stream(self, prompt: Prompt, values: Mapping[str, str]) -> Iterator[str]:
        """Pieces of the reply; closing the iterator cancels it.

        Raises:
            ModelUnavailable: no reply, or it broke off.
        """
        ...

    def warm(self, prompt: Prompt) -> None:
        """Make the first question as fast as the next ones, where the model gains from it."""
        ...

    def log_probabilities(
        self, prompt: Prompt, values: Sequence[Mapping[str, str]], ending: str
    ) -> Sequence[Sequence[float]]:
        """Of each token of `ending`, were it to follow the prompt with each of the values, in nats;
        empty where the model does not tell.

        Raises:
            ModelUnavailable: it failed.
        """
        ...

    def reply_log_probability(
        self, prompt: Prompt, values: Mapping[str, str]
    ) -> tuple[float, int] | None:
        """Of the reply that `stream` last gave, in nats, and of how many tokens it is; None where
        the model does not tell or the reply was broken off."""
        ...


class EmbeddedChatModel(BaseChatModel):
    """The embedded model for LangChain users: invoke, stream, batch, trace, compose."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
    llm: LocalLLM
    max_tokens: int = 220

    @property
    def _llm_type(self) -> str:
        return "openvino-genai"

    @property
    def _identifying_params(self) -> dict[str, Any]:
        return {"model": self.llm.name, "max_tokens": self.max_tokens}

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        chat = [(_ROLES[m.type], m.text) for m in messages]
        tokens, form = kwargs.get("max_tokens", self.max_tokens), kwargs.get("form", "")
        for piece in self.llm.stream(chat, tokens, form):
            chunk = ChatGenerationChunk(message=AIMessageChunk(content=piece))
            if run_manager:
                run_manager.on_llm_new_token(piece, chunk=chunk)
            yield chunk

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        text = "".join(chunk.text for chunk in self._stream(messages, stop, run_manager, **kwargs))
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=text))])


class _Text(Runnable[BaseMessage, str]):
    """The text of messages. Closing its stream closes the model's at once.

    LangChain's own StrOutputParser reads the model to its end first, to have it whole for tracers;
    a visitor who pressed stop would keep the model busy.
    """

    def invoke(self, input: BaseMessage, config: RunnableConfig | None = None, **_: Any) -> str:
        return str(input.text)

    def transform(
        self, input: Iterator[BaseMessage], config: RunnableConfig | None = None, **_: Any
    ) -> Iterator[str]:
        for message in input:
            yield str(message.text)


class LangChainChatModel:
    """A `ChatModel` over any LangChain chat model: prompt | model | text, as one LCEL chain."""

    def __init__(self, name: str, model: BaseChatModel, llm: LocalLLM | None = None) -> None:
        """llm: the embedded model, which can do more than write."""
        self.name = name
        self._model = model
        self._llm = llm

    def stream(self, prompt: Prompt, values: Mapping[str, str]) -> Iterator[str]:
        pieces = self.chain(prompt).stream(dict(values))
        try:
            yield from pieces
        except ModelUnavailable:
            raise
        except Exception as error:  # the client library raises errors of several libraries
            raise ModelUnavailable(f"the language model {self.name} does not answer") from error
        finally:
            close = getattr(pieces, "close", None)
            if close:
                close()

    def warm(self, prompt: Prompt) -> None:
        if self._llm:
            self._llm.warm(prompt.chat())

    def log_probabilities(
        self, prompt: Prompt, values: Sequence[Mapping[str, str]], ending: str
    ) -> Sequence[Sequence[float]]:
        if not self._llm:
            return [()] * len(values)
        return self._llm.log_probabilities([prompt.chat(each) for each in values], ending)

    def reply_log_probability(
        self, prompt: Prompt, values: Mapping[str, str]
    ) -> tuple[float, int] | None:
        return self._llm.reply_log_probability(prompt.chat(values)) if self._llm else None

    def chain(self, prompt: Prompt) -> Runnable[dict[str, str], str]:
        def to_messages(values: dict[str, str]) -> list[BaseMessage]:
            return [_MESSAGES[role](text) for role, text in prompt.chat(values)]

        fill = RunnableLambda(to_messages).with_config(run_name=f"prompt {prompt.name}")
        model = self._model.bind(form=prompt.form) if self._llm and prompt.form else self._model
        chain: Runnable[dict[str, str], str] = fill | model | _Text()
        return chain


def embedded(llm: LocalLLM, max_tokens: int) -> LangChainChatModel:
    return LangChainChatModel(llm.name, EmbeddedChatModel(llm=llm, max_tokens=max_tokens), llm)


def remote(
    base_url: str,
    api_key: str,
    model: str,
    max_tokens: int,
    timeout: float,
    extra_body: Mapping[str, Any],
) -> LangChainChatModel:
    """Any OpenAI-compatible service."""
    from langchain_openai import ChatOpenAI  # takes over a second, which only remote models pay

    # ChatOpenAI sends max_completion_tokens, which some compatible services ignore
    body = {"max_tokens": max_tokens, **extra_body}
    chat = ChatOpenAI(
        base_url=base_url,
        api_key=lambda: api_key or "none",
        model=model,
        temperature=0.0,
        timeout=timeout,
        max_retries=1,
        extra_body=body,
    )
    return LangChainChatModel(model, chat)


class AnswerChain(RunnableGenerator[str, Any]):
    """The assistant as a Runnable: `stream` gives its events, `invoke` the verified answer.

    `history` and `as_of` are passed as in `stream(question, history=…, as_of=…)` or by `bind`.
    The model's own chain runs inside it, so that a tracer shows it as a child.
    """

    def __init__(self, stream: Callable[..., Iterator[Event]]) -> None:
        def run(questions: Iterator[str], **asked: Any) -> Iterator[Event]:
            for question in questions:
                yield from stream(question, **asked)

        super().__init__(run)
        self.name = "policy-assistant"

    def invoke(self, input: str, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:
        *_, last = self.stream(input, config, **kwargs)
        assert isinstance(last, Finished)
        return last.answer
