import type { KeyHelpDialogProps } from '../player/KeyHelpDialog.tsx';

/** The keys of the player, as the help shows them. */
export const playerKeyHelp: KeyHelpDialogProps['groups'] = [
  {
    title: 'Run',
    keys: [
      { keys: ['→'], does: 'Go to the next step' },
      { keys: ['←'], does: 'Go back a step' },
      { keys: ['Space'], does: 'Play or pause' },
      { keys: ['Home'], does: 'Go to the start' },
      { keys: ['End'], does: 'Go to the end' },
    ],
  },
  {
    title: 'Look',
    keys: [
      { keys: ['Tab'], does: 'Move between panels and controls' },
      { keys: ['Enter'], does: 'Open what has the focus: a step, a check, an explanation' },
      { keys: ['Esc'], does: 'Close an explanation or this help' },
      { keys: ['?'], does: 'Show this help' },
    ],
  },
];
