import { InvalidInput } from '#lib/domain/errors.ts';
import type { TokenClassifier } from '#lib/domain/ports.ts';

/** Forms repeat their words: most are encoded once. The memory of it is a few megabytes. */
const WORDS_MAX = 50_000;

/** What is asked of a tokenizer, whichever door loaded it. */
interface Tokenizer {
  encode(text: string, options: { add_special_tokens: boolean }): number[];
}

/** Encodes single words and remembers them; a word of which the tokenizer makes nothing is `[UNK]`. */
export function wordEncoder(tokenizer: Tokenizer): Pick<TokenClassifier, 'encode' | 'special'> {
  const idOf = (token: string): number => {
    const [id] = tokenizer.encode(token, { add_special_tokens: false });
    if (id === undefined) throw new InvalidInput(`The tokenizer has no ${token}.`, 'bundle_invalid');
    return id;
  };
  const unknown = idOf('[UNK]');
  const known = new Map<string, readonly number[]>();
  return {
    special: { cls: idOf('[CLS]'), sep: idOf('[SEP]'), pad: idOf('[PAD]') },
    encode: (word) => {
      const before = known.get(word);
      if (before) return before;
      const pieces = tokenizer.encode(word, { add_special_tokens: false });
      const fresh = pieces.length > 0 ? pieces : [unknown];
      if (known.size >= WORDS_MAX) known.clear();
      known.set(word, fresh);
      return fresh;
    },
  };
}
