import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepUpload, openUpload, uploadPath, verifyUpload } from '../../src/files/uploads'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('原件按 SHA-256 保存，同样的内容只存一份', async () => {
  const bytes = Buffer.from('某厅关于征求意见的复函，𬭚业局')
  const first = await keepUpload(folder, bytes)
  const path = join(folder, 'temporary')
  await writeFile(path, bytes)
  expect(await keepUpload(folder, path)).toEqual(first)
  expect(first.size).toBe(bytes.length)
  expect(await readFile(uploadPath(folder, first.sha256))).toEqual(bytes)
  expect(await readdir(join(folder, first.sha256.slice(0, 2)))).toEqual([first.sha256])
  expect((await readdir(folder)).filter(name => name.endsWith('.part'))).toEqual([])
  expect((await stat(uploadPath(folder, first.sha256))).mode & 0o222).toBe(0)
})

test('读不到的原件给空，改动过的原件查得出来', async () => {
  const { sha256 } = await keepUpload(folder, Buffer.from('原件'))
  expect(await verifyUpload(folder, sha256)).toBe(true)
  const opened = await openUpload(folder, sha256)
  expect(opened?.size).toBe(6)
  for await (const piece of opened?.stream ?? []) expect(String(piece)).toBe('原件')
  await rm(uploadPath(folder, sha256))
  await writeFile(uploadPath(folder, sha256), '改过')
  expect(await verifyUpload(folder, sha256)).toBe(false)
  await rm(uploadPath(folder, sha256))
  expect(await openUpload(folder, sha256)).toBeNull()
  await expect(openUpload(folder, '../../etc/passwd')).rejects.toThrow('SHA-256')
})
