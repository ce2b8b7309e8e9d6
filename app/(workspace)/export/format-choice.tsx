import { EXPORT_FORMAT_TABLE, EXPORT_FORMATS, type ExportFormat } from '#lib/domain/export-format.ts';

interface FormatChoiceProps {
  chosen: ExportFormat;
  deidentified: boolean;
  onChoose: (format: ExportFormat) => void;
}

/** What to write, with who reads it. A format that shows the pages cannot hide who they are about. */
export function FormatChoice({ chosen, deidentified, onChoose }: FormatChoiceProps) {
  return (
    <fieldset className="border-b border-line px-5 py-4">
      <legend className="float-left mb-2 w-full font-semibold">Format</legend>
      <div className="clear-both grid gap-x-6 gap-y-1 md:grid-cols-2">
        {EXPORT_FORMATS.map((format) => {
          const { label, about, needsPictures } = EXPORT_FORMAT_TABLE[format];
          const isClosed = deidentified && needsPictures;
          return (
            <label
              key={format}
              className={`flex gap-2.5 rounded-md px-2 py-1.5 has-checked:bg-accent-soft ${isClosed ? 'opacity-60' : 'hover:bg-hover'}`}
            >
              <input
                type="radio"
                name="format"
                value={format}
                checked={chosen === format}
                disabled={isClosed}
                onChange={() => onChoose(format)}
                aria-labelledby={`format-${format}`}
                aria-describedby={`format-${format}-about`}
                className="mt-1 size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0">
                <span id={`format-${format}`} className="font-medium">
                  {label}
                </span>
                <span id={`format-${format}-about`} className="block text-sm text-ink-soft">
                  {isClosed ? 'Shows the pages as they are, so it cannot be de-identified.' : about}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
