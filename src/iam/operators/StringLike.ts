import { text } from '../comparisons/text.ts';
import { operator } from '../operator.ts';

export const StringLike = operator('StringLike', text({ wildcards: true, fold: false }));
