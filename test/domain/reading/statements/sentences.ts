import type { StatedCounts } from '../../../../src/domain/consultation/statement'

/** What one statement must say: counts not named here must be null. */
export interface Expected extends Partial<StatedCounts> {
  parts?: readonly (readonly [label: string, count: number])[]
  sentOn?: string
  dueOn?: string
  /** Not named: null. */
  addsUp?: boolean
  /** Not named: the position among the statements, from 1. */
  round?: number | null
  restates?: readonly number[]
}

export interface Case {
  text: string
  says: readonly Expected[]
}

const says = (text: string, ...statements: Expected[]): Case => ({ text, says: statements })

/** Every form of a total in prose, invented in the manner of published notes. */
export const sentences: Record<string, readonly Case[]> = {
  总数与处理结果: [
    says('共提出修改意见36条，采纳意见21条，不采纳15条。', {
      comments: 36,
      accepted: 21,
      rejected: 15,
      addsUp: true,
    }),
    says('共收到意见22条，经研究，共采纳14条，解释说明8条。', {
      comments: 22,
      accepted: 14,
      explained: 8,
      addsUp: true,
    }),
    says('反馈意见建议47项，其中吸收采纳30项，部分采纳9项，未采纳8项。', {
      comments: 47,
      accepted: 30,
      partial: 9,
      rejected: 8,
      addsUp: true,
    }),
    says('征集到意见和建议共18个，已采纳11个、未予采纳7个。', {
      comments: 18,
      accepted: 11,
      rejected: 7,
      addsUp: true,
    }),
    says('共收集意见64条（采纳40条，部分采纳10条，不予采纳14条）。', {
      comments: 64,
      accepted: 40,
      partial: 10,
      rejected: 14,
      addsUp: true,
    }),
    says('各单位共反馈修改意见和建议29条，予以采纳17条，原则采纳5条，没有采纳7条。', {
      comments: 29,
      accepted: 17,
      partial: 5,
      rejected: 7,
      addsUp: true,
    }),
    says('收到修改建议９条，其中６条予以采纳，３条未被采纳。', {
      comments: 9,
      accepted: 6,
      rejected: 3,
      addsUp: true,
    }),
    says('共收到有效意见1,204条，采纳803条，部分采纳201条，不采纳200条。', {
      comments: 1204,
      accepted: 803,
      partial: 201,
      rejected: 200,
      addsUp: true,
    }),
    says('共征求到书面意见 31 条，充分采纳 19 条，对 12 条意见作了解释说明。', {
      comments: 31,
      accepted: 19,
      explained: 12,
      addsUp: true,
    }),
    says('提出意见40条，采纳25条，不采纳10条。', { comments: 40, accepted: 25, rejected: 10, addsUp: false }),
    says('提出意见40条，采纳25条。', { comments: 40, accepted: 25 }),
    says('提出意见12条，采纳13条。', { comments: 12, accepted: 13, addsUp: false }),
    says('采纳意见12条，不采纳意见3条。', { accepted: 12, rejected: 3 }),
    says('共收到意见33条，其中20条采纳、8条部分采纳、5条不采纳。', {
      comments: 33,
      accepted: 20,
      partial: 8,
      rejected: 5,
      addsUp: true,
    }),
    says('汇总梳理形成意见建议58条，采纳或部分采纳44条，未采纳14条。', {
      comments: 58,
      accepted: 44,
      rejected: 14,
      addsUp: true,
    }),
    says('收到意见25条，采纳18条，不采纳5条，另有2条转有关部门研究。', {
      comments: 25,
      accepted: 18,
      rejected: 5,
      addsUp: true,
    }),
    says('合计：反馈意见19条，采纳19条。', { comments: 19, accepted: 19, addsUp: true, round: null }),
    says('采纳情况：共27条，采纳20条，部分采纳3条，不采纳4条。', {
      comments: 27,
      accepted: 20,
      partial: 3,
      rejected: 4,
      addsUp: true,
    }),
    says('共提出意见建议三十六条，采纳二十一条，部分采纳十条，未采纳五条。', {
      comments: 36,
      accepted: 21,
      partial: 10,
      rejected: 5,
      addsUp: true,
    }),
    says('收到意见50条，采纳、部分采纳、不采纳分别为30条、12条、8条。', {
      comments: 50,
      accepted: 30,
      partial: 12,
      rejected: 8,
      addsUp: true,
    }),
    says('共有修改意见16处，接受11处，未接受5处。', {
      comments: 16,
      accepted: 11,
      rejected: 5,
      addsUp: true,
    }),
    says('共提出意见35条，采纳30条（含部分采纳6条），不采纳5条。', {
      comments: 35,
      accepted: 30,
      partial: 6,
      rejected: 5,
      addsUp: true,
    }),
  ],
  全部与其余: [
    says('四条意见均予以采纳。', { comments: 4, accepted: 4, addsUp: true }),
    says('两条意见全部采纳。', { comments: 2, accepted: 2, addsUp: true }),
    says('共提出修改意见23条，均已采纳。', { comments: 23, accepted: 23, addsUp: true }),
    says('收到反馈意见11条，已全部吸收采纳。', { comments: 11, accepted: 11, addsUp: true }),
    says('提出的十二条意见建议均被采纳。', { comments: 12, accepted: 12, addsUp: true }),
    says('共收到意见13条，采纳8条，其余5条没有采纳。', {
      comments: 13,
      accepted: 8,
      rejected: 5,
      addsUp: true,
    }),
    says('共收到意见13条，采纳8条，其余未采纳。', { comments: 13, accepted: 8, rejected: 5, addsUp: true }),
    says('采纳3条，其余未采纳。', { accepted: 3 }),
    says('共提出意见20条，除3条未采纳外，其余均予以采纳。', {
      comments: 20,
      accepted: 17,
      rejected: 3,
      addsUp: true,
    }),
    says('收到意见9条，采纳5条，其余4条已作解释说明。', {
      comments: 9,
      accepted: 5,
      explained: 4,
      addsUp: true,
    }),
    says('共收到1条意见，予以采纳。', { comments: 1, accepted: 1, addsUp: true }),
    says('收到建议6条，均未采纳。', { comments: 6, rejected: 6, addsUp: true }),
    says('收到修改意见7条，全部予以解释说明。', { comments: 7, explained: 7, addsUp: true }),
    says('共提出意见15条，对合理的意见建议予以采纳。', { comments: 15 }),
    says('提出意见14条，采纳意见9条，不采纳5条，对不采纳的意见均进行了沟通。', {
      comments: 14,
      accepted: 9,
      rejected: 5,
      addsUp: true,
    }),
  ],
  征求与答复的单位: [
    says('共征求60家单位，2家提出5条意见，20家无意见，其余逾期未反馈视作无意见。', {
      consulted: 60,
      withComments: 2,
      comments: 5,
      withoutComments: 20,
      silent: 38,
    }),
    says('书面征求了32个部门意见，收到回函30份，其中12家提出修改意见41条，18家无意见。', {
      consulted: 32,
      replied: 30,
      withComments: 12,
      withoutComments: 18,
      comments: 41,
      addsUp: true,
    }),
    says('向24家单位发函征求意见，9家提出意见21条，13家反馈无意见，2家未反馈。', {
      consulted: 24,
      withComments: 9,
      withoutComments: 13,
      silent: 2,
      comments: 21,
      addsUp: true,
    }),
    says('发函45份，收到复函43份，其中有修改意见的17家，共提出意见66条，采纳50条，不采纳16条。', {
      consulted: 45,
      replied: 43,
      withComments: 17,
      comments: 66,
      accepted: 50,
      rejected: 16,
      addsUp: true,
    }),
    says('向省发展改革委等19个省有关单位、11个设区市人民政府及厅机关处室征求意见。', {
      consulted: 30,
      parts: [
        ['省有关单位', 19],
        ['设区市人民政府', 11],
      ],
    }),
    says('征求了21个市直部门和9个县（区）人民政府意见，共反馈意见28条。', {
      consulted: 30,
      comments: 28,
      parts: [
        ['市直部门', 21],
        ['县（区）人民政府', 9],
      ],
    }),
    says('向35家单位（其中省直部门22家、市州13家）征求意见，各单位均反馈了意见。', {
      consulted: 35,
      replied: 35,
      parts: [
        ['省直部门', 22],
        ['市州', 13],
      ],
    }),
    says('征求16个有关单位意见，各有关单位均反馈了意见，共提出修改意见19条，采纳19条。', {
      consulted: 16,
      replied: 16,
      comments: 19,
      accepted: 19,
      addsUp: true,
    }),
    says('向十七个部门征求意见，十二个部门回复，五个部门逾期未回复。', {
      consulted: 17,
      replied: 12,
      silent: 5,
      addsUp: true,
    }),
    says('收到26家单位反馈意见104条，采纳88条，部分采纳6条，不采纳10条。', {
      replied: 26,
      comments: 104,
      accepted: 88,
      partial: 6,
      rejected: 10,
      addsUp: true,
    }),
    says('征求意见单位共40家，提出意见的单位12家，无意见单位28家。', {
      consulted: 40,
      withComments: 12,
      withoutComments: 28,
      addsUp: true,
    }),
    says('共收到反馈意见55条，涉及18家单位。', { comments: 55, withComments: 18 }),
    says('向8家单位征求意见，均无意见。', { consulted: 8, withoutComments: 8, comments: 0 }),
    says('向25个单位征求意见，其中7个单位提出修改意见15条，其余均无意见。', {
      consulted: 25,
      withComments: 7,
      withoutComments: 18,
      comments: 15,
    }),
    says('征求了14个市及6家企业的意见建议，截至2023年5月8日，共有11家单位反馈了修改意见，合计32条。', {
      consulted: 20,
      withComments: 11,
      comments: 32,
      dueOn: '2023-05-08',
      parts: [
        ['市', 14],
        ['企业', 6],
      ],
    }),
    says('发出征求意见函52份，收到回函49份，未反馈3份。', {
      consulted: 52,
      replied: 49,
      silent: 3,
      addsUp: true,
    }),
    says('向30家单位征求意见，10家提出意见，15家无意见，4家未反馈。', {
      consulted: 30,
      withComments: 10,
      withoutComments: 15,
      silent: 4,
      addsUp: false,
    }),
    says('12家单位提出意见30条，3个市提出意见5条，采纳28条，未采纳7条。', {
      withComments: 15,
      comments: 35,
      accepted: 28,
      rejected: 7,
      addsUp: true,
    }),
  ],
  零与没有: [
    says('公开征求意见期间，未收到意见。', { comments: 0 }),
    says('公示期间未收到任何意见建议。', { comments: 0 }),
    says('期间共收到公众意见0条。', { comments: 0 }),
    says('共收到意见10条，采纳10条，不采纳0条。', { comments: 10, accepted: 10, rejected: 0, addsUp: true }),
    says('网上公开征求意见，没有收到社会公众反馈意见。', { comments: 0 }),
    says('征求11个部门意见，各部门均无意见。', { consulted: 11, withoutComments: 11, comments: 0 }),
  ],
  合并同类项: [
    says('征集意见512条，合并同类项后240条，其中采纳130条、部分采纳80条、不采纳30条。', {
      comments: 512,
      merged: 240,
      accepted: 130,
      partial: 80,
      rejected: 30,
      addsUp: true,
    }),
    says('共收到意见96条，经归并整理为61条，采纳41条，不采纳20条。', {
      comments: 96,
      merged: 61,
      accepted: 41,
      rejected: 20,
      addsUp: true,
    }),
    says('共征集意见77条，合并同类意见后，形成意见50条，采纳50条。', {
      comments: 77,
      merged: 50,
      accepted: 50,
      addsUp: true,
    }),
    says('征集意见88条，合并同类项后40条，其中采纳20条、不采纳19条。', {
      comments: 88,
      merged: 40,
      accepted: 20,
      rejected: 19,
      addsUp: false,
    }),
  ],
  轮次与日期: [
    says(
      '2023年3月6日，我局发函向26个市直单位、7个区人民政府征求意见。截至3月20日，各有关单位均反馈了意见，共提出修改意见48条，采纳39条，不采纳9条，对于不采纳的意见已沟通一致。\n4月7日，再次向上述单位征求意见，截至4月18日，共提出修改意见6条，采纳意见6条。',
      {
        consulted: 33,
        replied: 33,
        comments: 48,
        accepted: 39,
        rejected: 9,
        sentOn: '2023-03-06',
        dueOn: '2023-03-20',
        addsUp: true,
        parts: [
          ['市直单位', 26],
          ['区人民政府', 7],
        ],
      },
      { comments: 6, accepted: 6, sentOn: '2023-04-07', dueOn: '2023-04-18', addsUp: true },
    ),
    says(
      '第一轮征求意见收到意见44条，采纳30条，未采纳14条；第二轮征求意见收到意见8条，全部采纳。',
      { comments: 44, accepted: 30, rejected: 14, addsUp: true },
      { comments: 8, accepted: 8, addsUp: true },
    ),
    says('第二次征求意见共收到意见12条，采纳10条，不采纳2条。', {
      comments: 12,
      accepted: 10,
      rejected: 2,
      addsUp: true,
      round: 2,
    }),
    says('2022年12月15日，书面征求18家单位意见，截至1月5日，收到意见20条，采纳20条。', {
      consulted: 18,
      comments: 20,
      accepted: 20,
      sentOn: '2022-12-15',
      dueOn: '2023-01-05',
      addsUp: true,
    }),
    says('2023年6月1日至6月30日，在厅门户网站公开征求意见，收到公众意见7条，采纳4条，解释说明3条。', {
      comments: 7,
      accepted: 4,
      explained: 3,
      sentOn: '2023-06-01',
      dueOn: '2023-06-30',
      addsUp: true,
    }),
    says(
      '2024年5月10日向15个部门征求意见，共提出意见26条，采纳20条，不采纳6条。\n同时，2024年5月10日至2024年6月10日通过政府网站向社会公开征求意见，未收到意见。\n召开专家论证会，与会专家提出意见9条，均予以采纳。',
      { consulted: 15, comments: 26, accepted: 20, rejected: 6, sentOn: '2024-05-10', addsUp: true },
      { comments: 0, sentOn: '2024-05-10', dueOn: '2024-06-10' },
      { comments: 9, accepted: 9, addsUp: true },
    ),
    says(
      '2021年8月2日，行文征求12个部门意见，提出意见10条，采纳10条。同年9月3日，二次征求意见，要求9月13日前反馈，提出意见2条，采纳2条。',
      { consulted: 12, comments: 10, accepted: 10, sentOn: '2021-08-02', addsUp: true },
      { comments: 2, accepted: 2, sentOn: '2021-09-03', dueOn: '2021-09-13', addsUp: true },
    ),
    says(
      '首轮征求意见共收到意见30条，采纳22条，不采纳8条。第二轮共收到意见5条，均采纳。两轮共收到意见35条，采纳27条，不采纳8条。',
      { comments: 30, accepted: 22, rejected: 8, addsUp: true },
      { comments: 5, accepted: 5, addsUp: true },
      { comments: 35, accepted: 27, rejected: 8, addsUp: true, round: null, restates: [1, 2] },
    ),
    says(
      '（一）征求部门意见情况。2023年2月1日征求20家单位意见，收到意见16条，采纳16条。\n（二）公开征求意见情况。收到意见3条，未采纳3条。',
      { consulted: 20, comments: 16, accepted: 16, sentOn: '2023-02-01', addsUp: true },
      { comments: 3, rejected: 3, addsUp: true },
    ),
    says('于2024.3.1印送28个部门征求意见，截止2024.3.15，共收到意见17条。', {
      consulted: 28,
      comments: 17,
      sentOn: '2024-03-01',
      dueOn: '2024-03-15',
    }),
  ],
  换行与空格: [
    says('截至 2 月 18 日，共提出修改意见 52\n\n条，采纳意见 40 条，不\n采纳 12 条。', {
      comments: 52,
      accepted: 40,
      rejected: 12,
      addsUp: true,
    }),
    says('三、意见采纳情况\n共收到意见５６条，采\n纳４１条，未采纳１５条。', {
      comments: 56,
      accepted: 41,
      rejected: 15,
      addsUp: true,
    }),
    says('共提出 修改意见 10 条 ，其 中 采纳 7 条 、 不采纳 3 条 。', {
      comments: 10,
      accepted: 7,
      rejected: 3,
      addsUp: true,
    }),
  ],
  比率: [
    says('共收到意见50条，采纳43条，不采纳7条，采纳率86%。', {
      comments: 50,
      accepted: 43,
      rejected: 7,
      addsUp: true,
    }),
    says('收到意见80条，采纳60条（占75%），部分采纳8条（占10%），不采纳12条（占15%）。', {
      comments: 80,
      accepted: 60,
      partial: 8,
      rejected: 12,
      addsUp: true,
    }),
    says('共收到意见21条，采纳率达百分之九十。', { comments: 21 }),
  ],
  不是计数: [
    says('根据《条例》第40条规定，提出9大任务、23项措施。'),
    says('2024年，国务院印发《通知》（国发〔2023〕24号），提出3条措施。'),
    says('市民可拨打12345热线反映意见。'),
    says('主要开展5方面工作。'),
    says('办理时限为41个工作日，公示30日。'),
    says('PM2.5浓度不高于27.2微克/立方米，4家长流程钢铁企业完成改造。'),
    says('自治区能源局提出“将第4页2条修改为3条”的意见。'),
    says('形成《办法（征求意见稿）》后，逐条研究各方意见，对不采纳的意见说明理由。'),
    says('征求意见稿共6章40条。'),
    says('共收到30余条意见。'),
    says('每条意见均逐一研究，同一条意见不重复答复。'),
  ],
}
