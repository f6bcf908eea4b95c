import { text } from '../comparisons/text.ts';
import { operator } from '../operator.ts';

export const StringEqualsIgnoreCase = operator(
  'StringEqualsIgnoreCase',
  text({ wildcards: false, fold: true }),
);
