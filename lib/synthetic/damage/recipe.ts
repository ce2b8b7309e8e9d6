import type { Dice } from '../random.ts';

/** What happens to a page between the printer and the file. Absent: it does not. */
export interface DamageRecipe {
  name: string;
  /** At which the page is drawn before the damage. */
  dpi: 150 | 200 | 300;
  /** Degrees clockwise, -3 to 3. */
  tilt: number;
  /** Quarter turns clockwise by which the page lies wrong. */
  turns: 0 | 1 | 2 | 3;
  /** Gaussian, standard deviation in pixels. */
  blur?: number;
  /** Gaussian, standard deviation in grey levels. */
  noise?: number;
  /** Grey levels of paper and ink. */
  levels?: { paper: number; ink: number };
  /** Share by which the light falls off towards one edge. */
  shadow?: { edge: Edge; depth: number };
  /** The print of the other side, mirrored: share of its darkness that comes through. */
  showThrough?: number;
  punchHoles?: Edge;
  /** Dark strips of the scanner's lid, shares of the page. */
  darkBorder?: { edge: Edge; width: number }[];
  /** One-bit: a level below which a pixel is ink, or error diffusion. */
  bits?: { threshold: number } | 'dither';
  /** Share of pixels turned to specks. */
  speckle?: number;
  /** JPEG quality 1 to 100. */
  jpeg?: number;
}

export const EDGES = ['left', 'top', 'right', 'bottom'] as const;
export type Edge = (typeof EDGES)[number];

const PAGE_WRONG = 0.06;
const within = (dice: Dice, low: number, high: number): number => low + dice.next() * (high - low);
const maybe = (dice: Dice, share: number): boolean => dice.next() < share;

type Kind = (dice: Dice) => Omit<DamageRecipe, 'turns'>;

const office: Kind = (dice) => ({
  name: 'office scan',
  dpi: dice.pick([200, 200, 300]),
  tilt: within(dice, -0.7, 0.7),
  blur: within(dice, 0.4, 0.8),
  noise: within(dice, 2, 8),
  jpeg: dice.between(60, 85),
});

const skewed: Kind = (dice) => ({
  name: 'skewed',
  dpi: 200,
  tilt: within(dice, 1, 3) * (maybe(dice, 0.5) ? 1 : -1),
  blur: 0.5,
  noise: within(dice, 2, 6),
  darkBorder: [{ edge: dice.pick(EDGES), width: within(dice, 0.004, 0.02) }],
});

const fax: Kind = (dice) => ({
  name: 'fax',
  dpi: 200,
  tilt: within(dice, -0.8, 0.8),
  blur: within(dice, 0.5, 0.8),
  noise: within(dice, 8, 22),
  bits: { threshold: dice.between(125, 170) },
  speckle: within(dice, 0.0005, 0.004),
});

const dithered: Kind = (dice) => ({
  name: 'dithered',
  dpi: 200,
  tilt: within(dice, -0.3, 0.3),
  levels: { paper: dice.between(215, 245), ink: dice.between(20, 70) },
  bits: 'dither',
});

const pale: Kind = (dice) => ({
  name: 'low contrast',
  dpi: 200,
  tilt: within(dice, -0.5, 0.5),
  blur: 0.5,
  levels: { paper: dice.between(185, 225), ink: dice.between(80, 125) },
  shadow: { edge: dice.pick(EDGES), depth: within(dice, 0.1, 0.35) },
  noise: within(dice, 2, 6),
  jpeg: dice.between(50, 80),
});

const blurred: Kind = (dice) => ({
  name: 'blurred',
  dpi: dice.pick([150, 200]),
  tilt: within(dice, -0.5, 0.5),
  blur: within(dice, 0.9, 1.4),
  noise: within(dice, 1, 4),
  jpeg: dice.between(35, 70),
});

const copied: Kind = (dice) => ({
  name: 'copy of a copy',
  dpi: 200,
  tilt: within(dice, -1.2, 1.2),
  blur: within(dice, 0.7, 1),
  levels: { paper: dice.between(205, 240), ink: dice.between(30, 85) },
  showThrough: within(dice, 0.05, 0.16),
  punchHoles: dice.pick(['left', 'left', 'top']),
  darkBorder: EDGES.filter(() => maybe(dice, 0.4)).map((edge) => ({ edge, width: within(dice, 0.004, 0.025) })),
  noise: within(dice, 4, 12),
  speckle: within(dice, 0, 0.001),
  jpeg: dice.between(35, 60),
});

/** How a page comes in, by the dice: most are office scans; a few lie on their side or on their head. */
export function recipeOf(dice: Dice): DamageRecipe {
  const kind = dice.pick([office, office, office, skewed, fax, dithered, pale, blurred, copied, copied]);
  const turns = maybe(dice, PAGE_WRONG) ? dice.pick([1, 2, 3] as const) : (0 as const);
  return { ...kind(dice), turns };
}
