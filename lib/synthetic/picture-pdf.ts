import { PDFDocument } from 'pdf-lib';

interface Picture {
  jpeg: Uint8Array;
  /** Points (1/72 inch) of the page that it fills. */
  width: number;
  height: number;
}

/** A PDF as a scanner makes it: one picture a page and no text. The same pictures give the same bytes. */
export async function picturePdf(pictures: readonly Picture[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  for (const { jpeg, width, height } of pictures) {
    pdf.addPage([width, height]).drawImage(await pdf.embedJpg(jpeg), { x: 0, y: 0, width, height });
  }
  return pdf.save();
}
