import { ErrorLine } from '../widgets/ErrorLine.tsx';

export interface UnknownPartProps {
  readonly kind: 'fault' | 'step';
  /** What the address names, and the flow has not. */
  readonly given: string;
  /** Takes it out of the address. */
  readonly onDismiss: () => void;
}

/** A word about a link that names what the flow does not have. */
export function UnknownPart({ kind, given, onDismiss }: UnknownPartProps) {
  return (
    <ErrorLine
      what={`This flow has no ${kind} called “${given}”.`}
      why="The link may be mistyped, or older than the flow."
      advice={
        kind === 'fault'
          ? 'Nothing is broken now; choose a fault in the bar below.'
          : 'The flow stands at its start.'
      }
      onDismiss={onDismiss}
    />
  );
}
