/** The nearest box around an element that scrolls up and down. */
function scroller(element: Element): Element | undefined {
  for (let box = element.parentElement; box; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if (/auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight) return box;
  }
  return undefined;
}

/** Scrolls the box around an element, and nothing else, so that the element stands in its upper third. */
export function bringWithin(element: Element): void {
  const box = scroller(element);
  if (!box || box === document.scrollingElement) return;
  const offset = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += offset - box.clientHeight / 3;
}
