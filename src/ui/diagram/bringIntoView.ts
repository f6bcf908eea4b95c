import { scrollPosition } from './scrollPosition.ts';

/** Room around the target, in CSS pixels. */
const roomAround = 24;

/** Scrolls a box, and nothing around it, as little as it takes to show a part of what it holds. */
export function bringIntoView(box: Element, target: Element): void {
  const frame = box.getBoundingClientRect();
  const { left, right, top, bottom } = target.getBoundingClientRect();
  const across = frame.left - box.scrollLeft;
  const down = frame.top - box.scrollTop;
  box.scrollTo(
    scrollPosition(
      { position: box.scrollLeft, room: box.clientWidth },
      { from: left - across - roomAround, to: right - across + roomAround },
      'from',
    ),
    scrollPosition(
      { position: box.scrollTop, room: box.clientHeight },
      { from: top - down - roomAround, to: bottom - down + roomAround },
      'from',
    ),
  );
}
