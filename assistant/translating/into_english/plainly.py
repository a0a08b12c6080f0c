"""Officialese in Chinese that a small model can follow: who gets it in front, each stage with its
amount, a subject where there is none. Pure; what is checked is still the sentence itself.
"""

import re

from index.numerals import NUMERAL

_WHO = "企业|项目|个人|单位|机构|社会组织|合作社|申报主体|用人单位|中介机构"
# 企业在境内上市的，累计奖励 → 对在境内上市的企业，累计奖励
_OF_WHO = re.compile(
    rf"^(?P<who>{_WHO})(?P<what>[^，。；：的]{{3,60}})的，(?=按|给予|累计|一次性|每|可|最高|奖励|补)"
)
# 规上企业实施技改，设备投资额300万元以上的，按 → 对实施技改、设备投资额300万元以上的规上企业，按
_WHO_DOES = re.compile(
    r"^(?P<who>[^，。；：的对]{0,12}企业)"
    r"(?P<does>(?:实施|开展|新建|建设|购[买置]|租赁|进行|引进)[^，。；：的]{2,30})，"
    r"(?P<what>[^，。；：的]{4,40})的，(?=按|给予|累计|一次性|每|最高|奖励|补)"
)
# 项目未到位的，暂停兑现 → 如果项目未到位，暂停兑现
_IF = re.compile(
    r"(?:^|(?<=；))(?P<case>(?![对给向凡将为如其\d])[^，。；：]{4,60})的，"
    r"(?=可|应|由|按|给|不|暂|取|追|依|视|一次|每|最|奖|补|累|须|终|逾)"
)
# 重点项目职工
_STAFF_OF = re.compile(
    "(?P<of>项目|企业|园区|公司)(?P<staff>职工|员工)(?!公寓|宿舍|人数|总数|平均)"
)
# 企业用于投资的银行贷款，按50%给予贴息
_OF_THING = re.compile(
    r"^(?![对给向凡将为如其每])(?P<what>[^，。；：]{4,50}(?:贷款|费用|投入|支出|利息|展位费))，"
    r"(?=按|给予|一次性)"
)
# 新开通航线，稳定运营满一年的，给予奖励; told of, not made plain: who does what is not clear
_CASES = re.compile(
    r"^(?![对给向凡\d])[^。；：]{6,120}的，(?=给予|按|奖励|一次性|可|由|暂|取|不|每|自|追|视)"
)
# 在完成登记满3个月后可以申报
_AFTER = re.compile(r"(?P<when>在[^，。；]{4,40}(?:月|年|日)后)(?=可以|方可|可)")
# 1亿元以上项目90个; 每引进一名人才奖励5万元
_COUNTED = re.compile(r"(?P<of>\d[\d.]*[万亿]?元以上)的?项目(?P<count>\d+)个")
_REWARDED = re.compile(
    r"(?P<each>(?:^|(?<=[，；、]))(?!对|给)[^，；。]{0,24}每[^，。；]{4,40}?)奖励(?=\d)"
)
# 按照备案、受理、上市三个阶段分别奖励100万元、200万元、500万元
_AMOUNT = r"\d[\d.,]*[万亿]?(?:元|%|美元)"
_BY_STAGE = re.compile(
    rf"按照?(?P<stages>[^，。；、]{{2,12}}(?:、[^，。；、]{{2,12}}?)+?)(?P<count>{NUMERAL}个阶段)"
    rf"分别(?P<does>奖励|拨付|给予|补助|补贴|支付)(?P<amounts>{_AMOUNT}(?:、{_AMOUNT})+)"
)
# 企业在境外注册商标的，每件补助3000元: of what each is
_EACH_OF = re.compile(
    r"(?P<thing>商标|专利|标准|产品|品种|药品|项目|设备|航线|品牌|作品|证书|软件)"
    r"(?P<case>[^，。；、]{0,4}，每[1一]?(?:件|项|个|台|套|条))(?=给|补|奖|按|最|一次|\d)"
)
# 居四个园区首位: a small model makes the fourth of it
_TOPS = re.compile(rf"居(?P<among>(?:{NUMERAL}|\d+)[个家大][^，。；]{{2,8}})(?:首位|第[一1]|榜首)")
# 提交上一年度申报材料; of the year before are the papers
_OF_LAST_YEAR = re.compile(r"(?<=[交送供])上[一1]?年度(?=[^的，。；]{2,8}(?:材料|报告|报表|资料))")
# 已经做好的图谱涉及甲、乙等产业: the model leaves out that they are done
_DONE = re.compile(
    r"已经?(?P<does>做好|完成|建成|[编绘]制)的(?P<what>[^，。；的、]{2,12})(?:涉及|涵盖|覆盖)了?"
    r"(?P<of>[^，。；]{2,60}等[^，。；等]{2,6})(?=[，。；]|$)"
)
_NO_SUBJECT = re.compile(r"^(?=位于|建有|设有|地处|坐落|紧邻|规划面积|占地|距[^离])")
# 以发票上的金额为准
_PREVAILS = re.compile(r"以(?P<what>[^，。；以]{2,30})为准")
# 自租赁之日起三年内给予
_GIVEN_FOR = re.compile(
    r"(?P<since>自[^，。；]{2,20}起)(?P<time>[\d一二两三四五]+[年月])内(?=[给每按])"
)


def plain(chinese: str) -> str:
    """A sentence, without what numbers it, in plainer words of the same sense."""
    told = _OF_WHO.sub(r"对\g<what>的\g<who>，", chinese)
    told = _WHO_DOES.sub(r"对\g<does>、\g<what>的\g<who>，", told)
    told = _OF_THING.sub(r"对\g<what>，", told)
    told = _AFTER.sub(r"\g<when>，", told)
    told = _IF.sub(r"如果\g<case>，", told)
    told = _STAFF_OF.sub(r"\g<of>的\g<staff>", told)
    told = _COUNTED.sub(r"\g<count>个\g<of>的项目", told)
    told = _REWARDED.sub(r"\g<each>获得奖励", told)
    told = _BY_STAGE.sub(_by_stage, told)
    told = _PREVAILS.sub(r"按照\g<what>确定", told)
    told = _EACH_OF.sub(r"\g<thing>\g<case>\g<thing>", told)
    told = _TOPS.sub(r"在\g<among>中排名第一", told)
    told = _OF_LAST_YEAR.sub("上一年度的", told)
    told = _DONE.sub(r"已经\g<does>了\g<of>的\g<what>", told)
    told = given_for(told)
    return _NO_SUBJECT.sub("其", told)


def lacks_subject(chinese: str) -> bool:
    """Whether a sentence says where something is, and not what."""
    return bool(_NO_SUBJECT.search(chinese))


def has_case(chinese: str) -> bool:
    """Whether a sentence begins with a case in which it holds: 项目未到位的，"""
    return any(case.search(chinese) for case in (_OF_WHO, _IF, _CASES))


def given_for(chinese: str) -> str:
    """The sentence with 三年给予 for 自签约之日起三年内给予, which is for three years."""
    return _GIVEN_FOR.sub(r"\g<since>\g<time>", chinese)


def _by_stage(found: re.Match[str]) -> str:
    stages, amounts = found["stages"].split("、"), found["amounts"].split("、")
    if len(stages) != len(amounts):
        return found.group()
    each = "，".join(
        f"{stage}阶段{found['does']}{amount}" for stage, amount in zip(stages, amounts, strict=True)
    )
    return f"分{found['count']}：{each}"
