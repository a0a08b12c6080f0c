"""The texts of links to answers, and of the page that such a link leads to."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language


@dataclass(frozen=True)
class SharingText:
    share: str
    shared: str  # the link was copied
    made: str  # before the link, where it could not be copied
    failed: str
    about: str  # {day}
    changed: str
    source_changed: str
    source_gone: str
    sources: str
    notice: str
    ask_again: str
    gone_title: str
    gone: str


SHARING: Mapping[Language, SharingText] = {
    "zh": SharingText(
        share="分享链接",
        shared="链接已复制，打开它的人都能看到这个问题和回答。",
        made="打开这个链接的人都能看到这个问题和回答：",
        failed="没有生成链接，请重新提问后再试。",
        about="有人与您分享了这个回答。回答分享于{day}，之后没有更新。",
        changed="分享之后，回答引用的文件有变动，内容可能已不适用，请重新提问。",
        source_changed="这份文件在分享之后有变动，标题链接打开的是现在的内容。",
        source_gone="这份文件已不在本站。",
        sources="来源",
        notice="回答只依据所列文件，不构成承诺，办事请以主管部门的正式答复为准。",
        ask_again="重新提问",
        gone_title="链接已失效",
        gone="没有这个链接，或者它已被删除。",
    ),
    "en": SharingText(
        share="Share a link",
        shared="Link copied. Whoever opens it sees this question and answer.",
        made="Whoever opens this link sees this question and answer: ",
        failed="No link could be made. Please ask again and then try.",
        about="Somebody shares this answer with you. It was shared on {day} and not changed since.",
        changed="Documents that the answer cites have changed since it was shared. It may no "
        "longer hold: please ask again.",
        source_changed="This document has changed since; its link opens it as it is now.",
        source_gone="This document is no longer here.",
        sources="Sources",
        notice="Answers come only from the listed documents and promise nothing: please rely on "
        "the formal reply of the responsible office.",
        ask_again="Ask again",
        gone_title="This link leads nowhere",
        gone="There is no such link, or it was deleted.",
    ),
}
