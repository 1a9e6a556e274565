/** Written in front of `reload.js`: a picture beside the page, and the width it has as long as the page is as it is here. */
declare const WATCHED: string;
declare const WIDTH: number;
