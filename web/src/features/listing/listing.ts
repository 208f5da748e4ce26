// The front door: what other features take from listing.
export { OutputMenu } from './output_menu';
export type { ListQuery } from './output_choice';
