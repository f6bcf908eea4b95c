import { arn } from '../comparisons/arn.ts';
import { operator } from '../operator.ts';

export const ArnEquals = operator('ArnEquals', arn);
