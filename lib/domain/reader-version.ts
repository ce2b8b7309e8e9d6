/**
 * What reads a page, as a whole: the reader of files, the preparation of images, the choice between text and image, and
 * the recogniser. Raise it by one with every change after which the words, boxes, confidences, issues or quality of any
 * page may be other ones than before; leave it with changes of speed, memory or wording. Pages read by another version
 * are never taken over.
 */
const READING = 5;

/** `engine` = the setting that chooses the recogniser. */
export const readerVersionOf = (engine: string): string => `${READING}/${engine}`;
