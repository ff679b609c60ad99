import { told, unexplained } from './drafts'

const before =
  '园区绿化养护合同\n第一条　养护范围\n1.1　乙方负责园区东区绿化养护。\n1.2　养护面积为三万平方米。\n第二条　费用\n2.1　甲方按季度支付养护费。\n2.2　浇灌用水由乙方承担。\n第三条　争议解决\n3.1　协商不成的，由甲方所在地法院管辖。\n3.2　争议由仲裁解决。\n'
const edit = (old: string, now: string): string => before.replace(old, now)

describe('条下面是小数编号的合同', () => {
  test('意见说2.2，指的就是2.2', () => {
    const ask = '2.2“乙方”改为“甲方”。'
    expect(told(before, edit('用水由乙方', '用水由甲方'), ask)).toBe('landed 2.2')
    expect(told(before, edit('乙方负责', '甲方负责'), ask)).toBe('standing 2.2')
  })
  test('第二条增加2.3', () => {
    const ask = '第二条增加“2.3　养护工具由乙方自备。”'
    expect(told(before, edit('乙方承担。\n', '乙方承担。\n2.3　养护工具由乙方自备。\n'), ask)).toBe(
      'landed 2.3',
    )
  })
  test('一条很短，改过以后正是所提的样子', () => {
    const ask = '3.2“仲裁解决”改为“乙方所在地人民法院管辖”。'
    const after = edit('争议由仲裁解决', '争议由乙方所在地人民法院管辖')
    expect(told(before, after, ask)).toBe('landed 3.2')
    expect(unexplained(before, after, ask)).toEqual([])
    expect(told(before, edit('争议由仲裁解决', '争议由丙方所在地人民法院管辖'), ask)).not.toMatch(/^landed/)
  })
})

test('通知里没有条，第二条就是“二、”', () => {
  const notice =
    '关于做好秋收工作的通知\n一、备足农机。各地应当备足收割机。\n二、加强指导。农技人员应当下田指导。\n三、防范灾害。各地应当做好防汛准备。\n'
  const after = notice.replace('三、防范', '三、强化宣传。及时宣传先进典型。\n四、防范')
  const ask = '在第二条后增加一条作为第三条：“强化宣传。及时宣传先进典型。”'
  expect(told(notice, after, ask)).toBe('landed 三')
  expect(told(notice, notice.replace('下田指导', '到田指导'), '第三条“下田”改为“到田”。')).not.toMatch(
    /^standing/,
  )
})

test('两条的文字穿插并成一句，不说有一条没有并入', () => {
  const statute =
    '某市文明条例\n第一条　单位应当开展礼仪培训。\n第二条　单位应当开展急救培训。\n第三条　市民应当爱护公物。\n'
  const after = '某市文明条例\n第一条　单位应当开展礼仪和急救培训。\n第二条　市民应当爱护公物。\n'
  expect(told(statute, after, '将第一条和第二条合并。')).not.toMatch(/没有全部并入/)
  const lost = '某市文明条例\n第一条　单位应当开展礼仪培训。\n第二条　市民应当爱护公物。\n'
  expect(told(statute, lost, '将第一条和第二条合并。')).not.toMatch(/^landed/)
})
