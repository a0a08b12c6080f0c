import pytest

from index.articles import Mention, article_of, mentions, named_acts
from index.titles import number_key, title_key

ACTS = {
    "national": ("优化投资环境条例", ""),
    "local": ("某省优化投资环境条例", ""),
    "law": ("中华人民共和国某税法", ""),
    "rules": ("中华人民共和国某税法实施条例", "国务院令第7号"),
    "measures": ("某省实施《中华人民共和国某税法》办法", "某政〔2020〕3号"),
}
TRIPLES = [(i, title_key(title), number_key(number)) for i, (title, number) in ACTS.items()]


def named(question: str) -> list[str]:
    """Ids that the first mention names, best first."""
    acts = named_acts(mentions(question)[0], TRIPLES)
    return sorted(acts, key=lambda i: -acts[i])


@pytest.mark.parametrize(
    ("question", "articles"),
    [
        ("优化投资环境条例第七十二条", [(72, 0)]),
        ("条例第9条第二款怎么规定", [(9, 0)]),
        ("某税法第十条之一", [(10, 1)]),
        ("某税法第三条和第四条", [(3, 0), (4, 0)]),
        ("支持投资的10条措施", []),
        ("国务院令第7号怎么说", []),
    ],
)
def test_articles_are_found_in_chinese_and_arabic_numerals(question, articles):
    assert [m.article for m in mentions(question)] == articles


@pytest.mark.parametrize(
    ("question", "acts"),
    [
        ("优化投资环境条例第七十二条", ["national", "local"]),
        ("投资环境条例第五条说什么", ["national", "local"]),
        ("某省优化投资环境条例第五条", ["local", "national"]),
        ("请问某省投资环境条例的第五条", ["local", "national"]),
        ("《优化投资环境条例》第5条", ["national", "local"]),
        ("某税法第五条", ["law"]),
        ("中华人民共和国某税法实施条例第五条", ["rules"]),
        ("按照《某省实施〈中华人民共和国某税法〉办法》第五条", ["measures"]),
        ("国务院令第7号第五条", ["rules"]),
        ("根据国令第7号，第五条怎么说", ["rules"]),
        ("某政[2020]3号第五条", ["measures"]),
        ("条例第五条", []),
        ("实施条例第五条", []),
        ("第五条怎么说", []),
    ],
)
def test_an_act_is_named_by_title_short_title_or_number(question, acts):
    assert named(question) == acts


def test_the_second_article_belongs_to_the_act_of_the_first():
    first, second = mentions("《某税法》第三条和第四条")
    assert (first.said, second.said) == ("某税法", "某税法")


def test_a_mention_knows_what_sort_of_act_it_means():
    assert mentions("条例第五条")[0].genus == "条例"
    assert mentions("这个办法第五条")[0].genus == "办法"
    assert Mention((5, 0)).genus == ""


@pytest.mark.parametrize(
    ("label", "article"),
    [("第九条", (9, 0)), ("第9条 付款期限", (9, 0)), ("第十条之一", (10, 1)), ("第二章 总则", None),
     ("一、目标", None)],
)  # fmt: skip
def test_a_heading_that_is_an_article_gives_its_number(label, article):
    assert article_of(label) == article
