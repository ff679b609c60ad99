// What is typed into a long form is kept on the server while it is typed, and comes back when the page is opened again;
// where the server cannot be reached, in this browser until it can. Only what was touched is kept, never a password.

const fieldsOf = form =>
  [...form.elements].filter(
    field => field.name && field.matches('textarea, input:not([type]), input[type=text]'),
  )

const touched = form => fieldsOf(form).filter(field => field.value !== field.defaultValue)

const keeping = form => {
  const place = new URL(form.action).pathname
  const here = `caina:typed:${place}`
  const token = form.elements.csrf.value
  const told = document.createElement('p')
  told.className = 'hint kept'
  told.setAttribute('role', 'status')
  form.append(told)
  let timer = null
  let dirty = false

  const body = () => {
    const values = new URLSearchParams({ place })
    for (const field of touched(form)) values.set(`typed.${field.name}`, field.value)
    return values
  }
  const send = settings =>
    fetch('/typed', {
      method: 'POST',
      body: body(),
      redirect: 'manual',
      headers: { 'X-CSRF-Token': token },
      ...settings,
    })

  const keepHere = () => {
    const fields = touched(form).map(field => [field.name, field.value])
    try {
      localStorage.setItem(here, JSON.stringify(Object.fromEntries(fields)))
      return true
    } catch {
      return false
    }
  }

  const keep = async () => {
    dirty = false
    try {
      const answer = await send()
      if (!answer.ok) throw new Error(String(answer.status))
      localStorage.removeItem(here)
      const clock = { hour: '2-digit', minute: '2-digit', hour12: false }
      told.textContent = `已自动保存 ${new Date().toLocaleTimeString('zh-CN', clock)}，还没有提交。`
    } catch {
      told.textContent = keepHere()
        ? '暂时连不上服务器或登录已过期，内容已留在这台电脑上。'
        : '内容太长，没有自动保存，请尽快提交。'
    }
  }

  const restore = (fields, words) => {
    if (touched(form).length > 0) return
    for (const field of fieldsOf(form)) {
      if (fields[field.name] === undefined) continue
      field.value = fields[field.name]
      const around = field.closest('details')
      if (around) around.open = true
    }
    if (touched(form).length === 0) return
    const drop = document.createElement('button')
    drop.type = 'button'
    drop.className = 'plain small'
    drop.textContent = '不要了'
    drop.addEventListener('click', () => {
      for (const field of fieldsOf(form)) field.value = field.defaultValue
      keep().then(() => told.replaceChildren('已清除。'))
    })
    told.replaceChildren(`${words} `, drop)
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

  // A form that was refused has everything in it already.
  if (form.querySelector('[aria-invalid="true"]')) return
  const left = localStorage.getItem(here)
  if (left) {
    restore(JSON.parse(left), '上次没有送到服务器的内容已恢复。')
    keep()
    return
  }
  fetch(`/typed?place=${encodeURIComponent(place)}`)
    .then(answer => (answer.status === 200 ? answer.json() : null))
    .then(typed => typed && restore(typed.fields, `上次没有提交的内容已恢复（${typed.at}）。`))
    .catch(() => undefined)
}

for (const form of document.querySelectorAll('form[data-keep]')) keeping(form)
