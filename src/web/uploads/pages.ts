import type { RequestHandler } from 'express'
import { NotFound } from '../../actions/action'
import { openUpload } from '../../files/uploads'
import { uploadOfProject } from '../../store/uploads'
import type { Deps } from '../deps'
import { projectOf } from '../visit'

/** An original as it came, only to members of the project it belongs to, always as a download. */
export const uploadPages = ({ db, config }: Deps) => {
  const download: RequestHandler = async (req, res) => {
    const sha256 = String(req.params['sha256'])
    const upload = await uploadOfProject(db, projectOf(req).id, sha256)
    const opened = upload && (await openUpload(config.uploads, sha256))
    if (!upload || !opened) throw new NotFound()
    res.attachment(upload.name).type('application/octet-stream').set('Content-Length', String(opened.size))
    opened.stream.pipe(res)
  }

  return { download }
}
