"""The texts about questions that the documents leave open, in Chinese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import Language


@dataclass(frozen=True)
class GapsText:
    """The texts of one language."""

    about: str
    off: str
    found: str  # {count}
    shown: str  # {count}
    period: str
    last_days: str  # {days}
    which: str
    unanswered: str
    badly_rated: str
    export: str
    asked_times: str  # {count}
    trend: str  # {weeks}
    other_wordings: str  # {count}
    comments: str
    nearest: str
    gap: str
    questions: str
    question: str
    day: str
    times: str
    first_asked: str
    last_asked: str
    week_of: str  # {day}


GAPS: Mapping[Language, GapsText] = {
    "zh": GapsText(
        about="文件没有回答的问题，以及访客评价不好的回答，相近的归在一起。最常问的，就是下一步最值得公开的。",
        off="按照设置，系统不保存提问，因此这里没有内容。",
        found="共 {count} 组问题。",
        shown="这里显示前 {count} 组，其余见导出的表格。",
        period="时间",
        last_days="最近 {days} 天",
        which="范围",
        unanswered="未能回答",
        badly_rated="评价不好",
        export="导出 Excel",
        asked_times="问过 {count} 次",
        trend="最近 {weeks} 周每周的次数：",
        other_wordings="其他问法（{count}）",
        comments="访客意见",
        nearest="最接近的内容",
        gap="问题",
        questions="全部问题",
        question="原问题",
        day="日期",
        times="次数",
        first_asked="首次",
        last_asked="最近",
        week_of="{day} 起一周",
    ),
    "en": GapsText(
        about="Questions that the documents leave open, and answers rated badly, with those "
        "alike together. What is asked most is what to publish next.",
        off="Questions are not kept here, as the setting says, so there is nothing to show.",
        found="Groups of questions: {count}.",
        shown="The first {count} are shown; the workbook has all.",
        period="Period",
        last_days="Last {days} days",
        which="Which",
        unanswered="Not answered",
        badly_rated="Rated badly",
        export="Export to Excel",
        asked_times="asked {count}×",
        trend="By week, the last {weeks}:",
        other_wordings="Other wordings ({count})",
        comments="What visitors said",
        nearest="Nearest passages",
        gap="Gap",
        questions="Questions",
        question="Question",
        day="Day",
        times="Times",
        first_asked="First",
        last_asked="Last",
        week_of="week of {day}",
    ),
}
