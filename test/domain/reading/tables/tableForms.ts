/** A table as an office laid it out, and what a careful reader finds in it. */
export interface TableForm {
  name: string
  /** Running lines over the table. */
  above?: readonly string[]
  /** Cells parted by |, a merge to the right or below written into `merges` as top, left, bottom, right. */
  rows: readonly string[]
  merges?: readonly (readonly [number, number, number, number])[]
  tables: readonly { title?: string; roles: string; rows: readonly string[] }[]
}

/**
 * Rows are told as: number | unit | c (a comment) or n (nothing to say) | disposition | r where a reason is given | items |
 * answers one by one.
 */
export const tableForms: readonly TableForm[] = [
  {
    name: '标题和填报单位在表头之上',
    rows: [
      '关于《市停车管理办法（征求意见稿）》意见采纳情况表|||',
      '填报单位：市城管局（盖章）||2024年5月6日|',
      '序号|提出单位|意见建议|采纳情况',
      '1|市交警支队|第三条增加“夜间”|采纳',
      '2|市住建局|无意见|',
    ],
    merges: [[0, 0, 0, 3]],
    tables: [
      {
        title: '关于《市停车管理办法（征求意见稿）》意见采纳情况表',
        roles: 'seq unit comment decision',
        rows: ['1|市交警支队|c|accepted', '2|市住建局|n|open'],
      },
    ],
  },
  {
    name: '采纳、部分采纳、不采纳各一列打勾',
    rows: [
      '序号|单位|意见内容|采纳情况||',
      '|||采纳|部分采纳|不采纳',
      '1|甲局|建议删除第二条|√||',
      '2|乙局|建议增加一款||√|',
      '3|丙局|建议提高标准|||√',
      '4|丁局|无意见|||',
    ],
    merges: [
      [0, 3, 0, 5],
      [0, 0, 1, 0],
      [0, 1, 1, 1],
      [0, 2, 1, 2],
    ],
    tables: [
      {
        roles: 'seq unit comment decision decision decision',
        rows: ['1|甲局|c|accepted', '2|乙局|c|partial', '3|丙局|c|rejected', '4|丁局|n|open'],
      },
    ],
  },
  {
    name: '是、否各一列打勾，后有理由',
    rows: [
      '编号|意见来源|具体意见|是否采纳||理由',
      '|||是|否|',
      '1|省水利厅|建议明确责任|√||',
      '2|省林业厅|建议删去附件||√|上级文件要求保留',
    ],
    merges: [[0, 3, 0, 4]],
    tables: [
      {
        roles: 'seq unit comment decision decision reason',
        rows: ['1|省水利厅|c|accepted', '2|省林业厅|c|rejected|r'],
      },
    ],
  },
  {
    name: '表中分节的横行',
    rows: [
      '序号|单位|修改意见|采纳情况|理由',
      '一、省直部门||||',
      '1|省教育厅|建议修改第一条|采纳|',
      '2|省科技厅|无意见||',
      '二、市（州）||||',
      '3|甲市|建议删除第五条|未采纳|上位法有规定',
    ],
    merges: [
      [1, 0, 1, 4],
      [4, 0, 4, 4],
    ],
    tables: [
      {
        roles: 'seq unit comment decision reason',
        rows: ['1|省教育厅|c|accepted', '2|省科技厅|n|open', '3|甲市|c|rejected|r'],
      },
    ],
  },
  {
    name: '单位写在横行里，没有单位栏',
    rows: [
      '序号|意见|处理情况',
      '市发展改革委||',
      '1|建议修改目标|采纳',
      '2|建议删除指标|不采纳，理由：已有规定',
      '市财政局||',
      '3|无意见|',
    ],
    merges: [
      [1, 0, 1, 2],
      [4, 0, 4, 2],
    ],
    tables: [
      {
        roles: 'seq comment decision',
        rows: ['1|市发展改革委|c|accepted', '2|市发展改革委|c|rejected|r', '3|市财政局|n|open'],
      },
    ],
  },
  {
    name: '序号和单位合并单元格',
    rows: [
      '序号|单位|条款|意见|采纳情况',
      '1|市工信局|第三条|改为“应当”|采纳',
      '||第五条|删除“等”|部分采纳',
      '||第八条|增加一款|不采纳',
      '2|市商务局||无意见|',
    ],
    merges: [
      [1, 0, 3, 0],
      [1, 1, 3, 1],
    ],
    tables: [
      {
        roles: 'seq unit clause comment decision',
        rows: ['1|市工信局|c|accepted', '-|市工信局|c|partial', '-|市工信局|c|rejected', '2|市商务局|n|open'],
      },
    ],
  },
  {
    name: '前有类别一栏',
    rows: [
      '类别|序号|反馈单位|反馈意见|是否采纳|说明',
      '市直部门|1|市人社局|建议补充|是|',
      '|2|市民政局|无意见||',
      '县区|3|甲县|建议细化|否|不属于本办法范围',
    ],
    merges: [[1, 0, 2, 0]],
    tables: [
      {
        roles: 'other seq unit comment decision reason',
        rows: ['1|市人社局|c|accepted', '2|市民政局|n|open', '3|甲县|c|rejected|r'],
      },
    ],
  },
  {
    name: '表中有小计',
    rows: [
      '序号|单位|意见|采纳情况',
      '1|甲局|改A|采纳',
      '2|乙局|改B|采纳',
      '小计||2条|采纳2条',
      '3|丙县|改C|不采纳',
      '小计||1条|',
      '合计||3条|采纳2条，不采纳1条',
    ],
    tables: [
      {
        roles: 'seq unit comment decision',
        rows: ['1|甲局|c|accepted', '2|乙局|c|accepted', '3|丙县|c|rejected'],
      },
    ],
  },
  {
    name: '左边空列、上边空行',
    rows: ['||||', '|序号|单位|意见|处理意见', '||||', '|1|甲局|改A|采纳', '|2|乙局|改B|不采纳'],
    tables: [{ roles: 'other seq unit comment decision', rows: ['1|甲局|c|accepted', '2|乙局|c|rejected'] }],
  },
  {
    name: '一列一条意见，栏目写在首列',
    rows: [
      '序号|1|2|3',
      '提出单位|甲局|乙局|丙局',
      '修改意见|增加一条|无意见|删除第九条',
      '采纳情况|采纳||不采纳',
      '理由|||必要条款',
    ],
    tables: [
      {
        roles: 'seq unit comment decision reason',
        rows: ['1|甲局|c|accepted', '2|乙局|n|open', '3|丙局|c|rejected|r'],
      },
    ],
  },
  {
    name: '栏目与填写内容相间的意见表',
    rows: [
      '单位名称|省水文中心|联系人|李某',
      '条款|第六条|页码|第3页',
      '修改意见|将“定期”改为“每季度”|理由|便于考核',
    ],
    tables: [{ roles: 'unit other clause clause comment rationale', rows: ['-|省水文中心|c|open'] }],
  },
  {
    name: '小计行不是全表的合计',
    rows: [
      '序号|单位|意见|采纳情况',
      '1|甲市|增加依据|采纳',
      '小计|1条||采纳1条',
      '2|乙市|删除第二款|不采纳，保留裁量',
      '小计|1条||不采纳1条',
      '合计|2条||采纳1条，不采纳1条',
    ],
    tables: [{ roles: 'seq unit comment decision', rows: ['1|甲市|c|accepted', '2|乙市|c|rejected|r'] }],
  },
  {
    name: '审查意见与修改说明',
    rows: [
      '序号|审查意见|修改说明',
      '1|术语应统一|已统一',
      '2|精度偏低|未修改，仪器难以达到',
      '3|补充附录|按意见补充附录B',
    ],
    tables: [{ roles: 'seq comment decision', rows: ['1||c|accepted', '2||c|rejected|r', '3||c|accepted'] }],
  },
  {
    name: '处理结果写在备注里',
    rows: [
      '序号|单位|修改意见|备注',
      '1|甲局|增加轮换|采纳',
      '2|乙局|表述不清|已修改，予以采纳',
      '3|丙局|取消第十一条|不采纳，该条为监督条款',
      '4|丁局|无意见|',
    ],
    tables: [
      {
        roles: 'seq unit comment decision',
        rows: ['1|甲局|c|accepted', '2|乙局|c|accepted', '3|丙局|c|rejected|r', '4|丁局|n|open'],
      },
    ],
  },
  {
    name: '国际标准意见表',
    rows: [
      'MB/NC|Line number|Clause/Subclause|Paragraph/Figure/Table|Type of comment|Comments|Proposed change|Observations of the secretariat',
      'CN-001|12|4.2|Para 1|te|The value is too low|Change 5 to 8|Accepted',
      'DE-002||5.1|Table 2|ed|Typo|Correct it|Accepted. Corrected.',
      'US-003||6||ge|Scope unclear||Noted',
    ],
    tables: [
      {
        roles: 'unit clause clause clause other comment proposed decision',
        rows: ['-|CN-001|c|accepted', '-|DE-002|c|accepted', '-|US-003|c|explained'],
      },
    ],
  },
  {
    name: '国际标准意见表，表头带注',
    rows: [
      'MB/NC1|Line number (e.g. 17)|Clause/ Subclause (e.g. 3.1)|Paragraph/ Figure/ Table/ (e.g. Table 1)|Type of comment2|Comments|Proposed change|Observations of the secretariat',
      'GB||3.1||ed|Reword|Use “shall”|Not accepted',
    ],
    tables: [
      { roles: 'unit clause clause clause other comment proposed decision', rows: ['-|GB|c|rejected'] },
    ],
  },
  {
    name: '标准意见汇总处理表',
    rows: [
      '序号|标准章条编号|意见内容|提出单位|处理意见|备注',
      '1|3.2|定义不清|某研究院|采纳|',
      '2|5.1.1|建议改为20 mg/L|某集团|未采纳|试验数据支持',
    ],
    tables: [
      {
        roles: 'seq clause comment unit decision remark',
        rows: ['1|某研究院|c|accepted', '2|某集团|c|rejected'],
      },
    ],
  },
  {
    name: '标准意见表，两种理由',
    rows: [
      '序号|章节号|原条款内容|修改意见|理由|提出单位|是否采纳|未采纳理由',
      '1|4.1|应定期检查|改为每月检查|明确周期|甲公司|采纳|',
      '2|4.2|…|删除|重复|乙公司|不采纳|便于执行',
    ],
    tables: [
      {
        roles: 'seq clause original comment rationale unit decision reason',
        rows: ['1|甲公司|c|accepted', '2|乙公司|c|rejected|r'],
      },
    ],
  },
  {
    name: '修改建议下分原条文和建议修改为',
    rows: [
      '序号|单位|修改建议||采纳情况',
      '||原条文|建议修改为|',
      '1|甲局|第一条原文|第一条新文|采纳',
      '2|乙局|无意见||',
    ],
    merges: [[0, 2, 0, 3]],
    tables: [{ roles: 'seq unit original proposed decision', rows: ['1|甲局|c|accepted', '2|乙局|n|open'] }],
  },
  {
    name: '网上留言',
    rows: [
      '序号|网友|留言内容|留言时间|回复情况',
      '1|蓝天|建议增加公交线路|2024-03-01|采纳，已纳入规划',
      '2|阿强|支持|2024-03-05|感谢支持',
    ],
    tables: [
      { roles: 'seq unit comment other decision', rows: ['1|蓝天|c|accepted', '2|阿强|c|unrecognised'] },
    ],
  },
  {
    name: '没有序号，以是否作答',
    rows: ['反馈单位|反馈意见|是否采纳|不采纳的理由', '甲|建议一|是|—', '乙|建议二|否|无依据'],
    tables: [{ roles: 'unit comment decision reason', rows: ['-|甲|c|accepted', '-|乙|c|rejected|r'] }],
  },
  {
    name: '表头中途重复',
    rows: ['序号|单位|意见|采纳情况', '1|甲局|改A|采纳', '序号|单位|意见|采纳情况', '2|乙局|改B|采纳'],
    tables: [{ roles: 'seq unit comment decision', rows: ['1|甲局|c|accepted', '2|乙局|c|accepted'] }],
  },
  {
    name: '一格里逐项答复',
    rows: [
      '序号|单位|意见|采纳情况',
      '1|甲局|1.改第一条；2.删第二条；3.增一款。|第2条未采纳，其余采纳',
      '2|乙局|一是明确责任；二是补充保障。|一是采纳；二是不采纳',
    ],
    tables: [
      {
        roles: 'seq unit comment decision',
        rows: ['1|甲局|c|partial||3|1a 2r 3a', '2|乙局|c|partial||2|1a 2r'],
      },
    ],
  },
  {
    name: '采纳情况及理由一栏',
    rows: [
      '序号|提出单位|修改意见及理由|采纳情况及理由',
      '1|甲局|改A|采纳',
      '2|乙局|改B|不采纳。理由：与条例不一致。',
    ],
    tables: [
      { roles: 'seq unit comment decisionAndReason', rows: ['1|甲局|c|accepted', '2|乙局|c|rejected|r'] },
    ],
  },
  {
    name: '听证会发言',
    rows: ['听证代表|发言要点|采纳情况|说明', '张某|建议降低收费|部分采纳|已下调20%', '李某|同意方案||'],
    tables: [{ roles: 'unit comment decision reason', rows: ['-|张某|c|partial|r', '-|李某|n|open'] }],
  },
  {
    name: '表下填表人一行',
    rows: [
      '序号|单位|意见|采纳情况',
      '1|甲局|改A|采纳',
      '填表人：张三||审核人：李四|',
      '联系电话：0771-555|||',
    ],
    tables: [{ roles: 'seq unit comment decision', rows: ['1|甲局|c|accepted'] }],
  },
  {
    name: '专家意见',
    rows: [
      '序号|专家|专家意见|修改情况',
      '1|王教授|补充文献|已补充，见第2章',
      '2|李研究员|数据需核实|已核实',
    ],
    tables: [{ roles: 'seq unit comment decision', rows: ['1|王教授|c|accepted', '2|李研究员|c|accepted'] }],
  },
  {
    name: '繁体字',
    rows: [
      '序號|單位|意見|採納情況|理由',
      '1|甲局|修改第一條|採納|',
      '2|乙局|無意見||',
      '3|丙局|刪除|不採納|已有規定',
    ],
    tables: [
      {
        roles: 'seq unit comment decision reason',
        rows: ['1|甲局|c|accepted', '2|乙局|n|open', '3|丙局|c|rejected|r'],
      },
    ],
  },
  {
    name: '英文表',
    rows: [
      'No.|Organization|Comment|Response|Reason',
      '1|Dept A|Please clarify|Agreed|',
      '2|Dept B|No comment||',
      '3|Dept C|Delete clause 5|Not agreed|Required by law',
    ],
    tables: [
      {
        roles: 'seq unit comment decision reason',
        rows: ['1|Dept A|c|accepted', '2|Dept B|n|open', '3|Dept C|c|rejected|r'],
      },
    ],
  },
  {
    name: '意见及建议/落实情况',
    rows: [
      '序号|部门|意见及建议|落实情况|备注',
      '1|甲局|改A|已落实|',
      '2|乙局|改B|未采纳，理由同上|电话沟通',
    ],
    tables: [
      { roles: 'seq unit comment decision remark', rows: ['1|甲局|c|accepted', '2|乙局|c|rejected|r'] },
    ],
  },
  {
    name: '修改前后',
    rows: ['序号|征求意见稿|修改后|意见来源|意见内容|采纳情况', '1|第三条 …|第三条 新|甲局|改为新|采纳'],
    tables: [{ roles: 'seq original proposed unit comment decision', rows: ['1|甲局|c|accepted'] }],
  },
  {
    name: '两列是否',
    rows: ['序号|反馈单位|意见建议|有无意见|采纳情况', '1|甲局||无意见|', '2|乙局|改B|有意见|采纳'],
    tables: [{ roles: 'seq unit comment other decision', rows: ['1|甲局|n|open', '2|乙局|c|accepted'] }],
  },
  {
    name: '意见数量列',
    rows: ['序号|单位|意见条数|意见内容|采纳情况|未采纳原因', '1|甲局|2|1.改A；2.改B|采纳|', '2|乙局|0|无||'],
    tables: [
      { roles: 'seq unit other comment decision reason', rows: ['1|甲局|c|accepted||2', '2|乙局|n|open'] },
    ],
  },
  {
    name: '征集意见反馈表',
    rows: [
      '序号|意见建议内容|提出人|是否采纳|答复内容',
      '1|增设座椅|李先生|已采纳|将增设30处',
      '2|取消收费|匿名|不予采纳|收费依据为价格主管部门文件',
    ],
    tables: [
      { roles: 'seq comment unit decision reason', rows: ['1|李先生|c|accepted|r', '2|匿名|c|rejected|r'] },
    ],
  },
  {
    name: '部门反馈意见情况汇总',
    rows: [
      '序号|部门名称|反馈意见|采纳情况|未采纳理由/备注',
      '1|市教育局|无||',
      '2|市卫健委|建议明确经费|部分采纳|经费由原渠道解决',
    ],
    tables: [
      { roles: 'seq unit comment decision reason', rows: ['1|市教育局|n|open', '2|市卫健委|c|partial|r'] },
    ],
  },
  {
    name: '意见对照',
    rows: [
      '条款|征求意见稿内容|修改意见|修改理由|意见单位|采纳情况|理由',
      '第二条|本办法适用于…|改为…|便于执行|市法院|采纳|',
      '第十条|罚款500元|改为200元|过罚相当|市司法局|未采纳|上位法规定',
    ],
    tables: [
      {
        roles: 'clause original comment rationale unit decision reason',
        rows: ['-|市法院|c|accepted', '-|市司法局|c|rejected|r'],
      },
    ],
  },
  {
    name: '建议与答复',
    rows: [
      '编号|反馈渠道|反馈者|意见摘要|处理方式|处理说明',
      '1|邮箱|甲公司|补充定义|采纳|已补充',
      '2|信函|王某|提高补偿|解释说明|按国家标准执行',
    ],
    tables: [
      {
        roles: 'seq remark unit comment decision reason',
        rows: ['1|甲公司|c|accepted|r', '2|王某|c|explained|r'],
      },
    ],
  },
  {
    name: '会议意见',
    rows: [
      '序号|提出单位/专家|意见或建议|处理结果及说明',
      '1|张专家|统一术语|采纳，已统一',
      '2|李专家|增加案例|不采纳，篇幅所限',
    ],
    tables: [
      {
        roles: 'seq unit comment decisionAndReason',
        rows: ['1|张专家|c|accepted|r', '2|李专家|c|rejected|r'],
      },
    ],
  },
  {
    name: '带圈序号',
    rows: ['序号|单位|意见|采纳情况', '①|甲局|改A|采纳', '②|乙局|改B|未采纳'],
    tables: [{ roles: 'seq unit comment decision', rows: ['①|甲局|c|accepted', '②|乙局|c|rejected'] }],
  },
  {
    name: '三层表头',
    rows: [
      '序号|单位|意见及处理情况|||',
      '||意见|处理情况||',
      '|||采纳|不采纳|理由',
      '1|甲局|改A|√||',
      '2|乙局|改B||√|无依据',
    ],
    merges: [
      [0, 0, 2, 0],
      [0, 1, 2, 1],
      [0, 2, 0, 5],
      [1, 2, 2, 2],
      [1, 3, 1, 5],
    ],
    tables: [
      {
        roles: 'seq unit comment decision decision reason',
        rows: ['1|甲局|c|accepted', '2|乙局|c|rejected|r'],
      },
    ],
  },
  {
    name: '表头里换行和空格',
    rows: ['序\n号|反馈\n单位|意　见　内　容|采纳\n情况|备 注', '1|甲局|改A|采\n纳|'],
    tables: [{ roles: 'seq unit comment decision remark', rows: ['1|甲局|c|accepted'] }],
  },
  {
    name: '单位写在表的上方',
    above: ['征求意见反馈表', '单位：市交通运输局（盖章）'],
    rows: ['序号|条款|修改意见|修改理由', '1|第三条|增加“智能”|更准确', '2|第五条|删除“等”|'],
    tables: [
      { roles: 'seq clause comment rationale', rows: ['1|市交通运输局|c|open', '2|市交通运输局|c|open'] },
    ],
  },
  {
    name: '单位写在表内第一行',
    rows: [
      '征求意见反馈表|||',
      '反馈单位：市水利局（盖章）|||',
      '序号|条款|修改意见|理由',
      '1|第三条|增加|补充',
    ],
    merges: [
      [0, 0, 0, 3],
      [1, 0, 1, 3],
    ],
    tables: [{ roles: 'seq clause comment rationale', rows: ['1|市水利局|c|open'] }],
  },
  {
    name: '同样表头、重新编号的是另一张表',
    rows: [
      '一、单位意见|||',
      '序号|单位|意见|采纳情况',
      '1|甲局|改A|采纳',
      '2|乙局|改B|采纳',
      '二、公众意见|||',
      '序号|单位|意见|采纳情况',
      '1|网民|改C|未采纳',
    ],
    merges: [
      [0, 0, 0, 3],
      [4, 0, 4, 3],
    ],
    tables: [
      { roles: 'seq unit comment decision', rows: ['1|甲局|c|accepted', '2|乙局|c|accepted'] },
      { roles: 'seq unit comment decision', rows: ['1|网民|c|rejected'] },
    ],
  },
  {
    name: '采纳情况合并单元格',
    rows: ['序号|单位|意见|采纳情况', '1|甲局|改A|均采纳', '2|甲局|改B|', '3|乙局|改C|不采纳'],
    merges: [[1, 3, 2, 3]],
    tables: [
      {
        roles: 'seq unit comment decision',
        rows: ['1|甲局|c|accepted', '2|甲局|c|accepted', '3|乙局|c|rejected'],
      },
    ],
  },
  {
    name: '同上',
    rows: ['序号|单位|意见|采纳情况|理由', '1|甲局|改A|不采纳|与上位法冲突', '2|同上|改B|同上|同上'],
    tables: [
      { roles: 'seq unit comment decision reason', rows: ['1|甲局|c|rejected|r', '2|甲局|c|rejected|r'] },
    ],
  },
  {
    name: '原文与修改建议',
    rows: [
      '序号|单位|页码/条款|原文表述|修改建议|修改依据|采纳情况',
      '1|甲局|P3|“原”|“新”|依据X|采纳',
      '2|乙局|||无||',
    ],
    tables: [
      {
        roles: 'seq unit clause original comment rationale decision',
        rows: ['1|甲局|c|accepted', '2|乙局|n|open'],
      },
    ],
  },
  {
    name: '意见处理',
    rows: [
      '序号|意见提出单位|意见内容|编制组处理意见|理由',
      '1|甲院|改公式|采纳|',
      '2|乙院|删附录|不采纳|附录为资料性',
    ],
    tables: [
      { roles: 'seq unit comment decision reason', rows: ['1|甲院|c|accepted', '2|乙院|c|rejected|r'] },
    ],
  },
  {
    name: '英文表，意见与理由一栏',
    rows: [
      'Item|Clause No.|Commenter|Comment / Rationale|Suggested text|Disposition|Explanation',
      '1|3.1|ABC Ltd|unclear|new text|Accepted in part|wording adapted',
      '2|4|XYZ|delete||Rejected|needed',
    ],
    tables: [
      {
        roles: 'seq clause unit comment proposed decision reason',
        rows: ['1|ABC Ltd|c|partial|r', '2|XYZ|c|rejected|r'],
      },
    ],
  },
  {
    name: '采纳情况空着',
    rows: ['序号|单位|修改意见|是否采纳', '1|甲局|改A|', '2|乙局|无意见|无', '3|丙局|同意|/'],
    tables: [
      { roles: 'seq unit comment decision', rows: ['1|甲局|c|open', '2|乙局|n|open', '3|丙局|n|open'] },
    ],
  },
  {
    name: '意见类别',
    rows: [
      '序号|意见类别|意见内容|来源|是否采纳|采纳说明',
      '1|制度类|完善机制|企业座谈会|是|已补充',
      '2|资金类|加大补贴|网上征集|否|财力所限',
    ],
    tables: [
      {
        roles: 'seq other comment unit decision reason',
        rows: ['1|企业座谈会|c|accepted|r', '2|网上征集|c|rejected|r'],
      },
    ],
  },
  {
    name: '合计占一整行',
    rows: ['序号|单位|意见|采纳情况', '1|甲局|改A|采纳', '合计：共收到意见1条，采纳1条|||'],
    merges: [[2, 0, 2, 3]],
    tables: [{ roles: 'seq unit comment decision', rows: ['1|甲局|c|accepted'] }],
  },
  {
    name: '统计表不是意见表',
    rows: ['征求单位|意见条数|采纳条数|采纳率', '甲局|3|2|67%', '乙局|0|0|'],
    tables: [],
  },
  {
    name: '任务分工表不是意见表',
    rows: ['序号|任务|责任单位|完成时限', '1|编制规划|市发改委|6月'],
    tables: [],
  },
  {
    name: '通讯录不是意见表',
    rows: ['序号|单位|联系人|电话', '1|甲局|张三|123'],
    tables: [],
  },
  {
    name: '只有意见没有处理',
    rows: ['序号|单位|意见', '1|甲局|改A', '2|乙局|无意见'],
    tables: [{ roles: 'seq unit comment', rows: ['1|甲局|c|open', '2|乙局|n|open'] }],
  },
  {
    name: '原因 after',
    rows: ['序号|单位|建议|采纳|原因', '1|甲局|改A|是|', '2|乙局|改B|否|无依据'],
    tables: [
      { roles: 'seq unit comment decision reason', rows: ['1|甲局|c|accepted', '2|乙局|c|rejected|r'] },
    ],
  },
  {
    name: '提出意见与答复',
    rows: [
      '序号|章节条款|提出意见或建议|提出单位或专家|采纳情况|未采纳原因',
      '1|3.1|改定义|某大学|采纳|',
      '2|4|删|某所|未采纳|必要',
    ],
    tables: [
      {
        roles: 'seq clause comment unit decision reason',
        rows: ['1|某大学|c|accepted', '2|某所|c|rejected|r'],
      },
    ],
  },
  {
    name: '单位名称在后',
    rows: ['修改意见|修改理由|采纳情况|反馈单位|序号', '改A|更清楚|采纳|甲局|1', '无意见|||乙局|2'],
    tables: [{ roles: 'comment rationale decision unit seq', rows: ['1|甲局|c|accepted', '2|乙局|n|open'] }],
  },
  {
    name: '意见原文',
    rows: ['编号|收到时间|意见原文|意见人|处理结果|理由和依据', '1|5月6日|建议一|王先生|部分采纳|经费限制'],
    tables: [{ roles: 'seq other comment unit decision reason', rows: ['1|王先生|c|partial|r'] }],
  },
  {
    name: '拟采纳',
    rows: ['序号|征求意见单位|反馈情况|意见内容|拟采纳情况', '1|甲局|有意见|改A|拟采纳', '2|乙局|无意见||'],
    tables: [{ roles: 'seq unit other comment decision', rows: ['1|甲局|c|accepted', '2|乙局|n|open'] }],
  },
  {
    name: '采纳情况说明',
    rows: ['序号|单位|意见|采纳情况说明', '1|甲局|改A|采纳，已改', '2|乙局|改B|未采纳，因无依据'],
    tables: [
      { roles: 'seq unit comment decisionAndReason', rows: ['1|甲局|c|accepted|r', '2|乙局|c|rejected|r'] },
    ],
  },
  {
    name: '三种答复各一列打勾，没有分组表头',
    rows: [
      '序号|单位|意见|采纳|部分采纳|未采纳|未采纳理由',
      '1|甲局|改A|√|||',
      '2|乙局|改B|||√|无依据',
      '3|丙局|无意见||||',
    ],
    tables: [
      {
        roles: 'seq unit comment decision decision decision reason',
        rows: ['1|甲局|c|accepted', '2|乙局|c|rejected|r', '3|丙局|n|open'],
      },
    ],
  },
  {
    name: '一行列出几个无意见的单位',
    rows: [
      '序号|单位|意见建议|采纳情况',
      '1|省气象局|第四条增加“预警”|已采纳',
      '2|以下单位无意见：省公安厅、省民政厅||',
      '3||省税务局、省审计厅等2个单位均无意见|',
    ],
    tables: [
      {
        roles: 'seq unit comment decision',
        rows: ['1|省气象局|c|accepted', '2|省公安厅、省民政厅|n|open', '3|省税务局、省审计厅|n|open'],
      },
    ],
  },
  {
    name: '总计一行写着条数，不是另一张表的表头',
    rows: [
      '序号|提出单位|修改建议|采纳情况|不采纳原因',
      '1|甲局|缩短时限|不采纳|时限为法定',
      '总计|2家单位|3条意见|采纳2条|不采纳1条',
    ],
    tables: [{ roles: 'seq unit comment decision reason', rows: ['1|甲局|c|rejected|r'] }],
  },
  {
    name: '专家意见和回应情况',
    rows: [
      '序号|专家姓名|专家意见|回应情况',
      '1|赵某|需注明来源|已在附录注明。',
      '2|钱某|偏保守|经复核，维持原值。',
    ],
    tables: [{ roles: 'seq unit comment decision', rows: ['1|赵某|c|accepted', '2|钱某|c|rejected'] }],
  },
  {
    name: '表头里的“说明”不是答复',
    rows: [
      '序号|提出方|评审意见|采纳状态|说明',
      '1|甲组|缺少说明|✅ **已采纳**|增加一节',
      '2|乙组|换用队列|❌ 不采纳|成本高',
    ],
    tables: [
      { roles: 'seq unit comment decision reason', rows: ['1|甲组|c|accepted|r', '2|乙组|c|rejected|r'] },
    ],
  },
  {
    name: '表的上一行是单位',
    above: ['意见采纳情况', '一、市商务局'],
    rows: ['序号|意见建议|是否采纳|说明', '1|补充会展业|是|', '2|“应当”改“可以”|否|体现刚性约束'],
    tables: [
      {
        title: '意见采纳情况',
        roles: 'seq comment decision reason',
        rows: ['1|市商务局|c|accepted', '2|市商务局|c|rejected|r'],
      },
    ],
  },
  {
    name: '两行表头，第二行是条款、内容',
    rows: [
      '序号|征求意见对象|反馈意见||处理情况|',
      '||条款|内容|是否采纳|说明',
      '1|市生态局|第五条|增加噪声|是|',
      '2|市水务局||无意见||',
    ],
    merges: [
      [0, 0, 1, 0],
      [0, 1, 1, 1],
      [0, 2, 0, 3],
      [0, 4, 0, 5],
    ],
    tables: [
      {
        roles: 'seq unit clause comment decision reason',
        rows: ['1|市生态局|c|accepted', '2|市水务局|n|open'],
      },
    ],
  },
  {
    name: '只列未采纳的意见和原因，没有采纳情况一栏',
    rows: [
      '序号|单位|未采纳意见|未采纳原因',
      '1|市工商联|取消保证金|上位法已有规定',
      '2|市建筑业协会|提高比例|',
    ],
    tables: [
      { roles: 'seq unit comment reason', rows: ['1|市工商联|c|rejected|r', '2|市建筑业协会|c|rejected'] },
    ],
  },
  {
    name: '没有采纳情况一栏：写了未采纳理由的是不采纳，没写的未定',
    rows: ['序号|意见人|意见内容|未采纳理由', '1|网友丙|门票免费|运营成本需要', '2|网友丁|延长开放|'],
    tables: [{ roles: 'seq unit comment reason', rows: ['1|网友丙|c|rejected|r', '2|网友丁|c|open'] }],
  },
  {
    name: '意见和答复写在一格里',
    rows: [
      '序号|单位|意见及答复',
      '1|省妇联|意见：增加特殊保护。答复：采纳，已补充。',
      '2|省残联|意见：单列一章。答复：未采纳，另有立法。',
    ],
    tables: [{ roles: 'seq unit comment', rows: ['1|省妇联|c|accepted|r', '2|省残联|c|rejected|r'] }],
  },
  {
    name: '平台导出的标题和内容，单位括注条数或无意见',
    rows: [
      '单位名称|标题|内容|采纳情况|回复内容',
      '甲局（2条）|停车|规范收费|采纳|已体现',
      '乙局（无意见）||||',
    ],
    tables: [
      { roles: 'unit remark comment decision reason', rows: ['-|甲局|c|accepted|r', '-|乙局|n|open'] },
    ],
  },
  {
    name: '吸纳情况和未吸纳原因',
    rows: [
      '序号|建议人|建议内容|吸纳情况|未吸纳原因',
      '1|委员甲|增加内容|已吸纳|',
      '2|代表乙|提高标准|未吸纳|财力有限',
    ],
    tables: [
      { roles: 'seq unit comment decision reason', rows: ['1|委员甲|c|accepted', '2|代表乙|c|rejected|r'] },
    ],
  },
  {
    name: '责任处室不是提意见的单位；修改落实情况',
    rows: ['序号|责任处室|反馈单位|反馈意见|修改落实情况|备注', '1|规划处|省军区|增加内容|已修改完善|第5页'],
    tables: [{ roles: 'seq other unit comment decision remark', rows: ['1|省军区|c|accepted'] }],
  },
  {
    name: '内容一栏里既写意见又写答复',
    rows: [
      '序号|反馈单位|内容|备注',
      '1|县水利局|意见：第三条删除“擅自”。 答复：采纳。|',
      '2|县林业局|意见：建议增加一款。 答复：不采纳，上位法已有规定。|',
      '3|县气象局|无意见|',
    ],
    tables: [
      {
        roles: 'seq unit comment remark',
        rows: ['1|县水利局|c|accepted', '2|县林业局|c|rejected|r', '3|县气象局|n|open'],
      },
    ],
  },
  {
    name: '每个单位一列，每条一行，采纳情况共用',
    rows: [
      '《某市养犬管理办法》各单位意见对照表||||',
      '条款|市公安局|市城管局意见|市农业农村局|采纳情况',
      '第三条|建议增加名录|无意见|建议明确免疫主体|采纳',
      '第七条||建议罚款下限提高||不采纳。上位法已有规定。',
      '第十条|无意见|||',
      '第十二条||||',
    ],
    merges: [[0, 0, 0, 4]],
    tables: [
      {
        title: '《某市养犬管理办法》各单位意见对照表',
        roles: 'clause unit comment decision',
        rows: ['-|市公安局|c|accepted', '-|市农业农村局|c|accepted', '-|市城管局|c|rejected|r'],
      },
    ],
  },
  {
    name: '每个单位一列并各有采纳情况，表头两层；通篇无意见的单位一行',
    rows: [
      '序号|条文|市财政局||市医保局||市档案局|',
      '||意见|处理意见|意见|处理意见|意见|处理意见',
      '1|第四条|标准写明六倍|采纳|建议与医疗救助衔接|不采纳，另有规定|无意见|',
      '2|第七条|||建议增加公示|部分采纳|无意见|',
    ],
    merges: [
      [0, 2, 0, 3],
      [0, 4, 0, 5],
      [0, 6, 0, 7],
      [0, 0, 1, 0],
      [0, 1, 1, 1],
    ],
    tables: [
      {
        roles: 'seq clause unit comment decision',
        rows: [
          '1|市财政局|c|accepted',
          '-|市医保局|c|rejected|r',
          '2|市医保局|c|partial',
          '-|市档案局|n|open',
        ],
      },
    ],
  },
  {
    name: '每条一列，每个单位一行',
    rows: [
      '单位|第三条|第六条|其他意见',
      '县财政局|明确资金来源||“可以”改为“应当”',
      '县审计局||增加审计条款|',
      '县档案馆|无意见|无意见|',
      '县科协|||',
    ],
    tables: [
      {
        roles: 'unit clause comment',
        rows: ['-|县财政局|c', '-|县财政局|c', '-|县审计局|c', '-|县档案馆|n', '-|县科协|n'],
      },
    ],
  },
  {
    name: '意见一、意见二各成一列并各有采纳情况',
    rows: [
      '单位名称|意见条数|意见1|意见1采纳情况|意见2|意见2采纳情况',
      '县教体局|2|增加心理健康课|采纳|删除考核排名|不采纳',
      '县妇联|1|增加家庭教育|采纳||',
    ],
    tables: [
      {
        roles: 'unit other other comment decision',
        rows: ['-|县教体局|c|accepted', '-|县教体局|c|rejected', '-|县妇联|c|accepted'],
      },
    ],
  },
  {
    name: '各市一列的指标表、任务表不是意见',
    rows: [
      '序号|指标|甲市|乙市|丙市',
      '1|优良天数（天）|320|330|318',
      '2|牵头工作|治理工业源|治理移动源|治理扬尘源',
    ],
    tables: [],
  },
  {
    name: '没有填意见的单位仍是一行，不是下面几行的标题',
    rows: [
      '单位|意见|采纳情况及理由',
      '区财政局|奖励总额设上限|采纳',
      '区税务分局||',
      '区人社局|奖励对象增加人才团队|部分采纳：改为“高层次人才”。',
    ],
    tables: [
      {
        roles: 'unit comment decisionAndReason',
        rows: ['-|区财政局|c|accepted', '-|区税务分局|n|open', '-|区人社局|c|partial|r'],
      },
    ],
  },
  {
    name: '单位写在各段第一格、下面几行单位空着的，是标题',
    rows: ['单位|意见|采纳情况', '市林业局||', '|建议删去第三条|采纳', '市水利局||', '|无意见|'],
    tables: [{ roles: 'unit comment decision', rows: ['-|市林业局|c|accepted', '-|市水利局|n|open'] }],
  },
  {
    name: '问卷：答复单位、答复内容、我局意见',
    rows: [
      '问题|答复单位|答复内容|我局意见',
      '第八条补偿标准是否合理？|东郊镇人民政府|偏低，建议提高|部分采纳，提高到1000元',
    ],
    tables: [{ roles: 'clause unit comment decision', rows: ['-|东郊镇人民政府|c|partial|r'] }],
  },
  {
    name: '国际标准意见表的整句表头',
    rows: [
      'MB1|Clause No./ Subclause No./ Annex (e.g. 3.1)|Paragraph/ Figure/Table/Note (e.g. Table 1)|Type of com-ment2|Comment (justification for change) by the MB|Proposed change by the MB|Secretariat observations on each comment submitted',
      'FR|Introduction||ed|Spelling.|Replace "recieve" with "receive".|Accepted.',
    ],
    tables: [
      {
        roles: 'unit clause clause other comment proposed decision',
        rows: ['-|FR|c|accepted'],
      },
    ],
  },
  {
    name: '回执：联系人一行有四格，填表日期不成一行',
    rows: [
      '单位名称|某市城管局||',
      '联系人|罗某|联系电话|0811-7766554',
      '修改意见|第十条“应当”改为“可以”。||',
      '填表日期|2024年11月20日||',
    ],
    merges: [
      [0, 1, 0, 3],
      [2, 1, 2, 3],
      [3, 1, 3, 3],
    ],
    tables: [{ roles: 'unit other other comment other', rows: ['-|某市城管局|c|open'] }],
  },
  {
    name: '中英文并列的表头',
    rows: [
      '序号 No.|提出单位 Organization|条款 Clause|意见 Comment|处理意见 Disposition',
      '1|岭西仪表厂|5.3|误差限放宽至±3%|不采纳，见国家标准',
    ],
    tables: [{ roles: 'seq unit clause comment decision', rows: ['1|岭西仪表厂|c|rejected|r'] }],
  },
  {
    name: '没有单位栏，单位带条数写在序号后面，意见编为 1.1、1.2',
    rows: [
      '序号|单位/意见|采纳情况|说明',
      '1|县财政局（2条）||',
      '1.1|第一条增加依据|采纳|',
      '1.2|第八条删除“等”|不采纳|列举未穷尽',
      '2|县公安局（1条）||',
      '2.1|第十条增加治安条款|采纳|',
    ],
    tables: [
      {
        roles: 'seq comment decision reason',
        rows: ['1.1|县财政局|c|accepted', '1.2|县财政局|c|rejected|r', '2.1|县公安局|c|accepted'],
      },
    ],
  },
  {
    name: '意见一行，答复另起一行，序号和单位合并',
    rows: [
      '序号|提出单位|意见及答复',
      '1|县财政局|意见：奖补资金由县级统筹',
      '||答复：采纳，已修改第十条',
      '2|县审计局|意见：增加绩效评价',
      '||答复：不采纳，另有办法规定',
    ],
    merges: [
      [1, 0, 2, 0],
      [1, 1, 2, 1],
      [3, 0, 4, 0],
      [3, 1, 4, 1],
    ],
    tables: [{ roles: 'seq unit comment', rows: ['1|县财政局|c|accepted', '2|县审计局|c|rejected|r'] }],
  },
  {
    name: '两张表并排，中间空一列',
    rows: [
      '公开征求意见|||||部门意见|||',
      '序号|网民|意见|采纳情况||序号|单位|意见|采纳情况',
      '1|网民甲|增加夜间巡查|采纳||1|县公安局|明确执法主体|采纳',
      '2|网民乙|取消罚款|不采纳|||||',
    ],
    tables: [
      { roles: 'seq unit comment decision', rows: ['1|网民甲|c|accepted', '2|网民乙|c|rejected'] },
      { roles: 'seq unit comment decision', rows: ['1|县公安局|c|accepted'] },
    ],
  },
  {
    name: '表上一行说明这些意见都未采纳，表里没有采纳栏',
    above: ['（二）未采纳的意见（2条）'],
    rows: ['序号|意见|提出单位', '1|取消听证|市交通局', '2|缩短公示|市商务局'],
    tables: [{ roles: 'seq comment unit', rows: ['1|市交通局|c|rejected', '2|市商务局|c|rejected'] }],
  },
  {
    name: '总体意见、具体修改意见、其他建议各一栏，说了话的合为一条',
    rows: [
      '征求意见单位|总体意见|具体修改意见|其他建议',
      '市水利局|同意|第十三条“许可”改为“许可证”|无',
      '市气象局|同意||无',
    ],
    tables: [{ roles: 'unit comment comment comment', rows: ['-|市水利局|c', '-|市气象局|n'] }],
  },
  {
    name: '处理意见“同1”是与第1条相同；座谈会不是单位',
    rows: [
      '序号|意见建议内容|意见建议来源|处理意见及理由',
      '一、座谈会（2条）|||',
      '1|定义过宽|孟某某|采纳',
      '2|定义不清|市烹饪协会|同1',
    ],
    merges: [[1, 0, 1, 3]],
    tables: [
      {
        roles: 'seq comment unit decisionAndReason',
        rows: ['1|孟某某|c|accepted', '2|市烹饪协会|c|duplicate'],
      },
    ],
  },
  {
    name: '一张表里各单位各带一次表头，单位写在表头上面',
    rows: [
      '单位名称：云溪县教体局|',
      '条款|修改意见',
      '第三条|“学校”改为“中小学校”',
      '单位名称：云溪县民政局（盖章）|',
      '条款|修改意见',
      '第十条|增加养老机构',
    ],
    merges: [
      [0, 0, 0, 1],
      [3, 0, 3, 1],
    ],
    tables: [
      { roles: 'clause comment', rows: ['-|云溪县教体局|c'] },
      { roles: 'clause comment', rows: ['-|云溪县民政局|c'] },
    ],
  },
  {
    name: '意见情况、采纳情况下面各有理由',
    rows: [
      '单位名称|意见情况||采纳情况|',
      '|修改意见|理由|结果|理由',
      '县消防大队（公章）|取消备案|减负|不予采纳|安全需要',
    ],
    merges: [
      [0, 0, 1, 0],
      [0, 1, 0, 2],
      [0, 3, 0, 4],
    ],
    tables: [{ roles: 'unit comment rationale decision reason', rows: ['-|县消防大队|c|rejected|r'] }],
  },
  {
    name: '表头一个词断成上下两格',
    rows: ['序号||意见|采纳|备注', '|单位|内容|情况|', '1|县统计局|指标口径按新制度|采纳|'],
    merges: [
      [0, 0, 1, 0],
      [0, 4, 1, 4],
    ],
    tables: [{ roles: 'seq unit comment decision remark', rows: ['1|县统计局|c|accepted'] }],
  },
  {
    name: '来信人、来信内容、答复内容',
    rows: [
      '编号|来信人|来信时间|来信内容|答复内容|是否采纳',
      'W001|于女士|2025/3/1|建议降低门槛|第六条已修改|是',
    ],
    tables: [{ roles: 'seq unit other comment reason decision', rows: ['W001|于女士|c|accepted|r'] }],
  },
  {
    name: '在线问卷导出：您对第几条有意见、您的意见',
    rows: [
      '提交时间|您所在单位|您对第几条有意见|您的意见|建议修改为|处理',
      '2025-03-01 10:00|北岭一中|第六条|操场开放影响教学|工作日18时后开放|采纳',
    ],
    tables: [{ roles: 'other unit clause comment proposed decision', rows: ['-|北岭一中|c|accepted'] }],
  },
  {
    name: '反馈意见下分有无意见和具体内容',
    rows: [
      '序号|反馈单位|反馈意见情况||处理情况|',
      '||有无意见|具体内容|是否采纳|理由',
      '1|县财政局|有|第九条经费改为按事权分级负担|是|',
      '2|县审计局|无||/|/',
      '3|县国动办|有|建议第十四条增加演练频次|否|演练频次由年度计划确定',
    ],
    merges: [
      [0, 0, 1, 0],
      [0, 1, 1, 1],
      [0, 2, 0, 3],
      [0, 4, 0, 5],
    ],
    tables: [
      {
        roles: 'seq unit other comment decision reason',
        rows: ['1|县财政局|c|accepted', '2|县审计局|n|open|', '3|县国动办|c|rejected|r'],
      },
    ],
  },
  {
    name: '表头说明各个代号',
    rows: [
      '序号|反馈单位|意见|采纳情况（A采纳 B部分采纳 C不采纳）|说明',
      '1|县医保局|删除支付条款|A|',
      '2|护理学会|明确资质|B|资质另行规定',
      '3|县民政局|建议扩大范围|c|不在适用范围',
    ],
    tables: [
      {
        roles: 'seq unit comment decision reason',
        rows: ['1|县医保局|c|accepted', '2|护理学会|c|partial|r', '3|县民政局|c|rejected|r'],
      },
    ],
  },
  {
    name: '意见后面括注单位，采纳与否写在说明里',
    rows: [
      '条款|征求意见稿内容|反馈意见及单位|修改后内容|采纳说明',
      '第七条|应当登记|改为数据经营者（数据交易中心）|数据经营者应当登记|采纳',
      '第八条|三日备案|延长为十日（省律师协会）|三日备案|未采纳，时限为国家规定',
    ],
    tables: [
      {
        roles: 'clause original comment proposed decisionAndReason',
        rows: ['-|数据交易中心|c|accepted', '-|省律师协会|c|rejected|r'],
      },
    ],
  },
  {
    name: '单位、理由写同上',
    rows: [
      '序号|单位|意见|处理意见|理由',
      '1|县司法局|删除第二十条|不采纳|法律已有授权',
      '2|〃|第二十一条处罚过重|不采纳|同上',
    ],
    tables: [
      {
        roles: 'seq unit comment decision reason',
        rows: ['1|县司法局|c|rejected|r', '2|县司法局|c|rejected|r'],
      },
    ],
  },
  {
    name: '基本吸收是部分采纳',
    rows: ['序号|部门|意见|意见吸收情况', '1|县政府|第十一条增加第三款|基本吸收，文字作了调整'],
    tables: [{ roles: 'seq unit comment decision', rows: ['1|县政府|c|partial|r'] }],
  },
  {
    name: '未采纳的意见单列一表，理由是不采纳的理由',
    above: ['二、未采纳的意见'],
    rows: ['序号|提出人|意见|理由', '1|陈志委员|删除“有条件的”|各地条件差异大，需保留'],
    tables: [{ roles: 'seq unit comment reason', rows: ['1|陈志委员|c|rejected|r'] }],
  },
  {
    name: '各单位一节，节名后写着无意见',
    rows: [
      '序号|修改意见|采纳情况|说明',
      '一、县应急局（1条）|||',
      '1|间距改为100米|采纳|',
      '二、县公安局（无意见）|||',
    ],
    merges: [
      [1, 0, 1, 3],
      [3, 0, 3, 3],
    ],
    tables: [
      {
        roles: 'seq comment decision reason',
        rows: ['1|县应急局|c|accepted', '-|县公安局|n|open'],
      },
    ],
  },
  {
    name: '各市、各县一栏写作“市”“县（市、区）”',
    rows: [
      '序号|县（市、区）|反馈意见|处理意见',
      '1|青禾县|任务目标过高|不采纳，目标已经审定',
      '2|白塔区|无意见|',
    ],
    tables: [{ roles: 'seq unit comment decision', rows: ['1|青禾县|c|rejected|r', '2|白塔区|n|open'] }],
  },
  {
    name: '采纳（不采纳）理由跟在是否采纳后面；理由或修改位置',
    rows: ['序号|反馈人|意见内容|是否采纳|采纳（不采纳）理由', '1|王某|更换灯具|是|有利于改善环境'],
    tables: [{ roles: 'seq unit comment decision reason', rows: ['1|王某|c|accepted|r'] }],
  },
  {
    name: '回执里有不认识的栏目，仍是一张回执',
    rows: [
      '文件名称|某某行动计划（征求意见稿）||',
      '单位名称（盖章）|河东区住房和城乡建设局|承办科室|更新科',
      '联系电话|0000-1234567|填写日期|2025年5月20日',
      '修改意见及理由|附件项目清单删除“东风里”||',
    ],
    merges: [
      [0, 1, 0, 3],
      [3, 1, 3, 3],
    ],
    tables: [
      {
        roles: 'other unit other other other comment',
        rows: ['-|河东区住房和城乡建设局|c|open'],
      },
    ],
  },
  {
    name: '公众意见由网名提出',
    rows: ['序号|网名|意见|采纳情况', '1|海风|年龄上限建议提高|不采纳，法律已有规定'],
    tables: [{ roles: 'seq unit comment decision', rows: ['1|海风|c|rejected|r'] }],
  },
]
