/** Written in front of `reload.js`: the number of this build. */
declare const BUILD: number;
