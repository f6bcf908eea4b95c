import { date } from '../comparisons/date.ts';
import { greater } from '../comparisons/ordered.ts';
import { operator } from '../operator.ts';

export const DateGreaterThan = operator('DateGreaterThan', date(greater));
