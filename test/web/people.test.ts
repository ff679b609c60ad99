import { browse, password, type Started, signIn, startApp, startWithPeople, textOf } from './helpers'

let started: Started
afterEach(() => started.stop())

describe('第一次使用', () => {
  test('没有用户时，任何地址都先建立管理员', async () => {
    started = await startApp()
    const browser = browse(started.server)
    for (const path of ['/', '/login', '/projects/1', '/users']) {
      const answer = await browser.get(path)
      expect([answer.status, answer.headers['location']]).toEqual([303, '/setup'])
    }
  })

  test('建立管理员后直接进入，三条路摆在面前', async () => {
    started = await startApp()
    const browser = browse(started.server)
    await browser.get('/setup')
    const first = { displayName: '李娜', name: 'lina', password, again: password }
    expect((await browser.post('/setup', first)).headers['location']).toBe('/')
    const home = textOf((await browser.get('/')).text)
    for (const way of ['新建项目', '载入示例项目', '核对一张现成的表', '管理员已建立'])
      expect(home).toContain(way)
    expect((await browser.get('/setup')).status).toBe(303)
    expect((await browser.post('/setup', { ...first, name: 'second' })).status).toBe(422)
  })

  test('两次密码不一样、密码太短：422，填过的留着，密码不回显', async () => {
    started = await startApp()
    const browser = browse(started.server)
    await browser.get('/setup')
    const answer = await browser.post('/setup', {
      displayName: '李娜',
      name: 'lina',
      password: '短',
      again: '长',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="lina"')
    expect(answer.text).not.toContain('value="短"')
    expect(answer.text).toContain('href="#again"')
    const short = await browser.post('/setup', {
      displayName: '李娜',
      name: 'lina',
      password: '短密码',
      again: '短密码',
    })
    expect(textOf(short.text)).toContain('密码至少 10 个字符，现有 3 个。')
  })
})

describe('登录', () => {
  test('登录后回到原来要去的页面', async () => {
    const app = await startWithPeople()
    started = app
    const browser = browse(app.server)
    expect((await browser.get(`/projects/${app.projectId}/members`)).headers['location']).toBe('/login')
    await browser.get('/login')
    const answer = await browser.post('/login', { name: 'viewer', password })
    expect(answer.headers['location']).toBe(`/projects/${app.projectId}/members`)
  })

  test('密码不对与没有这个人，说的是同一句话', async () => {
    const app = await startWithPeople()
    started = app
    const browser = browse(app.server)
    await browser.get('/login')
    const wrong = await browser.post('/login', { name: 'viewer', password: 'x' })
    const nobody = await browser.post('/login', { name: '查无此人', password: 'x' })
    expect([wrong.status, nobody.status]).toEqual([422, 422])
    for (const answer of [wrong, nobody]) expect(textOf(answer.text)).toContain('登录名或密码不对。')
  })

  test('同一处连错五次后，密码对也要等 15 分钟', async () => {
    const app = await startWithPeople()
    started = app
    const browser = browse(app.server)
    await browser.get('/login')
    const tries = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(() => browser.post('/login', { name: 'viewer', password: 'wrong' })),
    )
    expect(tries.map(answer => answer.status).sort()).toEqual([422, 422, 422, 422, 422, 429, 429, 429])
    const right = await browser.post('/login', { name: 'viewer', password })
    expect(right.status).toBe(429)
    expect(textOf(right.text)).toContain('15 分钟')
    expect((await browser.post('/login', { name: 'drafter', password })).status).toBe(303)
    app.clock.now = new Date(app.clock.now.getTime() + 16 * 60_000)
    await signIn(app.server, 'viewer')
  })

  test('登录后换新的会话编号；退出后旧的不能再用', async () => {
    const app = await startWithPeople()
    started = app
    const browser = browse(app.server)
    const before = (await browser.get('/login')).headers['set-cookie']
    const after = (await browser.post('/login', { name: 'viewer', password })).headers['set-cookie']
    expect(String(after)).not.toBe(String(before))
    expect(String(after)).toMatch(/HttpOnly/)
    expect(String(after)).toMatch(/SameSite=Lax/)
    expect(String(after)).not.toMatch(/Secure/)
    await browser.get('/account')
    await browser.post('/logout')
    expect((await browser.get('/')).headers['location']).toBe('/login')
  })

  test('改了密码，别处的登录退出，这里的留着', async () => {
    const app = await startWithPeople()
    started = app
    const [here, there] = [await app.signIn('drafter'), await app.signIn('drafter')]
    const next = 'chang-mi-ma-77'
    const wrong = await here.post('/account/password', { current: 'no', password: next, again: next })
    expect(textOf(wrong.text)).toContain('现在的密码不对。')
    const changed = await here.post('/account/password', { current: password, password: next, again: next })
    expect(changed.headers['location']).toBe('/account')
    expect((await here.get('/account')).status).toBe(200)
    expect((await there.get('/account')).headers['location']).toBe('/login')
  })

  test('停用的人立即出去，也进不来', async () => {
    const app = await startWithPeople()
    started = app
    const [root, drafter] = [await app.signIn('root'), await app.signIn('drafter')]
    await root.post(`/users/${app.ids.drafter}`, { displayName: '李娜', disabled: 'on' })
    expect((await drafter.get('/')).headers['location']).toBe('/login')
    await drafter.get('/login')
    const answer = await drafter.post('/login', { name: 'drafter', password })
    expect(textOf(answer.text)).toContain('这个用户已停用。')
  })

  test('闲置超过 12 小时要重新登录', async () => {
    const app = await startWithPeople()
    started = app
    const browser = await app.signIn('viewer')
    app.clock.now = new Date(app.clock.now.getTime() + 13 * 3_600_000)
    expect((await browser.get('/')).headers['location']).toBe('/login')
  })
})

describe('用户', () => {
  test('登录名不能重复；最后一位系统管理员不能停用', async () => {
    const app = await startWithPeople()
    started = app
    const root = await app.signIn('root')
    const taken = await root.post('/users', { displayName: '张三', name: 'viewer', password })
    expect(taken.status).toBe(422)
    expect(textOf(taken.text)).toContain('已经有人用了')
    expect(taken.text).toContain('value="张三"')
    const last = await root.post(`/users/${app.root}`, {
      displayName: '系统管理员',
      disabled: 'on',
      isAdministrator: 'on',
    })
    expect(textOf(last.text)).toContain('最后一位系统管理员')
  })

  test('管理员重设密码后，用新密码登录', async () => {
    const app = await startWithPeople()
    started = app
    const root = await app.signIn('root')
    const next = 'chong-she-88-guo'
    await root.post(`/users/${app.ids.viewer}/password`, { password: next })
    const browser = browse(app.server)
    await browser.get('/login')
    expect((await browser.post('/login', { name: 'viewer', password })).status).toBe(422)
    expect((await browser.post('/login', { name: 'viewer', password: next })).status).toBe(303)
  })
})
