/**
 * What reads an exchange: the decoders, every word about fields and rules, and the code to do the same. It is heavy and no run
 * needs it before its first message has arrived, so it is fetched when the run stands ready.
 */
export { refusalOf } from '../../lab/refusalOf.ts';
export { CodePanel } from './CodePanel.tsx';
export { DecisionPanel } from './DecisionPanel.tsx';
export { MessagePanel } from './MessagePanel.tsx';
