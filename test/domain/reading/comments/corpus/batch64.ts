/** 与别处不一致的数，调整语序，只被提到的引文，引用的条号有误，主要考虑；英文里的条号、另立条文和“应为甲而非乙”。 */
export const sixtyFourthBatch = `
# 第3页“冷链建设”部分提到“新建冷库4座”，与我局年度安排“6座”不一致，建议修改为“新建冷库6座”。
replace | @第3页“冷链建设”=p3 | -新建冷库4座 | +新建冷库6座

# 第九条援引的《档案法》条款有误，应为第二十条而非第二十一条。
replace | @第九条=9条 | -第二十一条 | +第二十条

# 建议第四条“坚持企业主体、政府引导”调整顺序为“坚持政府引导、企业主体”。
replace | @第四条=4条 | -坚持企业主体、政府引导 | +坚持政府引导、企业主体

# 建议将“以内”“以外”包括本数的规定移至附则。
restructure | @“以内”=null | @“以外”=null | @附则=附则

# 关于附件1中我镇承担的指标，建议由“改造水塘30口”调整为“改造水塘20口”，主要考虑我镇人手不足。
replace | @附件1=附件1 | -改造水塘30口 | +改造水塘20口
理由 | 主要考虑我镇人手不足。

# 建议将第四条“出租人”统一改为“房东”、“承租人”统一改为“租客”。
replace | @第四条=4条 | -出租人 | +房东
replace | @第四条=4条 | -承租人 | +租客

# 第六条第二款可以不要，与第一款意思重复。
delete | @第六条第二款=6条/2款

# 第九条第二项多了“了”字，第三项少了“的”字。
delete | @第九条第二项=9条/2项 | -了
insert | @第三项=9条/3项 | +的

# 建议第八条改为两款：第一款规定主体，第二款规定程序。
restructure | @第八条=8条

# 建议将第十五条内容移入第二章，作为该章第一条。
restructure | @第十五条=15条 | @第二章=2章

# We propose adding a new Article 18: "Records shall be kept for two years."
insert | @Article 18=18条 | +Records shall be kept for two years.

# Delete 6.4.
delete | @6.4=6.4

# Combine clauses 4.1 and 4.2.
restructure | @clauses 4.1=4.1 | @4.2=4.2

# Reword 5.5 as: "The tenant shall give notice in writing."
replace | @5.5=5.5 | +The tenant shall give notice in writing.

# Annex B.3: the factor should be 1.5, not 1.2.
replace | @Annex B.3=B.3 | -1.2 | +1.5

# Article 8: The term "service platform" is too broad. We suggest limiting it to "online service platform".
replace | @Article 8=8条 | -service platform | +online service platform
`
