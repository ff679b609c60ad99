// The preview follows what is typed, and columns move where they stand. Without script the buttons do the same.
const form = document.querySelector('form[data-preview]')
const shown = document.getElementById('preview')
let waiting = 0
let asked = 0

const refresh = async () => {
  asked += 1
  const mine = asked
  const answer = await fetch(form.dataset.preview, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form)),
  })
  if (!answer.ok || mine !== asked) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.getElementById('preview')
  if (fresh) shown.replaceChildren(...fresh.childNodes)
}

form?.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(refresh, 300)
})

/** The first column cannot go up, the last not down. */
const settleEnds = rows => {
  for (const [at, row] of rows.entries()) {
    const [up, down] = row.querySelectorAll('button[name="move"]')
    up.disabled = at === 0
    down.disabled = at === rows.length - 1
  }
}

form?.addEventListener('click', event => {
  const button = event.target.closest('button[name="move"]')
  if (button === null) return
  event.preventDefault()
  const row = button.closest('tr')
  const isUp = button.value.endsWith('-up')
  if (isUp) row.previousElementSibling?.before(row)
  else row.nextElementSibling?.after(row)
  const rows = [...row.parentElement.children]
  settleEnds(rows)
  // At the end of the list the button has nothing more to do: the other one of the column is at hand.
  const next = button.disabled ? row.querySelector('button[name="move"]:not(:disabled)') : button
  next.focus()
  form.querySelector('[data-moved]').textContent = `“${row.dataset.label}”在第 ${rows.indexOf(row) + 1} 位`
  refresh()
})
