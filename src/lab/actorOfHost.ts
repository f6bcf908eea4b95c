import type { AnyFlow } from '../flows/flow.ts';

/** Whether a host name fits a pattern in which `*` stands for one or more characters. */
function fits(host: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return host === pattern;
  if (!host.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    const last = index === rest.length - 1;
    const found = last ? host.length - piece.length : host.indexOf(piece, at + 1);
    if (found <= at || !host.startsWith(piece, found)) return false;
    at = found + piece.length;
  }
  return true;
}

/** The actor of a flow that answers for a host. Exact names go before patterns. */
export function actorOfHost(flow: AnyFlow, host: string): string | undefined {
  const actors = Object.entries(flow.actors);
  const named = actors.find(([, actor]) => actor.hosts?.includes(host) === true);
  const matched = actors.find(
    ([, actor]) => actor.hosts?.some((pattern) => fits(host, pattern)) === true,
  );
  return (named ?? matched)?.[0];
}
