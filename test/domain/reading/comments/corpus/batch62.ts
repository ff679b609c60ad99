/** 说的是后果而不是要求，只有编号的引文，删除后另拟条文，规章的名称，漏列的单位；英文里与别处比较的条款。 */
export const sixtySecondBatch = `
# 新标准执行后，老旧船舶将被取消营运资格，建议慎重。
general

# 渔民将要减少出海天数，希望给予补助。
general

# 第九条重复，建议删除，改为“按照国家有关规定执行”。
replace | @第九条=9条 | +按照国家有关规定执行

# 建议将法规名称修改为《某某市渔港管理条例》。
replace | @法规名称=名称 | +《某某市渔港管理条例》

# 建议删除“五、组织实施”中“（二）”，内容与“（一）”重复。
delete | @“五、组织实施”中“（二）”=五/（二）

# 第五页“配合单位”漏列市气象局。
duty | @第五页“配合单位”=p5 | %市气象局,,support

# 关于第六条“应当安装计量器”，我们的意见是改为“鼓励安装计量器”。
replace | @第六条=6条 | -应当安装计量器 | +鼓励安装计量器

# 建议在总体要求中增加“碳达峰”相关表述。
insert

# 重点任务4：分管领导变更为孙某某。
replace | @任务4=4 | +孙某某

# 投标人须知前附表3.2.1中“三年”改为“两年”。
replace | @3.2.1=3.2.1 | -三年 | +两年

# Use "operator" instead of "end operator".
replace | -end operator | +operator

# Replace “a user I with a key” with⏎“a user with a key”.
replace | -a user I with a key | +a user with a key

# 7.3, first sentence: this contradicts clause 9. Change sentence to read: "Records are kept for two years."
replace | @7.3=7.3 | +Records are kept for two years.

# 9.2., 1 Delete "so"
delete | @9.2=9.2 | -so
`
