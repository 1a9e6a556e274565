/** Written in front of `reload.js`: a picture beside the page whose width says which text the page has. */
declare const WATCHED: string;
