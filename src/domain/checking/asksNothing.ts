import { foldKey } from '../reading/fold'

const consents =
  /^(?:我(?:厅|局|委|部|办|市|县|区|单位|公司)|本人|个人|原则上?)*(?:(?:无|没有)(?:修改|不同|反对|其他)*(?:意见|异议|看法)|支持|赞成|赞同|同意|拥护|认可|点赞)/u
const hopes =
  /(?:建议|希望|请|望|盼)?(?:尽快|早日|尽早|抓紧|及早)[\p{L}]{0,6}(?:出台|印发|发布|实施|施行|开工|建成|落地|落实|完工)/gu
const requests = /建议|希望|请|应|宜|需|改|增|删|补|明确|调整|完善|取消|降低|提高|减少|避免|不要|能否|是否/u

/** 支持出台, 无意见，建议尽快印发: somebody agrees and asks for no change, so there is nothing to decide. */
export const asksNothing = (comment: string): boolean => {
  const plain = foldKey(comment)
  return consents.test(plain) && !requests.test(plain.replaceAll(hopes, ''))
}
