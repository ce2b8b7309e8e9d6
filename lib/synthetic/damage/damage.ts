import type { GreyImage } from '#lib/domain/ports.ts';
import type { Dice } from '../random.ts';
import { blurred, dithered, noisy, speckled, thresholded } from './grain.ts';
import { compressed } from './jpeg.ts';
import { type Mapping, mappingOf, tilted, turned } from './place.ts';
import type { DamageRecipe } from './recipe.ts';
import { bordered, greyed, punched, seenThrough, shadowed } from './sheet.ts';

export interface DamagedPage extends Mapping {
  image: GreyImage;
}

type Step = (image: GreyImage) => GreyImage;

/** In the order in which it happens: to the sheet, on the glass, in the machine, in the file. */
function stepsOf(recipe: DamageRecipe, dice: Dice): (Step | false)[] {
  const { showThrough, levels, punchHoles, blur, shadow, darkBorder = [], noise, bits, speckle, jpeg } = recipe;
  return [
    showThrough !== undefined && ((image) => seenThrough(image, showThrough)),
    punchHoles !== undefined && ((image) => punched(image, punchHoles, dice)),
    (image) => tilted(image, recipe.tilt),
    blur !== undefined && ((image) => blurred(image, blur)),
    levels !== undefined && ((image) => greyed(image, levels)),
    shadow !== undefined && ((image) => shadowed(image, shadow)),
    ...darkBorder.map((border) => (image: GreyImage) => bordered(image, border, dice)),
    noise !== undefined && ((image) => noisy(image, noise, dice)),
    bits !== undefined && ((image) => (bits === 'dither' ? dithered(image) : thresholded(image, bits.threshold))),
    speckle !== undefined && ((image) => speckled(image, speckle, dice)),
    (image) => turned(image, recipe.turns),
    jpeg !== undefined && ((image) => compressed(image, jpeg)),
  ];
}

/** A page as it comes out of the scanner, and where its places went. The same image, recipe and dice give the same pixels. */
export function damage(image: GreyImage, recipe: DamageRecipe, dice: Dice): DamagedPage {
  const steps = stepsOf(recipe, dice).filter((step) => step !== false);
  return { image: steps.reduce((page, step) => step(page), image), ...mappingOf(image, recipe.tilt, recipe.turns) };
}
