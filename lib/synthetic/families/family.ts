import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { PaperPlan } from '../paper/blocks.ts';
import type { Dice } from '../random.ts';
import type { World } from '../world/world.ts';

/**
 * One layout family: papers that a reader would call "the same form", in many variations by the dice (wording, order, fonts,
 * what is there and what is not). `heldOut` families are only ever in the test split: they measure layouts never trained on.
 * Those that are `keptForCalibration` are only ever in that split: how sure the judge may be is learned on layouts that the model
 * does not know, too, as most that it will meet are.
 */
export interface LayoutFamily {
  /** `<document type>/<what it looks like>`. */
  name: string;
  documentType: DocumentType;
  heldOut?: boolean;
  keptForCalibration?: boolean;
  /** How often it is drawn against the other families of its type; 1 unless one says otherwise. */
  weight?: number;
  compose(world: World, dice: Dice): ComposedPaper;
}

export interface ComposedPaper {
  plan: PaperPlan;
  /**
   * Values that are right though no marked text carries them: enumerations told by a ticked box or a title, as printed.
   * All other truth comes from the marked values.
   */
  stated?: Partial<Record<FieldKey, readonly string[]>>;
}
