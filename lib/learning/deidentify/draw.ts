/** A number 0..2^32-1 that a text stands for, the same each time; without the secret behind it nobody can tell which. */
export type Draw = (text: string) => number;

/** A draw of its own for a purpose. */
export const drawFor =
  (draw: Draw, purpose: string): Draw =>
  (text) =>
    draw(`${purpose}\u0000${text}`);
