/** A number of places that are taken and given back; who comes when all are taken waits in order. */
export interface Slots {
  /** Waits for a free place; call what it answers to give the place back. */
  take(): Promise<() => void>;
}

export function openSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  const giveBack = (): void => {
    const next = waiting.shift();
    // The place goes from hand to hand, so that nobody can slip in between.
    if (next) next();
    else free += 1;
  };
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      let given = false;
      return () => {
        if (!given) giveBack();
        given = true;
      };
    },
  };
}
