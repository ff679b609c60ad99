import { browse, password, type Started, signIn, startApp, startWithPeople, textOf } from './helpers'

let started: Started
afterEach(() => started.stop())

const start = async () => {
  const app = await startWithPeople()
  started = app
  return app
}

const project = { name: '供水方案', documentTitle: '江州市供水方案' }

describe('页面的防护', () => {
  test('内容安全策略：只用自己的文件，没有内联', async () => {
    const app = await start()
    const browser = await app.signIn('root')
    for (const path of ['/', '/users', '/nowhere', '/assets/base.css']) {
      const { headers, text } = await browser.get(path)
      const policy = String(headers['content-security-policy'])
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/)
      expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|http:/)
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['strict-transport-security']).toBeUndefined()
      expect(headers['x-powered-by']).toBeUndefined()
      expect(text ?? '').not.toMatch(/ style=|<style|<script(?! type="module" src)| on[a-z]+=/)
    }
  })

  test('只有 TLS 下才发 Secure 和 HSTS', async () => {
    started = await startApp({ TLS: '1', TRUST_PROXY: '1' })
    const browser = browse(started.server)
    const answer = await browser.agent.get('/setup').set('X-Forwarded-Proto', 'https')
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000')
    expect(String(answer.headers['set-cookie'])).toMatch(/; Secure/)
  })

  test('样式和脚本带内容摘要，可以一直缓存；内容变了地址就变', async () => {
    started = await startApp()
    const browser = browse(started.server)
    const link = /\/assets\/base\.css\?v=[0-9a-f]{12}/.exec((await browser.get('/setup')).text)?.[0] ?? ''
    expect((await browser.get(link)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await browser.get('/assets/base.css?v=old')).headers['cache-control']).toBe('no-cache')
    expect((await browser.get('/assets/..%2flayout.ejs')).text).not.toContain('doctype html>\n<html lang')
  })

  test('填写的标记只当文字显示', async () => {
    const app = await start()
    const browser = await app.signIn('root')
    const name = '<img src=x onerror=alert(1)> “A&B”'
    await browser.post('/projects', { ...project, name })
    const { text } = await browser.get('/')
    expect(text).not.toContain('<img src=x')
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; “A&amp;B”')
  })
})

describe('冒名的提交', () => {
  test('没有令牌、令牌不对、别的网站：都不执行', async () => {
    const app = await start()
    const browser = await app.signIn('root')
    const send = (fields: Record<string, string>, origin?: string) => {
      const request = browser.agent.post('/projects').type('form')
      if (origin) request.set('Origin', origin)
      return request.send({ ...project, ...fields })
    }
    expect((await send({})).status).toBe(403)
    expect((await send({ csrf: 'wrong' })).status).toBe(403)
    expect((await send({ csrf: browser.csrf() }, 'http://evil.example')).status).toBe(403)
    expect((await send({ csrf: browser.csrf() }, 'null')).status).toBe(403)
    expect((await browser.get('/')).text).not.toContain(project.name)
    expect((await send({ csrf: browser.csrf() })).status).toBe(303)
  })

  test('别的网站发来的登录也不执行', async () => {
    const app = await start()
    const browser = browse(app.server)
    await browser.get('/login')
    const request = browser.agent.post('/login').type('form').set('Origin', 'http://evil.example')
    const answer = await request.send({ csrf: browser.csrf(), name: 'viewer', password })
    expect(answer.status).toBe(403)
    expect((await browser.get('/')).headers['location']).toBe('/login')
  })

  test('带文件的表单同样要令牌', async () => {
    const app = await start()
    const browser = await app.signIn('root')
    const answer = await browser.agent
      .post('/projects')
      .field('csrf', 'wrong')
      .attach('file', Buffer.from('x'), '表.txt')
    expect(answer.status).toBe(403)
  })

  test('页面开着时在别处重新登录过：填的内容不丢，确认后再提交', async () => {
    const app = await start()
    const browser = await app.signIn('root')
    const request = browser.agent.post('/projects').type('form')
    const answer = await request
      .set('Origin', new URL(request.url).origin)
      .send({ ...project, 'was.name': '打开时的名称', csrf: 'from before' })
    expect(answer.headers['location']).toBe('/resume')
    const { text } = await browser.get('/resume')
    expect(text).toContain(`<li class="as-typed">${project.documentTitle}</li>`)
    // What the page began with is sent along; it is not what was typed.
    expect(text).toContain('name="was.name" value="打开时的名称"')
    expect(text).not.toContain('<li class="as-typed">打开时的名称</li>')
    expect((await browser.post('/projects', project)).status).toBe(303)
  })
})

describe('登录过期时', () => {
  test('填的内容留到登录之后；密码从不保留', async () => {
    const app = await start()
    const browser = await app.signIn('root')
    app.clock.now = new Date(app.clock.now.getTime() + 13 * 3_600_000)
    expect(
      (await browser.post('/users', { displayName: '张三', name: 'z', password })).headers['location'],
    ).toBe('/login')
    await browser.get('/login')
    expect((await browser.post('/login', { name: 'root', password })).headers['location']).toBe('/resume')
    const { text } = await browser.get('/resume')
    expect(text).toContain('张三')
    expect(text).not.toContain(password)
    expect((await browser.post('/resume/drop')).status).toBe(303)
    expect((await browser.get('/resume')).headers['location']).toBe('/')
  })

  test('别人登录看不到上一个人填的内容', async () => {
    const app = await start()
    const browser = await app.signIn('drafter')
    await browser.get('/projects/new')
    const request = browser.agent.post('/projects').type('form').set('Origin', 'http://x')
    request.set('Origin', new URL(request.url).origin)
    await request.send({ ...project, csrf: 'from before' })
    await browser.get('/account')
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await browser.post('/logout')
    await browser.get('/login')
    await browser.post('/login', { name: 'viewer', password })
    expect((await browser.get('/resume')).headers['location']).toBe('/')
  })
})

