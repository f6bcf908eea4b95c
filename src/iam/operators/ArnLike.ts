import { arn } from '../comparisons/arn.ts';
import { operator } from '../operator.ts';

export const ArnLike = operator('ArnLike', arn);
