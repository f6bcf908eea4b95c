import { date } from '../comparisons/date.ts';
import { equal } from '../comparisons/ordered.ts';
import { operator } from '../operator.ts';

export const DateEquals = operator('DateEquals', date(equal));
