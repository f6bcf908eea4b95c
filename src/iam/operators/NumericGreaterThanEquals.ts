import { numeric } from '../comparisons/numeric.ts';
import { greaterOrEqual } from '../comparisons/ordered.ts';
import { operator } from '../operator.ts';

export const NumericGreaterThanEquals = operator(
  'NumericGreaterThanEquals',
  numeric(greaterOrEqual),
);
