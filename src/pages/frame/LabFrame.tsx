import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { usePreferences } from '../../session/preferences.ts';
import { Frame } from '../../ui/frame/Frame.tsx';
import { FrameKeys } from '../../ui/frame/frameKeys.ts';

const links = [
  { to: '/', title: 'Flows' },
  { to: '/triage/', title: 'Triage' },
  { to: '/quiz/', title: 'Quiz' },
  { to: '/compare/', title: 'Compare' },
  { to: '/glossary/', title: 'Glossary' },
];

/** The home page is only itself; the others have pages beneath them. */
const isAt = (to: string, pathname: string): boolean =>
  to === '/' ? pathname === to : pathname.startsWith(to);

/** What stands around every page but the embedded ones. */
export function LabFrame({ children }: { readonly children: ReactNode }) {
  const { pathname, hash } = useLocation();
  const main = useArrival(pathname, hash);
  const theme = usePreferences((state) => state.theme);
  const setTheme = usePreferences((state) => state.setTheme);
  const notice = usePreferences((state) => state.notice);
  const dismissNotice = usePreferences((state) => state.dismissNotice);
  const [showKeys, setShowKeys] = useState<() => void>();
  // A function is a state's updater, so it is wrapped to be kept.
  const offerKeys = useCallback((show?: () => void) => setShowKeys(() => show), []);
  return (
    <Frame
      link={Link}
      home="/"
      links={links.map((link) => ({ ...link, current: isAt(link.to, pathname) }))}
      theme={theme}
      onTheme={setTheme}
      onKeys={showKeys}
      mainRef={main}
      onSkip={() => main.current?.focus()}
      fill={pathname.startsWith('/flows/')}
      notice={
        notice && (
          <output>
            {notice}{' '}
            <button type="button" onClick={dismissNotice}>
              Dismiss
            </button>
          </output>
        )
      }
    >
      <FrameKeys value={offerKeys}>{children}</FrameKeys>
    </Frame>
  );
}

/**
 * A new page starts at its top and is read from there, unless the address names a place in it. A new step
 * of the same page is not a new page, nor is another pair of flows beside each other.
 */
function useArrival(address: string, hash: string) {
  const pathname = address.startsWith('/compare/') ? '/compare/' : address;
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(pathname);
  useEffect(() => {
    if (arrived.current === pathname) return;
    arrived.current = pathname;
    if (hash !== '') return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return main;
}
