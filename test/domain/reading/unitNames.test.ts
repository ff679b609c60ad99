import {
  cleanUnitName,
  expandUnits,
  likeUnitNames,
  unitKey,
} from '../../../src/domain/reading/units/unitNames'

test('单位名称里的换行和空格不算', () => {
  expect(cleanUnitName('自治区\n\n发展改革委')).toBe('自治区发展改革委')
  expect(cleanUnitName(' 南 宁 市\u3000人民政府、')).toBe('南宁市人民政府')
  expect(cleanUnitName('市文物局（盖章）')).toBe('市文物局')
  expect(cleanUnitName('Standards  Council\nof Canada')).toBe('Standards Council of Canada')
})

test.each([
  ['自治区发改委', '自治区发展改革委', '自治区发展和改革委员会', '自治区 发展改革委员会'],
  ['南宁市人民政府', '南宁市'],
  ['青秀区人民政府', '青秀区'],
  ['自治区工信厅', '自治区工业和信息化厅'],
  ['市住建局', '市住房城乡建设局', '市住房和城乡建设局'],
  ['省人社厅', '省人力资源社会保障厅', '省人力资源和社会保障厅'],
  ['自治区卫健委', '自治区卫生健康委', '自治区卫生健康委员会'],
  ['市市监局', '市市场监管局', '市市场监督管理局'],
  ['自治区国资委', '自治区国有资产监督管理委员会'],
  ['高新区管委会', '高新区管理委员会'],
  ['省文旅厅', '省文化和旅游厅'],
])('同一单位的不同写法：%s', (...names) => {
  expect(new Set(names.map(unitKey)).size).toBe(1)
})

test.each([
  ['自治区财政厅', '自治区民政厅'],
  ['市财政局', '自治区财政厅'],
  ['南宁市', '南宁市财政局'],
  ['自治区能源局', '自治区林业局'],
  ['发展改革委', '自治区发展改革委'],
  ['南宁市人民政府', '南宁市人民政府办公室'],
])('不是同一单位：%s，%s', (one, other) => {
  expect(unitKey(one)).not.toBe(unitKey(other))
})

test('相像的名称提示核对，不相干的不提示', () => {
  expect(likeUnitNames('发展改革委', '自治区发展改革委')).toBe(true)
  expect(likeUnitNames('广西壮族自治区财政厅', '自治区财政厅')).toBe(true)
  expect(likeUnitNames('广西北部湾港务集团', '广西北部湾国际港务集团有限公司')).toBe(true)
  expect(likeUnitNames('自治区财政厅', '自治区民政厅')).toBe(false)
  expect(likeUnitNames('南宁市财政局', '柳州市财政局')).toBe(false)
  expect(likeUnitNames('南宁市', '柳州市')).toBe(false)
  expect(likeUnitNames('自治区教育厅', '自治区体育局')).toBe(false)
})

test.each([
  ['西城区人民政府办公室', '西城区人民政府'],
  ['南宁市人民政府办公厅', '南宁市'],
  ['市府办', '市人民政府'],
  ['市发改委办公室', '市发展改革委'],
  ['石桥镇党政办公室', '石桥镇人民政府'],
  ['沙河街道办事处', '沙河街道'],
  ['县人武部', '县人民武装部'],
  ['市中院', '市中级人民法院'],
  ['和平社区居委会', '和平社区居民委员会'],
  ['团市委', '共青团市委'],
  ['市妇联', '市妇女联合会'],
  ['高新区管委会', '高新技术产业开发区管理委员会'],
  ['市税务局', '国家税务总局北岭市税务局'],
  ['市委编办', '市委机构编制委员会办公室'],
  ['市一医院', '市第一人民医院'],
])('办公室代发的、简称的，提示核对而不当作同一键：%s，%s', (one, other) => {
  expect(likeUnitNames(one, other)).toBe(true)
  expect(unitKey(one)).not.toBe(unitKey(other))
})

test.each([
  ['南宁市人民政府办公厅', '柳州市人民政府'],
  ['市委办公室', '市人民政府办公室'],
  ['东城区政府办公室', '西城区政府'],
  ['市网信办', '市'],
  ['市一医院', '市二医院'],
  ['市第一小学', '市第十一小学'],
])('各是各的办公室、医院、学校，不提示：%s，%s', (one, other) => {
  expect(likeUnitNames(one, other)).toBe(false)
})

test('名单里只写一次的级别，后面的单位都带上', () => {
  expect(expandUnits('自治区发展改革委、工业和信息化厅、生态环境厅')).toEqual([
    '自治区发展改革委',
    '自治区工业和信息化厅',
    '自治区生态环境厅',
  ])
  expect(expandUnits('市发展改革委、工业和信息化局')).toEqual(['市发展改革委', '市工业和信息化局'])
  expect(
    expandUnits(
      '自治区交通运输厅、商务厅，南宁海关、广西海事局、中国铁路南宁局集团有限公司、各设区市人民政府',
    ),
  ).toEqual([
    '自治区交通运输厅',
    '自治区商务厅',
    '南宁海关',
    '广西海事局',
    '中国铁路南宁局集团有限公司',
    '各设区市人民政府',
  ])
  expect(expandUnits('自治区科技厅、市场监管局、气象局')).toEqual([
    '自治区科技厅',
    '自治区市场监管局',
    '自治区气象局',
  ])
  expect(expandUnits('市总工会、财政局')).toEqual(['市总工会', '市财政局'])
  expect(expandUnits('自治区财政厅、林业局等')).toEqual(['自治区财政厅', '自治区林业局'])
  expect(expandUnits('')).toEqual([])
})
