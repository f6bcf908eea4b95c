import { ordered } from './ordered.ts';

const numberForm = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Whole numbers and decimals, without variables and wildcards. */
export const numeric = ordered('a number', (text) =>
  numberForm.test(text) ? Number(text) : undefined,
);
