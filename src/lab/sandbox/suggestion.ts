/** Something that can stand at a place of a text. */
export interface Suggestion {
  readonly label: string;
  /** What it is, in a few words. */
  readonly detail?: string;
}
