import type { Element, ResourceEntry } from '../policy.ts';
import type { IamRule } from '../rules.ts';
import { arnGlobs, matchesArn } from './arn.ts';
import type { Glob } from './glob.ts';
import { showGlob } from './glob.ts';
import type { Scope } from './scope.ts';
import { resolveTemplate } from './template.ts';
import { note } from './trail.ts';
import type { Trail } from './trail.ts';

interface Reading {
  readonly matches: boolean;
  /** A variable of the entry has no value. */
  readonly unknown: boolean;
}

const otherThings: Reading = { matches: false, unknown: false };

function read(
  { lookup, resourceParts, request }: Scope,
  entry: ResourceEntry,
  negated: boolean,
): Reading {
  if (entry.anything) return { matches: true, unknown: false };
  // Most entries are about other things, and their first letters tell. Whether a variable is known counts
  // in a NotResource all the same.
  if ((entry.fixed || !negated) && !request.resource.startsWith(entry.start)) return otherThings;
  let globs: readonly Glob[] | undefined = entry.fixed;
  if (!globs) {
    const glob = resolveTemplate(entry.template, lookup);
    if (!glob) return { matches: false, unknown: true };
    globs = arnGlobs(glob) ?? [];
  }
  const matches =
    globs.length > 0 && resourceParts !== undefined && matchesArn(globs, resourceParts);
  return { matches, unknown: false };
}

const shown = ({ lookup }: Scope, entry: ResourceEntry): string => {
  const glob = entry.template.fixed ? undefined : resolveTemplate(entry.template, lookup);
  return glob ? showGlob(glob.codes) : entry.written;
};

/**
 * Whether a Resource or NotResource element covers the resource. An entry whose variable has no
 * value covers nothing, and a NotResource with such an entry excludes everything, so that the
 * statement never matches more than it says.
 * Source: IAM User Guide, reference_policies_elements_resource and reference_policies_variables.
 */
export function resourceMatches(
  scope: Scope,
  element: Element<ResourceEntry>,
  rule: IamRule,
  document: string,
  trail: Trail,
): boolean {
  let found: ResourceEntry | undefined;
  let unknown = false;
  for (const entry of element.entries) {
    const reading = read(scope, entry, element.negated);
    if (reading.matches) {
      found = entry;
      break;
    }
    unknown ||= reading.unknown;
  }
  const matches = element.negated ? !found && !unknown : found !== undefined;
  note(trail, rule, matches, () => ({
    saw: scope.request.resource,
    wanted: element.entries.map((entry) => shown(scope, entry)),
    at: { document, pointer: (found ?? element).pointer },
  }));
  return matches;
}
