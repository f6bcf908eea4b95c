import { bool } from '../comparisons/bool.ts';
import { operator } from '../operator.ts';

export const Bool = operator('Bool', bool);
