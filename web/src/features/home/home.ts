// Front door of Home.
export { addressOf } from './worklist';
