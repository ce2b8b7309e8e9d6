import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { GreyImage } from '#lib/domain/ports.ts';
import type { Dice } from '#lib/synthetic/random.ts';

/** A normally distributed number (Box and Muller). */
const gauss = (dice: Dice): number => Math.sqrt(-2 * Math.log(dice.next() + 1e-12)) * Math.cos(2 * Math.PI * dice.next());

/** A page as an office scanner gives it: askew by up to a degree, soft, noisy, compressed. JPEG. */
async function scanned({ pixels, width, height }: GreyImage, dice: Dice): Promise<Buffer> {
  const degrees = (dice.next() - 0.5) * 2;
  const soft = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: '#ffffff' })
    .resize(width, height, { fit: 'cover' })
    .blur(0.4 + dice.next() * 0.5)
    .linear(0.82 + dice.next() * 0.12, 12)
    .greyscale()
    .raw()
    .toBuffer();
  const amount = 3 + dice.next() * 7;
  const noisy = soft.map((value) => Math.max(0, Math.min(255, value + gauss(dice) * amount)));
  return await sharp(noisy, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: dice.between(55, 80) })
    .toBuffer();
}

/** A file of scans: one image a page, no text. */
export async function degrade(images: readonly GreyImage[], dice: Dice): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  for (const image of images) {
    const jpeg = await pdf.embedJpg(await scanned(image, dice));
    const [width, height] = [(image.width * 72) / image.dpi, (image.height * 72) / image.dpi];
    pdf.addPage([width, height]).drawImage(jpeg, { x: 0, y: 0, width, height });
  }
  return await pdf.save();
}
