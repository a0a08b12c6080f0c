"""The texts of the pages that visitors browse, in Chinese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language
from index.documents import Origin


@dataclass(frozen=True)
class BrowseText:
    """The texts of one language."""

    places: str  # what the links to the pages are called together
    ask: str
    documents: str
    documents_about: str
    count: str  # {count}
    count_of_all: str  # {count} {all}
    search_titles: str
    kind: str
    year: str
    status: str
    any: str
    show: str
    show_all: str
    none_fit: str
    pages: str  # what the links to the pages of a list are called together
    page_of: str  # {page} {pages}
    earlier: str
    later: str
    outline: str
    about: str
    fields: Mapping[str, str]  # a field of the record → its name
    known_from: str
    origins: Mapping[Origin, str]
    from_dates: str  # how a status is known that nobody wrote down
    where: str  # links to where the text says it
    replaced_by: str
    changed_by: str
    extended_by: str
    digest: str
    from_pictures: str
    page: str  # {page}
    original_page: str  # links to the picture of a page
    original: str  # {page}: names that picture
    original_of_scan: str
    quoted: str
    to_quote: str
    moved: str
    nowhere: str
    no_such_document: str
    all_documents: str
    not_published: str
    source: str  # before the title of a quotation's document
    sentences: str  # {count}: the sentences of the documents that a cell folds away
    parks: str
    parks_about: str
    no_parks: str
    park: str
    industries: str
    projects: str
    targets: str
    targets_about: str
    targets_warning: str
    no_targets: str
    indicator: str
    target: str
    result: str
    result_silent: str  # links to the sentence that says so
    related: str  # {count}
    related_about: str
    chart: str
    chart_about: str
    units: Mapping[str, str]  # unit → what a chart of it is called
    number_of: str  # {unit}: the same for other units
    years: str  # {first} {last}
    quarter: str  # {year} {name}
    halves: Mapping[str, str]  # "H1", "H2" → {year}
    months: str  # {year} {first} {last}


BROWSE: Mapping[Language, BrowseText] = {
    "zh": BrowseText(
        places="页面",
        ask="问答",
        documents="文件",
        documents_about="助手只从这些文件中找答案。点按标题可以阅读全文。",
        count="共 {count} 份文件",
        count_of_all="符合条件的有 {count} 份，共 {all} 份文件",
        search_titles="标题或文号",
        kind="类别",
        year="年份",
        status="效力",
        any="全部",
        show="筛选",
        show_all="显示全部",
        none_fit="没有符合条件的文件。请放宽条件再试。",
        pages="翻页",
        page_of="第 {page} 页，共 {pages} 页",
        earlier="上一页",
        later="下一页",
        outline="目录",
        about="文件信息",
        fields={
            "kind": "类别",
            "status": "效力",
            "issuer": "发布机构",
            "document_number": "文号",
            "published": "发布日期",
            "effective": "施行日期",
            "expires": "有效期至",
            "supersedes": "替代的文件",
            "source": "出处",
            "url": "原文网址",
        },
        known_from="依据",
        origins={
            Origin.CORRECTION: "工作人员核定",
            Origin.SIDECAR: "收录时登记",
            Origin.FILE: "文件自带信息",
            Origin.TEXT: "从正文识别",
        },
        from_dates="日期和替代关系",
        where="见正文",
        replaced_by="已被下列文件替代：",
        changed_by="部分内容已由下列文件调整：",
        extended_by="有效期已延长，部分内容可能已由下列文件调整：",
        digest="这份文件是摘编，不是官方文件原文，办事请以原文为准。",
        from_pictures="部分文字由图像识别得到，可能有误，请以原件为准。",
        page="第 {page} 页",
        original_page="看原件",
        original="原件第 {page} 页",
        original_of_scan="扫描件要重新辨认引文的位置，图片可能要等几秒。",
        quoted="已标出引用的原文。",
        to_quote="跳到引用处",
        moved="这份文件在引用之后有更新，标出的位置可能不准，请通读上下文核对。",
        nowhere="引用的位置在这份文件里找不到，文件可能已经更新。以下是现在的全文。",
        no_such_document="没有找到这份文件，可能已经撤下或更名。",
        all_documents="查看全部文件",
        not_published="未公布",
        source="来源：",
        sentences="相关原文（{count} 句）",
        parks="园区",
        parks_about="各园区的产业和项目，逐条摘自所列文件的原文，点按来源可以核对。"
        "“未公布”是指所列文件没有写明，不代表没有。",
        no_parks="所列文件没有写明任何园区的情况。",
        park="园区",
        industries="产业",
        projects="项目和企业",
        targets="目标",
        targets_about="所列文件写明的各项目标，以及同一指标、同一时段、同一单位的结果。"
        "“未公布”是指所列文件没有写明，不代表没有完成。",
        targets_warning="目标是计划达到的数值，不是完成结果。",
        no_targets="所列文件没有写明带数值的目标。",
        indicator="指标",
        target="目标",
        result="结果",
        result_silent="文件写明未公布",
        related="相近数据（{count}）",
        related_about="指标或时段与目标不同，不是这项目标的完成结果。",
        chart="图示",
        chart_about="浅色尾端表示“不低于”，虚线框表示“不超过”。",
        units={"元": "金额（元）", "%": "百分比（%）"},
        number_of="数量（{unit}）",
        years="{first}—{last}年",
        quarter="{year}年{name}季度",
        halves={"H1": "{year}年上半年", "H2": "{year}年下半年"},
        months="{year}年{first}—{last}月",
    ),
    "en": BrowseText(
        places="Pages",
        ask="Ask",
        documents="Documents",
        documents_about="The assistant looks for answers in these documents only. Select a title "
        "to read the whole text. The documents are in Chinese.",
        count="{count} documents",
        count_of_all="{count} of {all} documents",
        search_titles="Title or number",
        kind="Kind",
        year="Year",
        status="Validity",
        any="All",
        show="Filter",
        show_all="Show all",
        none_fit="No document fits. Please widen the filter.",
        pages="More pages",
        page_of="Page {page} of {pages}",
        earlier="Previous",
        later="Next",
        outline="Contents",
        about="About this document",
        fields={
            "kind": "Kind",
            "status": "Validity",
            "issuer": "Issued by",
            "document_number": "Number",
            "published": "Published",
            "effective": "In force from",
            "expires": "Valid until",
            "supersedes": "Replaces",
            "source": "Source",
            "url": "Original",
        },
        known_from="Known from",
        origins={
            Origin.CORRECTION: "set by staff",
            Origin.SIDECAR: "entered when filed",
            Origin.FILE: "the file itself",
            Origin.TEXT: "found in the text",
        },
        from_dates="dates, and what replaces what",
        where="see the text",
        replaced_by="Replaced by:",
        changed_by="Some of it was changed by:",
        extended_by="Its term was extended, and some of it may have been changed, by:",
        digest="This is a digest, not the official text: please rely on the original.",
        from_pictures="Part of this text was recognised from pictures and may hold errors; please "
        "rely on the original.",
        page="Page {page}",
        original_page="See the original",
        original="Page {page} of the original",
        original_of_scan="The quotation has to be found in the scan; the picture may take some "
        "seconds.",
        quoted="The quoted text is marked.",
        to_quote="Go to the quotation",
        moved="This document has changed since it was quoted, so the mark may be off. Please read "
        "what stands around it.",
        nowhere="The quoted place is not in this document, which may have changed. This is its "
        "text as it is now.",
        no_such_document="There is no such document. It may have been withdrawn or renamed.",
        all_documents="See all documents",
        not_published="Not published",
        source="Source: ",
        sentences="What the documents say ({count})",
        parks="Parks",
        parks_about="Industries and projects of each park, quoted from the listed documents in "
        "Chinese; each source can be checked. “Not published” means that the documents do not say, "
        "not that there is none.",
        no_parks="The listed documents say nothing of any park.",
        park="Park",
        industries="Industries",
        projects="Projects and companies",
        targets="Targets",
        targets_about="The targets that the listed documents set, each with a result of the same "
        "indicator, period and unit. “Not published” means that the documents do not say, not that "
        "nothing was achieved.",
        targets_warning="A target is what is aimed for, not what was achieved.",
        no_targets="The listed documents set no targets with numbers.",
        indicator="Indicator",
        target="Target",
        result="Result",
        result_silent="The document says so",
        related="Similar figures ({count})",
        related_about="Of another indicator or period: no result of this target.",
        chart="Chart",
        chart_about="A pale end stands for “at least”, a dashed frame for “at most”.",
        units={"元": "Yuan", "%": "Per cent"},
        number_of="Number ({unit})",
        years="{first}–{last}",
        quarter="{name} {year}",
        halves={"H1": "First half of {year}", "H2": "Second half of {year}"},
        months="Months {first}–{last} of {year}",
    ),
}
