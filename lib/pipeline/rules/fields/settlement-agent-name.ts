import { isCompany } from '../language/guards.ts';
import { inTable } from '../language/in-table.ts';
import { labelled } from '../language/labelled.ts';
import { letterhead } from '../language/letterhead.ts';
import { rulesFor } from '../language/rule.ts';

export const settlementAgentName = rulesFor('settlementAgentName', [
  labelled({
    name: 'settlement-agent',
    types: ['closing-disclosure', 'settlement-statement'],
    labels: [
      'Settlement Agent',
      'Closing Agent',
      'Escrow Agent',
      'H. Settlement Agent',
      'Title Company',
      'la operaci\u00f3n de cierre',
      'Agente de cierre',
      'Settlement Company',
    ],
    score: 0.92,
    accept: isCompany,
  }),
  inTable({
    name: 'contact-table-settlement-agent',
    types: ['closing-disclosure'],
    heads: ['Settlement Agent', 'Title Company', 'Closing Agent', 'Agente de cierre'],
    labels: ['Name', 'Nombre'],
    score: 0.85,
  }),
  letterhead({ name: 'letterhead-settlement-agent', types: ['settlement-statement'], score: 0.7 }),
]);
