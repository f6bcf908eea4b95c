import { text } from '../comparisons/text.ts';
import { operator } from '../operator.ts';

export const StringEquals = operator('StringEquals', text({ wildcards: false, fold: false }));
