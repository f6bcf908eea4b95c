import { useLocation, useRouteError } from 'react-router';
import { formatAddress, parseAddress, shareableHref } from '../../session/address.ts';
import { currentSite } from '../../session/currentSite.ts';
import { safeStorage } from '../../session/safeStorage.ts';

/** Browsers have no code for this, only a sentence each. */
const notLoaded = /dynamically imported module|importing a module script|preload css/i;

/** In place of a page that broke: what happened, what is kept, what to do. */
export function FailurePage() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const site = currentSite();
  const address = parseAddress(pathname, search);
  const message = error instanceof Error ? error.message : String(error);
  const incomplete = notLoaded.test(message);

  return (
    <section role="alert" aria-labelledby="failure">
      <h1 id="failure">{incomplete ? 'A part of the lab did not load' : 'This page broke'}</h1>
      <p>
        {incomplete
          ? 'The connection was lost, or the lab was updated while this page was open.'
          : 'The lab met an error of its own. It is not one of the faults you can switch on.'}{' '}
        {safeStorage.persistent
          ? 'Your progress and preferences are kept in this browser.'
          : 'This browser keeps nothing for the lab; your place in the flow stays in the address.'}
      </p>
      {/* Plain links: the page is loaded anew, so nothing of what broke lives on. */}
      <ul>
        <li>
          <a href={shareableHref(site, `${pathname}${search}`)} onClick={reload}>
            Load this page again
          </a>
        </li>
        {address && (
          <li>
            <a
              href={shareableHref(site, formatAddress({ page: address.page, flow: address.flow }))}
            >
              Start this flow from its first step
            </a>
          </li>
        )}
        {address?.page !== 'embed' && (
          <li>
            <a href={shareableHref(site, '/')}>Go to all flows</a>
          </li>
        )}
      </ul>
      <details>
        <summary>Details for a report</summary>
        <pre>{error instanceof Error ? (error.stack ?? message) : message}</pre>
      </details>
    </section>
  );
}

/** A link to the very address that is open only scrolls where it has a hash. */
function reload(event: { preventDefault: () => void }) {
  event.preventDefault();
  window.location.reload();
}
