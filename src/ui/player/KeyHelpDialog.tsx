import { Dialog } from '../widgets/Dialog.tsx';
import { Kbd } from '../widgets/Kbd.tsx';
import styles from './KeyHelpDialog.module.css';

export interface KeyHelp {
  /** The keys that do it, each of them alone. */
  readonly keys: readonly string[];
  /** What it does: a verb and its object. */
  readonly does: string;
}

export interface KeyHelpDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly groups: readonly { readonly title: string; readonly keys: readonly KeyHelp[] }[];
}

/** Every key of the lab and what it does. */
export function KeyHelpDialog({ open, onOpenChange, groups }: KeyHelpDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <div className={styles.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.keys}>
              {keys.map(({ keys, does }) => (
                <div key={does} className={styles.row}>
                  <dt className={styles.caps}>
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
