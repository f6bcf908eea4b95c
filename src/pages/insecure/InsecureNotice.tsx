import { useLocation } from 'react-router';
import { shareableHref } from '../../session/address.ts';
import { currentSite } from '../../session/currentSite.ts';

/**
 * Where the browser withholds `crypto.subtle`: over plain http from another machine, or in a frame of a page
 * that came so. https://w3c.github.io/webappsec-secure-contexts/
 */
export function InsecureNotice() {
  const { pathname, search } = useLocation();
  const href = shareableHref(currentSite(), `${pathname}${search}`);
  const { hostname, protocol } = window.location;
  const trusted = protocol === 'https:' || /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  const framed = window.parent !== window && trusted;
  return (
    <section role="alert" aria-labelledby="insecure">
      <h2 id="insecure">The lab needs https or localhost</h2>
      <p>
        {framed
          ? 'The page around this frame came over plain http. Browsers then withhold the cryptography that the lab signs and checks with.'
          : 'This page came over plain http. Browsers then withhold the cryptography that the lab signs and checks with.'}
      </p>
      {framed ? (
        <p>
          Open the lab in a tab of its own:{' '}
          <a href={href} target="_blank" rel="noreferrer">
            {href}
          </a>
        </p>
      ) : (
        <p>
          Open it over https, or run it on your own machine with <code>npm start</code> and open{' '}
          <code>http://localhost:4173</code>.
        </p>
      )}
    </section>
  );
}
