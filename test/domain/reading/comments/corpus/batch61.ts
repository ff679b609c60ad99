/** 当引号用的括号，不带引号的新旧两行，表格式的字段，英文的简短写法，计划里的项和条，一条之外还调整职责。 */
export const sixtyFirstBatch = `
# 第七条（乙类场所）改为（重点场所）。
replace | @第七条=7条 | -乙类场所 | +重点场所

# 第四条〈每季〉改为〈每月〉。
replace | @第四条=4条 | -每季 | +每月

# 建议将（牵头单位：市园林局）修改为（牵头单位：市城管局）。
replace | -（牵头单位：市园林局） | +（牵头单位：市城管局）

# 第九条（责任单位：市水务局、市城管局）删除。
delete | @第九条=9条 | -（责任单位：市水务局、市城管局）

# 问题：经营者应当每日消毒。⏎改为：经营者应当每日至少消毒一次。
replace | -经营者应当每日消毒 | +经营者应当每日至少消毒一次

# 问题：第六条规定站点应当每日消毒⏎改为：站点应当每日至少消毒两次
replace | @第六条=6条 | -站点应当每日消毒 | +站点应当每日至少消毒两次

# 第五条：我站不再承担“苗木检疫”职责，请调整为“市林业有害生物防治中心”。
replace | @第五条=5条 | +市林业有害生物防治中心

# 二、（三）2将“适时”改为“按季度”。
replace | @二、（三）2=二/（三）/2 | -适时 | +按季度

# 第（七）项第3条“逐村”改为“逐户”。
replace | @第（七）项第3条=（七）/3 | -逐村 | +逐户

# 建议删除第（四）条“推进垃圾分类”责任单位中的市邮政局，或将其调整为配合单位。
duty | @第（四）条“推进垃圾分类”=（四） | %市邮政局,responsible,support

# 建议将责任单位中的“市文联”调整为配合单位。
duty | %市文联,responsible,support

# 第2章规范性引用文件缺少GB/T 2828.1，正文7.2中引用了该标准。
insert | @第2章=2章 | +GB/T 2828.1

# 式（4）中V1、V2未给出单位。
general | @式（4）=式（4）

# 建议在3章增加“全屋供暖”的术语和定义。
insert | @3章=3章

# 该条要求经营者在12小时内上报，难以做到，建议修改为“应当在24小时内上报”。
replace | +应当在24小时内上报

# 建议在条文后附重点药品目录。
general

# 页码：第3页；原文：开展水质监测；修改建议：定期开展水质监测；理由：便于考核。
replace | @页码：第3页=p3 | -开展水质监测 | +定期开展水质监测
理由 | 便于考核。

# 第五条增加一项作为第（三）项，原第（三）项顺延：“（三）公示收费标准；”
insert | @第五条=5条 | @第（三）项=5条/3项 | +（三）公示收费标准；

# 6.2条建议增加对承运人的要求，如：“承运人应配备温度记录仪”。
insert | @6.2条=6.2 | +承运人应配备温度记录仪

# 4.6 Add “and calibrated”.
insert | @4.6=4.6 | +and calibrated

# Delete note 3.
delete | @note 3=null

# 6.1.2, para 4, line 2 – change "has" to "have"
replace | @6.1.2, para 4, line 2=6.1.2 | -has | +have

# In paragraph 2 of Article 9, replace “may” with “shall”.
replace | @paragraph 2 of Article 9=9条/2款 | -may | +shall

# The second paragraph of Article 14 should be deleted.
delete | @second paragraph of Article 14=14条/2款

# Remove "if any" in 4.8.
delete | @4.8=4.8 | -if any

# Suggest deleting Article 22.
delete | @Article 22=22条

# We propose to reduce the retention period from five years to three years.
replace | -five years | +three years
`
