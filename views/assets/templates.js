// The preview follows what is typed. Without script the button 刷新预览 does the same.
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
