import { numeric } from '../comparisons/numeric.ts';
import { lessOrEqual } from '../comparisons/ordered.ts';
import { operator } from '../operator.ts';

export const NumericLessThanEquals = operator('NumericLessThanEquals', numeric(lessOrEqual));
