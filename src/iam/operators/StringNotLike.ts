import { negationOf } from '../operator.ts';
import { StringLike } from './StringLike.ts';

export const StringNotLike = negationOf('StringNotLike', StringLike);
