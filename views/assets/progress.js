// How far long work is. Without script the page reloads itself.

const place = document.getElementById('progress')

const look = async () => {
  const answer = await fetch(place.dataset.state, { headers: { Accept: 'application/json' } })
  if (!answer.ok) {
    location.reload()
    return
  }
  const { state, said, location: next } = await answer.json()
  if (state === 'done' && next !== '') {
    location.replace(next)
    return
  }
  if (state !== 'working') {
    location.reload()
    return
  }
  const line = place.querySelector('[data-said]')
  if (line.textContent !== said) line.textContent = said
  setTimeout(look, 1000)
}

if (place) setTimeout(look, 700)

// A file that was just made is fetched without another click, once.
const ready = document.querySelector('[data-ready]')
if (ready && sessionStorage.getItem(ready.href) === null) {
  sessionStorage.setItem(ready.href, 'fetched')
  location.assign(ready.href)
}
