"""English words that are written with a capital and are nobody's name. Data."""

_ORDINARY_TEXT = """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    article articles chapter section item clause annex appendix attachment class classes grade
    category type phase stage batch round step level no q a i ii iii iv v vi tel
    china chinese prc rmb cny yuan usd us km mu kwh kw kv mw sqm
    mr ms mrs r d rd vat gdp sme smes hq ceo cfo ipo eia led ai it iot uav uavs ict ev evs
    internet chinext star market fortune
    measures measure rules notice plan policy policies opinions regulations provisions law
    catalogue guide guidelines list form table agreement certificate
    one two three four five six seven eight nine ten first second third fourth fifth
    application form platform seal official enterprise enterprises
    the this that these those its their it they if where when for in on at by of and or to from
    with within under after before upon each all any
"""
ORDINARY = frozenset(_ORDINARY_TEXT.split())
# One syllable of pinyin that begins an English sentence as a word
_SMALL_TEXT = """
    a an be can due fan he she long me men pan pie she sun sue tie we wen you ten hen
    bin ban bean bang gang hang hen den pen ping ding song tong wan wang die lie lang man mine
    use age ace
"""
SMALL_WORDS = frozenset(_SMALL_TEXT.split()) - {"wen", "wang", "bin", "tong", "ding", "lang"}
# What is part of a name by its sense, and what the Chinese must have for it
KINDS = {
    "city": "市", "municipal": "市", "municipality": "市", "county": "县", "district": "区",
    "province": "省", "provincial": "省", "town": "镇", "township": "乡", "village": "村",
    "subdistrict": "街道", "street": "街(?!道)", "road": "路", "avenue": "大道",
    "expressway": "高速", "highway": "公路|高速", "railway": "铁|轨", "station": "站",
    "airport": "机场", "port": "港", "island": "岛", "bay": "湾", "river": "江|河|溪",
    "lake": "湖", "mountain": "山", "sea": "海", "bridge": "桥", "building": "楼|大厦|建",
    "tower": "大厦|塔|楼", "plaza": "广场", "square": "广场", "international": "国际|境外|外",
    "national": "国", "state": "国", "people": "人民|人", "republic": "共和国|中国",
    "council": "国务院|理事会|委", "congress": "大会|代表", "party": "党",
    "government": "政府|部门|政", "commission": "委", "committee": "委", "bureau": "局|厅|委",
    "administration": "局|管理|总局|政", "administrative": "行政|管理|管委",
    "office": "办|局|所|室|科", "department": "部|厅|局|处|科", "ministry": "部|委",
    "agency": "局|机构|代理|署|办", "authority": "局|机关|部门|管委", "center": "中心",
    "centre": "中心", "hall": "厅|大厅|馆", "court": "法院", "university": "大学|学院",
    "college": "学院|学校|高等", "school": "学", "institute": "院|所", "academy": "院",
    "hospital": "医院", "museum": "馆", "association": "协会|联合会|商会", "chamber": "商会",
    "federation": "联合会|联盟", "alliance": "联盟", "group": "集团|组", "company": "公司",
    "co": "公司", "ltd": "公司", "corporation": "公司|集团", "bank": "银行", "stock": "股份|股票",
    "holding": "控股", "holdings": "控股", "limited": "有限", "fund": "基金|资金",
    "exchange": "交易所|汇", "park": "园", "zone": "区|园", "area": "区|园", "base": "基地",
    "incubator": "孵化", "industrial": "工业|产业|工", "industry": "工业|产业|行业|业",
    "industries": "业", "investment": "投资|招商|资", "promotion": "招商|促进|推",
    "economic": "经济|经", "economy": "经济", "economics": "经济",
    "technology": "技术|科技|科学|技", "technological": "技术|科技", "technical": "技术|技",
    "science": "科学|科技", "development": "开发|发展|建设", "reform": "改革",
    "finance": "财政|金融", "commerce": "商务|商", "taxation": "税", "tax": "税", "trade": "贸|商",
    "foreign": "外|境|国际", "affairs": "务|事", "supervision": "监", "market": "市场",
    "planning": "规划", "natural": "自然", "resources": "资源", "human": "人力|人",
    "social": "社会|社", "security": "保障|安全|社保|证券", "housing": "住", "construction": "建",
    "urban": "城", "rural": "农村|乡村", "agriculture": "农", "agricultural": "农",
    "ecology": "生态", "ecological": "生态", "environment": "环境|环保|环", "environmental": "环",
    "emergency": "应急", "management": "管理|管", "statistics": "统计", "customs": "海关|关",
    "service": "服务", "services": "服务", "affair": "事|务", "approval": "审批|批",
    "business": "营商|商|企|业务|经营", "complaint": "投诉", "information": "信息",
    "digital": "数字|数智", "logistics": "物流", "food": "食品|食", "new": "新", "high": "高",
    "tech": "高新|科技|技术", "smart": "智", "intelligent": "智", "energy": "能",
    "materials": "材料|材", "material": "材料|材", "medicine": "医药|药",
    "biomedicine": "生物医药", "biomedical": "生物医药", "medical": "医", "equipment": "装备|设备",
    "expo": "博览会|展|博", "fair": "会|展", "forum": "论坛", "conference": "会",
    "programme": "计划|“", "program": "计划|“", "project": "项目|工程", "first": "第一|一|首",
    "second": "第二|二", "east": "东", "west": "西", "south": "南", "north": "北", "central": "中",
    "main": "主", "board": "板|委|会", "global": "世界|全球", "top": "强|顶", "world": "世界|全球",
    "private": "民营|私", "enterprise": "企", "enterprises": "企", "hong": "港", "kong": "港",
    "macao": "澳", "macau": "澳", "german": "德", "germany": "德", "japan": "日", "japanese": "日",
    "korea": "韩", "korean": "韩", "american": "美", "america": "美", "europe": "欧",
    "european": "欧", "singapore": "新加坡", "malaysia": "马来", "thailand": "泰", "vietnam": "越",
    "india": "印度", "indonesia": "印尼|印度尼西亚", "russia": "俄", "africa": "非洲",
    "asia": "亚", "asean": "东盟", "france": "法国", "french": "法国", "italy": "意大利",
    "spring": "春", "festival": "节", "day": "日|节|天", "director": "主任|局长|长",
    "deputy": "副", "general": "总|综合", "manager": "经理", "chief": "长|首席", "mayor": "市长",
    "secretary": "书记|秘书", "governor": "长", "chairman": "主席|董事长", "professor": "教授",
    "dr": "博士", "president": "长|总裁|主席", "leader": "组长|领导", "head": "长|负责人|总",
    "million": "万|亿|\\d", "billion": "亿|\\d", "trillion": "万亿", "cold": "冷", "chain": "链",
    "storage": "库|储", "convention": "会展|会议|公约", "exhibition": "展", "import": "进口|进博",
    "export": "出口", "creative": "创意|文创", "cultural": "文", "test": "试|检", "pet": "宠物",
    "working": "工作|领导小组", "leading": "领导|龙头|主导|引领", "joint": "联合|合|共",
    "device": "器械|设备|装置", "devices": "器械|设备|装置", "innovation": "创新",
    "registration": "注册|登记", "reward": "奖", "award": "奖",
    "subsidy": "补", "allowance": "补|津",
    "publicity": "宣传", "phd": "博士", "line": "线",
    "awards": "奖", "rewards": "奖", "subsidies": "补", "grant": "奖|补", "report": "报告",
    "licence": "证|照", "license": "证|照", "receipt": "回执|收据|凭", "commitment": "承诺",
    "verification": "验|核", "return": "回执|返|退", "letter": "函|书", "basis": "依据",
    "talent": "人才", "drug": "药", "drugs": "药", "software": "软件", "power": "电|算力|能|动力",
    "computing": "算", "calculation": "算", "financial": "财务|金融|财政", "contract": "合同",
    "statement": "报表|声明|说明|书", "statements": "报表|声明", "scheme": "方案|计划",
    "implementation": "实施", "details": "细则", "common": "常|共", "questions": "问",
    "union": "联", "member": "成员|会员|员", "members": "成员|会员|员", "special": "专|特",
    "task": "任务|专班", "force": "专班|部队", "health": "健康|卫生", "education": "教育",
    "tourism": "旅游|文旅", "culture": "文化|文旅", "transport": "交通|运输", "labour": "劳动|人力",
    "labor": "劳动|人力", "employment": "就业|用工", "land": "土地|用地",
    "credit": "信用|信贷|征信", "insurance": "保险", "price": "价格|物价", "water": "水",
    "safety": "安全", "quality": "质量|品质", "standard": "标准", "gas": "气", "vehicle": "车",
    "vehicles": "车", "robot": "机器人", "data": "数据", "research": "研", "laboratory": "实验室",
    "laboratories": "实验室", "engineering": "工程", "key": "重点|关键", "design": "设计",
    "network": "网", "game": "游戏", "publishing": "出版", "venture": "创业|创投|风险",
    "capital": "资本|资金", "equity": "股权", "securities": "证券", "listing": "上市",
    "entrepreneur": "企业家|创业", "entrepreneurs": "企业家|创业", "entrepreneurship": "创业",
    "youth": "青年", "young": "青", "skilled": "技能", "vocational": "职业", "training": "培训",
    "overseas": "海外|境外|留学", "expert": "专家", "experts": "专家", "procurement": "采购",
    "purchase": "购", "copy": "复印", "copies": "复印", "proof": "证明", "identity": "身份",
    "card": "卡|证", "payment": "付|支付", "invoice": "发票", "invoices": "发票", "audit": "审计",
    "annual": "年", "proposal": "建议|方案", "confirmation": "确认",
    "declaration": "声明|申报|申明", "notification": "通知|告知",
    "impact": "环评|影响", "assessment": "环评|评", "protection": "生态|保护|环保|防护",
    "collaboration": "协作|合作", "cooperation": "合作|协作", "section": "科",
    "room": "室", "hydrogen": "氢", "bamboo": "竹", "marine": "海", "prepared": "预制",
}  # fmt: skip
