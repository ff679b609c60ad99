// What every page is quicker with. All of it works without.

/** After a refused form the summary is where reading begins. */
const summary = document.getElementById('problems')
if (summary) summary.focus()

// What was done is read out, and Tab goes on from there; not where the page has its own place to go on.
const said = document.querySelector('.flash')
const goesOn = location.hash !== '' || document.querySelector('[autofocus]') !== null
if (said && !summary && !goesOn && document.activeElement === document.body)
  said.focus({ preventScroll: true })

/** A second click on a slow connection does not send a form twice. */
document.addEventListener('submit', event => {
  const form = event.target
  if (form.dataset.sent) {
    event.preventDefault()
    return
  }
  form.dataset.sent = 'yes'
  setTimeout(() => delete form.dataset.sent, 4000)
})
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent
})

/** Ctrl+Enter sends the form the cursor is in. */
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.closest('form')?.requestSubmit()
})

/** A reason used before goes into the field, where it can still be changed. */
for (const button of document.querySelectorAll('[data-reason]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    const field = document.getElementById('reason')
    field.value = button.dataset.reason
    field.focus()
  })
}

/** Copies a paragraph as plain text; over plain HTTP the clipboard has to be asked the old way. */
const copyText = async text => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy).cloneNode(true)
    for (const unseen of source.querySelectorAll('.unseen')) unseen.remove()
    await copyText(source.textContent)
    const before = [...button.childNodes]
    button.replaceChildren('已复制')
    setTimeout(() => button.replaceChildren(...before), 2000)
  })
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

/** What is typed at length is kept while it is typed. */
if (document.querySelector('form[data-keep]')) import('./keeping.js')

/** A file may be dropped on its field. */
for (const zone of document.querySelectorAll('[data-drop]')) {
  const input = zone.querySelector('input[type=file]')
  zone.addEventListener('dragover', event => {
    event.preventDefault()
    zone.classList.add('over')
  })
  zone.addEventListener('dragleave', () => zone.classList.remove('over'))
  zone.addEventListener('drop', event => {
    event.preventDefault()
    zone.classList.remove('over')
    input.files = event.dataTransfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
