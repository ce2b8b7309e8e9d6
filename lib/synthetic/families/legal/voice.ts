import type { Dice } from '../../random.ts';

/** In whose words a paper speaks: "I promise", "Borrower promises", "the undersigned promises". */
export interface Voice {
  I: string;
  my: string;
  me: string;
  /** Ending of the verb: "promise" or "promises". */
  s: string;
  have: string;
  am: string;
  holder: string;
  paper: string;
}

export const VOICES: Readonly<Record<'first' | 'third' | 'maker', (dice: Dice) => Voice>> = {
  first: () => ({ I: 'I', my: 'my', me: 'me', s: '', have: 'have', am: 'am', holder: 'the Note Holder', paper: 'this Note' }),
  third: (dice) => ({
    I: 'Borrower',
    my: 'Borrower’s',
    me: 'Borrower',
    s: 's',
    have: 'has',
    am: 'is',
    holder: dice.pick(['Lender', 'the Lender', 'the Holder']),
    paper: 'this Note',
  }),
  maker: (dice) => {
    const who = dice.pick(['the undersigned', 'Maker', 'the Maker', 'Debtor']);
    return {
      I: who,
      my: `${who}’s`,
      me: who,
      s: 's',
      have: 'has',
      am: 'is',
      holder: dice.pick(['Holder', 'Payee', 'the holder hereof']),
      paper: dice.pick(['this Note', 'this obligation']),
    };
  },
};

export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
