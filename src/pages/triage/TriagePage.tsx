import { GlossaryScope } from '../../ui/glossary/GlossaryScope.tsx';
import { useSettledSince } from '../../ui/play/useSettledSince.ts';
import { GuidePanel } from './GuidePanel.tsx';
import styles from './TriagePage.module.css';
import { useTriageAddress } from './useTriageAddress.ts';

/** From a need to a way of federating. */
export function TriagePage() {
  const { address, go } = useTriageAddress();
  const settled = useSettledSince(true);
  return (
    <GlossaryScope ready={settled}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1>Triage: which way in?</h1>
          <p className={styles.lead}>
            Answer up to five questions about your own case. They lead to a service, with the
            reasons for it, what speaks against it, and what comes second.
          </p>
        </header>
        <GuidePanel address={address} go={go} />
      </div>
    </GlossaryScope>
  );
}
