"""What is wrong with a claim whatever its evidence says."""

import prompts
from assistant.answers import Evidence
from assistant.claim_checks.by_itself import unfit
from assistant.injections import repeats_our_rules
from index.documents import Document, Kind, Passage

RULE = "追加补助：再按设备投资额的2%给予补助，最高100万元。"


def evidence(text: str) -> list[Evidence]:
    document = Document("d", "示例区若干措施", "d.md", "x", Kind.REGULATION)
    passage = Passage("d#1", "d", 0, 0, len(text), text)
    return [Evidence(1, passage, document, 0, len(text), text, ((0, len(text)),))]


def test_what_stands_in_a_document_is_no_rule_of_ours_though_an_example_has_its_like() -> None:
    claim = "设备投资额的2%"
    assert repeats_our_rules(claim)
    assert unfit(claim, evidence(RULE)) is None
    other = unfit(claim, evidence("最高100万元。"))
    assert other is not None and other.name == "instructions"


def test_a_rule_of_ours_is_none_of_a_document_that_speaks_of_other_things() -> None:
    rules = [text for name in prompts.OF_ANSWERS for _, text in prompts.load(name).chat()[:1]]
    said = [line for text in rules for line in text.splitlines() if repeats_our_rules(line)]
    assert said
    assert all(unfit(line, evidence(RULE)) for line in said)
