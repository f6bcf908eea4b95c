/** The nearest box around an element that scrolls up and down. */
export function scrollerOf(element: Element): Element | undefined {
  for (let box = element.parentElement; box; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if (/auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight)
      return box === document.scrollingElement ? undefined : box;
  }
  return undefined;
}

/**
 * Scrolls the box around an element, and nothing else, so that the element stands in its upper third;
 * not at all where it is in view already.
 */
export function bringWithin(element: Element): void {
  const box = scrollerOf(element);
  if (!box) return;
  const { top, bottom, height } = element.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top >= frame.top && bottom <= frame.bottom) return;
  // Tall ones from their top; others as far up as leaves them whole.
  const above = Math.max(0, Math.min(box.clientHeight / 3, box.clientHeight - height));
  box.scrollTop += top - frame.top - above;
}
