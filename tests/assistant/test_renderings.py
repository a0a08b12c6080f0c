"""What a Chinese quotation says in English."""

from assistant import renderings
from assistant.answers import Answer, AnswerStatus, Citation, Claim, Question
from index.documents import Document

QUOTE = "甲乙区2031年签约额40亿元。"
CLAIM = Claim("Jiayi signed 4 billion yuan in 2031.", (1,))


def render(*claims: Claim, language="en", quote=QUOTE):
    citation = Citation(1, Document("d", "t", "d.md", "x"), "d#1", "", None, quote, 0, len(quote))
    told = Answer(
        "a", Question("?", language), "…", AnswerStatus.ANSWERED, (citation,), claims=claims
    )
    return renderings.of(citation, told)


def test_the_sentences_that_rest_on_it_and_its_amounts():
    other = Claim("Another source.", (2,))
    wrong = Claim("It promises 9 billion yuan.", (1,), problem="not in the quote")
    found = render(CLAIM, other, wrong)
    assert found and found.sentences == (CLAIM.text,)
    assert found.amounts == (("40亿元", "4 billion yuan"),)


def test_a_quotation_shown_as_the_answer_has_only_its_amounts():
    found = render(Claim(QUOTE, (1,)))
    assert found and found.sentences == () and found.amounts


def test_nothing_for_a_chinese_question_or_an_english_document():
    assert render(CLAIM, language="zh") is None
    assert render(CLAIM, quote="Signed in 2031: 4 billion yuan.") is None


def test_what_a_sentence_that_stayed_chinese_tells_behind_it_is_not_told_twice():
    found = render(Claim(f"{QUOTE[:-1]} (40亿元 = 4 billion yuan)。", (1,)))
    assert found and found.sentences == () and found.amounts == ()
