import type { Site } from './site.ts';

/** A place in a flow, as it stands in the address bar. Ids are as given: the page judges whether they exist. */
export interface LabAddress {
  /** The player, the player in somebody else's page, or the whole flow on paper. */
  readonly page: 'flow' | 'embed' | 'print';
  readonly flow: string;
  /** The fault that is switched on. */
  readonly fault?: string;
  /** The attack that is switched on is met in a world in which its repair has been made. */
  readonly repaired?: true;
  /** Options taken of the flow's choices, by choice. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The step that is shown; in a loop with its round, such as `poll.2`. */
  readonly step?: string;
  /** The view that is open beside the diagram. */
  readonly view?: string;
  /** What was edited in the flow's world, packed. */
  readonly edits?: string;
}

/** What stands around the flow's id in the path. */
const paths: Readonly<Record<LabAddress['page'], (flow: string) => string>> = {
  flow: (flow) => `/flows/${flow}/`,
  embed: (flow) => `/embed/${flow}/`,
  print: (flow) => `/flows/${flow}/print/`,
};
const parameters = ['fault', 'step', 'view'] as const;
const repairedWord = 'made';
/** Comes last: it is long, and nobody reads it. */
const editsName = 'edits';

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a place in a flow from an address inside the lab.
 *
 * @param pathname such as `/flows/saml-api/`, with or without the slash or `index.html` at the end
 * @param search such as `?fault=wrong-recipient&step=sts`; what is not known here is passed over
 * @returns undefined where the address is not that of a flow
 */
export function parseAddress(pathname: string, search: string): LabAddress | undefined {
  const match = /^\/(flows|embed)\/([^/]+)(\/print)?\/?(?:index\.html)?$/.exec(pathname);
  const [, folder, id, print] = match ?? [];
  const flow = decode(id ?? '');
  if (!flow || (folder === 'embed' && print !== undefined)) return undefined;
  const query = new URLSearchParams(search);
  const given = parameters.map((name) => [name, query.get(name) ?? ''] as const);
  const edits = query.get(editsName);
  const choices = query.getAll('choose').flatMap((pair) => {
    const end = pair.indexOf(':');
    return end > 0 ? [[pair.slice(0, end), pair.slice(end + 1)] as const] : [];
  });
  return {
    page: folder === 'embed' ? 'embed' : print === undefined ? 'flow' : 'print',
    flow,
    ...Object.fromEntries(given.filter(([, value]) => value !== '')),
    ...(query.get('repair') === repairedWord && { repaired: true }),
    ...(choices.length > 0 && { choices: Object.fromEntries(choices) }),
    ...(edits && { edits }),
  };
}

/**
 * Writes a place in a flow as an address inside the lab. The path ends in a slash: that is where static hosts
 * keep the page, so a reload needs no redirect, which some of them answer without the query.
 */
export function formatAddress(address: LabAddress): string {
  const query = new URLSearchParams();
  for (const name of parameters) {
    const value = address[name];
    if (value) query.set(name, value);
  }
  if (address.repaired) query.set('repair', repairedWord);
  for (const [choice, option] of Object.entries(address.choices ?? {}))
    query.append('choose', `${choice}:${option}`);
  if (address.edits) query.set(editsName, address.edits);
  const search = query.size > 0 ? `?${query}` : '';
  return paths[address.page](encodeURIComponent(address.flow)) + search;
}

/**
 * The whole address, to share or to open in a tab of its own.
 *
 * @param path an address inside the lab, as `formatAddress` writes it
 */
export const shareableHref = (site: Site, path: string): string =>
  site.mode === 'path' ? new URL(path.slice(1), site.root).href : `${site.document}#${path}`;
