import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { copyText } from './copyText.ts';

export interface CopyButtonProps extends Pick<ButtonProps, 'weight' | 'icon'> {
  /** What lands on the clipboard; asked for when pressed. */
  readonly text: () => string;
  /** A verb and its object, such as "Copy link". */
  readonly label: string;
}

const shownFor = 2000;

/** Copies, and says so in its own place for two seconds, or says that the browser refused. */
export function CopyButton({ text, label, weight = 'quiet', icon = 'copy' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);
  const press = async () => setOutcome((await copyText(text())) ? 'copied' : 'failed');
  const said = outcome && (outcome === 'copied' ? 'Copied' : 'Not copied: the browser refused');
  return (
    <>
      <Button
        weight={weight}
        icon={outcome === 'copied' ? 'tick' : outcome === 'failed' ? 'cross' : icon}
        onClick={() => void press()}
        {...(outcome === 'failed' && { title: said })}
      >
        <span>{outcome === 'copied' ? 'Copied' : outcome === 'failed' ? 'Not copied' : label}</span>
      </Button>
      <output className="said">{said}</output>
    </>
  );
}
