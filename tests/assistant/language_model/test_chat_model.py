"""Any LangChain chat model, and any OpenAI-compatible service, behind our `ChatModel`."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

import pytest
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.language_models import BaseChatModel
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult
from langchain_core.runnables import RunnableLambda
from pydantic import Field

import prompts
from assistant.answers import Answer, AnswerStatus, DraftDelta, Event, Finished, Question, Turn
from assistant.errors import ModelUnavailable
from assistant.language_model.chat_model import AnswerChain, LangChainChatModel, remote
from assistant.language_model.local_llm import LocalLLM
from prompts import MissingVariable, Prompt

PROMPT = Prompt("test", "规则：$不是变量", "资料：$evidence\n问题：$question", "digest")
VALUES = {"evidence": "签约21个，{不是变量} $也不是", "question": "签约多少？"}


class PieceModel(BaseChatModel):
    """Streams pieces; an exception among them is raised at its place."""

    pieces: list[Any]
    told: list[BaseMessage] = Field(default_factory=list)
    given: dict[str, Any] = Field(default_factory=dict)
    closed: bool = False

    @property
    def _llm_type(self) -> str:
        return "pieces"

    def _generate(self, messages: list[BaseMessage], *args: Any, **kwargs: Any) -> ChatResult:
        raise NotImplementedError

    def _stream(
        self, messages: list[BaseMessage], *args: Any, **kwargs: Any
    ) -> Iterator[ChatGenerationChunk]:
        self.told, self.given = messages, kwargs
        try:
            for piece in self.pieces:
                if isinstance(piece, Exception):
                    raise piece
                yield ChatGenerationChunk(message=AIMessageChunk(content=piece))
        except GeneratorExit:
            self.closed = True
            raise


def test_the_reply_comes_in_pieces() -> None:
    model = LangChainChatModel("fake", PieceModel(pieces=["签约", "21个", "项目"]))
    pieces = list(model.stream(PROMPT, VALUES))
    assert "".join(pieces) == "签约21个项目"
    assert [p for p in pieces if p] == ["签约", "21个", "项目"]


def test_a_langchain_model_streams_too() -> None:
    model = LangChainChatModel("fake", GenericFakeChatModel(messages=iter(["29 billion yuan"])))
    assert "".join(model.stream(PROMPT, VALUES)) == "29 billion yuan"


def test_the_model_is_told_the_rules_as_system_and_the_values_as_user() -> None:
    inner = PieceModel(pieces=["好"])
    list(LangChainChatModel("fake", inner).stream(PROMPT, VALUES))
    assert [(m.type, m.content) for m in inner.told] == [
        ("system", "规则：$不是变量"),
        ("human", "资料：签约21个，{不是变量} $也不是\n问题：签约多少？"),
    ]


def test_a_missing_value_is_an_error_of_ours_and_not_of_the_model() -> None:
    model = LangChainChatModel("fake", PieceModel(pieces=["好"]))
    with pytest.raises((MissingVariable, ModelUnavailable)):
        list(model.stream(PROMPT, {"evidence": ""}))


def test_closing_the_reply_closes_the_model() -> None:
    inner = PieceModel(pieces=["签约"] * 100)
    reply = LangChainChatModel("fake", inner).stream(PROMPT, VALUES)
    next(reply)
    assert not inner.closed
    reply.close()
    assert inner.closed


@pytest.mark.parametrize(
    "error", [RuntimeError("secret"), OSError("secret"), ValueError("secret"), KeyError("secret")]
)
@pytest.mark.parametrize("before", [[], ["签约"]])
def test_any_error_of_the_model_becomes_ours_without_its_text(
    error: Exception, before: list[str]
) -> None:
    model = LangChainChatModel("fake", PieceModel(pieces=[*before, error]))
    reply = model.stream(PROMPT, VALUES)
    assert [next(reply) for _ in before] == before
    with pytest.raises(ModelUnavailable, match="fake") as raised:
        list(reply)
    assert "secret" not in str(raised.value)
    assert raised.value.__cause__ is error


def test_an_error_of_ours_stays_as_it_is() -> None:
    error = ModelUnavailable("the embedded language model failed")
    model = LangChainChatModel("fake", PieceModel(pieces=["签约", error]))
    with pytest.raises(ModelUnavailable) as raised:
        list(model.stream(PROMPT, VALUES))
    assert raised.value is error


class Engine:
    """What the embedded model can do besides writing, on record."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def warm(self, chat: object) -> None:
        self.asked.append(chat)

    def reply_log_probability(self, chat: object) -> tuple[float, int]:
        self.asked.append(chat)
        return -1.5, 4

    def log_probabilities(self, chats: list[object], ending: str) -> list[tuple[float, ...]]:
        self.asked.append((*chats, ending))
        return [(-1.0, -2.0)]


