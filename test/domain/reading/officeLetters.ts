import type { LetterCase } from './letters'

/** 邮件、电话记录、座谈会纪要，以及只说收到、没有说有无意见的来函：先写预期，后看读法。 */
export const officeLetters: readonly LetterCase[] = [
  {
    name: '邮件末尾的谢谢、单位、处室和姓名不是意见；署名是单位，不是处室',
    text: `发件人: 周某 <someone@example.com>
发送时间: 2025年9月3日 16:42
主题: 答复: 关于征求《数字经济促进条例（草案）》意见的函
各位好！
1. 第十二条建议统一表述为“数据主管部门”。
2. 建议明确条例的施行日期。
谢谢！
江北市工业和信息化局
信息化科 周某
电话：000-1234567`,
    unit: '江北市工业和信息化局',
    date: '2025-09-03',
    documentName: '数字经济促进条例（草案）',
    noComment: false,
    comments: ['1. 第十二条建议统一表述为“数据主管部门”。', '2. 建议明确条例的施行日期。'],
    contact: '电话：000-1234567',
  },
  {
    name: '电话记录：来电单位、来电时间；处理情况不是意见',
    text: `电话记录单
来电单位：东湖区教育局        来电人：孙某某
来电时间：2025年6月9日 10:25    记录人：钱某
关于《托管机构管理办法（征求意见稿）》，区教育局反馈：1.第四条面积要求偏高，建议调低；2.第十条建议明确检查分工。
处理情况：已转法规科。`,
    unit: '东湖区教育局',
    date: '2025-06-09',
    documentName: '托管机构管理办法（征求意见稿）',
    noComment: false,
    comments: ['1.第四条面积要求偏高，建议调低；', '2.第十条建议明确检查分工。'],
    contact: '来电时间：2025年6月9日 10:25    记录人：钱某',
  },
  {
    name: '座谈会纪要：各单位的意见带着单位名，无意见的单位不算',
    text: `《历史建筑保护条例（草案）》座谈会纪要
时间：2025年8月14日下午
地点：三楼会议室
参加人员：市住建局、市文旅局、市财政局有关负责同志
主要意见如下：
市住建局：第十三条修缮费用建议由所有权人承担。
市文旅局：一是第二条的定义建议与文物保护单位区分；二是第二十条增加“活化利用”。
市财政局：对条例草案无意见。
市司法局
2025年8月15日`,
    unit: '市司法局',
    date: '2025-08-15',
    documentName: '历史建筑保护条例（草案）',
    noComment: false,
    comments: [
      '市住建局：第十三条修缮费用建议由所有权人承担。',
      '市文旅局：\n一是第二条的定义建议与文物保护单位区分；',
      '市文旅局：\n二是第二十条增加“活化利用”。',
    ],
    contact: null,
  },
  {
    name: '日期在标题下面、单位在末尾的英文来信',
    text: `European Business Association in Haizhou
Comments on the Draft Measures for Advertising
12 September 2025
Dear Sir or Madam,
Our members would like to submit the following comments:
1. Article 5: We suggest deleting "absolute terms".
2. Article 12: we propose a transition period of 6 months.
Yours sincerely,
European Business Association in Haizhou`,
    unit: 'European Business Association in Haizhou',
    date: '2025-09-12',
    documentName: 'Draft Measures for Advertising',
    noComment: false,
    comments: [
      '1. Article 5: We suggest deleting "absolute terms".',
      '2. Article 12: we propose a transition period of 6 months.',
    ],
    contact: null,
  },
  {
    name: '总体评价不是意见；当否请批示、其余无意见也不是；专家签名空着',
    text: `关于《户外广告设置管理办法（征求意见稿）》修改意见的报告
县城市管理局：
一、总体评价
办法结构完整，对现实问题回应较为充分。
二、具体意见
第十七条罚款幅度偏大，建议下限调整为五百元。
三、其余条款无意见。
当否，请批示。
专家签名：
马蹄乡人民政府
2025年4月8日`,
    unit: '马蹄乡人民政府',
    date: '2025-04-08',
    documentName: '户外广告设置管理办法（征求意见稿）',
    noComment: false,
    comments: ['第十七条罚款幅度偏大，建议下限调整为五百元。'],
    contact: '专家签名：',
  },
  {
    name: '无意见的来函末尾说自己下一步的工作',
    text: `关于《森林防灭火工作方案》意见的复函
市应急管理局：
来函收悉。经研究，我局无修改意见。下一步，我局将按照方案要求，认真做好气象监测预警服务工作。
此复。
市气象局
2025年11月12日`,
    unit: '市气象局',
    date: '2025-11-12',
    documentName: '森林防灭火工作方案',
    noComment: true,
    comments: [],
    contact: null,
  },
  {
    name: '热线工单：诉求标题、诉求内容，编号在逗号后面起头',
    text: `12345热线工单
工单编号：20250812-00345
来电人：张女士
来电时间：2025-08-12 15:02:33
诉求标题：对《单车停放管理规定（征求意见稿）》的意见
诉求内容：市民来电反映，1、建议学校门口设置禁停区。2、投放总量应当公开。`,
    unit: '张女士',
    date: '2025-08-12',
    documentName: '单车停放管理规定（征求意见稿）',
    noComment: false,
    comments: ['1、建议学校门口设置禁停区。', '2、投放总量应当公开。'],
    contact: null,
  },
  {
    name: '专家组意见：材料齐全、同意通过审查不是意见；序号后面紧跟条号',
    text: `《数据接口规范》地方标准审查会专家组意见
专家组听取了起草组汇报，经质询和讨论，形成意见如下：
一、起草组提供的送审材料齐全，符合审查要求。
二、标准内容科学合理，具有可操作性。
三、建议：
1.第4章增加数据安全要求；
2.5.2.3“宜”改为“应”；
3.规范术语的英文对应词。
专家组一致同意该标准通过审查。
专家组组长：
2025年10月16日`,
    unit: null,
    date: '2025-10-16',
    documentName: '数据接口规范',
    noComment: false,
    comments: ['1.第4章增加数据安全要求；', '2.5.2.3“宜”改为“应”；', '3.规范术语的英文对应词。'],
    contact: '专家组组长：',
  },
  {
    name: '回邮件：署名是镇名和人名，文件名在原邮件的主题里',
    text: `李科长：
  附件收到，我们的意见就两点：
  （1）第四页“全面取缔”建议改成“依法整治”。
  （2）附表1漏了我镇的两个村，请补上。
  其他没意见。
              柳溪镇 王某
              2025-7-3

------------------ 原始邮件 ------------------
发件人: "县生态环境局"
主题: 关于征求《排污口整治方案》意见的通知
各镇：请于7月4日前反馈意见。`,
    unit: '柳溪镇',
    date: '2025-07-03',
    documentName: '排污口整治方案',
    noComment: false,
    comments: ['（1）第四页“全面取缔”建议改成“依法整治”。', '（2）附表1漏了我镇的两个村，请补上。'],
    contact: null,
  },
  {
    name: '只说收到、将抓好落实，没有说有无意见',
    text: `临江县文化广电和旅游局
关于《旅游民宿管理办法（征求意见稿）》的回复
县司法局：
来函收悉，我局已组织相关股室学习，办法印发后我局将严格抓好贯彻落实。
临江县文化广电和旅游局
2025年5月12日`,
    unit: '临江县文化广电和旅游局',
    date: '2025-05-12',
    documentName: '旅游民宿管理办法（征求意见稿）',
    noComment: false,
    comments: [],
    contact: null,
  },
]
