import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import {
  formatTriageAddress,
  parseTriageAddress,
  type TriageAddress,
} from '../../session/triageAddress.ts';

export type GoTriage = (address: TriageAddress) => void;

/** The place in the guide that the address names, and the way to another one. */
export function useTriageAddress(): { readonly address: TriageAddress; readonly go: GoTriage } {
  const { search } = useLocation();
  const navigate = useNavigate();
  const go = useCallback<GoTriage>(
    (address) => {
      void navigate(formatTriageAddress(address), { preventScrollReset: true });
    },
    [navigate],
  );
  return { address: useMemo(() => parseTriageAddress(search), [search]), go };
}
