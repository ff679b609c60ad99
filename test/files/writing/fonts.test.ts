import { layOutAdoptionTable } from '../../../src/domain/writing/tables/adoptionTable'
import { tableTemplates } from '../../../src/domain/writing/tables/tableTemplates'
import { writeAdoptionTableDocx } from '../../../src/files/writing/docx'
import { fonts } from '../../../src/files/writing/fonts'
import { sampleContent } from '../../domain/writing/sampleContent'
import { unzip } from './unzip'

test('公文字体都写明缺少时用什么代替', async () => {
  const layout = layOutAdoptionTable(sampleContent(3), tableTemplates.government)
  const table = await unzip(await writeAdoptionTableDocx(layout), 'word/fontTable.xml')
  for (const name of Object.values(fonts))
    expect(table).toMatch(new RegExp(`<w:font w:name="${name}"><w:altName w:val="[^"]+,[^"]+"/>`))
  expect(table).toContain('仿宋,FangSong')
})
