"""The outcome as a JUnit file, which every CI shows: one case a question. Pure."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from assistant.evaluation.questions import Row
from assistant.evaluation.scoring import decided_by, problems
from assistant.records import Record

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_xml(name: str, pairs: Sequence[tuple[Row, Record]]) -> str:
    """A suite called `name`; a case fails with what is wrong and what decided."""
    cases = [(row, record, problems(row, record)) for row, record in pairs]
    failed = sum(bool(wrong) for _, _, wrong in cases)
    seconds = sum(record.get("total_s") or 0.0 for _, record, _ in cases)
    suite = ET.Element(
        "testsuite",
        name=_clean(name),
        tests=str(len(cases)),
        failures=str(failed),
        errors="0",
        time=f"{seconds:.3f}",
    )
    for row, record, wrong in cases:
        case = ET.SubElement(
            suite,
            "testcase",
            classname=_clean(name),
            name=_clean(f"{row.id} {row.question}"),
            time=f"{record.get('total_s') or 0.0:.3f}",
        )
        if wrong:
            failure = ET.SubElement(case, "failure", message=_clean("; ".join(wrong)))
            told = [*decided_by(record), f"answer: {record['answer']}"]
            failure.text = _clean("\n".join(told))
    suites = ET.Element("testsuites")
    suites.append(suite)
    return ET.tostring(suites, "unicode", xml_declaration=True) + "\n"


def _clean(text: str) -> str:
    """Without characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", text)
