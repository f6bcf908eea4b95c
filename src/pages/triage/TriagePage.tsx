import { GlossaryScope } from '../../ui/glossary/GlossaryScope.tsx';
import { useSettledSince } from '../../ui/play/useSettledSince.ts';
import { useFocusOnChange } from '../../ui/triage/useFocusOnChange.ts';
import { GuidePanel } from './GuidePanel.tsx';
import styles from './TriagePage.module.css';
import { formatTriageAddress } from '../../session/triageAddress.ts';
import { useTriageAddress } from './useTriageAddress.ts';

/** From a need to a way of federating. */
export function TriagePage() {
  const { address, go } = useTriageAddress();
  const { answers } = address;
  const heading = useFocusOnChange(formatTriageAddress(address));
  const settled = useSettledSince(true);
  return (
    <GlossaryScope ready={settled}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1>Triage: which way in?</h1>
          <p className={styles.lead}>
            The guide leads from your own case to a service, and says why.
          </p>
        </header>
        <GuidePanel answers={answers} heading={heading} go={go} />
      </div>
    </GlossaryScope>
  );
}
