import { numeric } from '../comparisons/numeric.ts';
import { less } from '../comparisons/ordered.ts';
import { operator } from '../operator.ts';

export const NumericLessThan = operator('NumericLessThan', numeric(less));
