/** 市县部门回函里常见的写法：不写“第”的页码、带标题的条号、换单位、简称。 */
export const departmentCases = `
# 12页第3行“以至”改为“以致”。
replace | @12页第3行=p12 | -以至 | +以致

# 23页，5.2.1中删除“市属企业”。
delete | @23页，5.2.1=5.2.1 p23 | -市属企业

# 将38页，7.4物资保障中“酌情安排”修改为“优先安排”。
replace | @38页，7.4=7.4 p38 | -酌情安排 | +优先安排

# 将4.1信息监测中“农业农村局负责”改为“农业农村部门负责”。
replace | @4.1=4.1 | -农业农村局负责 | +农业农村部门负责

# “市政务服务管理局”统一简称为“市政务局”；“社工局”均改为“社会工作局”。
replace | -市政务服务管理局 | +市政务局
replace | -社工局 | +社会工作局

# 第七条建议将“三日”改为“五日”，依据：与上位法一致；另，第八条与第十条内容重复，建议合并。
replace | @第七条=7条 | -三日 | +五日
restructure | @第八条=8条 | @第十条=10条
依据 | 与上位法一致

# 6.3.2 建议将“不低于0.5 MPa”改为“不低于0.6 MPa”，依据：GB 50974—2014中8.2.3的规定；另，6.3.3与6.3.2内容重复，建议合并。
replace | @6.3.2=6.3.2 | -不低于0.5 MPa | +不低于0.6 MPa
restructure | @6.3.3=6.3.3 | @6.3.2=6.3.2
依据 | GB 50974—2014中8.2.3的规定

# 建议第五条由市水利局牵头，市公安局可以作为配合单位。
duty | @第五条=5条 | %市水利局,,lead
duty | @第五条=5条 | %市公安局,,support

# 建议将市城管局调整为第（八）项配合单位，第（八）项由市住建局牵头。
duty | @第（八）项=8项 | %市城管局,,support
duty | @第（八）项=8项 | %市住建局,,lead

# 将市气象局纳入市防汛抗旱指挥部成员单位。
duty | %市气象局,,support

# 建议由市数据局代替市大数据中心作为领导小组成员单位。
duty | -市大数据中心 | +市数据局 | %市数据局,,support

# 建议将东湖岛也增加为禁止燃放区域。
insert | +东湖岛

# Delete "as appropriate" in Article 9 and insert "in writing" after "notify" in Article 10(2).
delete | @Article 9=9条 | -as appropriate
insert | @Article 10(2)=10条/2款 | +in writing

# We suggest replacing "30 days" with "60 days", and deleting the words "or equivalent".
replace | -30 days | +60 days
delete | -or equivalent
`
