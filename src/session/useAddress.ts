import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { formatAddress, parseAddress, type LabAddress } from './address.ts';

/**
 * The place in a flow that the address names, and the way to another one.
 *
 * @returns the address, undefined on a page that is no flow; and `go`, which pushes an entry on the history
 *   or, with `replace`, takes the place of the last one
 */
export function useAddress(): {
  readonly address: LabAddress | undefined;
  readonly go: (address: LabAddress, options?: { readonly replace?: boolean }) => void;
} {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const go = useCallback(
    (address: LabAddress, { replace = false } = {}) => {
      void navigate(formatAddress(address), { replace, preventScrollReset: true });
    },
    [navigate],
  );
  return { address: parseAddress(pathname, search), go };
}
