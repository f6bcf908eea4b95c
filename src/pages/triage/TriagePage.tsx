import { GlossaryScope } from '../../ui/glossary/GlossaryScope.tsx';
import { useSettledSince } from '../../ui/play/useSettledSince.ts';
import { Tabs } from '../../ui/widgets/Tabs.tsx';
import { GuidePanel } from './GuidePanel.tsx';
import { QuizPanel } from './QuizPanel.tsx';
import styles from './TriagePage.module.css';
import { formatTriageAddress } from './triageAddress.ts';
import { useFocusOnChange } from './useFocusOnChange.ts';
import { useTriageAddress } from './useTriageAddress.ts';

/** From a need to a way of federating, and a test of what is known. */
export function TriagePage() {
  const { address, go } = useTriageAddress();
  const { answers, quiz } = address;
  const heading = useFocusOnChange(formatTriageAddress(address));
  const settled = useSettledSince(true);
  return (
    <GlossaryScope ready={settled}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1>Triage: which way in, and do you know why?</h1>
          <p className={styles.lead}>
            The guide leads from your own case to a service, and says why. The quiz asks what you
            know; the mock cloud finds most of its answers.
          </p>
        </header>
        <Tabs
          label="Triage"
          value={quiz === undefined ? 'guide' : 'quiz'}
          onChange={(tab) => go(tab === 'quiz' ? { answers, quiz: '' } : { answers })}
          // A panel that is leaving must let go of the heading before the next one takes it.
          tabs={[
            {
              value: 'guide',
              label: 'Guide',
              panel: quiz === undefined && (
                <GuidePanel answers={answers} heading={heading} go={go} />
              ),
            },
            {
              value: 'quiz',
              label: 'Quiz',
              panel: quiz !== undefined && (
                <QuizPanel
                  shown={quiz}
                  heading={heading}
                  go={(place, options) => go({ answers, quiz: place }, options)}
                />
              ),
            },
          ]}
        />
      </div>
    </GlossaryScope>
  );
}
