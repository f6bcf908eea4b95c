import type { ComponentType, ReactNode, Ref } from 'react';
import { IconButton } from '../widgets/IconButton.tsx';
import { SkipLink } from './SkipLink.tsx';
import { ThemeSwitch, type Theme } from './ThemeSwitch.tsx';
import { Wordmark } from './Wordmark.tsx';
import styles from './Frame.module.css';

/** A router's link, or the browser's own. */
export type LinkComponent = ComponentType<{
  readonly to: string;
  readonly className?: string | undefined;
  readonly 'aria-current'?: 'page' | undefined;
  readonly children: ReactNode;
}>;

export interface FrameLink {
  readonly to: string;
  readonly title: string;
  readonly current: boolean;
}

export interface FrameProps {
  readonly link: LinkComponent;
  readonly home: string;
  readonly links: readonly FrameLink[];
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  /** Shows the keys. Without it there is no such button. */
  readonly onKeys?: (() => void) | undefined;
  readonly mainRef?: Ref<HTMLElement> | undefined;
  readonly onSkip?: (() => void) | undefined;
  /** The page takes the height of the window and scrolls inside, as an instrument does. */
  readonly fill?: boolean;
  /** A line above the page, such as a saved preference that could not be read. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every page of the lab. */
export function Frame(props: FrameProps) {
  const { link: Link, home, links, fill = false, mainRef, notice, children } = props;
  return (
    <div className={styles.frame} data-fill={fill || undefined}>
      <SkipLink onSkip={props.onSkip} />
      <header className={styles.bar}>
        <Link to={home} className={styles.home}>
          <Wordmark />
        </Link>
        <nav className={styles.nav} aria-label="Lab">
          {links.map(({ to, title, current }) => (
            <Link
              key={to}
              to={to}
              className={styles.link}
              {...(current && { 'aria-current': 'page' })}
            >
              {title}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          {props.onKeys && (
            <span className={styles.keys}>
              <IconButton icon="keyboard" label="Show the keys" hint="?" onClick={props.onKeys} />
            </span>
          )}
          <ThemeSwitch theme={props.theme} onChange={props.onTheme} />
        </div>
      </header>
      <main className={styles.main} id="main" ref={mainRef} tabIndex={-1}>
        {notice !== undefined && <div className={styles.notice}>{notice}</div>}
        {children}
      </main>
      <footer className={styles.foot}>
        <p>A learning lab for AWS identity federation. Nothing you do here leaves this page.</p>
        <p>Not affiliated with Amazon Web Services.</p>
      </footer>
    </div>
  );
}
