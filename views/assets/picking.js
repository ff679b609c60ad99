// Choosing rows: all of the page at once, and how many are chosen.

const all = document.querySelector('[data-pick-all]')
const boxes = [
  ...document.querySelectorAll(`input[name=${all?.dataset.pickAll || 'comment'}]:not(:disabled)`),
]
const everything = document.getElementById('all')
const told = document.getElementById('picked')

const tell = () => {
  if (!told) return
  const count = boxes.filter(box => box.checked).length
  told.textContent = everything?.checked ? '符合条件的全部。' : count > 0 ? `已选 ${count} 条。` : ''
}

if (all) {
  all.hidden = false
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked
    tell()
  })
}
document.addEventListener('change', tell)
