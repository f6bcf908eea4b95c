import { failure, success } from '../kit/result.ts';
import type { Result } from '../kit/result.ts';
import { grammars } from './parse/grammar.ts';
import { parseStatement } from './parse/parseStatement.ts';
import { below, isObject, items, refuse } from './parse/reader.ts';
import type { Reader } from './parse/reader.ts';
import { everyone } from './match/principalNames.ts';
import { policyKinds } from './policy.ts';
import type { Policy, PolicyKind, Statement } from './policy.ts';
import type { PolicyFault } from './policyFault.ts';

type Parsed = Result<Policy, PolicyFault>;

const topLevel = new Set(['Version', 'Id', 'Statement']);
const versions = ['2008-10-17', '2012-10-17'] as const;

function parseVersion(reader: Omit<Reader, 'variables'>, document: object): Policy['version'] {
  const written: unknown = 'Version' in document ? document.Version : undefined;
  const { currentVersion } = reader.grammar;
  const version = versions.find((each) => each === written);
  if (currentVersion ? version !== '2012-10-17' : !version && written !== undefined) {
    const detail = `Version is "2012-10-17"${currentVersion ? '' : ' or "2008-10-17"'}.`;
    const at = written === undefined ? '' : below('', 'Version');
    refuse({ ...reader, variables: false }, 'bad-version', at, 'Version', detail);
  }
  return version ?? '2008-10-17';
}

function checkSids(reader: Reader, statements: readonly Statement[]): void {
  const seen = new Set<string>();
  for (const { sid, pointer } of statements) {
    if (sid !== undefined && seen.has(sid))
      refuse(
        reader,
        'duplicate-sid',
        below(pointer, 'Sid'),
        sid,
        `The Sid "${sid}" appears twice.`,
      );
    if (sid !== undefined) seen.add(sid);
  }
}

const saysAnything = ({ principal, action, resource, conditions }: Statement): boolean =>
  [principal, action, resource].every(
    (element) => element?.entries.length === 1 && element.entries[0]?.written === '*',
  ) && conditions.length === 0;

/** Source: Organizations User Guide, orgs_manage_policies_rcps_syntax. */
function checkRcp(reader: Reader, statements: readonly Statement[]): void {
  for (const statement of statements) {
    const { effect, principal, pointer } = statement;
    if (effect === 'Allow' && !saysAnything(statement))
      refuse(
        reader,
        'rcp-effect',
        below(pointer, 'Effect'),
        effect,
        'Only RCPFullAWSAccess, which allows everything, may say Allow.',
      );
    if (principal?.entries.some((entry) => entry.key !== everyone))
      refuse(
        reader,
        'rcp-principal',
        principal.pointer,
        'Principal',
        'The Principal of an RCP is "*"; conditions narrow it.',
      );
  }
}

function parse(kind: PolicyKind, document: unknown): Parsed {
  const base = { grammar: grammars[kind], faults: [] as PolicyFault[] };
  if (!isObject(document)) {
    refuse(
      { ...base, variables: false },
      'not-an-object',
      '',
      'Policy',
      'A policy is a JSON object.',
    );
    return failure(...base.faults);
  }
  const version = parseVersion(base, document);
  const reader: Reader = { ...base, variables: version === '2012-10-17' };
  for (const name of Object.keys(document))
    if (!topLevel.has(name))
      refuse(
        reader,
        'unknown-element',
        below('', name),
        name,
        `A policy has no element "${name}".`,
      );
  const id = document['Id'];
  if (id !== undefined && typeof id !== 'string')
    refuse(reader, 'wrong-type', below('', 'Id'), 'Id', 'An Id is text.');
  const at = below('', 'Statement');
  const found = Object.hasOwn(document, 'Statement') ? items(document['Statement'], at) : undefined;
  if (!found) refuse(reader, 'missing-element', '', 'Statement', 'The policy has no Statement.');
  else if (found.length === 0)
    refuse(reader, 'empty', at, 'Statement', 'The policy has no statement in its list.');
  const statements = (found ?? [])
    .map((item) => parseStatement(reader, item.value, item.pointer))
    .filter((each) => each !== undefined);
  if (reader.grammar.strictSids) checkSids(reader, statements);
  if (kind === 'rcp') checkRcp(reader, statements);
  if (reader.faults.length > 0) return failure(...reader.faults);
  return success({
    kind,
    version,
    id: typeof id === 'string' ? id : undefined,
    statements,
    allows: statements.filter(({ effect }) => effect === 'Allow'),
    denies: statements.filter(({ effect }) => effect === 'Deny'),
  });
}

const caches: Readonly<Record<PolicyKind, WeakMap<object, Parsed>>> = Object.fromEntries(
  policyKinds.map((kind) => [kind, new WeakMap<object, Parsed>()]),
) as Record<PolicyKind, WeakMap<object, Parsed>>;

/**
 * Reads a policy document that was parsed from JSON, or says everything that is wrong with it, each
 * with its place and the error text of AWS. Never throws on JSON values.
 *
 * The answer is kept for the object: a document must not be changed after it was read.
 *
 * Source: IAM User Guide, reference_policies_grammar.
 */
export function parsePolicy(kind: PolicyKind, document: unknown): Parsed {
  if (typeof document !== 'object' || document === null) return parse(kind, document);
  const known = caches[kind].get(document);
  if (known) return known;
  const parsed = parse(kind, document);
  caches[kind].set(document, parsed);
  return parsed;
}
