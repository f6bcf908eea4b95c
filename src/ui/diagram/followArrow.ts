import { scrollPosition } from './scrollPosition.ts';

export interface Follow {
  /** The scroll box, and what sticks to its top and its left edge. */
  readonly box: Element;
  readonly top: Element;
  readonly left: Element;
  /** What should be in view, and the arrow among it that matters most. */
  readonly targets: readonly Element[];
  readonly focus: Element;
  /** Room for the actors at both ends of the focus, in CSS pixels. */
  readonly endRoom: number;
  /** Whether the focus is read from left to right: its end is what matters. */
  readonly rightwards: boolean;
  /** While a message travels: the milliseconds in which to go from one end to the other. */
  readonly travelMs?: number;
  readonly still: boolean;
}

const glance = 150;

function glide(box: Element, left: number, top: number, ms: number): () => void {
  const from = { left: box.scrollLeft, top: box.scrollTop };
  const begun = performance.now();
  let frame = 0;
  const step = (now: number): void => {
    const part = Math.min(1, Math.max(0, (now - begun) / ms));
    const eased = part * part * (3 - 2 * part);
    box.scrollTo(from.left + (left - from.left) * eased, from.top + (top - from.top) * eased);
    if (part < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

/**
 * Brings an arrow into view by scrolling its own box and nothing else. An arrow longer than the box is
 * followed from its sender to its receiver while its message travels. Returns what ends the motion.
 */
export function followArrow(follow: Follow): () => void {
  const { box, top, left, targets, focus, endRoom, rightwards, travelMs, still } = follow;
  const frame = box.getBoundingClientRect();
  const inset = {
    left: left.getBoundingClientRect().width,
    top: top.getBoundingClientRect().height,
  };
  const origin = {
    left: frame.left + box.clientLeft - box.scrollLeft + inset.left,
    top: frame.top + box.clientTop - box.scrollTop + inset.top,
  };
  const rects = targets.map((target) => target.getBoundingClientRect());
  const across = focus.getBoundingClientRect();
  const horizontal = { position: box.scrollLeft, room: box.clientWidth - inset.left };
  const width = {
    from: across.left - origin.left - endRoom,
    to: across.right - origin.left + endRoom,
  };
  const [sender, receiver] = rightwards ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const y = scrollPosition(
    { position: box.scrollTop, room: box.clientHeight - inset.top },
    {
      from: Math.min(...rects.map((rect) => rect.top)) - origin.top,
      to: Math.max(...rects.map((rect) => rect.bottom)) - origin.top,
    },
    'to',
  );
  const x = scrollPosition(horizontal, width, receiver);
  if (still) {
    box.scrollTo(x, y);
    return () => undefined;
  }
  const tooLong = width.to - width.from > horizontal.room;
  if (travelMs !== undefined && tooLong) box.scrollTo(scrollPosition(horizontal, width, sender), y);
  return glide(box, x, y, travelMs !== undefined && tooLong ? travelMs : glance);
}
