/**
 * Characters of the words that this folder looks for (採納, 無意見, 徵求意見, 單位), traditional and simplified. Not a
 * converter: names and texts keep their own characters, only what is compared is changed.
 */
const pairs =
  '異异 採采 納纳 見见 無无 單单 門门 個个 條条 處处 項项 開开 間间 請请 報报 問问 題题 說说 釋释 與与 據据 為为 應应 會会 議议 員员 長长 業业 務务 區区 縣县 廳厅 眾众 體体 協协 組组 織织 專专 審审 閱阅 徵征 復复 對对 關关 於于 參参 現现 規规 訂订 刪删 補补 並并 經经 該该 將将 給给 發发 實实 國国 電电 郵邮 書书 類类 號号 內内 後后 來来 擬拟 屬属 範范 圍围 維维 達达 論论 證证 進进 轉转 辦办 結结 變变 總总 數数 計计 統统 編编 認认 調调 標标 準准 簽签 級级 職职 責责 權权 構构 還还 過过 備备 註注 頁页 節节 則则 從从 兩两 詞词 換换 併并 牽牵 頭头 負负 當当 裡里 裏里 動动 點点 錯错 誤误 圖图 錄录 寫写 稱称 廢废 減减 擴扩 縮缩 萬万 億亿 種种 順顺 確确 細细 歸归 獨独 僅仅 額额 語语 術术 義义 環环 執执 鎮镇 鄉乡 廠厂 場场 團团 館馆 園园 隊队 銀银 學学 機机 財财 監监 導导 選选 漢汉 續续 冊册 貼贴 嚴严 寬宽 軟软 聯联 繫系 顯显 違违 罰罚 費费 價价 樣样 這这 們们 樞枢 紐纽'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)])

const simplifiedOf = new Map(pairs)
const traditional = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'gu')

/** The text with these characters simplified; as long as before, so offsets are those of the original. */
export const asSimplified = (text: string): string =>
  text.replace(traditional, sign => simplifiedOf.get(sign) ?? sign)
