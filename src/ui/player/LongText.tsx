import { useState } from 'react';
import styles from './LongText.module.css';

const glance = 480;
/** Less than this is not worth a button. */
const remainder = 240;

/** Text of which the beginning says enough; the rest is one press away. */
export function LongText({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState<string>();
  const hidden = text.length - glance;
  if (whole === text || hidden < remainder) return <>{text}</>;
  return (
    <>
      {text.slice(0, glance)}
      <button type="button" className={styles.more} onClick={() => setWhole(text)}>
        Show {hidden.toLocaleString('en')} more characters
      </button>
    </>
  );
}
