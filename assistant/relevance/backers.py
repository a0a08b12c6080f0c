"""Who invests in something, builds or runs it, and which people came, is told by what names them.
Pure.

How content investors are does not tell it, nor in which park it lies.
"""

import re

_ROLES = {
    "投": "投资(?:者|人|方|商)|出资(?:者|人|方)|投资|出资",
    "股东": "股东",
    "法定代表人|法人|老板|创始人": "法定代表人|法人(?:代表)?|老板|创始人",
    "董事长|总经理": "董事长|总经理",
    "建": "承建(?:商|方|单位)?|施工(?:方|单位)|建设单位|开发商",
    "运营|经营": "运营(?:商|方|单位)|运营|经营者",
}
_ROLE = "|".join(_ROLES.values())
_ASKED = re.compile(
    rf"(?P<first>{_ROLE})(?:都|分别|到底|究竟)?(?:是|有|叫)(?:谁|哪[些几]?[个家位]|什么(?:人|公司|企业))|"
    rf"谁(?:是|在|来)?[^，。?]{{0,14}}?(?P<last>{_ROLE})"
)
_NAMED = re.compile("[\u4e00-\u9fff]{2}(?:公司|集团|[厂院行社])|[A-Za-z]{2}|先生|女士")
_ONES_OWN = re.compile("招商|引资|政府|补贴|奖励")  # 谁来负责招商引资

_PEOPLE = "(?:企业家|嘉宾|专家|代表|来宾|商人|投资人)"
_WHICH_PEOPLE = re.compile(
    f"(?:哪些|哪几[位个名])[^，。?]{{0,6}}?{_PEOPLE}|{_PEOPLE}(?:们)?(?:都|分别|具体)?(?:有|是|叫)(?:哪[些几]|谁(?!组织|主办|举办|承办|邀|请|牵头|带|接待|来办)|什么名)|"
    f"{_PEOPLE}(?:们)?的?(?:名字|姓名|名称)|谁[^，。?]{{0,4}}{_PEOPLE}(?![^，。?]*(?:组织|主办|举办|邀))"
)
_CALLED = re.compile(
    f"{_PEOPLE}(?!协会|联合会)[^，。、]{{0,4}}(?:有|为|包括|是|[:：])[一-龥]{{2,4}}(?:、[一-龥]{{2,4}})+|"
    "[一-龥]{2,4}(?:先生|女士)|(?:董事长|总经理|总裁|会长|主席)[一-龥]{2,3}(?=[、，。等]|$)"
)


def names_no_people(asked: str, quoted: str) -> str:
    """What came of a visit, or how many came, told to who asks which people did."""
    is_asked = _WHICH_PEOPLE.search(asked) and not re.search(
        "多少|几[个位名]人|说|表示|评价", asked
    )
    is_told = _CALLED.search(quoted)
    return "names nobody, and who came was asked for" if is_asked and not is_told else ""


def names_no_backer(asked: str, said: str) -> str:
    """What names nobody, told to who asks who invests in something, builds, owns or runs it."""
    found = _ASKED.search(asked)
    if not found or _ONES_OWN.search(asked):
        return ""
    role = found["first"] or found["last"]
    root = next(root for root, words in _ROLES.items() if re.fullmatch(words, role))
    is_told = re.search(root, said) and _NAMED.search(said)
    return "" if is_told else f"names no {role}, which was asked for"
