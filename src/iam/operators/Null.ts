import { presence } from '../comparisons/presence.ts';
import { operator } from '../operator.ts';

export const Null = operator('Null', presence);
