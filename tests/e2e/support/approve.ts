import type { Page } from '@playwright/test';
import type { CurrentValue } from '#lib/domain/correction.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { expect } from './product.ts';

interface Read {
  values: CurrentValue[];
  types: { type: DocumentType }[];
  lastSequence: number;
  extraction: number;
}

export const readingOf = async (page: Page, id: string): Promise<Read> =>
  (await (await page.request.get(`/api/v1/documents/${id}/review`)).json()) as Read;

/** Says of every needed field without a value that it is absent, and approves. */
export async function approve(page: Page, id: string): Promise<void> {
  const { values, types } = await readingOf(page, id);
  for (const [index, { type }] of types.entries())
    for (const fieldKey of DOCUMENT_TYPE_TABLE[type].core) {
      if (values.some((value) => value.documentIndex === index && value.fieldKey === fieldKey)) continue;
      const { lastSequence, extraction } = await readingOf(page, id);
      const correction = { action: 'absent', fieldKey, documentType: type, slot: `${index}/${fieldKey}/0` };
      await page.request.post(`/api/v1/documents/${id}/corrections`, { data: { correction, lastSequence, extraction } });
    }
  const { lastSequence, extraction } = await readingOf(page, id);
  const answer = await page.request.post(`/api/v1/documents/${id}/approve`, { data: { lastSequence, extraction } });
  expect(answer.status(), await answer.text()).toBe(200);
}
