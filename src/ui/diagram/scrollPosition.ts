/** One axis of a scroll box, in CSS pixels. */
export interface ScrollAxis {
  readonly position: number;
  /** What can be seen, without what sticks to its start. */
  readonly room: number;
}

/**
 * Where to scroll along one axis so that `from..to` (counted from the start of the content that can be
 * seen at position 0) is in view: nowhere if it is, else to its middle; if it is longer than the room,
 * to the end that matters.
 */
export function scrollPosition(
  { position, room }: ScrollAxis,
  { from, to }: { readonly from: number; readonly to: number },
  matters: 'from' | 'to',
): number {
  if (to - from > room) return Math.max(0, matters === 'from' ? from : to - room);
  if (from >= position && to <= position + room) return position;
  return Math.max(0, (from + to - room) / 2);
}
