import type { ReactNode } from 'react';
import { CopyButton } from '../widgets/CopyButton.tsx';
import { IconButton } from '../widgets/IconButton.tsx';
import { Picker, type PickerOption } from '../widgets/Picker.tsx';
import { ToggleGroup } from '../widgets/ToggleGroup.tsx';
import { Progress, type ProgressProps } from './Progress.tsx';
import styles from './Transport.module.css';

export interface TransportProps extends ProgressProps {
  readonly playing: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly onBack: () => void;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onForward: () => void;
  readonly onRestart: () => void;
  /** How many times as fast as normal, such as 0.5. */
  readonly speed: number;
  readonly speeds: readonly number[];
  readonly onSpeed: (speed: number) => void;
  /** The ways to break this flow. */
  readonly faults: readonly PickerOption[];
  /** The fault in force; none where the flow runs as it should. */
  readonly fault?: string | undefined;
  readonly onFault: (fault: string | undefined) => void;
  /** The forks of the flow, and the way taken at each. */
  readonly choices: readonly {
    readonly id: string;
    readonly title: string;
    readonly options: readonly PickerOption[];
    readonly taken: string;
  }[];
  readonly onChoice: (choice: string, option: string) => void;
  /** The address of what is shown. */
  readonly address: () => string;
  /** The ways to take the run along; none where the browser lets nothing out. */
  readonly exports?: ReactNode;
}

const noFault: PickerOption = {
  value: '',
  title: 'No fault',
  about: 'The flow runs as it should.',
};

/** The controls of a run, in one bar that never moves. */
export function Transport(props: TransportProps) {
  const { playing, canGoBack, canGoForward, at } = props;
  return (
    <section className={styles.bar} aria-label="Transport">
      <div className={styles.controls}>
        <Control icon="restart" label="Restart" hint="Home" can={at > 0} act={props.onRestart} />
        <Control icon="back" label="Back" hint="Left arrow" can={canGoBack} act={props.onBack} />
        {playing ? (
          <Control icon="pause" label="Pause" hint="Space" can act={props.onPause} strong />
        ) : (
          <Control
            icon="play"
            label="Play"
            hint="Space"
            can={canGoForward}
            act={props.onPlay}
            strong
          />
        )}
        <Control
          icon="next"
          label="Forward"
          hint="Right arrow"
          can={canGoForward}
          act={props.onForward}
        />
      </div>
      <Progress at={at} of={props.of} state={props.state} />
      <div className={styles.settings}>
        <ToggleGroup
          label="Speed"
          value={String(props.speed)}
          options={props.speeds.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
          onChange={(speed) => props.onSpeed(Number(speed))}
        />
        {props.choices.map(({ id, title, options, taken }) => (
          <div key={id} className={styles.choice}>
            <Picker
              label={title}
              value={taken}
              options={options}
              onChange={(option) => props.onChoice(id, option)}
            />
          </div>
        ))}
        <div className={styles.fault}>
          <Picker
            label="Fault"
            icon="broken-flow"
            value={props.fault ?? ''}
            options={[noFault, ...props.faults]}
            marked={props.fault !== undefined}
            onChange={(fault) => props.onFault(fault === '' ? undefined : fault)}
          />
        </div>
        <div className={styles.copy}>
          <CopyButton weight="plain" icon="link" label="Copy link" text={props.address} />
          {props.exports}
        </div>
      </div>
    </section>
  );
}

interface ControlProps {
  readonly icon: 'restart' | 'back' | 'play' | 'pause' | 'next';
  readonly label: string;
  readonly hint: string;
  /** A control that can do nothing stays where it is and keeps the focus. */
  readonly can: boolean;
  readonly act: () => void;
  readonly strong?: boolean;
}

function Control({ icon, label, hint, can, act, strong = false }: ControlProps) {
  return (
    <IconButton
      icon={icon}
      label={label}
      hint={hint}
      weight={strong ? 'strong' : 'quiet'}
      aria-disabled={!can}
      onClick={can ? act : undefined}
    />
  );
}
