"""Which sentences of a passage are likely to belong to the answer."""

from dataclasses import replace

from assistant.sentences.likelihood import likelihoods, measure
from index.documents import Document, Hit, Passage
from index.normalise import search_terms
from index.sentences import split_sentences

WEIGHTS = {"补贴": 2.0, "标准": 1.0, "培训": 2.0}


def of(text: str, score: float = 2.0, title: str = "某办法") -> list[float]:
    passage = Passage("d#1", "d", 0, 0, len(text), text)
    hit = Hit(passage, Document("d", title, "d.md", "x"), score, 1.0, 0.8)
    return likelihoods(hit, split_sentences(text), WEIGHTS, 2.0)


def test_a_sentence_with_the_words_of_the_question_is_likelier_than_one_without():
    asked, other = of("培训补贴标准如下。今天举行了会议。")
    assert 1.0 > asked > other > 0.0


def test_what_follows_the_words_of_the_question_is_likelier_than_what_does_not():
    first, _, after, last = of("会议今天举行了。培训补贴标准如下。每人每月五百元。会议今天结束了。")
    assert after > last
    assert after > first


def test_the_title_names_what_a_sentence_leaves_out():
    (plain,) = of("标准如下。")
    (named,) = of("标准如下。", title="培训补贴办法")
    assert named > plain


def test_a_better_passage_has_likelier_sentences():
    assert of("培训补贴标准如下。", score=2.0) > of("培训补贴标准如下。", score=0.5)


def test_a_sentence_that_says_that_it_is_silent_is_unlikely():
    silent, telling = of("未公布培训补贴标准。提供培训补贴。")
    assert telling > silent


def test_a_question_without_terms_and_a_passage_without_sentences_are_no_errors():
    text = "今天举行了会议。"
    hit = Hit(Passage("d#1", "d", 0, 0, 8, text), Document("d", "t", "d.md", "x"), 1.0, 1.0, 0.8)
    assert len(likelihoods(hit, [(0, 8)], {}, 1.0)) == 1
    assert likelihoods(replace(hit, score=0.0), [], WEIGHTS, 1.0) == []


def test_of_sentences_that_hold_as_much_all_are_best_in_whatever_order_it_is_added_up():
    words = [f"{a}{b}" for a in "东西南北中上下左右前后内" for b in "山水风云花"]
    sentences = ["，".join(words[n : n + 3]) + "。" for n in range(0, len(words), 3)]
    text = "".join(sentences)
    weights = {term: (0.1, 0.2, 0.3)[n % 3] for n, term in enumerate(words)}
    assert set(weights) <= set(search_terms(text))
    hit = Hit(Passage("d#1", "d", 0, 0, 99, text), Document("d", "t", "d.md", "x"), 1.0, 1.0, 0.8)
    assert all(f.best for f in measure(hit, split_sentences(text), weights, 1.0))
