"""What investors write in abbreviations and jargon, in the words of Chinese official documents:
M&A, PV, SMEs, capex, ground-breakings, the pipeline. Pairs of a pattern and its Chinese.

An abbreviation that is left in a translation is in no Chinese document, and counts as missing.
"""

OF_BUSINESS = (
    # money and firms
    (r"(?:m ?& ?a|mergers?[ -](?:and|&)[ -]acquisitions?)(?:[- ](?:driven|led|based|style))?",
     "收购兼并"),
    (r"(?:inward |inbound )?fdi(?: inflows?)?|foreign direct investment", "外资"),
    (r"(?:capex|capital (?:expenditures?|spending|outlays?))", "投资额"),
    (r"opex|(?:running|operating) costs", "运营成本"),
    (r"(?:(?:investment|industry|industrial|government) )?fund (?:(?:that|which) )?"
     r"(?:we|i|others|(?:foreign |private |outside )?(?:investors|firms|companies)) "
     r"(?:could|can|might|may) (?:co-?invest (?:with|in|alongside)|co-?finance|join|"
     r"(?:invest|take part|participate) in|partner with)", "引导基金"),
    (r"venture capital|vcs?(?: (?:money|funds?))?", "创业投资"),
    (r"private equity", "私募股权投资"),
    (r"(?:(?:do(?:es|ne|ing)?|did|launch(?:ed)?|go(?:ne|es)? for) )?(?:an? |its |their )?ipos?",
     "上市"),
    (r"smes|small and medium(?:-?sized)? (?:enterprises|companies|firms|businesses)", "中小企业"),
    (r"mncs?|multinationals?(?: (?:corporations?|compan(?:y|ies)))?", "跨国公司"),
    (r"soes?|state-owned (?:enterprises?|compan(?:y|ies)|firms?)", "国有企业"),
    (r"jvs?|joint ventures?", "合资企业"),
    (r"(?:f|g|fortune |global )500", "世界500强"),
    (r"(?:vam|earn-?outs?)(?:[- ](?:type|style|based))?", "对赌"),
    (r"(?:cit|corporate (?:income )?tax) (?:holidays?|breaks?|relief|cuts?|exemptions?)",
     "企业所得税优惠"),
    (r"cit|corporate income tax", "企业所得税"),
    (r"iit|(?:personal|individual) income tax", "个人所得税"),
    (r"vat|value[- ]added tax", "增值税"),
    (r"year[- ]on[- ]year|yoy|y-o-y|y/y", "同比"),
    (r"quarter[- ]on[- ]quarter|qoq", "环比"),
    # who finds others workers, and what the taxman delivers
    (r"(?:recruitment|recruiting|staffing|employment|labou?r|hr) (?:agency|agencies)"
     r"|(?:recruitment|recruiting|staffing|hr) (?:compan(?:y|ies)|firms?)", "人力资源服务机构"),
    (r"placed(?= (?:over |about |some )?\d[\d,]* (?:workers|people|employees|staff)\b)", "介绍"),
    (r"postage|(?:postal|mailing) (?:fees?|charges?|costs?)", "邮寄费"),
    (r"(?:tax|vat) invoices?", "发票"),
    (r"business (?:environment|climate)", "营商环境"),
    (r"investment (?:promotion )?(?:results|performance|achievements|record)", "招商引资成绩"),
    # trades
    (r"(?<!medical )equipment[- ]manufacturing(?: (?:industry|sector))?", "装备制造"),
    # where goods lie before duty is paid on them
    (r"bonded logistics (?:cent(?:re|er)s?|parks?)", "保税物流中心"),
    (r"bonded (?:warehouses?|storage)", "保税仓库"), (r"bonded", "保税"),
    (r"private(?:ly[- ]owned)?(?= (?:hydrogen|electric|fuel[- ]cell)?\s?(?:cars?|vehicles?)\b)",
     "私家"),
    (r"by-?product hydrogen", "副产氢"), (r"green hydrogen", "绿氢"),
    (r"hydrogen (?:re-?fuell?ing |filling |fuel )?stations?", "加氢站"),
    (r"hydrogen (?:storage |gas )?(?:bottles?|cylinders?|tanks?)", "储氢瓶"),
    (r"(?:hydrogen )?fuel[- ]cells?", "燃料电池"),
    (r"hydrogen(?= (?:energy )?(?:industr\w+|parks?|园区|projects?|compan\w+|firms?|polic\w+|"
     r"equipment|sector)\b)", "氢能"),
    # what is built new, which measures call so beside what is but refitted
    (r"(?:plan(?:ning|s)?(?: (?:on|for|to (?:build|set up|open)|building|setting up))?|"
     r"build(?:ing|s)?|set(?:ting)? up|construct(?:ing)?|establish(?:ing)?) "
     r"(?:an? |our |its )?(?:brand[- ])?new (?:factor(?:y|ies)|plants?|production (?:site|base)s?)",
     "新建项目"),
    (r"(?:for|on|with|of) (?:exactly )?the (?:very )?same (?:set of |batch of |piece of )?"
     r"(?:machines?|machinery|equipment)",
     "就同一批设备"),
    (r"(?:annual |yearly )?(?:pv|photovoltaic|solar) (?:output|(?:production )?capacity)",
     "光伏产能"),
    (r"(?:pv|photovoltaic|solar) (?:module )(?:production )?lines?", "光伏组件生产线"),
    (r"(?:pv|photovoltaic|solar) modules?", "光伏组件"),
    (r"pv|photovoltaics?", "光伏"),
    (r"(?:evs?|nevs?|electric (?:cars?|vehicles?)|new[- ]energy vehicles?)", "新能源汽车"),
    (r"(?-i:AI)|artificial intelligence", "人工智能"),
    (r"iot|internet of things", "物联网"),
    (r"(?-i:IT)(?= (?:sector|industr|firm|compan|compet|project|park|business))", "信息技术"),
    (r"(?-i:IP)(?= (?:right|protect|pledge|financ|subsid)\w*)|intellectual property(?: rights)?",
     "知识产权"),
    (r"seis?(?= project|\b)|strategic emerging(?: industr(?:y|ies))?", "战略性新兴产业"),
    (r"r ?& ?d(?! ?(?:cent|expen|cost|spend))", "研发"),
    (r"ftzs?|free[- ]trade zones?", "自贸区"),
    # deals and projects: those to come are what is aimed at
    (r"projects? to (?:be )?(?:land(?:ed)?|brought in)", "目标引进的项目"),
    (r"projects? to (?:be )?sign(?:ed)?", "目标签约的项目"),
    (r"projects? to (?:be )?(?:start(?:ed)?|break ground)", "目标开工的项目"),
    (r"(?:investment )?promotion methods?", "招商方式"),
    (r"(?:new )?project starts?", "新开工项目"),
    (r"sign-?ups?(?! (?:for|to)\b)", "签约项目"),
    (r"ground-?breakings", "开工项目"),
    (r"(?:deal|project|investment) pipelines?|projects? in the pipeline", "储备项目"),
    (r"anchor (?:tenants?|compan(?:y|ies)|firms?|investors?)", "龙头企业"),
    (r"anchor projects?", "龙头项目"),
    (r"(?:investment |investor )?road ?shows?", "招商推介活动"),
    (r"one-?stop(?:[- ]shops?)?(?: (?:service )?(?:windows?|cent(?:re|er)s?|services?))?",
     "一站式服务"),
    (r"(?:find|source|recruit|look for|win)(?:ing|s)? (?:new |more )?"
     r"(?:investors|deals|investment projects)", "招商"),
    (r"organi[sz]ations?(?= .{0,30}\bhelp)", "机构"),
    (r"office (?:buildings?|towers?|blocks?)", "楼宇"),
    (r"outside capital", "域外资金"),
    (r"headcounts?", "员工人数"),
)  # fmt: skip
