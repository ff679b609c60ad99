// What is typed into a form is sent while it is typed; where the server cannot be reached it waits in this browser.

const clock = { hour: '2-digit', minute: '2-digit', hour12: false }

/**
 * Sends `values()` to `address` as POST fields, 700 ms after the last key and when the page is left. `tell` says how it
 * went. Gives what was left in this browser by an earlier page, or null, and a way to send at once.
 */
export const autosave = (form, { address, place, values, tell, saved = '' }) => {
  const here = `caina:${place}`
  let timer = null
  let dirty = false

  const send = settings =>
    fetch(address, {
      method: 'POST',
      body: new URLSearchParams(values()),
      redirect: 'manual',
      headers: { 'X-CSRF-Token': form.elements.csrf.value },
      ...settings,
    })

  const keepHere = () => {
    try {
      localStorage.setItem(here, JSON.stringify(values()))
      return true
    } catch {
      return false
    }
  }

  const keep = async () => {
    clearTimeout(timer)
    dirty = false
    try {
      const answer = await send()
      if (!answer.ok) throw new Error(String(answer.status))
      localStorage.removeItem(here)
      tell(`已自动保存 ${new Date().toLocaleTimeString('zh-CN', clock)}${saved}`)
    } catch {
      tell(
        keepHere()
          ? '暂时连不上服务器或登录已过期，内容已留在这台电脑上。'
          : '内容太长，没有自动保存，请尽快提交。',
      )
    }
  }

  form.addEventListener('input', () => {
    dirty = true
    clearTimeout(timer)
    timer = setTimeout(keep, 700)
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    dirty = false
    localStorage.removeItem(here)
  })
  window.addEventListener('pagehide', () => {
    if (dirty) send({ keepalive: true }).catch(() => undefined)
  })

  const left = localStorage.getItem(here)
  return { keep, left: left === null ? null : JSON.parse(left) }
}
