import { negationOf } from '../operator.ts';
import { ArnLike } from './ArnLike.ts';

export const ArnNotLike = negationOf('ArnNotLike', ArnLike);
