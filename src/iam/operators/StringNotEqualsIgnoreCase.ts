import { negationOf } from '../operator.ts';
import { StringEqualsIgnoreCase } from './StringEqualsIgnoreCase.ts';

export const StringNotEqualsIgnoreCase = negationOf(
  'StringNotEqualsIgnoreCase',
  StringEqualsIgnoreCase,
);
