// How far the reading of a long file is. Without script the page reloads itself.

const place = document.getElementById('reading')

const look = async () => {
  const answer = await fetch(place.dataset.state, { headers: { Accept: 'application/json' } })
  if (!answer.ok) {
    location.reload()
    return
  }
  const { state, rows, seconds, location: next } = await answer.json()
  if (state === 'done') {
    location.replace(next)
    return
  }
  if (state !== 'reading') {
    location.reload()
    return
  }
  if (rows > 0) place.querySelector('[data-rows]').textContent = `已读 ${rows} 行`
  place.querySelector('[data-seconds]').textContent = seconds
  setTimeout(look, 1000)
}

if (place) setTimeout(look, 700)
