import { Popover } from '@base-ui/react/popover';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ExplanationsContext, type Explanation, type ExplanationsShown } from './explanation.ts';
import styles from './Explanations.module.css';

const hoverDelay = 250;
const leaveDelay = 200;

interface Shown {
  readonly anchor: HTMLElement;
  readonly explanation: Explanation;
  /** Opened by a press: it stays until dismissed. */
  readonly pinned: boolean;
}

/**
 * Holds the one popover that all terms beneath it share, so that a message with a hundred terms costs
 * a hundred plain buttons. It opens on hover, on keyboard focus and on a press; a press keeps it.
 * Escape and a press elsewhere dismiss it; the pointer may rest on it.
 */
export function Explanations({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown>();
  const popup = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const terms = useMemo<ExplanationsShown>(() => {
    const after = (delay: number, act: () => void) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(act, delay);
    };
    const show = (anchor: HTMLElement, explanation: Explanation) => {
      clearTimeout(timer.current);
      setShown({ anchor, explanation, pinned: false });
    };
    return {
      onHover: (anchor, explanation) =>
        after(hoverDelay, () =>
          setShown((now) => (now?.pinned ? now : { anchor, explanation, pinned: false })),
        ),
      onFocus: show,
      onPress: (anchor, explanation, byKeyboard) => {
        clearTimeout(timer.current);
        setShown((now) =>
          now?.pinned && now.anchor === anchor ? undefined : { anchor, explanation, pinned: true },
        );
        if (byKeyboard) after(0, () => popup.current?.focus());
      },
      onLeave: () => after(leaveDelay, () => setShown((now) => (now?.pinned ? now : undefined))),
      onBlur: (next) => {
        if (!popup.current?.contains(next)) setShown((now) => (now?.pinned ? now : undefined));
      },
    };
  }, []);

  const dismiss = () => {
    clearTimeout(timer.current);
    if (popup.current?.contains(document.activeElement)) shown?.anchor.focus();
    setShown(undefined);
  };
  return (
    <ExplanationsContext value={terms}>
      {children}
      <Popover.Root
        open={shown !== undefined}
        onOpenChange={(open, { event }) => {
          // A press on the term itself is the term's to answer.
          const onTerm = event.target instanceof Node && shown?.anchor.contains(event.target);
          if (!open && (event.type.startsWith('key') || !onTerm)) dismiss();
        }}
      >
        <Popover.Portal>
          <Popover.Positioner
            className={styles.positioner}
            anchor={shown?.anchor ?? null}
            align="start"
            sideOffset={6}
            collisionAvoidance={{ side: 'flip', align: 'shift' }}
            collisionPadding={8}
          >
            <Popover.Popup
              ref={popup}
              className={styles.popup}
              initialFocus={false}
              finalFocus={false}
              onPointerEnter={() => clearTimeout(timer.current)}
              onPointerLeave={(event) => event.pointerType === 'mouse' && terms.onLeave()}
            >
              {shown && <Explained {...shown.explanation} />}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </ExplanationsContext>
  );
}

function Explained({ title, text, source, href, more }: Explanation) {
  return (
    <>
      <Popover.Title className={styles.title}>{title}</Popover.Title>
      <Popover.Description className={styles.text}>{text}</Popover.Description>
      <p className={styles.source}>
        Source:{' '}
        {href === undefined ? (
          source
        ) : (
          <a href={href} target="_blank" rel="noreferrer">
            {source}
          </a>
        )}
      </p>
      {more && (
        <p className={styles.source}>
          <a href={more.href} target="_blank" rel="noreferrer">
            {more.title}
          </a>
        </p>
      )}
    </>
  );
}
