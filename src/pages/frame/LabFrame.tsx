import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { usePreferences } from '../../session/preferences.ts';
import { Frame } from '../../ui/frame/Frame.tsx';
import { FrameKeys } from '../../ui/frame/frameKeys.ts';

const links = [
  { to: '/', title: 'Flows' },
  { to: '/triage/', title: 'Triage' },
];

/** What stands around every page but the embedded ones. */
export function LabFrame({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const main = useArrival(pathname);
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
      links={links.map((link) => ({ ...link, current: link.to === pathname }))}
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

/** A new page starts at its top and is read from there; a new step of the same page is not a new page. */
function useArrival(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(pathname);
  useEffect(() => {
    if (arrived.current === pathname) return;
    arrived.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
