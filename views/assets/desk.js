// The desk by keys, with what is typed kept. All of it works without: the form posts, the links lead on.

import { autosave } from './autosave.js'

const desk = document.getElementById('desk')
const form = document.getElementById('decide')
const reason = document.getElementById('reason')
const kept = document.getElementById('kept')
const keysOn = desk.dataset.keys === 'on'

// The open comment in sight of its list, without moving the page.
const list = document.getElementById('desk-list')
const current = list?.querySelector('[aria-current]')
if (current) {
  const above = current.getBoundingClientRect().top - list.getBoundingClientRect().top
  list.scrollTop += above - list.clientHeight / 3
}

// Nothing was saved because of this field: typing goes on there, and no key decides by mistake.
const wrong = desk.querySelector('[aria-invalid="true"]')
if (wrong) wrong.focus()
// From one comment to the next the focus stands before the comment, not at the top of the page.
else if (document.activeElement === document.body) desk.querySelector('.work').focus({ preventScroll: true })

const go = address => {
  if (address) location.assign(address)
}

const choose = (radio, now) => {
  radio.checked = true
  radio.dispatchEvent(new Event('input', { bubbles: true }))
  if (now) form.requestSubmit()
  else {
    reason.focus()
    reason.setSelectionRange(reason.value.length, reason.value.length)
  }
}

const actions = {
  j: () => go(desk.dataset.next),
  k: () => go(desk.dataset.previous),
  r: () => reason?.focus(),
  u: () => document.getElementById('undo-form')?.requestSubmit(),
  a: () => document.getElementById('approve-form')?.requestSubmit(),
  '/': () => document.getElementById('desk-search')?.select(),
  '?': () => {
    const keys = document.getElementById('keys')
    keys.open = !keys.open
    keys.querySelector('summary').focus()
  },
  Enter: () => form?.requestSubmit(),
}

const isTyping = target => target.matches('input:not([type=radio]), textarea, select')

document.addEventListener('keydown', event => {
  if (event.isComposing || event.keyCode === 229) return
  const { target, key } = event
  if (key === 'Escape' && isTyping(target)) {
    target.blur()
    return
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return
  // Enter in the reason saves; a new line is Shift+Enter.
  if (keysOn && target === reason && key === 'Enter' && !event.shiftKey) {
    event.preventDefault()
    form.requestSubmit()
    return
  }
  if (!keysOn || isTyping(target)) return
  if (key === 'Enter' && target.closest('a, button, summary')) return
  const radio = form?.querySelector(`[data-key="${CSS.escape(key)}"]`)
  if (radio) {
    event.preventDefault()
    choose(radio, radio.dataset.atOnce !== undefined)
    return
  }
  const act = actions[key]
  if (!act) return
  event.preventDefault()
  act()
})

// Reasons used before go into the field, where they can still be changed.
for (const link of document.querySelectorAll('[data-use]')) {
  link.addEventListener('click', event => {
    event.preventDefault()
    reason.value = link.dataset.use
    reason.dispatchEvent(new Event('input', { bubbles: true }))
    reason.focus()
  })
}

for (const button of document.querySelectorAll('[data-merge]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    reason.value = [reason.value.trim(), button.dataset.merge].filter(Boolean).join('\n')
    reason.dispatchEvent(new Event('input', { bubbles: true }))
    reason.focus()
  })
}

// What is typed is kept as a draft of the decision, which the page begins with when it is opened again.
if (form) {
  const { keep, left } = autosave(form, {
    address: form.dataset.draft,
    place: form.dataset.draft,
    values: () => Object.fromEntries([...new FormData(form)].filter(([name]) => name !== 'csrf')),
    tell: words => kept.replaceChildren(words),
  })
  if (left) {
    for (const name of ['reason', 'revisedText']) form.elements[name].value = left[name] ?? ''
    const radio = form.querySelector(`[name=disposition][value="${CSS.escape(left.disposition ?? '')}"]`)
    if (radio) radio.checked = true
    keep().then(() => kept.replaceChildren('上次没有送到服务器的内容已恢复。'))
  }
}

// What others do: who is here, and a list that stays true. Only while the page is looked at.
const refresh = async () => {
  const answer = await fetch(desk.dataset.here, { headers: { 'X-Background': 'yes' } })
  if (!answer.ok || answer.redirected) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const id of ['desk-count', 'remarks']) {
    document.getElementById(id).replaceWith(fresh.getElementById(id))
  }
  // The search field may be in use: only the lines change, with those that came and without those that went.
  const held = document.activeElement.closest('#desk-list > a')?.dataset.comment
  const top = list.scrollTop
  for (const line of list.querySelectorAll(':scope > a')) line.remove()
  list.append(...fresh.querySelectorAll('#desk-list > a'))
  list.scrollTop = top
  if (held) list.querySelector(`a[data-comment="${held}"]`)?.focus()
  const { next, previous, standing } = fresh.getElementById('desk').dataset
  for (const [way, address] of Object.entries({ next, previous })) {
    if (address) desk.dataset[way] = address
    else delete desk.dataset[way]
  }
  if (standing !== desk.dataset.standing) {
    document.getElementById('changed').hidden = false
  }
}

let source = null
const listen = () => {
  if (document.hidden) {
    source?.close()
    source = null
    return
  }
  if (source) return
  source = new EventSource(desk.dataset.live)
  source.addEventListener('presence', event => {
    document.getElementById('presence').textContent = JSON.parse(event.data).words
  })
  source.addEventListener('change', () => refresh().catch(() => undefined))
}
document.addEventListener('visibilitychange', listen)
window.addEventListener('pagehide', () => source?.close())
window.addEventListener('pageshow', event => {
  if (event.persisted) location.reload()
})
listen()
