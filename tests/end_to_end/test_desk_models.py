"""The desk with the installed models: five questions become a letter whose numbers all verify."""

import re
from pathlib import Path

import pytest

from assistant import build
from assistant.letters import composing, enquiries
from assistant.letters.checking import check
from assistant.quantities import missing
from assistant.settings import Settings
from index import corpus
from index.ingest import Ingest
from index.store import Store

pytestmark = pytest.mark.models

ENQUIRY = """贵单位：
我公司拟在惠济区投资建厂，现就以下问题咨询：
一、惠济区2023年一季度签约了多少个项目，总签约额是多少？
二、惠济区2022年新签约了多少个项目？
三、惠济区有哪些主导产业？各主导产业去年的税收分别是多少万元？
四、企业购置生产设备，惠济区给予多少比例的补贴？
五、惠济区工业用地的出让价格是每亩多少万元？
盼复。"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("data"), models_dir=Settings().models_folder
    )
    embedder, tokens = build.load_embedder(settings), build.load_tokens(settings)
    with Store(settings.data_dir) as store:
        files = list(corpus.scan(Path(__file__).parents[2] / "corpus"))
        Ingest(store, embedder, tokens, settings.passage_tokens).run(files)
    return settings


def test_every_number_of_a_letter_by_the_model_is_in_its_quotations(settings):
    with build.open_assistant(settings) as assistant:
        asked = enquiries.asked(ENQUIRY, assistant.names)
        assert len(asked.questions) == 5
        answers = [assistant.ask(question) for question in asked.questions]
        notes = [()] * len(answers)
        letter = composing.compose(asked.questions, answers, "zh", "formal", notes)
        checked = check(letter, assistant.verifier)
    assert checked.unsupported == ()
    assert checked.empty == ()
    assert "21" in letter.points[0].text and "290亿元" in letter.points[0].text
    assert all("没有查到" in letter.points[n].text for n in (2, 3, 4))
    assert not any(re.search(r"\[\d+\]", letter.points[n].text) for n in (3, 4))
    items = {item.n: item for item in letter.evidence}
    cited = [s for t in checked.texts.values() for s in t.sentences if s.quotes]
    assert len(cited) >= 3
    for sentence in cited:
        said = "\n".join(f"{items[n].lead}\n{items[n].quote(a, b)}" for n, a, b in sentence.quotes)
        assert missing(sentence.text, said) == [], sentence.text
