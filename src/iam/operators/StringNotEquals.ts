import { negationOf } from '../operator.ts';
import { StringEquals } from './StringEquals.ts';

export const StringNotEquals = negationOf('StringNotEquals', StringEquals);