def test_warming_and_likelihoods_are_left_to_the_engine_that_has_them() -> None:
    engine = Engine()
    model = LangChainChatModel("fake", PieceModel(pieces=[]), cast(LocalLLM, engine))
    model.warm(PROMPT)
    assert model.log_probabilities(PROMPT, [VALUES], "多少？") == [(-1.0, -2.0)]
    rules = ("system", PROMPT.system)
    asked = [rules, ("user", PROMPT.render_user(VALUES))]
    assert engine.asked == [[rules, ("user", PROMPT.user)], (asked, "多少？")]
    assert model.reply_log_probability(PROMPT, VALUES) == (-1.5, 4)
    assert engine.asked[-1] == asked


def test_only_the_embedded_model_is_held_to_the_form_of_a_reply() -> None:
    held, inner = replace(PROMPT, form="[a-z]+"), PieceModel(pieces=["good"])
    list(LangChainChatModel("fake", inner, cast(LocalLLM, Engine())).stream(held, VALUES))
    assert inner.given["form"] == "[a-z]+"
    for prompt, engine in ((PROMPT, cast(LocalLLM, Engine())), (held, None)):
        list(LangChainChatModel("fake", inner, engine).stream(prompt, VALUES))
        assert "form" not in inner.given


def test_a_service_does_not_tell_how_likely_a_text_is() -> None:
    model = LangChainChatModel("fake", PieceModel(pieces=[]))
    model.warm(PROMPT)
    assert model.log_probabilities(PROMPT, [VALUES, VALUES], "多少？") == [(), ()]
    assert model.reply_log_probability(PROMPT, VALUES) is None


# --- a service over the network -------------------------------------------------------------

Behaviour = Callable[[BaseHTTPRequestHandler], None]


class Service:
    """A small OpenAI-compatible service on the loopback interface that records what it is asked."""

    def __init__(self) -> None:
        self.behave: Behaviour = stream("签约", "21个", "项目")
        self.asked: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                headers = {name.lower(): value for name, value in self.headers.items()}
                service.asked.append((self.path, headers, body))
                service.behave(self)

            def log_message(self, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def begin(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()


def send(handler: BaseHTTPRequestHandler, data: object) -> None:
    line = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    handler.wfile.write(f"data: {line}\n\n".encode())
    handler.wfile.flush()


def chunk(text: str | None, finish: str | None = None, **delta: str) -> dict[str, Any]:
    content = {} if text is None else {"content": text}
    choice = {"index": 0, "delta": {**content, **delta}, "finish_reason": finish}
    return {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "m",
            "choices": [choice]}  # fmt: skip


def stream(*pieces: str) -> Behaviour:
    def behave(handler: BaseHTTPRequestHandler) -> None:
        begin(handler)
        send(handler, chunk("", role="assistant"))
        for piece in pieces:
            send(handler, chunk(piece))
        send(handler, chunk(None, finish="stop"))
        usage = {"prompt_tokens": 5, "completion_tokens": 3, "total_tokens": 8}
        send(handler, {**chunk(None), "choices": [], "usage": usage})
        send(handler, "[DONE]")

    return behave


def fail(status: int, body: str) -> Behaviour:
    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body.encode())))
        handler.end_headers()
        handler.wfile.write(body.encode())

    return behave


@pytest.fixture
def service() -> Iterator[Service]:
    service = Service()
    yield service
    service.close()


def model_at(url: str, timeout: float = 30.0, **extra_body: Any) -> LangChainChatModel:
    return remote(
        base_url=url, api_key="sk-test", model="qwen-plus", max_tokens=123, timeout=timeout,
        extra_body=extra_body,
    )  # fmt: skip


