"""Where alone something may be: 示例园是全县唯一可以落户印染项目的区域, to who asks whether his
plant may go elsewhere. Pure."""

import re
from collections.abc import Sequence

from assistant import listed
from assistant.answers import Evidence
from assistant.injections import instructs
from assistant.layout import may_be_put, readable, stretch
from assistant.listed import Listed
from assistant.papers.lists import without_number
from index.documents import Hit, SearchResult
from index.normalise import search_key, search_terms
from index.sentences import split_sentences

# 放柏桥行不行, 能来你们县吗, 只能放哪个园
_ASKS_PLACE = re.compile(
    "[放落进建开设办来去到入搬](?:户|驻|在)?[^，,。?]{0,14}(?:行不行|行吗|可以|能不能|可不可以|可行|[吗么]|哪)|"
    "(?:能不能|可不可以|可以|能|哪个?园区?)[^，,。?]{0,10}[放落进建开设办来去到入搬]"
)
_ONLY = re.compile(
    "唯一(?P<what>[^，。；]{2,24}?)的?(?:园区|区域|片区|集中区|专区|基地)|"
    "(?P<thing>[^，。；]{2,16}?)(?:项目|企业)?(?:只能|仅限|必须|应当?|一律|须|只允许)"
    "(?:在|于|进|入|进入|落户|布局|布置)[^，。；]{2,16}(?:园区?|区域|片区|集中区|专区|基地)"
)
_OF_IT = re.compile("(?:该|本)?(?:园区?|区|基地|片区)(?=内|是|为|设|建)")
_ANY = re.compile(  # says of no thing what it is
    "可以?|能够?|落户|承接|布局|建设|经[^，。；]{0,4}认定|认定|符合|允许|涉及?|新建|扩建|项目|企业|工业|产业|"
    "生产|园区?|区域|类|级|省|市|县|区|的"
)


def beside(result: SearchResult, chosen: Sequence[Evidence]) -> Sequence[Evidence]:
    """The evidence; where a question is whether or where something may be built, in front the
    sentence that tells where alone it may."""
    key = search_key(result.query)
    if not chosen or not _ASKS_PLACE.search(key):
        return chosen
    asked = set(search_terms(key))
    for hit in filter(may_be_put, result.hits):
        if found := _sentence(hit, asked):
            return listed.before_the_rest([found], chosen)
    return chosen


def _sentence(hit: Hit, asked: set[str]) -> Listed | None:
    """The first sentence of a passage that confines what is asked about to a place."""
    text, at = hit.passage.text, hit.passage.start
    for start, end in split_sentences(text):
        said = text[start:end]
        only = _ONLY.search(search_key(said))
        thing = _ANY.sub(" ", (only["what"] or only["thing"])) if only else ""
        if asked.intersection(search_terms(thing)) and not instructs(said):
            span = at + start, at + end
            label = without_number(hit.passage.heading_path[-1]) if hit.passage.heading_path else ""
            named = f"{label}：" if label and _OF_IT.match(said) else ""  # of which it is said
            told = (f"{named}{readable(said)}",)
            return Listed(**vars(stretch(0, hit, *span)), told=told, lines=(span,))
    return None
