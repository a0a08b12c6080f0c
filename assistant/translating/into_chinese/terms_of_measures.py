"""What visitors call in English what measures give and ask: rewards, prices, papers, applications.

Pairs of a pattern and the words of Chinese official documents; see `terms`.
"""

OF_MEASURES = (
    (
        r"(?:friend|someone|somebody|agent|partner|person)(?: of (?:mine|ours))?(?: who)?"
        r"(?: has| had)? (?:brought|introduced|referred|recommended|sent) (?:us|me)"
        r"(?: (?:here|to you))?",
        "引荐人介绍我们来",
    ),
    (
        r"(?:introduc|refer|recommend)(?:e|es|ed|r|red)? (?:you )?"
        r"(?=(?:an?|another|some|any|my|new) (?:\w+ ){0,2}"
        r"(?:project|investor|compan|firm|friend|business))",
        "引荐",
    ),
    (r"gets? (?:a|any|the|some) (?:fees?|cuts?|commissions?)", "得到引荐奖励"),
    (
        r"(?:what(?:'?s| is) )?the (?:least|minimum|smallest amount)(?: of money)? "
        r"(?:i|we|you|a company) (?:must|have to|need to|should|can) (?:put in|invest|spend)",
        "最低投资额是多少",
    ),
    (r"tax(?:es)? (?:per|for each|on each) mu", "亩均税收"),
    (
        r"(?:over|above|past|pass(?:ed)?|cross(?:ed)?|reach(?:ed)?) the "
        r"(?:big|large)[- ](?:company|firm|enterprise) (?:line|threshold|mark)|"
        r"above (?:the )?designated size",
        "纳入规模以上",
    ),
    (  # 二手设备 is of what is bought
        r"(?:(?<=refurbish )|(?<=repair )|(?<=refurbishing )|(?<=repairing )|(?<=overhaul ))"
        r"(?:used|second[- ]?hand|old) (?:machines?|machinery|equipment)",
        "旧设备",
    ),
    (r"(?:used|second[- ]?hand) (?:machines?|machinery|equipment)", "二手设备"),
    (
        r"(?:leave|move away|move out|relocate|move (?:our|my|the) "
        r"(?:company|firm|factory|business))(?: (?:to|for))? "
        r"(?:another|a different) (?:city|county|district|place|province|town)",
        "迁出本地",
    ),
    (
        r"(?:hand|send|put) in (?:my|our|a|the) (?:claims?|applications?)|"
        r"(?:submit|file|make) (?:my|our|a|the) claims?",
        "申报",
    ),
    (
        r"(?:money|funds?|cash|payment) (?:is|are|lands?|shows? up) "
        r"(?:in|on) (?:my|our|the) (?:bank|account)(?: account)?",
        "资金到账",
    ),
    (
        r"the same (?:deal|treatment|support|benefits?|policies|rules) as "
        r"(?:chinese|local|domestic)(?: (?:ones?|companies|firms|enterprises))?",
        "与内资企业同等待遇",
    ),
    (r"(?:first |initial )?(?:talks|negotiations?)", "洽谈"),
    (r"(?:(?:cheap|affordable|low[- ](?:cost|rent)) )?(?:flats|apartments)", "公寓"),
    (
        r"(?:are you|is (?:it|the (?:office|window|hall))) open on (?=\w+day|weekends?)|"
        r"(?:are you|is (?:it|the (?:office|window|hall))) open (?=\w+days?\b|at weekends?)",
        "受理时间包括",
    ),
    (r"where (?:do|can|should) (?:i|we) go in person", "受理地点在哪里"),
    (r"(?:goe?s?|gets? listed|list)(?: \w+)? on (?:the|a) stock (?:market|exchange)", "上市"),
    (r"(?:go(?:es)?|went|gone) public", "上市"),
    (
        r"(?:finder'?s?|referral|introduction|introducer'?s?) (?:fees?|rewards?|commissions?)|"
        r"commissions? (?:for|do I get)",
        "引荐奖励",
    ),
    (r"middle ?m[ae]n|intermediar(?:y|ies)|referrers?|introducers?", "引荐人"),
    (
        r"settl(?:ing|ement)-?(?: ?in)? rewards?|relocation (?:rewards?|bonus(?:es)?)",
        "落户奖励",
    ),
    (
        r"rent(?:al)? (?:subsid(?:y|ies)|support|allowances?|help)|"
        r"help with (?:the |our )?rent",
        "租金补贴",
    ),
    (
        r"(?:how much|what share|what part) of (?:the |our |my )?rent "
        r"(?:do|does|will|would|can) (?:you|it|the \w+) "
        r"(?:pay(?: back)?|cover|refund|give back|subsidi[sz]e|reimburse)",
        "租金补贴多少",
    ),
    (
        r"(?:single|one)[- ](?:stor(?:e?y|ied|eyed)|floor) "
        r"(?:factor(?:y|ies)|workshops?|plants?)(?: buildings?)?",
        "单层厂房",
    ),
    (
        r"multi[- ]?(?:stor(?:e?y|ied|eyed)|floor) "
        r"(?:factor(?:y|ies)|workshops?|plants?)(?: buildings?)?",
        "多层厂房",
    ),
    (r"factory rents?|rents? (?:of|for) (?:a |the )?factor(?:y|ies)", "厂房租金"),
    (
        r"where (?:is|are|can (?:I|we) find) (?:the )?"
        r"(?=(?:cheapest|lowest) (?:rent|electric|land))",
        "哪个园区的",
    ),
    (r"(?:cheapest|lowest)(?:[- ]cost)? electricity(?: (?:price|cost|rate)s?)?", "电价最低"),
    (r"(?:cheapest|lowest) rents?", "租金最低"),
    (r"(?:an? |only an? )?branch(?:es)?(?: (?:office|company))?", "分公司"),
    (r"(?:dog|cat) food", "宠物食品"),
    (
        r"(?:money|funds?|cash|payments?)(?: to)? (?:arrives?|comes?|gets? paid|reach(?:es)?)"
        r"(?: (?:in|to|on) (?:our|my|the) (?:bank )?accounts?)?",
        "资金到账",
    ),
    (
        r"upgrad(?:e|ing) (?:of )?(?:our |the |my )?(?:production )?"
        r"(?:lines?|machines|equipment|factory|plant)",
        "技术改造",
    ),
    (r"(?:new )?(?:machines|machinery)(?! (?:plant|factory|maker|industry))", "设备"),
    (
        r"(?:for )?how many years can (?:I|we) (?:hold|keep|use|have) "
        r"(?:the |factory |industrial |building )*land",
        "工业用地出让年限是多少年",
    ),
    (
        r"(?:empty|vacant|unused|idle) (?:standard )?"
        r"(?:(?:factor(?:y|ies)|workshops?|plants?)(?: (?:floor )?(?:space|area|buildings?))?|"
        r"space|buildings?)",
        "空置厂房",
    ),
    (r"electroplating", "电镀"),
    (r"(?:the )?high-?speed (?:rail(?:way)?|train) (?:station|stop)", "高铁站"),
    (r"ph\.?d|doctorate|doctoral degree", "博士"),
    (r"(?:buy(?:ing)?|purchase) (?:a |an )?(?:flat|house|home|apartment)", "购房"),
    (r"get (?:some |our |the |my )?money back (?:on|for|from)", "申请补贴"),
    (r"housing (?:money|allowances?|subsid(?:y|ies))", "住房补贴"),
    (r"sub-?let(?:s|ting)?|sub-?lease[sd]?", "转租"),
    (
        r"(?:roof(?:top)? )?solar(?: power)?(?= on | for )|(?:roof(?:top)?|distributed) solar",
        "分布式光伏",
    ),
    (r"(?:electric|new[- ]energy) (?:heavy )?trucks?", "新能源重卡"),
    (
        r"(?:night|off-?peak)(?:-time)? (?:electricity|power)|(?:electricity|power) at night",
        "谷段电价",
    ),
    (r"(?:electricity|power) prices?|price of (?:electricity|power)", "电价"),
    (
        r"how much (?:does|do|is|are) (?:the |industrial )?(?:electricity|power)(?: costs?)?",
        "电价多少",
    ),
    (
        r"(?:(?:hall|ceiling|clear|floor|building|stor(?:e)?y|eaves)[ -]heights?|headroom|"
        r"heights? of (?:the |an? )?(?:hall|workshop|factory(?: building)?)s?)",
        "层高",
    ),
    (r"how much (?:does|do|is|are) (?:the |industrial )?water(?: costs?)?", "水价多少"),
    (
        r"how much (?:does|do|is|are) (?:the |natural |industrial )?gas(?: costs?)?",
        "天然气价格多少",
    ),
    (
        r"how much (?:office |factory |floor |lab )?space is (?:still )?"
        r"(?:vacant|free|available|left)",
        "还有多少空置面积",
    ),
    (r"(?:vacant|free|available|unlet) (?:floor )?space", "空置面积"),
    (r"(?:my|our|their|its|an?) own (?:plot|site|piece of land)(?: of land)?", "单独供地"),
    (r"high-?tech (?:zone|district)", "高新区"),
    (r"EIA report (?:form|table)s?", "环评报告表"),
    (r"EIA(?: reports?| approvals?)?", "环评"),
    (r"production (?:work ?shops?|halls?)", "生产车间"),
    (r"work ?shops?", "厂房"),
    (r"(?:electricity|power) (?:costs?|rates?|tariffs?|bills?)", "电价"),
    (r"water prices?|price of (?:industrial )?water|water (?:costs?|rates?)", "水价"),
    (
        r"environmental (?:impact )?(?:approvals?|assessments?|permits?|clearances?|reviews?)",
        "环评",
    ),
    (r"(?:property |service )?management (?:fees?|charges?)|service charges?", "物业费"),
    (r"cash ?back", "奖励"),
    (
        r"(?:smallest|minimum) (?:space|area|unit)s?"
        r"(?: (?:that )?(?:i|we) can (?:take|rent|get|lease))?",
        "起租面积",
    ),
    (r"if (?:i|we) (?:leave|move away|move out|go away)(?! for\b)", "如果企业迁出"),
    (
        r"(?:brought|bring|introduced?) (?:you )?(?:a|my) friend(?:'?s)?"
        r"(?: (?:company|firm|business|factory))?",
        "引荐朋友的企业",
    ),
    (r"how many (?:working )?days (?:till|until|before|does it take (?:till|until|for))", "多少天"),
    (r"(?:any|some) (?:money|cash|funding)(?= *(?:\?|$|for|if|back))", "补贴"),
    (
        r"replac(?:e|ing) (?:our |the |my )?(?:old )?(?:machines?|machinery|equipment)"
        r"(?: (?:with|by) new (?:ones|machines?|equipment))?",
        "更新设备、技术改造",
    ),
    (r"bank guarantees?", "银行保函"),
    (r"solar roofs?", "屋顶光伏"),
    (r"(?:how are|are) (?:the |our )?points(?= )", "积分怎么"),
    (r"points? (?:system|scoring|score)", "积分"),
    (r"master'?s?(?: degrees?)?(?! plan)", "硕士"),
    (r"bachelor'?s?(?: degrees?)?|undergraduates?", "本科毕业生"),
    (r"(?:shipping )?containers?", "集装箱"),
    (r"throughput", "吞吐量"),
    (r"clean ?rooms?", "洁净厂房"),
    (r"(?:my|our|their|his|her) (?:kids|children)", "子女"),
    (r"allowances?", "补贴"),
    (r"cold[- ](?:storage|stores?|warehouses?)", "冷库"),
    (
        r"standard (?:factor(?:y|ies)|workshops?)|factory (?:buildings?|space|halls?)",
        "标准厂房",
    ),
    (r"(?:staff |employee )?dormitor(?:y|ies)", "宿舍"),
    (r"talent (?:apartments?|flats?|housing)", "人才公寓"),
    (r"(?:the )?deposits?", "保证金"),
    (
        r"(?:headquarters|hqs?) (?:compan(?:y|ies)|enterprises?|firms?)(?! headquarters)",
        "总部企业",
    ),
    (r"headquarters|hqs?", "总部"),
    (r"r ?& ?d cent(?:re|er)s?|research cent(?:re|er)s?", "研发中心"),
    (r"(?:closing date|deadline|last day)(?: for| to)? appl\w+", "申报截止时间"),
    (r"(?:papers|documents|paperwork)(?= (?:do|must|should|are|is|to|for|we|i)\b)", "材料"),
    (r"all at once|in one (?:go|payment)|at one time|in instal?lments", "分几期拨付"),
    # not of who applies: can we still apply for it
    (
        r"still (?:valid|good|in force|applies)|(?<!\b[Ii] )(?<!\bwe )still apply(?! for\b)",
        "还有效",
    ),
    (r"upper limit|cap\b|ceiling|at most", "最高"),
    (r"subsid(?:y|ies)|subventions?", "补贴"),
    (
        r"investment (?:incentives?|promotion|attraction) (?:polic(?:y|ies)|measures)",
        "招商引资优惠政策",
    ),
    (r"(?:investment |policy |government )?incentives?(?: polic(?:y|ies))?", "扶持政策"),
    (r"rewards?|bonus(?:es)?", "奖励"),
    (
        r"(?:be )?(?:given|granted|get|obtain|acquire|buy) (?:any |some |the |a )?land",
        "取得土地",
    ),
    (r"land(?: use)? prices?|price of (?:the )?land", "土地价格"),
    (r"(?:piece|plot)s? of land|building land|land plots?", "土地"),
)
