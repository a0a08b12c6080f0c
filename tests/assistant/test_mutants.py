"""A sentence of the corpus with a figure is dropped when falsified in one place; itself it is kept.

A mutant changes one figure, unit, bound, date, subject or mood, or denies; a fair rewording changes
the spelling alone. Sections of the corpus stand for evidence, as the search would find them.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import yaml

from assistant.answers import Claim, Evidence
from assistant.layout import heads_table
from assistant.quantities import quantities
from assistant.verification import Verifier
from index.documents import Document, Kind, Passage
from index.sentences import split_sentences

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
FILES = sorted(CORPUS.glob("huiji-*.md"))
# What stands in a sentence, and what makes it false
MUTATIONS = (
    ("新签约项目27个", "新开工项目27个"),
    ("新开工项目22个", "新签约项目22个"),
    ("签约额", "投资额"),
    ("投资额", "签约额"),
    ("域外境内资金72", "新签约项目72"),
    (
        "新签约项目总额不低于400亿元、新开工项目总额不低于280亿元",
        "新签约项目总额不低于280亿元、新开工项目总额不低于400亿元",
    ),
    ("新签约项目总额不低于400", "新开工项目总额不低于400"),
    ("战略性新兴产业项目有17", "总投资10亿元以上的产业项目有17"),
    ("总投资10亿元以上的产业项目有12", "战略性新兴产业项目有12"),
    ("一季度签约21", "一季度开工21"),
    ("惠济区", "金水区"),
    ("惠济区", "中原区"),
    ("东部的花园口", "西部的花园口"),
    ("惠济区2022年", "惠济区2023年"),
    ("惠济区2023年", "惠济区2022年"),
    ("2023年", "2024年"),
    ("一季度", "二季度"),
    ("一季度签约", "上半年签约"),
    ("3月1日", "3月2日"),
    ("3月1日", "1月3日"),
    ("3月中旬", "3月下旬"),
    ("亿元", "万元"),
    ("亿元", "亿美元"),
    ("兆瓦", "千瓦"),
    ("兆瓦", "兆瓦时"),
    ("%", "个百分点"),
    ("21个", "21家"),
    ("5场", "5次"),
    ("20次", "20场"),
    ("30余位", "30余家"),
    ("30余位", "30位"),
    ("数十名", "数百名"),
    ("六大", "八大"),
    ("1+6+8", "1+6+9"),
    ("500强", "100强"),
    ("不低于", "不超过"),
    ("不低于", "最高"),
    ("不低于", "低于"),
    ("不低于", "约"),
    ("不低于", "超过"),
    ("目标不低于", "目标"),
    ("总额不低于", "总额"),
    ("亿元以上", "亿元以下"),
    ("亿元以上", "亿元"),
    ("场以上", "场"),
    ("次以上", "次以内"),
    ("7亿元到10亿元", "7亿元"),
    ("7亿元到10亿元", "10亿元"),
    ("达290亿元", "达到290亿元以上"),
    ("达290亿元", "超过290亿元"),
    ("达500", "不到500"),
    ("预估在", "达"),
    ("预估在", "已达"),
    ("的目标是", "已完成"),
    ("目标", "结果"),
    ("计划", "已经"),
    ("不是已实现的产值", "是已实现的产值"),
    ("签约21", "没有签约21"),
    ("完成域外", "未完成域外"),
    ("推出重大", "取消重大"),
    ("承诺", "保证免费"),
    ("新签约项目27个", "新签约项目27个，并给予补贴"),
)
FAIR = (
    ("据报道，", ""),
    ("达290亿元", "为290亿元"),
    ("一季度", "第一季度"),
    ("21个", "二十一个"),
    ("290亿元", "二百九十亿元"),
    ("290亿元", "2900000万元"),
    ("不低于", "不少于"),
    ("场以上", "场及以上"),
    ("占比57%", "占百分之五十七"),
    ("30余位", "30多名"),
    ("7亿元到", "7亿元至"),
    ("3月1日", "三月一日"),
    ("21个", "２１个"),
    ("2023年", "二〇二三年"),
)


def sections(file: Path) -> Iterator[Evidence]:
    """A document's sections as evidence, each with its heading."""
    whole = file.read_text("utf-8")
    front = yaml.safe_load(whole.split("---\n")[1])
    document = Document(
        front["id"],
        front["title"],
        file.name,
        "digest",
        Kind(front["kind"]),
        issuer=front["issuer"],
    )
    for match in re.finditer(r"^## (.+)\n+((?:(?!^#).*\n)+)", whole, re.MULTILINE):
        start, text = match.start(2), match[2].rstrip()
        passage = Passage(f"{file.stem}#{start}", file.stem, 0, start, start + len(text), text,
                          (match[1],))  # fmt: skip
        spans = tuple((start + a, start + b) for a, b in split_sentences(text))
        yield Evidence(1, passage, document, start, start + len(text), text, spans)


