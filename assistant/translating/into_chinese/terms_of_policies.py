"""What visitors call in English what policies turn on: what has to be given back, who leaves, caps,
instalments, what is paid in. Pairs of a pattern and the words of official documents; see `terms`.
"""

_MONEY = (
    r"(?:money|funds?|awards?|rewards?|subsid(?:y|ies)|grants?|incentives?|bonus(?:es)?|"
    r"support|cash)"
)
_THE = r"(?:(?:the|any|our|all|all of the|this|that|these) )?"
_PLACE = r"(?:cit(?:y|ies)|count(?:y|ies)|districts?|zones?|provinces?|towns?|places?)"
_OURS = (
    r"(?:(?:the|our|my|its|a) )?(?:factory|compan(?:y|ies)|firm|business|production|operations?|"
    r"headquarters|registered (?:office|address|seat))"
)
_MOVE = r"(?:(?:re-?locat|mov)(?:e|es|ed|ing)|transfer(?:s|red|ring)?|shift(?:s|ed|ing)?)"
_PAID = r"(?:paid|disbursed|released|handed)(?: out)?"

_GRANTS = (
    r"(?:money|funds?|funding|cash|subsid(?:y|ies)|grants?|support|incentives?|rewards?|awards?)"
)
_UPGRADE = r"(?:(?:tech(?:nology|nical)?|equipment|production line|line|machinery)[ -])?upgrade"
_GET = r"(?:get|have|claim|receive)"
_PART = r"(?:(?:some|part|half|a part|a share|a portion) of )?(?:my|our|the|its)"
_BACK = r"(?:back|refunded|reimbursed|covered|subsidi[sz]ed)"
_HAND_IN = r"(?:appl\w+|fil(?:e|ing)|submit\w*|(?:hand|send|turn)(?:ing)? (?:it |them )?in)"
_LAST_DAY = (
    r"(?:closing date|deadline|cut-?off(?: date)?|(?:last|final|latest) (?:day|date))"
    r"(?: (?:for|to|(?:(?:when|that|on which) )?(?:i|we|one|you|companies|firms) "
    r"(?:can|may|could|have to|must)))?"
    rf"(?: still)? {_HAND_IN}(?: (?:(?:an?|our|my|the) )?(?:applications?|claims?))?"
)

_FEW = dict(zip(("two", "three", "four", "five", "six", "seven"), "两三四五六七", strict=True))

_US = r"(?:you|they|it|the [a-z]+|[\u4e00-\u9fff]{2,8})"  # who gives; our place may be named
_FIT_OUT = r"(?:(?:interior|office|lab(?:oratory)?) )?(?:fit(?:ting)?[- ]?outs?|decoration)"
_OUR_CAPITAL = (
    r"(?:(?:our|the|its|their|my|some|any|all|part|half|of) )*(?:capital|investment|equity)"
)

_LEADER = r"(?:(?:which|what) (?:official|leader|officer|cadre|county leader|city leader)s?|who)"
_LOOKS = (
    r"(?:(?:will|would|is going to|is to|is|are|does|do) )?(?:be )?(?:look(?:s|ing)? after|"
    r"tak(?:e|es|ing) care of|in charge of|assigned to|follow(?:s|ing)?(?: up(?: on)?)?)"
)
_MINE = r"(?:(?:my|our|this|such an?) (?:own )?(?:project|investment)|it|us)"

