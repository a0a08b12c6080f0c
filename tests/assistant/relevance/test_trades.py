"""Who asks which park is for his trade is not told where somebody else is."""

from assistant.answers import Claim, Evidence
from assistant.relevance.trades import is_of_no_trade, trade_of
from index.documents import Document, Passage


def test_a_park_is_for_a_trade_of_which_its_sentence_has_a_word() -> None:
    located = "三纯新能源的车间位于松湾园区。"
    passage = Passage("d#1", "d", 0, 0, 9, f"{located}工人正在处理电板。")
    item = Evidence(1, passage, Document("d", "园区", "d.md", "d"), 0, 9, located, ((0, 9),))
    claim = Claim(located, (1,), quotes=((1, 0, 9),))

    def is_of_none(question: str) -> bool:
        return bool(is_of_no_trade(question, located, claim, {1: item}))

    assert is_of_none("做动漫设计的企业适合哪个园区？")
    assert is_of_none("哪个园区是为电影和动画公司服务的？")
    assert not is_of_none("做新能源的企业适合哪个园区？")
    assert not is_of_none("做太阳能的企业适合哪个园区？")  # 新能源, officially
    assert not is_of_none("做电板的企业适合哪个园区？")  # around it
    assert not is_of_none("三纯的车间在哪个园区？")


def test_a_row_is_said_of_itself_alone() -> None:
    rows = "| 东园 | 新能源 |\n| 西园 | 医疗技术 |"
    passage = Passage("d#1", "d", 0, 0, len(rows), rows)
    item = Evidence(1, passage, Document("d", "园区", "d.md", "d"), 0, len(rows), rows, ())
    west = rows.index("| 西园")
    claim = Claim("西园", (1,), quotes=((1, west, len(rows)),))

    def is_of_none(trade: str) -> bool:
        question = f"做{trade}的企业适合哪个园区？"
        return bool(is_of_no_trade(question, rows[west:], claim, {1: item}))

    assert is_of_none("新能源")
    assert is_of_none("航空技术")  # of any industry something is called technology
    assert not is_of_none("医疗")


def test_the_industry_of_a_trade_is_a_word_of_it() -> None:
    text = "青禾区计划在西园发展智能制造产业。"
    passage = Passage("d#1", "d", 0, 0, len(text), text)
    document = Document("d", "园区", "d.md", "d")
    item = Evidence(1, passage, document, 0, len(text), text, ((0, len(text)),))
    claim = Claim(text, (1,), quotes=((1, 0, len(text)),))
    assert not is_of_no_trade("做焊接机器人的企业适合哪个园区？", text, claim, {1: item})
    assert is_of_no_trade("做渔网的企业适合哪个园区？", text, claim, {1: item})


def test_what_is_asked_of_no_park_has_no_trade() -> None:
    assert trade_of("哪个园区适合光伏企业") == "光伏"
    assert trade_of("光伏企业有什么补贴") == ""
