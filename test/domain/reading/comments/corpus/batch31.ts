/** 第三十一批新写的意见：两处统一、行首处所、问后求删、与其不如、即、图上编号、分工的各种名称、两句的英文。 */
export const thirtyFirstBatch = `
# 第五条是10日，第九条是15日，统一为15日。
replace | @第五条=5条 | -10日 | +15日

# 第三条写的是“主管部门”，第七条写的是“行政主管部门”，建议统一为“行政主管部门”。
replace | @第三条=3条 | -主管部门 | +行政主管部门

# 第十二条规定七日，第十六条规定十日，前后不一致，建议统一为十日。
replace | @第十二条=12条 | -七日 | +十日

# 第4页为“35个”，第9页为“38个”，建议统一为“35个”。
replace | @第9页=p9 | -38个 | +35个

# 第六条用“残疾人”，第八条、第十条用“残障人士”，建议统一使用“残疾人”。
replace | @第八条=8条 | @第十条=10条 | -残障人士 | +残疾人

# 表2为0.5 mg/L，表5为0.3 mg/L，建议统一为0.3 mg/L。
replace | @表2=表2 | -0.5 mg/L | +0.3 mg/L

# 第九条⏎“应当”改为“可以”。
replace | @第九条=9条 | -应当 | +可以

# 第九条第二款：⏎建议删除“无偿”。
delete | @第九条第二款=9条/2款 | -无偿

# 第十一条 信息公开⏎建议增加“涉及商业秘密的除外”。
insert | @第十一条=11条 | +涉及商业秘密的除外

# （一）第二部分⏎建议将“加快建设”改为“稳步建设”。
replace | @第二部分=二 | -加快建设 | +稳步建设

# 5.2.1⏎“宜”改为“应”⏎5.3.4⏎删除“等”字
replace | @5.2.1=5.2.1 | -宜 | +应
delete | @5.3.4=5.3.4 | -等

# 三、保障措施⏎（二）强化资金保障⏎建议补充“积极争取上级专项资金”。
insert | @三、保障措施⏎（二）强化资金保障=三/（二） | +积极争取上级专项资金

# 第七条“须经社区盖章”是否必要？建议删去。
question | @第七条“须经社区盖章”=7条
delete | @第七条=7条 | -须经社区盖章

# 第十五条要求企业每月报送数据，是否过于频繁？建议改为每季度报送。
question | @第十五条=15条
replace | @第十五条=15条 | +每季度报送

# 第八条第三款有无必要？建议删除。
question | @第八条第三款=8条/3款
delete | @第八条第三款=8条/3款

# 第六条“行政主管部门”应与第三条“主管部门”保持一致。
general | @第六条“行政主管部门”=6条 | @第三条“主管部门”=3条

# 第四条“养老服务机构”的表述应与上位法“养老机构”保持一致。
general | @第四条“养老服务机构”=4条

# 第二十条“责令改正”建议与其他条款表述一致。
general | @第二十条“责令改正”=20条

# 第十二条应与“三定”规定保持一致。
general | @第十二条=12条

# 术语3.2应与“GB/T 20001”中的定义一致。
general | @3.2=3.2

# 与其规定“优先录用”，不如改为“同等条件下优先录用”。
replace | -优先录用 | +同等条件下优先录用

# 第九条与其要求“现场办理”，不如规定“可以线上办理”。
replace | @第九条=9条 | -现场办理 | +可以线上办理

# 第三条与其写“有条件的地方”，不如写明“县级以上城市”。
replace | @第三条=3条 | -有条件的地方 | +县级以上城市

# 与其罚款，不如加强教育。
general

# 建议第十四条改为选择性表述，即“可以依法申请行政复议或者提起行政诉讼”。
replace | @第十四条=14条 | +可以依法申请行政复议或者提起行政诉讼

# 第八条建议改为列举式，即“包括：（一）供水；（二）供气；（三）供热”。
replace | @第八条=8条 | +包括：（一）供水；（二）供气；（三）供热

# 第六条建议采用原则性表述，即“按照国家有关规定执行”。
replace | @第六条=6条 | +按照国家有关规定执行

# 图3右下侧编号⑧应为⑨。
replace | @图3=图3 | -⑧ | +⑨

# 第5页右下侧编号⑧未在正文中说明。
general | @第5页=p5

# 页眉“征求意见稿”应为“送审稿”。
replace | -征求意见稿 | +送审稿

# 第2页页脚的日期有误，请更正。
general | @第2页=p2

# 图1左上角的图例缺少比例尺。
general | @图1=图1

# 规范性引用文件缺少GB/T 19001。
insert | @规范性引用文件=规范性引用文件 | +GB/T 19001

# 第2章缺少GB/T 19001、GB/T 24001，请补充。
insert | @第2章=2章 | +GB/T 19001
insert | @第2章=2章 | +GB/T 24001

# 参考文献中漏了GB 5749—2022。
insert | @参考文献=参考文献 | +GB 5749—2022

# 建议将我单位从成员单位中移除。
duty | %我单位,support,

# 成员单位建议增加市气象局。
duty | %市气象局,,support

# 建议将市教育局列为指导单位。
duty | %市教育局,,support

# 第（三）项主管部门由市城管局调整为市住建局。
replace | @第（三）项=3项 | -市城管局 | +市住建局

# 建议配合单位增加市残联、市妇联。
duty | %市残联,,support
duty | %市妇联,,support

# （五）责任单位建议去掉市科协。
duty | @（五）=（五） | %市科协,responsible,

# 主管单位应为市交通局，而不是市公安局。
duty | -市公安局 | +市交通局 | %市交通局,,responsible

# The term "reasonable period" in 4.3 is vague. Suggest replacing with "10 working days".
replace | @4.3=4.3 | -reasonable period | +10 working days

# Delete "where practicable" in clause 5.2; it weakens the requirement.
delete | @clause 5.2=5.2 | -where practicable

# Clause 6.1: "shall" is too strong. Please change to "should".
replace | @Clause 6.1=6.1 | -shall | +should

# "Operator" is not defined. Please add a definition in clause 3.
insert | @clause 3=3

# In 7.4 replace "may" by "shall", because this is a safety requirement.
replace | @7.4=7.4 | -may | +shall
理由 | because this is a safety requirement.

# 六、建议将附则中“由市司法局负责解释”改为“由市城管局负责解释”。
replace | @附则=附则 | -由市司法局负责解释 | +由市城管局负责解释

# 六、建议将附则单独成章。
restructure | @附则=附则

# 二、建议将附件删除。
delete | @附件=附件

# 将“加快推进”改为“稳步推进”不妥，建议维持原文。
general

# 第三条应为10日而不是15日。
replace | @第三条=3条 | -15日 | +10日

# 附件1第12项，建设单位应为“市水务集团”，不是“市水利局”。
replace | @附件1第12项=附件1/12项 | -市水利局 | +市水务集团

# （三）责任单位：市残联、市妇联，我会无此职能，建议删除。
duty | @（三）=（三） | %市残联,responsible,
duty | @（三）=（三） | %市妇联,responsible,

# 第九条应与第三条表述保持一致，将“企业”改为“经营主体”。
replace | @第九条=9条 | -企业 | +经营主体

# “十个工作日”应与第八条“15个工作日”保持一致，改为“15个工作日”。
replace | -十个工作日 | +15个工作日

# 附件2⏎第3项删除。
delete | @第3项=附件2/3项

# 第二十条第三款是否与第十九条重复？如重复，建议删除。
question | @第二十条第三款=20条/3款 | @第十九条=19条
delete | @第二十条第三款=20条/3款

# 建议我局不再作为专班成员单位。
duty | %我局,support,

# 图2中右下角的⑧改成“⑨”。
replace | @图2=图2 | -⑧ | +⑨

# The term 'vendor' is inconsistent with clause 3. Suggest replacing it with 'supplier'.
replace | -vendor | +supplier

# In 4.2.1, "user" is ambiguous. Suggest "end user" instead.
replace | @4.2.1=4.2.1 | -user | +end user

# Table 3: the value "0.5" seems wrong. It should be "0.05".
replace | @Table 3=表3 | -0.5 | +0.05

# The definition in 3.4 is unclear. Please revise it to "device that converts AC to DC".
replace | @3.4=3.4 | +device that converts AC to DC

# Delete 'as appropriate' in clause 5.2; rationale: the wording is not verifiable.
delete | @clause 5.2=5.2 | -as appropriate
理由 | the wording is not verifiable.
`
