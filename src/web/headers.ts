import type { RequestHandler } from 'express'

/** Nothing comes from elsewhere and nothing is inline: a comment that holds markup stays a comment. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/**
 * Set one by one: over plain http on an intranet, the usual bundles (HSTS, upgrade-insecure-requests) would break
 * every page. Pages are not stored by shared caches or shown again after signing out.
 */
export const securityHeaders = (tls: boolean): RequestHandler => {
  const headers = new Map([
    ['Content-Security-Policy', contentSecurityPolicy],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
    ['Cache-Control', 'no-store'],
    ...(tls ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
  ])
  return (_req, res, next) => {
    res.setHeaders(headers)
    next()
  }
}
