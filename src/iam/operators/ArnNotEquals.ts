import { negationOf } from '../operator.ts';
import { ArnEquals } from './ArnEquals.ts';

export const ArnNotEquals = negationOf('ArnNotEquals', ArnEquals);
