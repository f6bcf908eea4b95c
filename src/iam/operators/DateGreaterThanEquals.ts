import { date } from '../comparisons/date.ts';
import { greaterOrEqual } from '../comparisons/ordered.ts';
import { operator } from '../operator.ts';

export const DateGreaterThanEquals = operator('DateGreaterThanEquals', date(greaterOrEqual));
