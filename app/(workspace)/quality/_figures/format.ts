/** Active time as people say it: `45 s`, `3 min 20 s`; a dash when none was measured. */
export function timeWord(ms: number | null): string {
  if (ms === null) return '–';
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return ms > 0 && seconds === 0 ? '< 1 s' : `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}

/** `93 %`, `2.5 %`: one digit more where whole percents would hide the difference. */
export function percentWord(share: number): string {
  const percent = share * 100;
  const shown = percent > 0 && percent < 10 ? percent.toFixed(1).replace(/\.0$/, '') : String(Math.round(percent));
  return `${shown} %`;
}

/** `90 to 96 %`. */
export const intervalWord = ([low, high]: readonly [number, number]): string => `${Math.round(low * 100)} to ${Math.round(high * 100)} %`;

/** A Monday as `2 Mar`. */
export const weekWord = (monday: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(monday));
