import { date } from '../comparisons/date.ts';
import { less } from '../comparisons/ordered.ts';
import { operator } from '../operator.ts';

export const DateLessThan = operator('DateLessThan', date(less));