def test_a_service_is_asked_as_it_expects(service: Service) -> None:
    model = model_at(service.url, enable_thinking=False, top_k=1)
    assert "".join(model.stream(PROMPT, VALUES)) == "签约21个项目"
    ((path, headers, body),) = service.asked
    assert path == "/v1/chat/completions"
    assert headers["authorization"] == "Bearer sk-test"
    assert body["model"] == "qwen-plus"
    assert body["stream"] is True
    assert body["temperature"] == 0
    assert body["max_tokens"] == 123
    assert body["enable_thinking"] is False
    assert body["top_k"] == 1
    assert "extra_body" not in body
    assert [(m["role"], m["content"]) for m in body["messages"]] == [
        ("system", PROMPT.system),
        ("user", PROMPT.render_user(VALUES)),
    ]


def test_the_pieces_of_a_service_come_as_it_sends_them(service: Service) -> None:
    go_on = threading.Event()

    def behave(handler: BaseHTTPRequestHandler) -> None:
        begin(handler)
        send(handler, chunk("签约"))
        assert go_on.wait(30)
        send(handler, chunk("21个"))
        send(handler, "[DONE]")

    service.behave = behave
    reply = model_at(service.url).stream(PROMPT, VALUES)
    assert next(piece for piece in reply if piece) == "签约"  # while the service still writes
    go_on.set()
    assert "".join(reply) == "21个"


def test_extra_fields_win_over_our_own(service: Service) -> None:
    list(model_at(service.url, max_tokens=7).stream(PROMPT, VALUES))
    assert service.asked[0][2]["max_tokens"] == 7


def test_a_service_without_a_key_is_asked_with_a_stand_in(service: Service) -> None:
    model = remote(service.url, "", "m", 10, 30.0, {})
    assert "".join(model.stream(PROMPT, VALUES)) == "签约21个项目"
    assert service.asked[0][1]["authorization"] == "Bearer none"


def test_what_a_model_thinks_is_no_part_of_its_reply(service: Service) -> None:
    def behave(handler: BaseHTTPRequestHandler) -> None:
        begin(handler)
        send(handler, chunk(None, reasoning_content="用户问的是……290万？"))
        send(handler, chunk("290亿元"))
        send(handler, "[DONE]")

    service.behave = behave
    assert "".join(model_at(service.url).stream(PROMPT, VALUES)) == "290亿元"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, '{"error": {"message": "secret"}}'),
        (503, "secret"),
        (401, '{"error": {"message": "secret: wrong key sk-test"}}'),
        (404, '{"error": {"message": "secret: no such model"}}'),
        (429, '{"error": {"message": "secret: quota"}}'),
        (400, '{"error": {"message": "secret: context too long"}}'),
        (200, "<html>secret login page</html>"),
    ],
)
def test_a_service_that_refuses_is_unavailable_without_its_words(
    service: Service, status: int, body: str
) -> None:
    service.behave = fail(status, body)
    with pytest.raises(ModelUnavailable, match="qwen-plus") as raised:
        list(model_at(service.url).stream(PROMPT, VALUES))
    assert "secret" not in str(raised.value)
    assert "sk-test" not in str(raised.value)


def test_a_service_that_is_not_there_is_unavailable(service: Service) -> None:
    service.close()
    with pytest.raises(ModelUnavailable):
        list(model_at(service.url).stream(PROMPT, VALUES))


def test_an_error_in_the_middle_of_a_stream_is_unavailable(service: Service) -> None:
    def behave(handler: BaseHTTPRequestHandler) -> None:
        begin(handler)
        send(handler, chunk("签约"))
        send(handler, {"error": {"message": "overloaded", "code": 500}})

    service.behave = behave
    reply = model_at(service.url).stream(PROMPT, VALUES)
    with pytest.raises(ModelUnavailable):
        list(reply)


def test_a_stream_that_breaks_off_is_unavailable(service: Service) -> None:
    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.protocol_version = "HTTP/1.1"
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        send(handler, chunk("签约"))
        handler.close_connection = True

    service.behave = behave
    reply = model_at(service.url).stream(PROMPT, VALUES)
    assert next(piece for piece in reply if piece) == "签约"
    with pytest.raises(ModelUnavailable):
        list(reply)


def test_a_stream_that_is_not_json_is_unavailable(service: Service) -> None:
    def behave(handler: BaseHTTPRequestHandler) -> None:
        begin(handler)
        send(handler, "{broken")

    service.behave = behave
    with pytest.raises(ModelUnavailable):
        list(model_at(service.url).stream(PROMPT, VALUES))