describe('各人能做的事', () => {
  const visits = [
    { who: 'viewer', edit: 403, members: 200, users: 403 },
    { who: 'drafter', edit: 403, members: 200, users: 403 },
    { who: 'reviewer', edit: 403, members: 200, users: 403 },
    { who: 'administrator', edit: 200, members: 200, users: 403 },
    { who: 'root', edit: 200, members: 200, users: 200 },
  ] as const

  test.each(visits)('$who', async ({ who, edit, members, users }) => {
    const app = await start()
    const browser = await app.signIn(who)
    const own = `/projects/${app.projectId}`
    const statuses = [`${own}/edit`, `${own}/members`, '/users'].map(
      async path => (await browser.get(path)).status,
    )
    expect(await Promise.all(statuses)).toEqual([edit, members, users])
    const page = await browser.get(own)
    expect(page.text.includes('修改项目')).toBe(edit === 200)
    const added = await browser.post(`${own}/members`, { userId: String(app.root), role: 'administrator' })
    expect(added.status).toBe(edit === 200 ? 303 : 403)
  })

  test('不让做的页面说清谁可以', async () => {
    const app = await start()
    const answer = await (await app.signIn('viewer')).get(`/projects/${app.projectId}/edit`)
    expect(textOf(answer.text)).toContain('您在这个项目中不能修改项目。可以这样做的是：管理员。')
  })

  test('不是成员的人进不来，列表里也看不到', async () => {
    const app = await start()
    const drafter = await app.signIn('drafter')
    await drafter.post('/projects', project)
    const viewer = await app.signIn('viewer')
    expect((await viewer.get('/')).text).not.toContain(project.name)
    const answer = await viewer.get(`/projects/${app.projectId + 1}`)
    expect(answer.status).toBe(403)
    expect(answer.text).not.toContain(project.name)
  })

  test('项目总留着一位管理员', async () => {
    const app = await start()
    const drafter = await app.signIn('drafter')
    const own = (await drafter.post('/projects', project)).headers['location']
    const members = `${own}/members/${app.ids.drafter}`
    const demoted = await drafter.post(members, { role: 'viewer' })
    expect(demoted.status).toBe(422)
    expect(textOf(demoted.text)).toContain('最后一位管理员')
    expect((await drafter.post(`${members}/remove`)).status).toBe(422)
    await drafter.post(`${own}/members`, { userId: String(app.ids.viewer), role: 'administrator' })
    expect((await drafter.post(`${members}/remove`)).status).toBe(303)
    expect((await drafter.get(String(own))).status).toBe(403)
  })
})

describe('不存在与不完整', () => {
  test.each(['/nowhere', '/projects/999', '/projects/abc', '/projects/1e3', '/projects/0', '/users/999'])(
    '%s 是 404',
    async path => {
      const app = await start()
      const answer = await (await app.signIn('root')).get(path)
      expect(answer.status).toBe(404)
      expect(textOf(answer.text)).toContain('没有这个页面')
    },
  )

  test('缺项的表单：422，一次说全，填过的留着', async () => {
    const app = await start()
    const browser = await app.signIn('root')
    const answer = await browser.post('/projects', {
      name: ' \u3000 ',
      documentTitle: '',
      draftingUnit: '市水利局',
    })
    expect(answer.status).toBe(422)
    const text = textOf(answer.text)
    for (const sentence of ['请先改正这 2 处', '请填写项目名称。', '请填写文件标题。'])
      expect(text).toContain(sentence)
    expect(answer.text).toContain('value="市水利局"')
    expect(answer.text).toMatch(/aria-invalid="true" aria-describedby="name-hint name-problem"/)
  })

  test('同名字段成串、字段是对象：当作没填，不出错', async () => {
    const app = await start()
    const browser = await app.signIn('root')
    expect((await browser.post('/projects', { ...project, name: ['甲', '乙'] })).status).toBe(422)
    expect((await browser.post('/projects', { 'name[x]': '甲', __proto__: '乙' })).status).toBe(422)
  })

  test('超过 20 MB 的文件：413，一句话说清', async () => {
    const app = await start()
    const browser = await app.signIn('root')
    const bytes = Buffer.alloc(21 * 1024 * 1024)
    const answer = await browser.postFile('/projects', 'file', { name: '大表.xlsx', bytes })
    expect(answer.status).toBe(413)
    expect(textOf(answer.text)).toContain('文件或文字超过了上限')
  })

  test('我们自己的错：500，记录下来，不给人看内情', async () => {
    const app = await start()
    const browser = await signIn(app.server, 'root')
    await app.db.destroy()
    const answer = await browser.get('/')
    expect(answer.status).toBe(500)
    expect(app.problems.length).toBeGreaterThan(0)
    expect(answer.text).not.toMatch(/Error|node_modules|at /)
  })
})
