// The front door: what other features take from the directory.
export { listsQuery } from './directory_api';
export { oneLine } from './facility';