def test_an_empty_stream_is_unavailable(service: Service) -> None:
    def behave(handler: BaseHTTPRequestHandler) -> None:
        begin(handler)
        send(handler, "[DONE]")

    service.behave = behave
    with pytest.raises(ModelUnavailable):
        list(model_at(service.url).stream(PROMPT, VALUES))


@pytest.mark.parametrize("first", [[], ["签约"]])
def test_a_service_that_falls_silent_is_unavailable(service: Service, first: list[str]) -> None:
    done = threading.Event()

    def behave(handler: BaseHTTPRequestHandler) -> None:
        if first:
            begin(handler)
            send(handler, chunk(first[0]))
        done.wait(60)

    service.behave = behave
    try:
        with pytest.raises(ModelUnavailable):
            list(model_at(service.url, timeout=0.2).stream(PROMPT, VALUES))
    finally:
        done.set()


def test_closing_the_reply_hangs_up_on_the_service(service: Service) -> None:
    hung_up = threading.Event()

    def behave(handler: BaseHTTPRequestHandler) -> None:
        begin(handler)
        send(handler, chunk("签约"))
        handler.connection.settimeout(3)
        with suppress(TimeoutError):
            if handler.connection.recv(1) == b"":
                hung_up.set()

    service.behave = behave
    reply = model_at(service.url).stream(PROMPT, VALUES)
    next(reply)
    reply.close()
    assert hung_up.wait(5)


def test_our_prompts_reach_a_service_whole(service: Service) -> None:
    for name in ("answer", "translate.question", "translate.sentence"):
        prompt = prompts.load(name)
        list(model_at(service.url).stream(prompt, dict.fromkeys(prompt.variables, "值")))
    for _, _, body in service.asked:
        assert all("$" not in m["content"] for m in body["messages"])


# --- the assistant as a chain ---------------------------------------------------------------


def finished(text: str) -> Finished:
    return Finished(Answer("id", Question(text, "zh"), f"答：{text}", AnswerStatus.ANSWERED))


def events(question: str) -> Iterator[Event]:
    yield DraftDelta("签约")
    yield DraftDelta("21个")
    yield finished(question)


def test_a_chain_streams_the_events() -> None:
    assert list(AnswerChain(events).stream("签约多少？")) == list(events("签约多少？"))


def test_a_chain_invoked_gives_the_verified_answer() -> None:
    answer = AnswerChain(events).invoke("签约多少？")
    assert answer == finished("签约多少？").answer


def test_a_chain_takes_a_batch() -> None:
    answers = AnswerChain(events).batch(["一", "二"])
    assert [a.text for a in answers] == ["答：一", "答：二"]


def test_a_chain_passes_on_the_history_and_the_day() -> None:
    asked: list[tuple[str, Any]] = []

    def stream(text: str, **kept: Any) -> Iterator[Event]:
        asked.append((text, kept))
        yield from events(text)

    history, day = (Turn("一", "答：一"),), date(2021, 1, 1)
    list(AnswerChain(stream).stream("二", history=history, as_of=day))
    AnswerChain(stream).bind(as_of=day).invoke("三")
    assert asked == [("二", {"history": history, "as_of": day}), ("三", {"as_of": day})]


def test_a_chain_is_composed_with_other_runnables() -> None:
    before = RunnableLambda(lambda text: text.strip())
    chain = before | AnswerChain(events) | RunnableLambda(lambda answer: answer.text)
    assert chain.invoke(" 签约多少？ ") == "答：签约多少？"


def test_a_chain_piped_streams_what_comes_after_it() -> None:
    def texts(found: Iterator[Event]) -> Iterator[str]:
        for event in found:
            if isinstance(event, DraftDelta):
                yield event.text

    assert "".join((AnswerChain(events) | texts).stream("签约多少？")) == "签约21个"


def test_closing_a_chain_closes_the_answer() -> None:
    closed = threading.Event()

    def endless(question: str) -> Iterator[Event]:
        try:
            while True:
                yield DraftDelta("签约")
        finally:
            closed.set()

    stream = AnswerChain(endless).stream("签约多少？")
    next(stream)
    stream.close()
    assert closed.is_set()


def test_a_tracer_sees_the_chain_by_name() -> None:
    names: list[str | None] = []

    class Tracer(BaseCallbackHandler):
        def on_chain_start(self, *args: Any, **kwargs: Any) -> None:
            names.append(kwargs.get("name"))

    list(AnswerChain(events).stream("签约多少？", {"callbacks": [Tracer()]}))
    assert "policy-assistant" in names