def sentences(item: Evidence) -> Iterator[str]:
    """The sentences of a section with a figure; a table's row as the sentence it makes. The header
    of a table tells nothing by itself."""
    for span in item.sentences:
        quote = item.quote(*span)
        if heads_table(item, *span):
            continue
        if quote.startswith("|"):
            quote = "，".join(cell.strip() for cell in quote.strip("|").split("|")) + "。"
        if quantities(quote):
            yield quote


def other_figures(sentence: str, others: Sequence[str]) -> Iterator[str]:
    """The sentence with another number in the place of one, its own neighbours among them."""
    for match in re.finditer(r"(?<![\d.+])(\d+(?:\.\d+)?)(?![\d.+])(?=\D)", sentence):
        around = sentence[match.end() : match.end() + 1]
        for other in {str(int(float(match[1])) + 1), f"1{match[1]}", *others}:
            number, _, unit = other.partition(" ")
            if number != match[1] and (not unit or unit == around):
                yield sentence[: match.start()] + number + sentence[match.end() :]


def mutants(sentence: str, section: str) -> Iterator[str]:
    figures = [" ".join(pair) for pair in re.findall(r"(\d+(?:\.\d+)?)(\D)", section)]
    yield from other_figures(sentence, figures)
    for old, new in MUTATIONS:
        if old in sentence and not (old == "目标" and "目标任务" in sentence):
            yield sentence.replace(old, new, 1)


def far(claim: str, others: Sequence[str]) -> Sequence[float]:
    return [0.75] * len(others)


def check(sentence: str, item: Evidence) -> Claim:
    return Verifier(far, 0.6).check(Claim(sentence, (1,)), [item])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_mutant_of_a_sentence_is_shown(file: Path) -> None:
    shown = [
        mutant
        for item in sections(file)
        for sentence in sentences(item)
        for mutant in mutants(sentence, item.text)
        if check(mutant, item).supported
    ]
    assert shown == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_sentence_itself_and_its_other_spellings_are_shown(file: Path) -> None:
    problems = []
    for item in sections(file):
        for sentence in sentences(item):
            fair = {sentence, *(sentence.replace(old, new) for old, new in FAIR)}
            claims = [check(text, item) for text in fair]
            problems += [(claim.text, claim.problem) for claim in claims if claim.problem]
    # a digest's remark that something "is not mentioned" reads like a model's excuse
    assert [p for p in problems if p[1] != "says that the sources say nothing"] == []


def test_there_are_mutants_of_every_kind() -> None:
    texts = [sentence for file in FILES for item in sections(file) for sentence in sentences(item)]
    assert len(texts) > 80
    assert [old for old, _ in MUTATIONS + FAIR if not any(old in text for text in texts)] == []
    assert (
        sum(1 for f in FILES for i in sections(f) for s in sentences(i) for _ in mutants(s, i.text))
        > 800
    )
