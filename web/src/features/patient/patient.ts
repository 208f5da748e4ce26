// The front door: handing words to the search without putting them into an address.
export { handOverWords } from './handed_words';
