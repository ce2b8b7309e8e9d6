import type { LayoutFamily } from '../family.ts';
import { form } from './form.ts';
import { list } from './list.ts';
import { worksheet } from './worksheet.ts';

export const TRANSMITTAL_SUMMARIES: readonly LayoutFamily[] = [form, list, worksheet];
