import threading
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from fakes import BigramEmbedder
from hypothesis import given
from hypothesis import strategies as st

from index.documents import Status
from index.normalise import search_terms
from index.search import Fusion, Searcher, fuse

FILES = {
    "parks.md": "# 产业园区\n\n## 东部\n\n花园口新兴产业园重点发展新能源。\n\n"
    "## 西部\n\n古荥大运河文化区发展文旅。\n",
    "tax.md": "# 税收优惠\n\n第一条　符合条件的企业享受税收优惠。\n\n第二条　逾期申请不予受理。\n",
    "news.md": "# 一季度签约\n\n据报道，2023年一季度签约21个项目，总签约额290亿元。\n",
}


@pytest.fixture
def searcher(store, ingest, write_corpus, embedder) -> Searcher:
    ingest(write_corpus(FILES))
    return Searcher(store, embedder)


def test_the_passage_that_answers_comes_first_with_its_document(searcher):
    result = searcher.search("古荥大运河文化区在哪里发展什么")
    best = result.hits[0]
    assert best.passage.text == "古荥大运河文化区发展文旅。"
    assert (best.document.id, best.passage.heading_path) == ("parks", ("西部",))
    assert best.bm25 > 0 and -1 <= best.cosine <= 1.0001


def test_hits_come_best_first(searcher):
    hits = searcher.search("产业园区的税收优惠").hits
    assert len(hits) == 5
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)


def test_the_title_is_searched_though_the_text_does_not_name_it(searcher):
    hits = searcher.search("税收优惠逾期申请").hits
    assert hits[0].passage.text.startswith("第二条")


def test_everyday_words_find_what_is_written_officially(store, ingest, write_corpus, embedder):
    duty = "# 付款\n\n第一条　机关采购货物应当及时支付款项。\n\n第二条　东西方向的道路限时通行。\n"
    ingest(write_corpus({"act.md": duty}))
    question = "买东西几时给钱"
    plain = Searcher(store, embedder, Fusion(official_weight=0.0)).search(question)
    asked = Searcher(store, embedder).search(question)
    assert asked.hits[0].passage.text.startswith("第一条")
    assert asked.hits[0].bm25 > max(hit.bm25 for hit in plain.hits)
    official = {term for term, weight in plain.term_weights.items() if not weight}
    assert "采购" in official
    own = {t: w for t, w in asked.term_weights.items() if t not in official}
    assert own == {t: w for t, w in plain.term_weights.items() if w}
    for term in official:  # what documents write counts for half
        known = store.keywords.weights([term])[term]
        assert asked.term_weights[term] == pytest.approx(known / 2)
    assert not {"买东", "东西"} & set(asked.term_weights)  # which no document needs to hold


def test_no_more_hits_than_asked_for(searcher):
    assert len(searcher.search("产业园区税收", limit=2).hits) == 2
    assert searcher.search("产业园区税收", limit=0).hits == ()


def test_hits_are_chosen_among_candidates_of_both_indexes(searcher, store, embedder):
    narrow = Searcher(store, embedder, Fusion(candidates=1))
    assert len(narrow.search("税收优惠与新能源").hits) <= 2


def test_each_term_of_the_query_has_a_weight(searcher):
    weights = searcher.search("请问新能源项目有哪些").term_weights
    assert set(weights) == {"新能", "能源", "源项", "项目"}
    assert weights["源项"] > weights["新能"] > 0


def test_terms_that_the_index_lacks_are_told(searcher):
    result = searcher.search("签约项目与火星移民")
    assert "火星" in result.unknown
    assert "签约" not in result.unknown
    assert result.unknown < set(result.term_weights)


@pytest.mark.parametrize("query", ["", "   ", "？！", "的", "\ud800\x00"])
def test_a_query_without_terms_is_answered_by_the_vectors_alone(searcher, query):
    result = searcher.search(query)
    assert all(hit.bm25 == 0 for hit in result.hits)


def test_an_empty_index_finds_nothing(store, embedder):
    result = Searcher(store, embedder).search("产业园")
    assert result.hits == () and result.query == "产业园"


def test_passages_no_longer_in_the_catalog_are_not_shown(searcher, store):
    before = searcher.search("税收优惠").hits
    gone = before[0].passage
    store.catalog.apply([], ["tax"], dirty=())  # the derived indexes still know them
    after = searcher.search("税收优惠", limit=3).hits
    assert gone.id in store.keywords.search(search_terms("税收优惠"), 5)
    assert len(after) == 3 and "tax" not in {hit.document.id for hit in after}


