import { useEffect } from 'react';
import { playerKey } from './playerKey.ts';
import type { FlowRun } from './useFlowRun.ts';

/** Plays by keyboard, wherever the focus is, unless what has the focus needs the key itself. */
export function usePlayerKeys(run: FlowRun | undefined, onHelp: (() => void) | undefined): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = playerKey(event);
      if (!action) return;
      if (action === 'help') {
        if (!onHelp) return;
        event.preventDefault();
        onHelp();
        return;
      }
      if (!run) return;
      event.preventDefault();
      switch (action) {
        case 'next':
          return run.next();
        case 'back':
          return run.back();
        case 'start':
          return run.restart();
        case 'end':
          return run.jump('end');
        case 'toggle':
          return run.playing ? run.pause() : run.play();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [run, onHelp]);
}
