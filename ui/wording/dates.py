"""Dates in words."""

from assistant.answers import Language

_MONTHS = "January February March April May June July August September October November December"


def date_text(date: str, language: Language) -> str:
    """An ISO date of any precision in words: 2023-03-01 → 2023年3月1日, 1 March 2023."""
    parts = date.split("-")
    if not all(part.isdecimal() for part in parts):
        return date
    if language == "zh":
        return "".join(f"{int(p)}{unit}" for p, unit in zip(parts, "年月日", strict=False))
    if len(parts) > 1 and 1 <= int(parts[1]) <= 12:
        parts[1] = _MONTHS.split()[int(parts[1]) - 1]
    return " ".join(part.lstrip("0") for part in reversed(parts))
