"""What a claim may only say where its quote, or the title and heading over it, says it too."""

import re

from assistant.claim_checks.told import Told, key_of

_GRANTS = "grants what the quote does not grant"
_PROMISES = "promises what the quote does not promise"
_DUTIES = "makes a duty of what the quote leaves open"
_EXTREMES = "claims more than the quote: the first, only or best"
_HAPPENS = "tells of what the quote does not tell to have happened"
_SUBSIDY = r"补贴|补助|津贴|资助|奖补|贴息|\b(?:subsid(?!iar)|allowance|grants?\b)"
_REWARD = r"奖励|奖金|奖补|\b(?:bonus|reward)"
_RELIEF = (
    r"减免|减征|减半|减税|免征|免除|免费|免税|免租|退税|返还|优惠|"
    r"\b(?:exempt|waive|rebate|refund|preferential|discount|free of|tax (?:break|relief|cut))"
)
_GIVES = r"给予|享受|发放|拨付|兑现"
_STOPS = (
    r"禁止|严禁|取消|停止|暂停|废止|拒绝|"
    r"\b(?:ban(?:s|ned)?\b|prohibit|forbid|cancel|suspend|abolish)"  # not banks
)
_ADDITIONS: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...] = tuple(
    (re.compile(words), re.compile(f"{words}|{others}" if others else words), problem)
    for words, others, problem in (
        (
            r"保证|一定(?:会|能|给予|可以)|必定|必将|承诺|确保|"
            r"guarantee(?! mechanism)|promise|will (?:receive|get|be given)|assure",
            "保函|担保",
            _PROMISES,
        ),
        (_SUBSIDY, "", _GRANTS),
        (_REWARD, "", _GRANTS),
        (_RELIEF, "", _GRANTS),
        (_GIVES, f"{_SUBSIDY}|{_REWARD}|{_RELIEF}|支付|提供", _GRANTS),
        (
            r"合作(?!社|医疗|交流)|\bcooperat(?!ives?\b)|\bpartner(?:s|ed|ship)?\b",
            "协作|联合|共同|携手|联手|协议",
            "tells of a cooperation that the quote does not",
        ),
        ("投产|达产", "投入(?:生产|使用|运营)|生产|运营", _HAPPENS),
        ("竣工|完工|建成|落成", "建好|盖好|[建筑]成", _HAPPENS),
        ("开业|开张|停业|停产|破产|倒闭", "营业|开园|停止|关闭", _HAPPENS),
        (_STOPS, "不得|不予", "stops what the quote does not stop"),
        (
            r"必须|务必|应当|\b(?:must|shall|required to|obliged)\b",
            r"应(?![用急对届])|须|要求|需要?|不得|负责|规定|执行|实行|另附|不[少低]于|以上",
            _DUTIES,
        ),
        (
            r"所有|全部|一律|任何(?!人?不)|\b(?:all|every|any)\b(?! other)",
            "各|每|均|都|凡|全",
            "speaks of all",
        ),
        (
            r"唯一|只有|只能|仅限|\bonly\b|\bsole\b",
            "仅|只(?=适用|需|针对|限|对|支持|面向|受理|接受|补|奖|计)",
            _EXTREMES,
        ),
        (
            r"最大|最新(?!修订)|最先|首个|首家|率先|第一(?![季批期次时产条步])|领先|最优|最好|"
            r"\b(?:largest|biggest|leading position|best|first ever)\b",
            "首",
            _EXTREMES,
        ),
    )
)
_OPPOSITES = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (r"增长|增加|上升|提高|提升|上调|\b(?:grew|grow|increas|rose|rise)",
         r"下降|减少|降低|回落|下滑|下调|缩减|\b(?:fell|decreas|declin|drop|reduc)"),
        (r"东部|\beast", r"西部|\bwest"),
        (r"东部|西部|\b(?:east|west)", r"中部|\bcentral"),
        (r"签约|签署|\bsign", r"开工|建设|\b(?:started|commenc|broke ground|construction)"),
        (r"签约额|\bsigned (?:value|amount)", r"投资额"),
        (r"境内|国内|\bdomestic", r"境外|国外|[境国]内外|\b(?:overseas|abroad)"),
        (r"目标", r"结果(?!显示|表明)"),
        (r"去年|上年|\blast year", r"今年|本年|\bthis year"),
        (r"申请人|申请企业", r"受理机关|主管部门"),
        (r"可以|有权|\bmay\b", r"应当|必须|(?<!无)须(?!要)|不得|\b(?:must|shall)\b"),
    )
)  # fmt: skip
_ADDRESS = re.compile(r"(https?:|www\.|[!-~]{1,64}@|<[|/a-z])[!-~]*[a-z0-9/>]")  # or markup
_PER = re.compile(
    r"每(?:个|名|位|家|户|满)?(年|月|天|日|周|亩|人|家|户|平方米|立方米|千瓦时|吨|度)|"
    r"[/·](年|月|天|日|亩|人|家|户|㎡|m2|平方米|立方米|千瓦时|吨|度)|"  # 元/平方米·月
    r"(年|月)薪|(年)度(?!计划|目标)|"
    r"\b(?:per|each|every) (year|month|day|week|mu|person|(?:square|cubic) metre|tonne|kwh)\b|"
    r"\b(annual|month|dai)ly\b"
)
_RATES = {
    "year": "年", "annual": "年", "month": "月", "day": "天", "dai": "天", "日": "天", "week": "周",
    "mu": "亩", "person": "人", "square metre": "平方米", "㎡": "平方米", "m2": "平方米",
    "cubic metre": "立方米", "tonne": "吨", "kwh": "千瓦时", "度": "千瓦时",
}  # fmt: skip


def address(told: Told) -> str:
    """A link, mail address or markup of the model's own."""
    found = _ADDRESS.search(told.claim_key)
    unknown = found and found.group() not in told.context_key
    return f"{found.group()} is not in the quote" if found and unknown else ""


def addition(told: Told) -> str:
    for words, held, problem in _ADDITIONS:
        if words.search(told.claim_key) and not held.search(told.context_key):
            return problem
    return ""


def opposite(told: Told) -> str:
    """下降 for 增长, 西部 for 东部, 开工 for 签约: one of a pair where the quote has the other."""
    said = f"{told.said_key}\n{key_of(told.item.lead)}"
    for pair in _OPPOSITES:
        for mine, theirs in (pair, pair[::-1]):
            found = mine.search(told.claim_key)
            if found and not mine.search(said) and theirs.search(said):
                return f"{found.group()} stands for its opposite in the quote"
    return ""


def rate(told: Told) -> str:
    """每月 for 每年, or 每亩 left out: a figure for each is not the figure."""
    mine, theirs = _rates(told.claim_key), _rates(told.context_key)
    if mine - theirs:
        return "tells a figure for each where the quote does not"
    return ""


def _rates(key: str) -> set[str]:
    found = ("".join(groups) for groups in _PER.findall(key))
    return {_RATES.get(name, name) for name in found}