def test_vectors_decide_for_a_question_in_another_language(store, ingest, write_corpus):
    """The fake puts the English question next to the passage that shares no term with it."""

    class Bilingual(BigramEmbedder):
        def embed_question(self, text: str):
            return super().embed_question("古荥大运河文化区发展文旅。" if text.isascii() else text)

    ingest(write_corpus({**FILES, "abc.md": "# GDP\n\nGDP canal 报表。\n"}))
    searcher = Searcher(store, Bilingual())
    assert searcher.search("the canal GDP").hits[0].passage.text == "古荥大运河文化区发展文旅。"
    equal = Searcher(store, Bilingual(), Fusion(dense_weight_other_language=0.2))
    assert equal.search("the canal GDP").hits[0].document.id == "abc"


def test_searching_while_documents_change_never_fails(searcher, ingest, write_corpus):
    stop, errors, found = threading.Event(), [], []

    def search():
        while not stop.is_set():
            try:
                hits = searcher.search("税收优惠政策").hits
                found.extend(hits)
            except Exception as error:
                errors.append(error)

    readers = [threading.Thread(target=search) for _ in range(2)]
    for reader in readers:
        reader.start()
    for n in range(12):
        folder = write_corpus({"tax.md": f"# 税收优惠{n}\n\n税收优惠政策第{n}版。\n"})
        if n % 3 == 2:
            (folder / "tax.md").unlink()
        ingest(folder)
    stop.set()
    for reader in readers:
        reader.join()
    assert not errors and found
    assert all(hit.passage.document_id == hit.document.id for hit in found)


# --- fusing ---

_ids = st.sampled_from([f"p{n}" for n in range(8)])
_cosines = st.dictionaries(_ids, st.floats(-1, 1))
_bm25 = st.dictionaries(_ids, st.floats(0, 60))
_weights = st.floats(0, 3)


@given(_bm25, _cosines, _weights)
def test_every_passage_with_a_cosine_gets_a_finite_score(bm25, cosines, weight):
    scores = fuse(bm25, cosines, weight)
    assert scores.keys() == cosines.keys()
    assert np.isfinite(list(scores.values())).all()


@given(_bm25, _cosines, _weights)
def test_a_passage_better_in_both_is_better_fused(bm25, cosines, weight):
    scores = fuse(bm25, cosines, weight)
    for a in scores:
        for b in scores:
            if bm25.get(a, 0) >= bm25.get(b, 0) and cosines[a] >= cosines[b]:
                assert scores[a] >= scores[b] - 1e-9


@given(_bm25, _cosines.filter(bool))
def test_without_dense_weight_keywords_alone_order(bm25, cosines):
    best = max(bm25.values(), default=0) or 1
    assert fuse(bm25, cosines, 0.0) == pytest.approx({i: bm25.get(i, 0) / best for i in cosines})


@given(_bm25, _cosines, _weights, st.floats(0.1, 50))
def test_the_scale_of_bm25_does_not_matter(bm25, cosines, weight, scale):
    bm25 = {i: score for i, score in bm25.items() if score > 1e-6}
    scaled = {i: score * scale for i, score in bm25.items()}
    assert fuse(scaled, cosines, weight) == pytest.approx(fuse(bm25, cosines, weight))


def test_a_reprint_is_told_with_the_first_hit_instead_of_after_it(store, ingest, write_corpus):
    notice = "某区产业园二〇二三年签约项目二十一个，总投资二百九十亿元，涉及新能源和文旅。"
    news = "某区产业园2023年签约项目21个，总投资290亿元，涉及新能源和文旅。"
    other = "某区产业园2023年签约项目22个，总投资290亿元，涉及新能源和文旅。"
    files = {
        "a.md": f"# 通知\n\n{notice}\n",
        "b.md": f"# 报道\n\n{news}\n",
        "c.md": f"# 又\n\n{other}\n",
    }
    ingest(write_corpus(files))
    hits = Searcher(store, BigramEmbedder()).search("某区产业园签约项目总投资").hits
    told = {hit.document.id: {document.id for document in hit.reprints} for hit in hits}
    assert set().union(*told.values()) | set(told) == {"a", "b", "c"}
    assert told.pop("c") == set()
    assert len(told) == 1 and set(told) | told.popitem()[1] == {"a", "b"}


