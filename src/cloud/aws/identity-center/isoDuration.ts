/** Durations as ISO 8601 writes them, of days down to seconds, as the API model's pattern allows. */
const form = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Seconds of a duration such as `PT8H`; undefined where the text is not one. */
export function readDuration(text: string): number | undefined {
  const match = form.exec(text);
  if (!match || text === 'P' || text.endsWith('T')) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((digits) => (digits === undefined ? 0 : Number(digits)));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** A duration of so many seconds, in hours, minutes and seconds. */
export function writeDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const written = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return `PT${written.join('') || '0S'}`;
}
