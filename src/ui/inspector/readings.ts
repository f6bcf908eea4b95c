/**
 * What reads an exchange: the decoders, and every word about fields and rules. It is heavy and no run
 * needs it before its first message has arrived, so it is fetched when the run stands ready.
 */
export { refusalOf } from '../../lab/refusalOf.ts';
export { DecisionPanel } from './DecisionPanel.tsx';
export { MessagePanel } from './MessagePanel.tsx';