OF_POLICIES = (
    # what is put into rooms, which a model leaves out or takes for equipment
    (
        rf"(?:how much|what share|what part) of (?:the |our |my )?{_FIT_OUT}(?: (?:costs?|bill))? "
        rf"(?:do|does|will|would|can|could) {_US} "
        r"(?:pay(?: back| for)?|cover|refund|give back|subsidi[sz]e|reimburse)",
        "装修补贴多少",
    ),
    (rf"{_FIT_OUT}(?: (?:costs?|expenses?|spending))?", "装修"),
    # 撤资 and 减资 are what rules forbid; pulled out is taken for leaving
    (
        rf"(?:pull|tak|withdr[ae]w)(?:e|s|ing)?(?: out)? {_OUR_CAPITAL}(?: (?:back )?out)?"
        r"(?= (?:later|again|early|before|after|within|in)\b|\W*$|[,;])|divest(?:s|ing)?",
        "撤资",
    ),
    (rf"(?:reduc|cut|lower)(?:e|s|t?ing)? {_OUR_CAPITAL}(?! (?:costs?|gains?)\b)", "减资"),
    # not a programming interface: an ingredient, where it is made
    (
        r"active pharmaceutical ingredients?|"
        r"(?-i:APIs?)(?= (?:[a-z]+ )?(?:chemical|drug|pharma\w*|plant|factory|synthesis|"
        r"manufactur\w+)\b)",
        "原料药",
    ),
    # by whose passport, not by whose money
    (r"foreign (?:nationals?|citizens?)|foreigners", "外籍人员"),
    (r"foreign (?:talents?|experts?|professionals?|specialists?)", "外籍人才"),
    (
        r"foreign(?= (?:engineer|technician|scientist|researcher|teacher|doctor|worker|employee)"
        r"s?\b)",
        "外籍",
    ),
    (r"(?:on )?(?:the )?ground[- ]floor", "一楼"),
    (r"(?:on )?(?:the )?(?:first|1st) floor", "一楼"),
    (r"(?:on )?(?:the )?(?:second|2nd) floor", "二楼"),
    (r"(?:on )?(?:the )?(?:third|3rd) floor", "三楼"),
    (r"co-?working(?: spaces?| offices?| areas?)?", "联合办公空间"),
    (r"(?:work ?stations?|(?:hot ?)?desks)(?= in| at)", "工位"),
    (rf"{_LEADER} {_LOOKS} {_MINE}\b", "哪位领导包保项目"),
    (
        r"how often (?:do|does|will|would) (?:they|he|she|it|the (?:official|leader)s?) "
        r"(?:meet|check(?: in)?|hold meetings|follow up|coordinate|review)"
        r"(?: (?:on|about) (?:it|(?:the|my|our) project))?",
        "多久调度一次",
    ),
    *(
        (rf"(?:all )?(?:the |of the )?{few} (?:industrial |different )?parks", f"{count}个园区")
        for few, count in _FEW.items()
    ),
    (
        r"(?:do|does|would|will|can|are|is) (?:they|it|those|these|that) (?:be )?count(?:ed)? "
        r"(?:for|as|towards?)(?: the)?",
        "算不算",
    ),
    # until when
    (rf"{_LAST_DAY} on-?line|on-?line {_LAST_DAY}", "网上申报截止时间"),
    (_LAST_DAY, "申报截止时间"),
    # whose money
    (rf"(?:the )?(?:city|municipal)(?:['’]s|[- ]level)? {_GRANTS}", "市级资金"),
    (rf"(?:the )?(?:district|zone)(?:['’]s|[- ]level)? {_GRANTS}", "区级资金"),
    (r"(?:the )?(?:district|zone)['’]s(?= (?:as well|too|also)|\W*$)", "区级资金"),
    (rf"(?:the )?county(?:['’]s|[- ]level)? {_GRANTS}", "县级资金"),
    (rf"(?:the )?(?:province|provincial)(?:['’]s|[- ]level)? {_GRANTS}", "省级资金"),
    (rf"(?:{_GET}|claim) {_PART} (?:factory|plant|workshop) rent {_BACK}", "申请厂房租金补贴"),
    (rf"(?:{_GET}|claim) {_PART} rent {_BACK}", "申请租金补贴"),
    (rf"equipment {_GRANTS}", "设备补助"),
    # upgrading, and a project that was put on record
    (rf"(?:{_UPGRADE}|upgrading) projects?", "技术改造项目"),
    (rf"(?<=the )({_UPGRADE})(?! of| to)|(?<=our )({_UPGRADE})(?! of| to)", "技术改造"),
    (
        r"(?<=项目 )(?:(?:was|were|is|has been|got) )?(?:filed|registered|put on record)|"
        r"(?<=project )(?:(?:was|were|is|has been|got) )?(?:filed|registered|put on record)",
        "备案",
    ),
    (r"(?:the )?old (?:rates?|standards?|percentages?)", "老标准"),
    (r"(?:the )?new (?:rates?|standards?|percentages?)", "新标准"),
    (
        r"projects? (?:that )?(?:start|go|come|beg[iu]n|went|came|started|began|starting|going|"
        r"coming|beginning)(?: into)? production",
        "投产项目",
    ),
    # giving back
    (
        rf"(?:pay|give|hand) back {_THE}{_MONEY}|(?:pay|give|hand) {_THE}{_MONEY} back|"
        rf"(?:repay|return|refund) {_THE}{_MONEY}",
        "退还资金",
    ),
    # leaving
    (
        rf"(?:{_MOVE}|leav(?:e|es|ing))(?: (?:away|out))?(?: {_OURS})?(?: (?:to|for))? "
        rf"(?:another|a different|other|a neighbou?ring) {_PLACE}",
        "迁出本地",
    ),
    (
        rf"(?:{_MOVE}(?: {_OURS})?(?: (?:out of|away from))|leav(?:e|es|ing)) "
        rf"(?:the|your|this) {_PLACE}",
        "迁出本地",
    ),
    # the steps of an application
    (
        r"how long (?:does|do|will|is) (?:the )?(?:review|examination|assessment)(?: take)?"
        r"(?: after (?:the )?(?:acceptance|application is accepted))",
        "受理后审核要多久",
    ),
    # coming
    (
        r"(?:settl|land|locat)(?:e|ing) (?:(?:our|my|a|the) )?(?:new )?projects?",
        "项目落户",
    ),
    # caps and instalments
    (
        r"in how many (?:instal?lments|stages|payments|tranches)"
        rf"(?: (?:is|are|will) (?:it|they)(?: be)? {_PAID})?",
        "分几期拨付",
    ),
    (rf"how (?:is|are|will) (?:it|they)(?: be)? {_PAID}", "如何拨付"),
    (rf"when (?:is|are|will) (?:it|they)(?: be)? {_PAID}", "什么时候拨付"),
    # what is given, and of what
    (r"(?:cash|financial|monetary) (?:awards?|rewards?|bonus(?:es)?)", "奖励"),
    (r"investment (?:awards?|rewards?|bonus(?:es)?)", "投资奖励"),
    (
        r"settl(?:ing|ement)(?:[- ]in)? (?:bonus(?:es)?|awards?|grants?|payments?)",
        "落户奖励",
    ),
    (
        r"(?:loan )?interest (?:rate )?subsid(?:y|ies)(?: (?:on|for) (?:bank )?loans?)?|"
        r"subsid(?:y|ies) (?:for|on|of|towards) (?:the )?(?:loan )?interest"
        r"(?: (?:on|of) (?:our |the )?(?:bank )?loans?)?",
        "贷款贴息",
    ),
    (
        r"how much (?:of (?:the |our )?)?rent (?:do|does|will|would|can|could) "
        r"(?:you|it|the \w+) (?:pay(?: back)?|cover|refund|give back|subsidi[sz]e|reimburse)",
        "租金补贴多少",
    ),
    (
        r"how much of (?:the |our |my )?(?:equipment|machine\w*)(?: (?:costs?|price|investment))? "
        r"(?:(?:is|are|can be|will be) (?:refunded|reimbursed|subsidi[sz]ed|covered|paid back)|"
        r"(?:do|does|will|would|can) (?:you|the \w+) (?:refund|reimburse|subsidi[sz]e|cover|pay))",
        "设备补助多少",
    ),
    (
        r"moderni[sz](?:e|es|ing|ation)(?: of)? (?:(?:our|the|my|a|its) )?(?:existing |old )?"
        r"(?:production )?(?:lines?|factory|machine\w*|equipment|facilit(?:y|ies))|"
        r"technical (?:upgrad\w+|renovation|transformation)",
        "技术改造",
    ),
    (
        r"(?:buy(?:ing)?|purchas(?:e|ing)) (?:(?:our|my|a|the) )?(?:own )?(?:standard )?"
        r"factor(?:y|ies)(?: buildings?| space| halls?)?",
        "购买厂房",
    ),
    (
        r"(?:need|require|want)(?:s|ing)? (?:its|their|our|my|your) own (?:land|plot|site)",
        "需要单独供地",
    ),
    (r"performance (?:bonds?|guarantees?|deposits?)", "履约保证金"),
    (
        r"paid[- ]in foreign (?:capital|investment)|"
        r"foreign (?:capital|investment)(?: that (?:is|was))? (?:actually )?paid[- ]in",
        "实际到位外资",
    ),
    (
        r"foreign[- ](?:capital|investment) (?:rewards?|awards?|bonus(?:es)?)",
        "到位外资奖励",
    ),
    (
        r"how (?:is|are|will) (?:(?:our|the|my) )?(?:euros?|dollars?|foreign[- ]currenc(?:y|ies))"
        r"(?: (?:capital|investments?|funds|contributions?|amounts?))? (?:be )?"
        r"(?:converted|exchanged|counted|calculated)(?: in(?:to)? (?:yuan|rmb|renminbi))?",
        "外币投资额如何折算",
    ),
    (
        r"re-?invest(?:ed|ing|ment of)? (?:(?:our|the|my) )?profits|profits? re-?invest(?:ed|ment)",
        "利润再投资",
    ),
    (
        r"(?:still )?(?:ha(?:ve|s)|with) (?:any |some )?(?:space|room|vacancies) "
        r"(?:left|available|free)|still ha(?:ve|s) (?:(?:any|some|free|vacant|empty) )*"
        r"(?:space|room|vacancies)(?! (?:to|in|for improve))",
        "还有可租面积",
    ),
    (r"recogni[sz]ed as (?:an? )?(?:headquarters|hq)(?: compan(?:y|ies))?", "认定总部企业"),
    (
        r"(?:install(?:ing|ation of)? )?(?:solar panels?|photovoltaics?|pv panels?) "
        r"(?:on|for) (?:(?:our|the|my|a) )?(?:factory |own )?roofs?|"
        r"roof(?:top)? (?:solar|pv) panels",
        "屋顶分布式光伏",
    ),
    (r"(?:sea[- ]rail|rail[- ]sea)(?: (?:inter|multi)modal)?(?: transport\w*)?", "海铁联运"),
    (r"(?:loaded|laden|full) containers?", "重箱"),
    (r"(?:r ?& ?d|research) (?:expens\w+|expenditures?|costs?|spending)", "研发费用"),
    (
        r"expan(?:d|ding|sion of) (?:(?:our|the|my|an) )?(?:existing )?(?:factory|production)|"
        r"expansion projects?",
        "增资扩产",
    ),
    (r"(?:improved|modified|incrementally new) (?:new )?(?:drugs?|medicines?)", "改良型新药"),
    (r"innovative (?:new )?(?:drugs?|medicines?)", "创新药"),
    # parks and people
    (r"(?:cheapest|lowest[- ]priced?|least expensive) (?:industrial )?land", "工业用地价格最低"),
    (r"chemical (?:factor(?:y|ies)|projects?|compan(?:y|ies))", "化工项目"),
    (
        r"(?:workers'? |staff |employee )?dormitor(?:y|ies)"
        r"(?: for (?:(?:our|the|my) )?(?:workers|staff|employees))",
        "职工宿舍",
    ),
    (
        r"foreign (?:managers?|executives?|management)|"
        r"(?:managers?|executives?) from abroad",
        "外籍高管",
    ),
    (r"(?<=the )awards?|(?<=an )award|(?<=what )award|awards", "奖励"),
)
