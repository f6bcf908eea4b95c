import { numeric } from '../comparisons/numeric.ts';
import { equal } from '../comparisons/ordered.ts';
import { operator } from '../operator.ts';

export const NumericEquals = operator('NumericEquals', numeric(equal));
