"""Prompts: their files, and that the code gives each exactly the variables it has."""

import re
from pathlib import Path

import pytest
from fakes import ScriptedChatModel

import prompts
from assistant import composing
from assistant.answers import Claim, Evidence, Question
from assistant.evaluation import Row, judge
from assistant.language_model import judging
from assistant.translating.into_chinese import questions
from assistant.translating.into_english.telling import English
from index.documents import Document, Passage
from prompts import MissingVariable, Prompt

NAMES = sorted(file.stem for file in Path(prompts.__file__).parent.glob("*.md"))


def values_passed() -> dict[str, set[str]]:
    """Prompt name → variables, as the code passes them to the model."""
    model = ScriptedChatModel(["译文"] * 20)  # some are asked for again, since it says nothing
    list(composing.compose(Question("问题", "zh", ()), (), model))
    questions.in_chinese("a question", {}, model)
    questions.in_chinese("can we get land", {}, model)
    evidence = Evidence(
        1, Passage("p", "d", 0, 0, 2, "句子"), Document("d", "", "", ""), 0, 2, "", ()
    )
    list(English({}, model).of([Claim("句子", (1,))], [evidence], lambda name: None))
    row = Row(id="1", question="问题", answers=("答案",), answerable=True)
    judge.verdict(row, {"status": "answered", "text": "答案", "citations": []}, model)
    judging.by_model(model)("问题", "句子", "引文")
    return {name: set(values) for name, values in model.asked}


def test_the_code_passes_each_prompt_exactly_its_variables():
    assert values_passed() == {name: set(prompts.load(name).variables) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_every_prompt_loads_with_both_parts(name):
    prompt = prompts.load(name)
    assert prompt.name == name and prompt.system and prompt.user and len(prompt.digest) == 12
    assert "===" not in prompt.system + prompt.user


@pytest.mark.parametrize("name", NAMES)
def test_the_system_part_is_the_same_for_every_question(name):
    assert "$" not in prompts.load(name).system


@pytest.mark.parametrize("name", NAMES)
def test_a_prompt_without_one_of_its_values_is_refused(name):
    with pytest.raises(MissingVariable, match=name):
        prompts.load(name).render_user({})


@pytest.mark.parametrize(
    "value", ["{question}", "{{}}", "$question", "${evidence}", "$$ 100 $", "100%s %d", "\\1 \\n"]
)
def test_values_stay_as_they_are_whatever_they_hold(value):
    prompt = Prompt("p", "rules", "Sources: $evidence\nQuestion: $question", "0")
    rendered = prompt.render_user({"evidence": value, "question": value})
    assert rendered == f"Sources: {value}\nQuestion: {value}"


def test_an_unknown_prompt_is_an_error():
    with pytest.raises(FileNotFoundError):
        prompts.load("no-such-prompt")


def test_examples_stand_between_the_rules_and_what_is_asked(monkeypatch, tmp_path):
    parts = {"system": "rules", "asked": "Q: $one", "replied": "one", "user": "Q: $question"}
    text = "".join(f"=== {kind} ===\n{said}\n" for kind, said in parts.items())
    (tmp_path / "shown.md").write_text(text, encoding="utf-8")
    monkeypatch.setattr(prompts, "files", lambda package: tmp_path)
    shown = prompts.load("shown")
    rules, *example = [("system", "rules"), ("user", "Q: $one"), ("assistant", "one")]
    assert shown.variables == {"question"}
    assert shown.chat({"question": "$one"}) == [rules, *example, ("user", "Q: $one")]
    assert shown.chat() == [rules, *example, ("user", "Q: $question")]


@pytest.mark.parametrize("name", NAMES)
def test_examples_have_the_form_of_what_is_asked(name):
    prompt = prompts.load(name)
    frame = re.split(r"\$\w+", prompt.user)
    for asked, reply in prompt.examples:
        assert re.fullmatch(".+".join(map(re.escape, frame)), asked, re.DOTALL)
        assert reply and "$" not in asked + reply


def test_an_example_answers_with_words_of_its_evidence():
    examples = prompts.load("answer").examples
    assert examples and all(reply in asked for asked, reply in examples)


@pytest.mark.parametrize(
    "kinds",
    [(), ("system",), ("user",), ("user", "system"), ("system", "asked", "user"),
     ("system", "replied", "asked", "user"), ("asked", "replied", "system", "user")],
)  # fmt: skip
def test_a_file_without_its_parts_in_order_is_refused(monkeypatch, tmp_path, kinds):
    text = "no part\n" + "".join(f"=== {kind} ===\nsaid\n" for kind in kinds)
    (tmp_path / "broken.md").write_text(text, encoding="utf-8")
    monkeypatch.setattr(prompts, "files", lambda package: tmp_path)
    with pytest.raises(ValueError, match=r"broken\.md must have a system part, examples"):
        prompts.load("broken")


def test_the_digest_follows_the_wording(monkeypatch, tmp_path):
    monkeypatch.setattr(prompts, "files", lambda package: tmp_path)
    for name, rule in (("one", "Be brief."), ("two", "Be brief!"), ("three", "Be brief.")):
        text = f"=== system ===\n{rule}\n=== user ===\n$question\n"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    digests = [prompts.load(name).digest for name in ("one", "two", "three")]
    assert digests[0] == digests[2] != digests[1]
