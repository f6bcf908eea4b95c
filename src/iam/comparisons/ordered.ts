import type { Comparison } from '../comparison.ts';

/** How a value of the request stands to a value of the policy. */
export type Relation = (saw: number, wanted: number) => boolean;

export const equal: Relation = (saw, wanted) => saw === wanted;
export const less: Relation = (saw, wanted) => saw < wanted;
export const lessOrEqual: Relation = (saw, wanted) => saw <= wanted;
export const greater: Relation = (saw, wanted) => saw > wanted;
export const greaterOrEqual: Relation = (saw, wanted) => saw >= wanted;

/** Values that have an order. A value of the request that cannot be read matches nothing. */
export const ordered =
  (expects: string, read: (text: string) => number | undefined) =>
  (relation: Relation): Comparison => ({
    expects,
    compile: (text) => {
      const wanted = read(text);
      if (wanted === undefined) return undefined;
      return {
        matches: (saw) => {
          const value = saw === undefined ? undefined : read(saw);
          return value !== undefined && relation(value, wanted);
        },
      };
    },
  });
