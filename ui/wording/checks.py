"""The texts about how far an answer can be relied on: conflicting sources, dates, checks."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import ConflictRule, Language


@dataclass(frozen=True)
class ReliabilityText:
    """They follow the language of the question."""

    conflict: str
    conflicting: str  # {text}, {n}, {title}, {kind}
    conflicting_dated: str  # the same and {date}
    rules: Mapping[ConflictRule, str]  # {n}: the evidence that prevails
    newest: str  # {date}: of the latest cited document
    as_of: str  # {date}: the day that was asked for


RELIABILITY: Mapping[Language, ReliabilityText] = {
    "zh": ReliabilityText(
        conflict="不同文件写的数字不一致：",
        conflicting="{text}[{n}]（《{title}》，{kind}）",
        conflicting_dated="{text}[{n}]（《{title}》，{kind}，{date}）",
        rules={
            "in_force": "以[{n}]为准：另一份文件已不再有效或尚未施行。",
            "later": "以[{n}]为准：它是同一文件较新的版本。",
            "official": "以[{n}]为准：它是正式文件，另一份是报道或介绍。",
            "plan_and_report": "一份是计划，一份是报道，请分别看待。",
            "none": "从现有文件无法判断以哪个为准，请向主管部门核实。",
        },
        newest="所依据资料的最新日期：{date}。",
        as_of="按{date}有效的版本回答。",
    ),
    "en": ReliabilityText(
        conflict="The documents give different figures:",
        conflicting="{text}[{n}] ({title}, {kind})",
        conflicting_dated="{text}[{n}] ({title}, {kind}, {date})",
        rules={
            "in_force": "[{n}] holds: the other document is not in force.",
            "later": "[{n}] holds: it is the later version of the same document.",
            "official": "[{n}] holds: it is an official text, the other a report or overview.",
            "plan_and_report": "One is a plan, the other a report: please read each as such.",
            "none": "Nothing in the documents decides which holds: please ask the responsible "
            "office.",
        },
        newest="According to documents dated up to {date}.",
        as_of="Answered with the versions in force on {date}.",
    ),
}
