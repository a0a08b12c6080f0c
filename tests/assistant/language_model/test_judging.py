"""The second opinion can reject what code found supported, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
from fakes import BigramEmbedder, CharacterTokens, ScriptedChatModel

from assistant import build
from assistant.answers import Claim, Evidence
from assistant.errors import ModelUnavailable
from assistant.language_model import judging
from assistant.settings import load_settings
from assistant.verification import Verifier
from index.documents import Document, Passage
from index.search import Searcher
from index.store import Store

TEXT = "据报道，青禾区2031年签约34个项目。"
ITEM = Evidence(
    1, Passage("d#1", "d", 0, 0, len(TEXT), TEXT), Document("d", "签约", "d.md", "digest"),
    0, len(TEXT), TEXT, ((0, len(TEXT)),),
)  # fmt: skip
TRUE = Claim("青禾区2031年签约34个项目。", (1,))
FALSE = Claim("青禾区2031年签约35个项目。", (1,))


def verdict(claim: Claim, *replies: str | list[str] | Exception) -> tuple[Claim, int]:
    """The checked claim, and how often the judge was asked."""
    model = ScriptedChatModel(list(replies))
    verifier = Verifier(lambda text, others: [1.0] * len(others), 0.6, {}, judging.by_model(model))
    return verifier.check(claim, [ITEM], "签约多少？"), len(model.asked)


@pytest.mark.parametrize("reply", ["UNSUPPORTED", "unsupported.", ["UN", "SUPPORTED"]])
def test_what_the_judge_rejects_is_dropped(reply: str | list[str]) -> None:
    claim, _ = verdict(TRUE, reply)
    assert (claim.supported, claim.cites) == (False, ())
    assert (claim.checks[-1].name, claim.checks[-1].passed) == ("judge", False)


@pytest.mark.parametrize(
    "reply",
    ["SUPPORTED", "Supported", "", "I am not sure.", ModelUnavailable("down"), ["签" * 500]],
)
def test_without_a_clear_no_the_decision_of_code_stands(reply: str | list[str] | Exception) -> None:
    claim, _ = verdict(TRUE, reply)
    assert claim.supported
    assert claim.checks[-1].name == "judge"


def test_the_judge_is_not_asked_about_what_code_rejects() -> None:
    claim, asked = verdict(FALSE, "SUPPORTED")
    assert (claim.supported, asked) == (False, 0)


@pytest.mark.parametrize(
    ("judge", "remote", "asked"), [(True, True, True), (False, True, False), (True, False, False)]
)
def test_only_a_remote_model_judges_and_only_where_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, judge: bool, remote: bool, asked: bool
) -> None:
    monkeypatch.setattr(build, "load_tokens", lambda settings: CharacterTokens())
    made: list[object] = []

    class Watching(Verifier):
        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            made.append(self.judge)

    service = {"llm_base_url": "http://127.0.0.1:1/v1", "llm_model": "m"} if remote else {}
    settings = load_settings(data_dir=tmp_path, judge=judge, **service)
    with Store(tmp_path) as store:
        searcher = Searcher(store, BigramEmbedder())
        build.assemble(settings, searcher, ScriptedChatModel(), Watching)
    assert [one is not None for one in made] == [asked]
