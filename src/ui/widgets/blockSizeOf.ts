/**
 * The height of a block of lines of the wire, in CSS: so many, or fewer where `--most-lines` says that
 * there is less room.
 */
export const blockSizeOf = (lines: number): string =>
  `calc(min(${lines}, var(--most-lines, ${lines})) * 1.25rem + 1rem)`;
