import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operators } from './operators/index.ts';
import { parsePolicy } from './parsePolicy.ts';
import { parsePolicyText } from './parsePolicyText.ts';
import { policyKinds } from './policy.ts';

const kind = fc.constantFrom(...policyKinds);
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('*', 's3:*', 'Allow', 'Deny', '${', "${a, '", 'arn:aws:s3:::b'),
);
const value = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }));
const operatorName = fc
  .tuple(
    fc.constantFrom('', 'ForAnyValue:', 'ForAllValues:', 'For:'),
    fc.constantFrom(...operators.map(({ name }) => name), 'Like'),
    fc.constantFrom('', 'IfExists'),
  )
  .map((parts) => parts.join(''));
const conditionBlock = fc.dictionary(
  fc.oneof(operatorName, fc.string()),
  fc.oneof(
    fc.dictionary(fc.oneof(fc.constantFrom('aws:x', 'aws:SourceIp'), fc.string()), value),
    value,
  ),
  { maxKeys: 3 },
);
const wildStatement = fc.oneof(
  fc.dictionary(
    fc.oneof(
      fc.constantFrom(
        'Sid',
        'Effect',
        'Principal',
        'NotPrincipal',
        'Action',
        'NotAction',
        'Resource',
        'NotResource',
      ),
      fc.string(),
    ),
    fc.oneof(value, fc.dictionary(fc.constantFrom('AWS', 'Service', 'x'), value)),
  ),
  fc.record({
    Effect: value,
    Action: value,
    Resource: value,
    Condition: fc.oneof(conditionBlock, value),
  }),
);
const wildDocument = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      Version: value,
      Id: value,
      Statement: fc.oneof(wildStatement, fc.array(wildStatement, { maxLength: 3 })),
    },
    { requiredKeys: [] },
  ),
);

const readable = (source: string): boolean => {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
};

describe('what is thrown at the parser', () => {
  it('is answered, or refused with a place', () => {
    fc.assert(
      fc.property(kind, wildDocument, (policyKind, document) => {
        const parsed = parsePolicy(policyKind, document);
        const faults = parsed.ok ? [] : parsed.faults;
        expect(parsed.ok).toBe(faults.length === 0);
        expect(
          faults.filter(
            ({ pointer, message, detail }) =>
              !/^(?:\/|$)/.test(pointer) || message === '' || detail === '',
          ),
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('as text is refused with its place where JSON.parse refuses it, and only there', () => {
    const nearJson = fc
      .tuple(
        wildDocument.map((each) => JSON.stringify(each)),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '\\', '0', ' '),
      )
      .map(([json, at, extra]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + extra + json.slice(cut + 1);
      });
    fc.assert(
      fc.property(kind, fc.oneof(fc.string(), nearJson), (policyKind, source) => {
        const parsed = parsePolicyText(policyKind, source);
        const faults = parsed.ok ? [] : parsed.faults;
        expect(faults.some(({ code }) => code === 'json-syntax')).toBe(!readable(source));
        expect(faults.filter(({ position }) => position === undefined)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
