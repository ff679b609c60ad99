/** Five units, three of which have comments (2 adopted, 1 not), as text with tabs. */
export const head = '序号\t单位\t意见\t采纳情况\t理由\n'
export const units = `1\t市林业局\t建议第二条“护林员”改为“生态护林员”。\t采纳\t
2\t市体育局\t无意见\t\t
3\t市气象局\t建议删除第十一条。\t不采纳\t第十一条依据省条例设定。
4\t市档案局\t第六条增加“归档”要求。\t采纳\t
5\t市统计局\t无意见\t\t
`
export const title = '《云岭市山林防火办法》征求意见采纳情况表\n'
