import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Company, Person } from '../../world/world.ts';
import type { Draft } from './draft.ts';
import { markedAddress, plainAddress } from './parties.ts';
import { section } from './terms-tables.ts';

/** One column of the contact table; cells that are not known stay empty. */
interface Contact {
  head: string;
  name: Text;
  address: Text;
  nmlsId: Text;
  licence: Text;
  contact: Text;
  contactNmlsId: Text;
  contactLicence: Text;
  email: Text;
  phone: Text;
}
const EMPTY: Omit<Contact, 'head'> = {
  name: '',
  address: '',
  nmlsId: '',
  licence: '',
  contact: '',
  contactNmlsId: '',
  contactLicence: '',
  email: '',
  phone: '',
};

const mailOf = (person: Person, firm: string): string =>
  `${person.first}.${person.last}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z.]/g, '') +
  `@${firm
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 14)}.example`;

function lenderContact(draft: Draft): Contact {
  const { world, ink, words, dice } = draft;
  const { lender, originator } = world;
  const named = dice.next() < 0.9;
  return {
    head: words.lender,
    name: [ink.mark('lenderName', ink.name(lender.name))],
    address: dice.next() < 0.9 ? [markedAddress(draft, 'lenderAddress', lender.address)] : '',
    nmlsId: dice.next() < 0.92 ? [ink.mark('lenderNmlsId', lender.nmlsId)] : '',
    licence: dice.next() < 0.3 ? `${lender.address.state}-${dice.digits(6)}` : '',
    contact: named ? [ink.mark('loanOriginatorName', ink.name(originator.name))] : '',
    contactNmlsId: named && dice.next() < 0.92 ? [ink.mark('loanOriginatorNmlsId', originator.nmlsId)] : '',
    contactLicence: named && dice.next() < 0.35 ? originator.stateLicence : '',
    email: named ? originator.email : '',
    phone: originator.phone,
  };
}

/** The broker and its officer: the broker is a field, its numbers are not the lender's. */
function brokerContact({ world, ink, words, dice, ...draft }: Draft): Contact {
  const { broker } = world;
  if (!broker) return { head: words.broker, ...EMPTY };
  const licence = dice.next() < 0.4 ? `MB${dice.digits(5)}` : '';
  return {
    head: words.broker,
    name: [ink.mark('mortgageBrokerName', ink.name(broker.name))],
    address: [plainAddress({ ink, words, dice }, broker.address)],
    nmlsId: [ink.plain(broker.nmlsId)],
    licence,
    contact: [ink.plain(ink.name(broker.officer.name))],
    contactNmlsId: [ink.plain(broker.officer.nmlsId)],
    contactLicence: draft.faithful ? '' : licence,
    email: mailOf(broker.officer, broker.name),
    phone: broker.phone,
  };
}

function realtorContact({ world, ink, dice, spanish }: Draft, side: 'B' | 'S'): Contact {
  const head = spanish ? `Agente inmobiliario (${side === 'B' ? 'C' : 'V'})` : `Real Estate Broker (${side})`;
  const realtor = world.realtors[side === 'B' ? 0 : 1];
  if (!realtor) return { head, ...EMPTY };
  return {
    head,
    ...EMPTY,
    name: [ink.plain(ink.name(realtor.firm))],
    address: `${dice.between(100, 9900)} ${dice.pick(['Market', 'Depot', 'Chapel', 'Wharf'])} St\n${world.property.city}, ${world.property.state} ${world.property.zip}`,
    licence: realtor.licence,
    contact: [ink.plain(ink.name(realtor.agent.name))],
    contactLicence: `P${dice.digits(5)}`,
    email: mailOf(realtor.agent, realtor.firm),
    phone: `${dice.between(210, 980)}-555-01${dice.digits(2)}`,
  };
}

function agentContact(draft: Draft): Contact {
  const { world, ink, words, dice } = draft;
  const agent: Company & { officer: Person } = world.settlementAgent;
  return {
    head: words.settlementAgent,
    ...EMPTY,
    name: [ink.mark('settlementAgentName', ink.name(agent.name))],
    address: [plainAddress({ ink, words, dice }, agent.address)],
    licence: dice.next() < 0.6 ? `${world.property.state}${dice.digits(6)}` : '',
    contact: [ink.plain(ink.name(agent.officer.name))],
    contactLicence: dice.next() < 0.5 ? `PA${dice.digits(4)}` : '',
    email: mailOf(agent.officer, agent.name),
    phone: agent.phone,
  };
}

/** Page 5, lower half: parties in columns, or in rows of boxes on other software. */
export function contactTable(draft: Draft): Block[] {
  const { words, dice, sale } = draft;
  const brokers = draft.faithful || draft.world.broker || dice.next() < 0.5 ? [brokerContact(draft)] : [];
  const realtors = sale ? [realtorContact(draft, 'B'), realtorContact(draft, 'S')] : [];
  const contacts = [lenderContact(draft), ...brokers, ...realtors, agentContact(draft)];
  const keys = (['name', 'address', 'nmlsId', 'licence', 'contact', 'contactNmlsId', 'contactLicence', 'email', 'phone'] as const).filter(
    (key) => key !== 'licence' || draft.faithful || dice.next() < 0.8,
  );
  const label = (key: (typeof keys)[number]): string => (key === 'licence' ? words.stateLicence : words[key]);
  const stacked = !draft.faithful && dice.next() < 0.25;
  const size = contacts.length > 4 ? 6.3 : 7;
  const body: Block = stacked
    ? {
        kind: 'columns',
        columns: contacts.map((contact): Block[] => [
          {
            kind: 'pairs',
            layout: 'below',
            size,
            boldLabels: true,
            pairs: [{ label: '', value: [bold(contact.head)] }, ...keys.map((key) => ({ label: label(key), value: contact[key] }))],
          },
        ]),
        gap: 5,
        after: 4,
      }
    : {
        kind: 'table',
        head: true,
        rows: [
          ['', ...contacts.map(({ head }): Cell => [bold(head)])],
          ...keys.map((key): Cell[] => [[bold(label(key))], ...contacts.map((contact): Cell => contact[key])]),
        ],
        widths: [0.13, ...contacts.map(() => 0.87 / contacts.length)],
        borders: dice.pick(['grid', 'rows', 'rows']),
        size,
        padding: 2,
        after: 5,
      };
  return [section(draft, words.contactInformation), body];
}

/** Signature lines with the borrowers' names typed under them on some papers. */
export function confirmReceipt(draft: Draft): Block[] {
  const { words, dice, world, ink } = draft;
  const typed = dice.next() < 0.5;
  const signed = dice.next() < 0.5;
  const lines = world.borrowers.map(({ name }): Block[] => [
    {
      kind: 'signature',
      name: typed
        ? [ink.mark('borrowerName', ink.name(name))]
        : draft.spanish
          ? 'Firma del solicitante'
          : dice.pick(['Applicant Signature', 'Borrower Signature', 'Signature']),
      under: [],
      signed,
      ...(dice.next() < 0.6 ? { date: signed ? ink.date(world.closingDate) : words.date } : {}),
    },
  ]);
  const pairs = lines.flatMap((_, index) => (index % 2 === 0 ? [lines.slice(index, index + 2)] : []));
  return [
    section(draft, words.confirmReceipt),
    { kind: 'paragraph', text: words.receiptNote, after: 8 },
    ...pairs.map((pair): Block => ({ kind: 'columns', columns: pair.length === 2 ? pair : [...pair, []], gap: 20, after: 2 })),
  ];
}
