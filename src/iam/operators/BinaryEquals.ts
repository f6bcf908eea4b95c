import { binary } from '../comparisons/binary.ts';
import { operator } from '../operator.ts';

export const BinaryEquals = operator('BinaryEquals', binary);
