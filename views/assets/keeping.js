// A long form that was not sent comes back as it was when the page is opened again: what was typed, ticked and chosen.
// Only what was touched is kept, never a password.

import { autosave } from './autosave.js'

const isText = field => field.matches('textarea, input:not([type]), input[type=text]')
const isTick = field => field.matches('input[type=radio], input[type=checkbox]')

const stateOf = field => (isTick(field) ? (field.checked ? 'on' : '') : field.value)
const beganAs = field => {
  if (isTick(field)) return field.defaultChecked ? 'on' : ''
  if (!field.matches('select')) return field.defaultValue
  return ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value ?? ''
}
const put = (field, state) => {
  if (isTick(field)) field.checked = state === 'on'
  else field.value = state
}

const fieldsOf = form =>
  [...form.elements].filter(
    field => field.name && (isText(field) || isTick(field) || field.matches('select')),
  )
const touched = form => fieldsOf(form).filter(field => stateOf(field) !== beganAs(field))

/** Several fields may have one name; each has an id, or a value of its own. */
const keyOf = field => field.id || `${field.name}=${isTick(field) ? field.value : ''}`

const hiddenOf = form =>
  [...form.elements].filter(field => field.type === 'hidden' && field.name && field.name !== 'csrf')
const wasOf = form => hiddenOf(form).filter(field => field.name.startsWith('was.'))

/** What a form is about, in short: choices come back only into a form about the same. */
const aboutOf = form => {
  let sum = 0
  const others = hiddenOf(form).filter(field => !field.name.startsWith('was.'))
  for (const sign of others.map(field => `${field.name}=${field.value}`).join('&')) {
    sum = (Math.imul(sum, 31) + sign.codePointAt(0)) | 0
  }
  return String(sum)
}

const keeping = form => {
  const place = new URL(form.action).pathname
  const told = document.createElement('p')
  told.className = 'hint kept'
  told.setAttribute('role', 'status')
  form.append(told)

  const values = () => {
    const changed = touched(form)
    if (changed.length === 0) return { place }
    // With what the page began with, so that a save of somebody else before this one is sent is noticed then.
    const kept = [...changed.map(field => [keyOf(field), stateOf(field)]), ['about', aboutOf(form)]]
    for (const field of wasOf(form)) kept.push([field.name, field.value])
    return { place, ...Object.fromEntries(kept.map(([name, value]) => [`typed.${name}`, value])) }
  }
  const { keep, left } = autosave(form, {
    address: '/typed',
    place: `typed:${place}`,
    values,
    tell: words => told.replaceChildren(words),
    saved: '，还没有提交。',
  })

  const restore = (fields, words) => {
    if (touched(form).length > 0) return
    const isSame = fields.about === aboutOf(form)
    for (const field of fieldsOf(form)) {
      const state = fields[keyOf(field)]
      if (state === undefined || (!isSame && !isText(field))) continue
      put(field, state)
      const around = field.closest('details')
      if (around) around.open = true
    }
    if (touched(form).length === 0) return
    const began = wasOf(form).map(field => [field, field.value])
    for (const [field] of began) field.value = fields[field.name] ?? field.value
    const drop = document.createElement('button')
    drop.type = 'button'
    drop.className = 'plain small'
    drop.textContent = '不要了'
    drop.addEventListener('click', () => {
      for (const field of fieldsOf(form)) put(field, beganAs(field))
      for (const [field, value] of began) field.value = value
      keep().then(() => told.replaceChildren('已清除。'))
    })
    told.replaceChildren(`${words} `, drop)
  }

  // A form that was refused has everything in it already.
  if (form.querySelector('[aria-invalid="true"]')) return
  if (left) {
    const unsent = Object.entries(left).map(([name, value]) => [name.replace(/^typed\./, ''), value])
    restore(Object.fromEntries(unsent), '上次没有送到服务器的内容已恢复。')
    keep()
    return
  }
  fetch(`/typed?place=${encodeURIComponent(place)}`)
    .then(answer => (answer.status === 200 ? answer.json() : null))
    .then(typed => typed && restore(typed.fields, `上次没有提交的内容已恢复（${typed.at}）。`))
    .catch(() => undefined)
}

for (const form of document.querySelectorAll('form[data-keep]')) keeping(form)
