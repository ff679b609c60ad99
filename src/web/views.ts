import { join } from 'node:path'
import { renderFile } from 'ejs'

export const viewsFolder = join(__dirname, '..', '..', 'views')

/** A view is a folder and a file: 'projects/show'. Names in it are looked up beside it, then from views/. */
export const renderView = (view: string, data: Record<string, unknown>): Promise<string> =>
  renderFile(join(viewsFolder, `${view}.ejs`), data, {
    cache: true,
    views: [viewsFolder],
    rmWhitespace: false,
  })
