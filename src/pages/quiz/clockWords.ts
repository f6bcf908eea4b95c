const two = (count: number): string => String(count).padStart(2, '0');

/** Time that is left, in milliseconds, as minutes and seconds: never 0:00 while there is some. */
export function clockWords(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}
