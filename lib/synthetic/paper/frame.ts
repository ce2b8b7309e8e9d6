import type { Block } from './blocks.ts';
import type { Setting } from './setting.ts';
import type { Strip } from './strip.ts';

/** Where a block is set: so wide (points), in this setting. `set` sets the blocks within it. */
export interface Frame {
  setting: Setting;
  width: number;
  set(blocks: readonly Block[], frame: Frame): Strip[];
}
export type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

export const at = (frame: Frame, width: number, size = frame.setting.size): Frame => ({
  ...frame,
  width: Math.max(20, width),
  setting: size === frame.setting.size ? frame.setting : { ...frame.setting, size },
});

/** White after a block. */
export const gapAfter = (block: { after?: number }, frame: Frame): number => block.after ?? frame.setting.look.gap;
