import { negationOf } from '../operator.ts';
import { DateEquals } from './DateEquals.ts';

export const DateNotEquals = negationOf('DateNotEquals', DateEquals);
