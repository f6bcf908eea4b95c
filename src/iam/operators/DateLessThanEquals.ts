import { date } from '../comparisons/date.ts';
import { lessOrEqual } from '../comparisons/ordered.ts';
import { operator } from '../operator.ts';

export const DateLessThanEquals = operator('DateLessThanEquals', date(lessOrEqual));
