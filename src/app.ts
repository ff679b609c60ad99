import express, { type Express } from 'express'
import { serveAssets } from './web/assets'
import { tellLastBackup } from './web/backups/last'
import { checkCsrf, refuseOtherOrigins } from './web/csrf'
import type { Deps } from './web/deps'
import { answerErrors, notFound } from './web/errors'
import { securityHeaders } from './web/headers'
import { routes } from './web/routes'
import { recogniseUser, sessions } from './web/sessions'
import { forgetTyped } from './web/typed/pages'
import { receiveUploads } from './web/uploads'
import { firstVisit, signInWall } from './web/wall'

/** The whole application: what every request goes through, in order. */
export const createApp = (deps: Deps): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', deps.config.trustedProxies)
  app.set('query parser', 'simple')
  // Nothing that is sent may be stored, so nothing is asked for again by its tag (assets have one of their own).
  app.set('etag', false)

  app.use(securityHeaders(deps.config.tls))
  app.use('/assets', ...serveAssets)
  app.use(sessions(deps))
  app.use(recogniseUser(deps))
  app.use(refuseOtherOrigins)
  app.use(express.urlencoded({ extended: false, limit: '8mb', parameterLimit: 5000 }))
  app.use(firstVisit(deps))
  app.use(signInWall)
  app.use(receiveUploads(deps))
  app.use(checkCsrf)
  app.use(forgetTyped(deps))
  app.use(tellLastBackup(deps))
  app.use(routes(deps))
  app.use(notFound)
  app.use(answerErrors(deps))
  return app
}
