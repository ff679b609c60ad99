import { createProject } from '../../src/actions/projects/createProject'
import { createFirstAdministrator } from '../../src/actions/users/createFirstAdministrator'
import { createUser } from '../../src/actions/users/createUser'
import { endSession, keepSession, touchSession } from '../../src/actions/users/keepSession'
import { removeMembership, setMembership } from '../../src/actions/users/setMembership'
import { signIn, TooManyAttempts } from '../../src/actions/users/signIn'
import { eventsOf, eventsOfProject } from '../../src/store/events'
import { listMembers } from '../../src/store/memberships'
import { listProjects, listProjectsOf } from '../../src/store/projects'
import { findSession } from '../../src/store/sessions'
import { listUsers } from '../../src/store/users'
import { engines, freshStore } from './engines'

const at = '2024-01-10T01:00:00.000Z'
const later = '2024-01-10T01:20:00.000Z'
const password = 'jie-shui-2024'

describe.each(engines)('人员：%s', engine => {
  const begin = async () => {
    const { store, close } = await freshStore(engine)
    const { db } = store
    const root = await createFirstAdministrator(db, { name: 'root', displayName: '李娜', password }, at)
    return { db, close, by: { userId: root, at } }
  }

  test('会话到期就没有了；续过的还在；退出的不在', async () => {
    const { db, close, by } = await begin()
    await keepSession(db, { id: 'a', data: '{"n":1}', expiresAt: '2024-01-10T01:10:00.000Z' }, by)
    await keepSession(db, { id: 'a', data: '{"n":2}', expiresAt: '2024-01-10T01:10:00.000Z' }, by)
    expect(await findSession(db, 'a', at)).toBe('{"n":2}')
    expect(await findSession(db, 'a', later)).toBeNull()
    await touchSession(db, { id: 'a', expiresAt: '2024-01-10T01:30:00.000Z' }, by)
    expect(await findSession(db, 'a', later)).toBe('{"n":2}')
    await endSession(db, 'a', by)
    expect(await findSession(db, 'a', at)).toBeNull()
    await close()
  })

  test('建用户、建项目、加成员都留下记录，密码不进记录', async () => {
    const { db, close, by } = await begin()
    const user = { name: 'zhao', displayName: '赵敏', password, isAdministrator: false }
    const userId = await createUser(db, user, by)
    const details = { name: '节约用水办法', documentTitle: '江州市节约用水办法', draftingUnit: '' }
    const projectId = await createProject(db, details, by)
    expect(await listProjectsOf(db, userId)).toEqual([])
    await setMembership(db, { projectId, userId, role: 'reviewer' }, by)
    expect((await listProjectsOf(db, userId)).map(each => each.id)).toEqual([projectId])
    expect((await listProjects(db)).length).toBe(1)
    expect((await listMembers(db, projectId)).map(each => [each.displayName, each.role])).toEqual([
      ['李娜', 'administrator'],
      ['赵敏', 'reviewer'],
    ])
    await removeMembership(db, { projectId, userId }, by)
    const happened = await eventsOfProject(db, projectId, { limit: 10, offset: 0 })
    expect(happened.map(each => each.action)).toEqual(['remove', 'add', 'create'])
    expect(JSON.stringify(await eventsOf(db, 'user', userId))).not.toMatch(/argon|jie-shui/)
    expect(JSON.stringify(await listUsers(db))).not.toMatch(/argon/)
    await close()
  })

  test('密码以 argon2id 存（19 MiB，两遍，一路）', async () => {
    const { db, close } = await begin()
    const { passwordHash } = await signIn(db, { name: 'root', password, address: '10.0.0.1' }, at)
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    await close()
  })

  test('同时猜许多次，也只看五次密码', async () => {
    const { db, close } = await begin()
    const guess = (word: number) =>
      signIn(db, { name: 'root', password: `x${word}`, address: '10.0.0.1' }, at).catch(
        (problem: unknown) => problem instanceof TooManyAttempts,
      )
    const refused = await Promise.all(Array.from({ length: 30 }, (_, index) => guess(index)))
    expect(refused.filter(Boolean)).toHaveLength(25)
    await close()
  })

  test('一个地址连错六十次，谁都进不来；换个地址可以，过后也可以', async () => {
    const { db, close } = await begin()
    const from = (address: string, name: string, word: string, when = at) =>
      signIn(db, { name, password: word, address }, when).then(
        () => 'in',
        (problem: unknown) => (problem instanceof TooManyAttempts ? 'wait' : 'wrong'),
      )
    for (let index = 0; index < 60; index += 1) {
      expect(await from('10.0.0.1', `guess${index}`, 'x')).toBe('wrong')
    }
    expect(await from('10.0.0.1', 'root', password)).toBe('wait')
    expect(await from('10.0.0.2', 'root', password)).toBe('in')
    expect(await from('10.0.0.1', 'root', password, later)).toBe('in')
    await close()
  })
})
