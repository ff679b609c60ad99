export { readOutline } from './readOutline'