def test_a_hit_comes_with_the_rest_of_its_table(store, ingest, write_corpus, embedder) -> None:
    rows = "\n".join(f"| 第{n}号产业园 | 新材料产业 | {n}亩 |" for n in range(100, 160))
    listed = f"# 名录\n\n名录如下。\n\n| 园区 | 产业 | 面积 |\n| --- | --- | --- |\n{rows}\n"
    ingest(write_corpus({"parks.md": listed, "tax.md": FILES["tax.md"]}))
    searcher = Searcher(store, embedder)
    passages = store.catalog.passages_of("parks")
    assert len(passages) > 2
    found = next(h for h in searcher.search("第140号产业园", 10).hits if h.document.id == "parks")
    parts = searcher.with_its_table(found)
    told = "\n".join(part.passage.text for part in parts)
    assert all(row in told for row in rows.splitlines())
    assert [p.passage.position for p in parts] == sorted(p.passage.position for p in parts)
    whole = searcher.with_its_document(found)
    assert [hit.passage.id for hit in whole] == [one.id for one in passages]
    alone = next(h for h in searcher.search("税收优惠", 10).hits if h.document.id == "tax")
    assert searcher.with_its_table(alone) == (alone,)
    gone = replace(found, passage=replace(found.passage, id="parks#gone"))
    assert searcher.with_its_table(gone) == (gone,)


def test_a_document_is_framed_by_how_it_begins_and_ends(searcher):
    (hit, *_) = searcher.search("签约", limit=1).hits
    text = searcher.store.catalog.text(hit.document.id).text
    framed = searcher.frame_of(hit.document.id)
    assert framed.startswith(text[:300]) and framed.endswith(text[-300:])
    assert searcher.frame_of("no such document") == ""
    assert searcher.names(hit.document.id, text[len(text) // 2 :][:9])
    assert not searcher.names(hit.document.id, "no such name")
    assert not searcher.names("no such document", "")


def test_the_ways_to_write_an_everyday_phrase_are_weighed(searcher):
    found = searcher.search("签了合同的项目", limit=1)
    assert any("签约" in way for way in found.wordings["签了合同"])
    assert not searcher.search("签约项目", limit=1).wordings


MEASURES = (
    "---\ntitle: 示例区若干措施\nkind: regulation\ndocument_number: 示政规〔2024〕5号\n"
    "effective: '2024-07-01'\nexpires: '2024-12-31'\n---\n"
    "（一）租金补贴。按每平方米每月6元给予补贴。\n"
)
NOTICE = (
    "---\ntitle: 关于调整若干措施的通知\nkind: notice\npublished: '2024-11-20'\n"
    "effective: '2025-01-01'\n---\n"
    "《示例区若干措施》（示政规〔2024〕5号，以下简称《若干措施》）有效期延长至2099年12月31日。\n\n"
    "《若干措施》第（一）项租金补贴标准由每平方米每月6元调整为每平方米每月8元。\n"
)


def test_what_a_later_notice_changes_is_known_of_both(store, ingest, write_corpus, embedder):
    ingest(write_corpus({"act.md": MEASURES, "notice.md": NOTICE, "tax.md": FILES["tax.md"]}))
    searcher = Searcher(store, embedder)
    changes = searcher.changes_of("act")
    assert changes == searcher.changes_of("notice")
    assert [(one.act, one.change.by, one.holds) for one in changes] == [("act", "notice", True)] * 2
    start, end = changes[1].change.spans[0]
    passage = changes[1].hit.passage
    said = passage.text[start - passage.start : end - passage.start]
    assert said == "《若干措施》第（一）项租金补贴标准由每平方米每月6元调整为每平方米每月8元。"
    assert searcher.changes_of("tax") == ()
    # before it was issued nobody knew; then it was known and did not hold
    assert searcher.changes_of("act", date(2024, 8, 1)) == ()
    assert [one.holds for one in searcher.changes_of("act", date(2024, 12, 1))] == [False, False]


def test_an_article_quoted_whole_is_known_though_it_is_cut(store, ingest, write_corpus, embedder):
    rule = "设备投资额300万元以上的，按设备投资额的12%给予补助，单个项目最高800万元。"
    anew = f"第（一）项修改为：“{rule * 6}设备投资额以发票金额计算。”"
    notice = NOTICE.split("\n\n")[0].replace("有效期延长至2099年12月31日", anew)
    ingest(write_corpus({"act.md": MEASURES, "notice.md": notice}))
    searcher = Searcher(store, embedder)
    assert len(store.catalog.passages_of("notice")) > 1
    (changed,) = searcher.changes_of("act")
    start, end = (at - changed.hit.passage.start for at in changed.change.spans[0])
    assert changed.hit.passage.text[start:end].endswith("设备投资额以发票金额计算。”")


def test_an_extended_act_is_in_force_and_tells_its_new_day(store, ingest, write_corpus, embedder):
    ingest(write_corpus({"act.md": MEASURES, "notice.md": NOTICE}))
    hits = Searcher(store, embedder).search("租金补贴每平方米每月多少").hits
    (document,) = (hit.document for hit in hits if hit.document.id == "act")
    assert (document.status, document.expires) == (Status.IN_FORCE, "2099-12-31")
