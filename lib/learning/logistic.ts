/** Logistic regression with L2, by Newton's method: the same examples in the same order give the same weights. */

/** One example: named terms (absent ones count as 0) and whether it holds. */
export interface LogisticExample {
  terms: readonly { name: string; value: number }[];
  holds: boolean;
}

interface Row {
  columns: readonly number[];
  values: readonly number[];
  holds: number;
}

const ROUNDS_MAX = 40;
/** Steps shorter than this change no printed figure. */
const STEP_MIN = 1e-7;

/**
 * Fits one weight a name. `penalty` gives a name its L2 strength (in examples); it must be above 0, which also keeps weights
 * finite where a line parts the examples cleanly. An empty list gives no weights.
 */
export function fitLogistic(examples: readonly LogisticExample[], penalty: (name: string) => number): Record<string, number> {
  const names = [...new Set(examples.flatMap(({ terms }) => terms.map(({ name }) => name)))].sort();
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ terms, holds }): Row => {
    const used = terms.filter(({ value }) => value !== 0);
    return { columns: used.map(({ name }) => indexOf.get(name) ?? 0), values: used.map(({ value }) => value), holds: holds ? 1 : 0 };
  });
  const strengths = names.map(penalty);
  const weights = new Float64Array(names.length);
  let loss = lossOf(rows, weights, strengths);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const step = newtonStep(rows, weights, strengths);
    // Halved until the loss falls: a full step may overshoot where probabilities are near 0 and 1.
    let share = 1;
    let moved = plus(weights, step, share);
    let next = lossOf(rows, moved, strengths);
    while (next > loss && share > 1e-4) {
      share /= 2;
      moved = plus(weights, step, share);
      next = lossOf(rows, moved, strengths);
    }
    if (next > loss) break;
    weights.set(moved);
    loss = next;
    if (Math.max(0, ...step.map((value) => Math.abs(value * share))) < STEP_MIN) break;
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0]));
}

const plus = (weights: Float64Array, step: Float64Array, share: number): Float64Array =>
  weights.map((weight, index) => weight + share * (step[index] ?? 0));

const rawOf = ({ columns, values }: Row, weights: Float64Array): number =>
  columns.reduce((sum, column, index) => sum + (weights[column] ?? 0) * (values[index] ?? 0), 0);

/** log(1 + exp(x)) without overflow. */
const softplus = (x: number): number => (x > 30 ? x : Math.log1p(Math.exp(x)));

function lossOf(rows: readonly Row[], weights: Float64Array, strengths: readonly number[]): number {
  const misfit = rows.reduce((sum, row) => {
    const raw = rawOf(row, weights);
    return sum + softplus(raw) - row.holds * raw;
  }, 0);
  return misfit + strengths.reduce((sum, strength, index) => sum + 0.5 * strength * (weights[index] ?? 0) ** 2, 0);
}

function newtonStep(rows: readonly Row[], weights: Float64Array, strengths: readonly number[]): Float64Array {
  const size = weights.length;
  const hessian = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  for (const row of rows) {
    const probability = 1 / (1 + Math.exp(-rawOf(row, weights)));
    const spread = probability * (1 - probability);
    for (const [a, column] of row.columns.entries()) {
      const value = row.values[a] ?? 0;
      gradient[column] = (gradient[column] ?? 0) + value * (row.holds - probability);
      for (const [b, other] of row.columns.entries()) {
        const at = column * size + other;
        hessian[at] = (hessian[at] ?? 0) + spread * value * (row.values[b] ?? 0);
      }
    }
  }
  for (const [index, strength] of strengths.entries()) {
    gradient[index] = (gradient[index] ?? 0) - strength * (weights[index] ?? 0);
    hessian[index * size + index] = (hessian[index * size + index] ?? 0) + strength;
  }
  return solve(hessian, gradient);
}

/** Solves a symmetric positive definite system by Cholesky's factors; `matrix` is overwritten. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const at = (row: number, column: number): number => matrix[row * size + column] ?? 0;
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = at(row, column);
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
      matrix[row * size + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(column, column);
    }
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    let sum = solution[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= at(row, k) * (solution[k] ?? 0);
    solution[row] = sum / at(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = solution[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= at(k, row) * (solution[k] ?? 0);
    solution[row] = sum / at(row, row);
  }
  return solution;
}
