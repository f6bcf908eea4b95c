import type { Operator } from '../operator.ts';
import { StringEquals } from './StringEquals.ts';
import { StringNotEquals } from './StringNotEquals.ts';
import { StringEqualsIgnoreCase } from './StringEqualsIgnoreCase.ts';
import { StringNotEqualsIgnoreCase } from './StringNotEqualsIgnoreCase.ts';
import { StringLike } from './StringLike.ts';
import { StringNotLike } from './StringNotLike.ts';
import { NumericEquals } from './NumericEquals.ts';
import { NumericNotEquals } from './NumericNotEquals.ts';
import { NumericLessThan } from './NumericLessThan.ts';
import { NumericLessThanEquals } from './NumericLessThanEquals.ts';
import { NumericGreaterThan } from './NumericGreaterThan.ts';
import { NumericGreaterThanEquals } from './NumericGreaterThanEquals.ts';
import { DateEquals } from './DateEquals.ts';
import { DateNotEquals } from './DateNotEquals.ts';
import { DateLessThan } from './DateLessThan.ts';
import { DateLessThanEquals } from './DateLessThanEquals.ts';
import { DateGreaterThan } from './DateGreaterThan.ts';
import { DateGreaterThanEquals } from './DateGreaterThanEquals.ts';
import { Bool } from './Bool.ts';
import { BinaryEquals } from './BinaryEquals.ts';
import { IpAddress } from './IpAddress.ts';
import { NotIpAddress } from './NotIpAddress.ts';
import { ArnEquals } from './ArnEquals.ts';
import { ArnLike } from './ArnLike.ts';
import { ArnNotEquals } from './ArnNotEquals.ts';
import { ArnNotLike } from './ArnNotLike.ts';
import { Null } from './Null.ts';

/** Every condition operator, in the order of the IAM User Guide. A new one is a file here and a line in this array. */
export const operators: readonly Operator[] = [
  StringEquals,
  StringNotEquals,
  StringEqualsIgnoreCase,
  StringNotEqualsIgnoreCase,
  StringLike,
  StringNotLike,
  NumericEquals,
  NumericNotEquals,
  NumericLessThan,
  NumericLessThanEquals,
  NumericGreaterThan,
  NumericGreaterThanEquals,
  DateEquals,
  DateNotEquals,
  DateLessThan,
  DateLessThanEquals,
  DateGreaterThan,
  DateGreaterThanEquals,
  Bool,
  BinaryEquals,
  IpAddress,
  NotIpAddress,
  ArnEquals,
  ArnLike,
  ArnNotEquals,
  ArnNotLike,
  Null,
];
