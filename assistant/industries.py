"""Of which industry a trade is: plans name 智能制造, and who comes makes robots. Pure.

Facts: 战略性新兴产业分类（2018）, National Bureau of Statistics, order 23 (robots and machine
tools are 智能制造装备, sun and wind 新能源, films 数字创意); GB/T 4754—2017 for banks,
funds and insurers (金融业), and for food (食品制造业). Chips and software, which are called
新一代信息技术 there, nobody calls so: who makes them is better told what each park is for.
"""

import re

from index.normalise import search_key

_INDUSTRIES = (
    ("机器人|机械臂|机床|工业自动化|自动化(?:设备|产线)|3d打印|增材制造",
     ("智能制造", "智能制造装备", "智能装备", "高端装备", "装备制造")),
    ("光伏|太阳能|风电|风能|逆变器|储能|氢能", ("新能源",)),
    ("直播|带货|短视频|网店|网红", ("直播电商", "电商", "电子商务")),
    ("动漫|动画|影视|电影|游戏|文化.{0,3}创意", ("数字创意", "文创", "文化创意")),
    ("贷款|基金|保险|证券|银行|融资租赁|保理|金融", ("金融", "现代金融")),
    ("预制菜|速冻|水饺|零食|糕点|烘焙|饮料|食品(?!机械|设备|包装|检测)",
     ("现代食品", "食品", "食品加工", "食品制造")),
    ("制药|疫苗|药品|医疗器械|医药", ("生物医药", "医药", "大健康")),
)  # fmt: skip


def industries_of(trade: str) -> tuple[str, ...]:
    """What plans call the industry that a trade is of, what is nearest first; nothing where the
    trade is of none of these."""
    key = search_key(trade)
    return next((names for words, names in _INDUSTRIES if re.search(words, key)), ())
