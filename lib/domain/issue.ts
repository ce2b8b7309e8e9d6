import { z } from 'zod';

/** What can be wrong with an input or a page, and what its owner can do about it. Codes are stable; sentences are not. */
export const ISSUES = Object.freeze({
  file_empty: { severity: 'failed', message: 'The file is empty.', advice: 'Export or scan the document again and upload the new file.' },
  file_too_large: {
    severity: 'refused',
    message: 'The file is too large.',
    advice: 'Split it, or save it with smaller images, and upload the parts.',
  },
  file_type_unsupported: { severity: 'refused', message: 'This kind of file cannot be read.', advice: 'Upload a PDF, PNG, JPEG or TIFF.' },
  file_encrypted: {
    severity: 'failed',
    message: 'The file is locked with a password.',
    advice: 'Save a copy without the password and upload that.',
  },
  file_corrupt: {
    severity: 'failed',
    message: 'The file is damaged and cannot be opened.',
    advice: 'Download or scan it again and upload the new file.',
  },
  too_many_pages: { severity: 'failed', message: 'The file has too many pages.', advice: 'Split it into smaller files and upload those.' },
  no_pages: { severity: 'failed', message: 'The file has no pages.', advice: 'Export or scan the document again and upload the new file.' },
  unreadable: {
    severity: 'failed',
    message: 'No word could be read on any page.',
    advice: 'Scan it again: straight, sharp, at 200 dpi or more.',
  },
  reader_crashed: {
    severity: 'failed',
    message: 'The reader stopped while it opened the file.',
    advice: 'Try again; if it fails once more, print the file to a new PDF and upload that.',
  },
  page_failed: { severity: 'partial', message: 'This page could not be read.', advice: 'Check this page by eye, or scan it again.' },
  page_timed_out: {
    severity: 'partial',
    message: 'Reading this page took too long and was stopped.',
    advice: 'Check this page by eye, or print it to a new PDF.',
  },
  page_out_of_memory: {
    severity: 'partial',
    message: 'This page needs more memory than one page may use.',
    advice: 'Check this page by eye, or scan it at a lower resolution.',
  },
  page_blank: { severity: 'info', message: 'This page is blank.', advice: 'Nothing to do, unless something should be on it.' },
  ocr_failed: {
    severity: 'partial',
    message: 'The text of this page image could not be recognised.',
    advice: 'Check this page by eye, or scan it again.',
  },
  ocr_low_confidence: {
    severity: 'partial',
    message: 'This page is hard to read; words may be wrong.',
    advice: 'Compare the values with the page, or scan it again.',
  },
  model_failed: {
    severity: 'partial',
    message: 'The model could not read this file; rules alone answered.',
    advice: 'Compare the values with the pages, and ask an administrator to look at the model.',
  },
  hidden_text: {
    severity: 'info',
    message: 'This page carries text that nobody can see; it was left out.',
    advice: 'Compare the page with its source if this surprises you.',
  },
  not_read_here: {
    severity: 'partial',
    message: 'This is a scan or a picture, or a part of it is; a device reads only the text inside a file.',
    advice: 'Upload the file: the server reads scans and photos too.',
  },
  text_layer_unusable: {
    severity: 'info',
    message: 'The text inside the file does not match the page; the page was read as an image.',
    advice: 'Nothing to do.',
  },
} as const);

export type IssueCode = keyof typeof ISSUES;
export const ISSUE_CODES = Object.keys(ISSUES) as [IssueCode, ...IssueCode[]];

/** A bad page or input, as data. `page` counts from 1; without it the issue is about the whole file. */
export const issueSchema = z.object({
  page: z.number().int().positive().optional(),
  code: z.enum(ISSUE_CODES),
  message: z.string(),
});
export type Issue = z.infer<typeof issueSchema>;

/** An issue with its standard sentence, what to do, and a detail of this case where there is one. */
export function issueOf(code: IssueCode, at: { page?: number; detail?: string } = {}): Issue {
  const { message, advice } = ISSUES[code];
  const sentence = at.detail ? `${message} ${at.detail} ${advice}` : `${message} ${advice}`;
  return at.page === undefined ? { code, message: sentence } : { page: at.page, code, message: sentence };
}

/** Whether an issue makes a document partial (shown so, and always reviewed). */
export const isPartial = (issue: Issue): boolean => ISSUES[issue.code].severity === 'partial';
