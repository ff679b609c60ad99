/**
 * Departments and how offices shorten them: the first spelling of each line is the one that keys use. Only the
 * stem is listed; the ending (厅, 局, 委, 部, 办 …) is compared by itself, so one line serves every level.
 */
export const departmentStems: readonly (readonly string[])[] = [
  ['发展改革', '发展和改革', '发展与改革', '发改'],
  ['工业和信息化', '工业信息化', '工业与信息化', '经济和信息化', '工信', '经信'],
  ['教育'],
  ['科技', '科学技术'],
  ['民族宗教', '民族宗教事务', '民族和宗教事务', '民宗'],
  ['公安'],
  ['民政'],
  ['司法'],
  ['财政'],
  ['人力资源社会保障', '人力资源和社会保障', '人力社保', '人社'],
  ['自然资源', '自资'],
  ['规划和自然资源', '规划自然资源', '规自'],
  ['自然资源和规划', '自然资源规划', '资规'],
  ['生态环境'],
  ['住房城乡建设', '住房和城乡建设', '住房与城乡建设', '住建'],
  ['城市管理', '城市管理和综合执法', '城管'],
  ['交通运输', '交通'],
  ['水利'],
  ['水务'],
  ['农业农村'],
  ['商务'],
  ['文化和旅游', '文化旅游', '文旅'],
  ['文化广电旅游', '文化广电和旅游', '文广旅'],
  ['卫生健康', '卫健'],
  ['退役军人', '退役军人事务'],
  ['应急管理', '应急'],
  ['审计'],
  ['外事'],
  ['国资', '国有资产监督管理', '国有资产监管'],
  ['市场监管', '市场监督管理', '市监'],
  ['体育'],
  ['统计'],
  ['林业'],
  ['林业和草原', '林业草原', '林草'],
  ['能源'],
  ['海洋'],
  ['疾控', '疾病预防控制'],
  ['医保', '医疗保障'],
  ['药监', '药品监管', '药品监督管理'],
  ['广电', '广播电视'],
  ['粮食和储备', '粮食和物资储备', '粮食物资储备', '粮食储备', '粮储'],
  ['大数据', '大数据发展', '大数据管理', '大数据发展管理'],
  ['乡村振兴'],
  ['投资促进', '投促'],
  ['机关事务', '机关事务管理'],
  ['地方金融监管', '地方金融监督管理'],
  ['行政审批', '行政审批服务'],
  ['人防', '人民防空'],
  ['信访'],
  ['知识产权'],
  ['政务服务', '政务服务管理', '政务服务和大数据管理'],
  ['税务'],
  ['气象'],
  ['通信管理', '通管'],
  ['邮政管理'],
  ['密码管理'],
  ['档案'],
  ['矿山安全监察'],
  ['消防救援'],
  ['网信', '网络安全和信息化', '互联网信息'],
]

/** Endings of a government body that has a department stem before it; longer first. */
export const departmentEndings: readonly (readonly string[])[] = [
  ['委', '委员会'],
  ['办', '办公室'],
  ['总队', '总队'],
  ['厅'],
  ['局'],
  ['部'],
]

/** Other spellings of whole parts of a name: long form → short form, wherever it stands. */
export const unitSpellings: readonly (readonly [string, string])[] = [
  ['管理委员会', '管委会'],
  ['中国人民银行', '人民银行'],
  ['高级人民法院', '高院'],
  ['有限责任公司', '有限公司'],
  ['股份有限公司', '股份公司'],
]

/** Level words that the first unit of a list gives to those after it. A place name may stand before them. */
export const carriedPrefix =
  /^((?:[\u4e00-\u9fff]{2,3}(?:壮族|回族|维吾尔)自治区|(?:内蒙古|西藏|广西|宁夏|新疆)?自治区|[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,4}[市县州]|[\u4e00-\u9fff]{2,4}区|省|市|县|区|州)(?:党委)?)(?=.{2})/u

/** A name with one of these is whole as it stands, whatever list it is in. */
export const standsAlone =
  /^(?:各|全|中国|国家|中共|中央|国务院|有关|相关)|人民政府|公司|集团|银行|分行|海关|海事|铁路|民航|航空|机场|大学|学院|学校|医院|协会|学会|商会|研究院|研究所|中心|法院|检察院|军区|电网/u

/** Names of provinces without their level word: 广西海事局, 广东电网. */
export const provinceNames: readonly string[] = [
  '北京',
  '天津',
  '上海',
  '重庆',
  '河北',
  '山西',
  '辽宁',
  '吉林',
  '黑龙江',
  '江苏',
  '浙江',
  '安徽',
  '福建',
  '江西',
  '山东',
  '河南',
  '湖北',
  '湖南',
  '广东',
  '海南',
  '四川',
  '贵州',
  '云南',
  '陕西',
  '甘肃',
  '青海',
  '台湾',
  '内蒙古',
  '广西',
  '西藏',
  '宁夏',
  '新疆',
  '香港',
  '澳门',
]
