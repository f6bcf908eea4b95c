/** Sizes of the sequence diagram in its own units: one unit is a sixteenth of a rem (1 px) at scale 1. */
export const sequenceSizes = {
  message: 16,
  name: 17,
  kind: 14,
  nameLine: 20,
  kindLine: 17,
  /** Space in an actor's box above and below its text. */
  actorPadding: 10,
  /** The bar on top of an app's box. */
  windowBar: 9,
  actorWidth: 148,
  actorGap: 28,
  margin: 14,
  /** Below this scale the smallest text would be under 12 px; the diagram scrolls instead. */
  leastScale: 12.1 / 14,
  /** Above this scale a message would be over 18 px; the diagram stays as it is. */
  mostScale: 18 / 16,
} as const;

/** The height of the actors' boxes when the longest name takes this many lines. */
export const actorHeight = (nameLines: number): number =>
  2 * sequenceSizes.actorPadding +
  nameLines * sequenceSizes.nameLine +
  sequenceSizes.kindLine +
  sequenceSizes.windowBar;
