"""The judge over the network, as it is used: a small OpenAI-compatible service on this machine."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import accuracy_score, cohen_kappa_score

from assistant.errors import ModelUnavailable
from assistant.evaluation.judge import agreement, can_be_judged, judged, verdict
from assistant.language_model.chat_model import remote


class Judge:
    """Replies in turn with `replies`; an empty one fails."""

    def __init__(self) -> None:
        self.replies: list[str] = []
        self.asked: list[dict] = []
        judge = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                judge.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                reply = judge.replies.pop(0)
                self.send_response(200 if reply else 400)
                self.send_header("Content-Type", "text/event-stream")
                self.end_headers()
                choice = {"index": 0, "delta": {"content": reply}, "finish_reason": "stop"}
                chunk = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "m",
                         "choices": [choice]}  # fmt: skip
                self.wfile.write(f"data: {json.dumps(chunk)}\n\ndata: [DONE]\n\n".encode())

            def log_message(self, *args) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        self.chat = remote(
            base_url=f"http://127.0.0.1:{self.server.server_port}/v1", api_key="", model="judge",
            max_tokens=50, timeout=10.0, extra_body={},
        )  # fmt: skip


@pytest.fixture
def judge():
    service = Judge()
    yield service
    service.server.shutdown()
    service.server.server_close()


def test_the_judge_is_told_all_it_needs_and_nothing_by_chance(judge, row, record):
    judge.replies = ["CORRECT"]
    asked = row(facts=(("290亿元", "29 billion yuan"), "21个"))
    assert verdict(asked, record("签约21个[1]。", "签约21个项目"), judge.chat) is True
    (body,) = judge.asked
    assert body["temperature"] == 0.0
    told = body["messages"][1]["content"]
    for part in ("签约多少？", "290亿元 / 29 billion yuan\n21个", "签约21个。", "签约21个项目"):
        assert part in told
    assert "[1]" not in told


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ("CORRECT", True),
        ("Incorrect.", False),
        ("<think>Is it INCORRECT? no</think>\nCORRECT", True),
        ("<think>CORRECT, I think", None),
        ("CORRECT or INCORRECT", None),
        ("Maybe", None),
    ],
)
def test_only_one_clear_word_is_a_verdict(judge, row, record, reply, told):
    judge.replies = [reply]
    assert verdict(row(answers=("21个",)), record("签约21个"), judge.chat) is told


def test_agreement_with_the_scores_is_told(judge, row, record):
    right, wrong = record("签约21个[1]。", "签约21个"), record("签约[1]。", "签约")
    pairs = [
        (row(id=str(n), facts=("21个",)), answer)
        for n, answer in enumerate([right, right, wrong, wrong, right, record()])
    ]
    judge.replies = ["CORRECT", "INCORRECT", "INCORRECT", "INCORRECT", "?"]
    seen = []
    told = judged(pairs, judge.chat, lambda: seen.append(1))
    assert (told["model"], told["judged"], told["unclear"], len(seen)) == ("judge", 5, 1, 6)
    assert told["disagreements"] == {"1": False}
    assert told["right"][0] == 0.25
    assert told["agreement"] == {"accuracy": 0.75, "kappa": 0.5}


def test_refusals_and_questions_without_an_expected_answer_are_not_judged(row, record):
    asked = row(facts=("21个",))
    assert can_be_judged(asked, record("签约"))
    assert not can_be_judged(asked, record())
    assert not can_be_judged(row(), record("签约"))
    assert not can_be_judged(row(answerable=False, answers=("21个",)), record("签约"))


def test_nothing_to_judge_asks_nobody(judge, row, record):
    told = judged([(row(), record())], judge.chat)
    assert told["judged"] == 0 and "agreement" not in told and judge.asked == []


def test_a_judge_that_does_not_answer_is_told(judge, row, record):
    judge.replies = [""] * 3
    with pytest.raises(ModelUnavailable, match="judge"):
        judged([(row(facts=("21个",)), record("签约"))], judge.chat)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=30))
def test_agreement_is_that_of_scikit_learn(both):
    first, second = zip(*both, strict=True)
    told = agreement(both)
    assert told["accuracy"] == pytest.approx(accuracy_score(first, second), abs=1e-4)
    if told["kappa"] is not None:
        assert told["kappa"] == pytest.approx(cohen_kappa_score(first, second), abs=1e-4)
    else:
        assert len({*first, *second}) == 1


def test_no_verdicts_have_no_agreement():
    with pytest.raises(ValueError, match="no verdicts"):
        agreement([])
