import { numeric } from '../comparisons/numeric.ts';
import { greater } from '../comparisons/ordered.ts';
import { operator } from '../operator.ts';

export const NumericGreaterThan = operator('NumericGreaterThan', numeric(greater));
