"""The texts about how far an answer can be relied on: conflicting sources, dates, checks."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers import ConflictRule, Language


@dataclass(frozen=True)
class CheckText:
    """How an answer was checked. `passed` and `failed` have the names of `Check` for keys."""

    title: str
    quoted: str  # where the answer is made of quotations
    kept: str  # before the checks that a sentence has passed
    removed: str  # {reason}: why a sentence was left out
    passed: Mapping[str, str]
    failed: Mapping[str, str]
    reckoned: str
    joined: str  # between the checks of one sentence


@dataclass(frozen=True)
class ReliabilityText:
    """They follow the language of the question."""

    conflict: str
    conflicting: str  # {text}, {n}, {title}, {kind}
    conflicting_dated: str  # the same and {date}
    rules: Mapping[ConflictRule, str]  # {n}: the evidence that prevails
    newest: str  # {date}: of the latest cited document
    as_of: str  # {date}: the day that was asked for
    unconfirmed: str  # {names}: places that no cited document names


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
        unconfirmed="所引资料没有提到{names}，是否适用于当地请核实。",
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
        unconfirmed="The sources cited do not mention {names}; please check whether they apply "
        "there.",
    ),
}

CHECKS: Mapping[Language, CheckText] = {
    "zh": CheckText(
        title="这条回答是怎样核对的",
        quoted="显示的句子逐字摘自文件，没有改写。",
        kept="核对通过：",
        removed="草稿中有一句已删去：{reason}。",
        passed={
            "silence": "不是空话",
            "evidence": "有来源",
            "instructions": "不是对模型的指令",
            "quantities": "数字、单位、日期与原文一致",
            "wording": "用词在原文中有依据",
            "names": "名称见于原文",
            "denial": "否定与原文一致",
            "additions": "没有原文之外的承诺或优惠",
            "subject": "数字属于原文所说的对象",
            "time": "时间与原文一致",
            "mood": "目标、计划没有说成结果",
            "judge": "另由模型复核",
            "translation": "译文保留了原句的数字、名称和语气",
            "copy": "草稿抄错几个字，已改用原文的字句",
            "column": "各项是同一张表同一列里的原文",
        },
        failed={
            "silence": "只说资料没有写，没有内容",
            "evidence": "没有来源支持它",
            "instructions": "那是对模型说的话，不是内容",
            "quantities": "数字或日期在来源中找不到",
            "wording": "所说的内容在来源中找不到依据",
            "names": "提到了来源中没有的名称",
            "denial": "否定与来源不一致",
            "additions": "说了来源没有写的承诺、优惠或限度",
            "subject": "把数字说到了别的对象上",
            "time": "时间与来源不一致",
            "mood": "把目标、计划或预计说成了结果",
            "judge": "模型复核未通过",
            "translation": "译文与原句不符",
            "copy": "抄写与原文不符",
            "column": "不是同一列里的内容",
        },
        reckoned="计算由程序按所引的数字完成，不是模型算的。",
        joined="；",
    ),
    "en": CheckText(
        title="How this answer was checked",
        quoted="The sentences shown are quoted from the documents word for word.",
        kept="Passed: ",
        removed="A sentence of the draft was left out: {reason}.",
        passed={
            "silence": "says something",
            "evidence": "has a source",
            "instructions": "tells something, rather than instructing a model",
            "quantities": "numbers, units and dates as in the source",
            "wording": "its wording is backed by the source",
            "names": "names stand in the source",
            "denial": "denies what the source denies",
            "additions": "no promise or benefit beyond the source",
            "subject": "numbers belong to what the source says they do",
            "time": "times as in the source",
            "mood": "no target or plan told as a result",
            "judge": "read again by a model",
            "translation": "its English keeps the figures, names and mood of the Chinese",
            "copy": "the draft had copied it with a slip; these are the source's own words",
            "column": "its items are what one column of a table says",
        },
        failed={
            "silence": "it only said that the documents say nothing",
            "evidence": "no source supports it",
            "instructions": "it spoke to a language model and told nothing",
            "quantities": "a number or date is not in the source",
            "wording": "the source does not back what it says",
            "names": "it named what the source does not name",
            "denial": "it denied something else than the source",
            "additions": "it added a promise, benefit or limit that the source does not give",
            "subject": "it gave a number to something else",
            "time": "its time is not the source's",
            "mood": "it told a target, plan or estimate as a result",
            "judge": "a second reading by a model rejected it",
            "translation": "its English says something else",
            "copy": "it was not copied as it stands in the source",
            "column": "its items are not of one column",
        },
        reckoned="Calculations were made by code from the cited figures, not by the model.",
        joined="; ",
    ),
}
