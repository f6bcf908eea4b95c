/** The font family in which diagrams are measured: the one in which the style sheet writes them. */
export const readingFont = (): string =>
  getComputedStyle(document.documentElement).getPropertyValue('--font-read').trim();
