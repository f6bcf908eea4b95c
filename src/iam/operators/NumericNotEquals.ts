import { negationOf } from '../operator.ts';
import { NumericEquals } from './NumericEquals.ts';

export const NumericNotEquals = negationOf('NumericNotEquals', NumericEquals);
