import type { Role } from '#lib/domain/rights.ts';

export type PlaceName = 'documents' | 'loans' | 'review' | 'quality' | 'learning' | 'export' | 'cue-words' | 'members' | 'jobs' | 'audit';

export interface Place {
  name: PlaceName;
  href: string;
  label: string;
  /** Where there is little room: the bar of a phone. */
  short: string;
}

const place = (name: PlaceName, label: string, short = label): Place => ({ name, href: `/${name}`, label, short });
const DOCUMENTS = place('documents', 'Documents', 'Papers');
const LOANS = place('loans', 'Loans');
const REVIEW = place('review', 'Review queue', 'Review');
const QUALITY = place('quality', 'Quality');
const LEARNING = place('learning', 'Learning', 'Learn');
const EXPORT = place('export', 'Export');
const CUE_WORDS = place('cue-words', 'Cue words', 'Cues');

/** Where each role can go, in the order of its day. */
export const PLACES: Readonly<Record<Role | 'system', readonly Place[]>> = Object.freeze({
  borrower: [place('documents', 'My documents')],
  reviewer: [REVIEW, DOCUMENTS, LOANS, QUALITY],
  engineer: [DOCUMENTS, LOANS, QUALITY, LEARNING, EXPORT, CUE_WORDS],
  admin: [
    DOCUMENTS,
    REVIEW,
    LOANS,
    QUALITY,
    LEARNING,
    EXPORT,
    CUE_WORDS,
    place('members', 'Members'),
    place('jobs', 'Failed jobs', 'Jobs'),
    place('audit', 'Audit'),
  ],
  system: [],
});
