"""The sentence that comes nearest to a question without an answer."""

from collections.abc import Sequence

from assistant.abstention import nearest
from assistant.places import Home
from index.documents import Document, Hit, Passage, SearchResult
from index.sentences import split_sentences

WEIGHTS = {"房租": 2.0, "企业": 1.0, "免收": 1.5}
RENT = "对承租国有用房的企业，2月免收房租。"


class Texts:
    def frame_of(self, document_id: str) -> str:
        return ""

    def names(self, document_id: str, name: str) -> bool:
        return False


def hit(text: str, title: str = "某办法", start: int = 7) -> Hit:
    document = Document(title, title, "a.md", "d")
    passage = Passage(f"{title}#1", title, 0, start, start + len(text), text)
    return Hit(passage, document, 1.0, 1.0, 0.9)


def alike(question: str, texts: Sequence[str]) -> list[float]:
    """Closeness by the characters that are shared."""
    return [0.8 + 0.2 * len(set(question) & set(text)) / len(set(question)) for text in texts]


def quoted(question: str, *hits: Hit) -> str:
    found = SearchResult(question, hits, WEIGHTS, 0.0)
    told = nearest.sentence(Home(), Texts(), alike, lambda item: f"<{item.text}>", found)
    if told:
        assert told.english == f"<{told.quote}>"
        (of,) = (h for h in hits if h.document == told.document)
        at = of.passage.start
        assert of.passage.text[told.start - at : told.end - at] == told.quote
        assert told.quote in [of.passage.text[a:b] for a, b in split_sentences(of.passage.text)]
    return told.quote if told else ""


def test_it_is_the_one_that_likeliest_answers() -> None:
    text = f"加强组织领导。{RENT}本办法由财政局解释。"
    assert quoted("国有用房的企业房租免收吗", hit(text)) == RENT


def test_what_is_not_close_enough_is_none() -> None:
    assert quoted("Where is the airport?", hit(RENT)) == ""
    assert quoted("房租") == ""


def test_no_row_question_or_other_place_is_a_sentence_that_comes_near() -> None:
    asked = "南昌国有用房的企业房租免收吗"
    assert quoted(asked, hit("| 国有用房 | 企业房租免收 |\n")) == ""
    assert quoted(asked, hit("国有用房的企业房租免收吗？")) == ""
    assert quoted(asked, hit(f"浙江{RENT}")) == ""
    assert quoted(asked, hit(RENT, "浙江省的办法")) == ""
    assert quoted(asked, hit(f"江西{RENT}")) == f"江西{RENT}"
    assert quoted(asked, hit("该报道未公布国有用房的企业房租免收的期限。")) == ""
