import type { GreyImage } from '#lib/domain/ports.ts';

/**
 * The pixels as a binary PGM, which needs no encoding. Unlike a PNG it carries no density, so the recogniser is told
 * the resolution by a parameter.
 */
export function toPgm({ pixels, width, height }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}
