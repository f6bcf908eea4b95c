import type { SequenceDrawing } from './dressSequence.ts';

/** How far to slide a label so that it stands in the middle of the part of its way that is in view. */
export function slideOf(
  way: { readonly left: number; readonly right: number; readonly width: number },
  view: { readonly left: number; readonly right: number },
): number {
  const left = Math.max(way.left, view.left);
  const right = Math.min(way.right, view.right);
  const rest = (way.left + way.right) / 2;
  const reach = Math.max(0, (way.right - way.left - way.width) / 2);
  if (right <= left || reach === 0) return 0;
  const slide = (left + right) / 2 - rest;
  return Math.min(reach, Math.max(-reach, slide));
}

/** Lets labels of arrows that are longer than their scroll box follow the view. Returns what ends it. */
export function keepWordsInView(
  { lines, arrows }: SequenceDrawing,
  box: Element,
  rail: Element,
): () => void {
  const slide = (): void => {
    const matrix = lines.getScreenCTM();
    if (matrix === null || matrix.a === 0) return;
    const { left } = box.getBoundingClientRect();
    const view = {
      left: (left + rail.clientWidth - matrix.e) / matrix.a,
      right: (left + box.clientWidth - matrix.e) / matrix.a,
    };
    for (const { words } of arrows.values()) {
      if (words === undefined) continue;
      words.group.setAttribute('transform', `translate(${slideOf(words, view)} 0)`);
    }
  };
  slide();
  const observer = new ResizeObserver(slide);
  observer.observe(box);
  box.addEventListener('scroll', slide, { passive: true });
  return () => {
    observer.disconnect();
    box.removeEventListener('scroll', slide);
  };
}
