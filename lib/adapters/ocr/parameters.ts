/**
 * How both engines are set, so that they read alike.
 *
 * Page segmentation 4 (one column of text of variable sizes): the default loses the decimals of ruled tables, WER 3.2
 * against 1.6 % on ten clean pages. A wider gap before a column of aligned blobs counts as a tab stop: at the default of
 * 0.75 the cents of the last column of a typewritten pay stub were cut off the page, WER 23 against 1.1 %.
 */
export const PARAMETERS = Object.freeze({
  tessedit_pageseg_mode: '4',
  textord_tabfind_aligned_gap_fraction: '1.5',
  // Leptonica's remarks ("Detected 386 diacritics") would end up in the output of a command-line tool.
  debug_file: '/dev/null',
});
