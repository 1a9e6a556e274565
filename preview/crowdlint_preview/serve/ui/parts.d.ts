// The server answers `parts.js` with the small parts that reports are built of, too.
export * from '../../site/shell/report-parts.js';
