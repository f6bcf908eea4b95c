import type { Operator } from '../operator.ts';
import { operators } from '../operators/index.ts';
import type { Condition } from '../policy.ts';
import { below, isObject, items, refuse } from './reader.ts';
import type { Reader } from './reader.ts';

const byName: ReadonlyMap<string, Operator> = new Map(operators.map((each) => [each.name, each]));
const quantifiers = ['ForAnyValue', 'ForAllValues'] as const;
const suffix = 'IfExists';

interface Usage {
  readonly operator: Operator;
  readonly quantifier: Condition['quantifier'];
  readonly ifExists: boolean;
}

function parseOperator(reader: Reader, written: string, pointer: string): Usage | undefined {
  const [head = '', ...tail] = written.split(':');
  const quantifier = quantifiers.find((each) => each === head);
  if (tail.length > 0 && !quantifier)
    return refuse(
      reader,
      'bad-operator',
      pointer,
      written,
      `"${head}:" is neither ForAnyValue: nor ForAllValues:.`,
    );
  const body = tail.length > 0 ? tail.join(':') : head;
  const ifExists = body.endsWith(suffix);
  const name = ifExists ? body.slice(0, -suffix.length) : body;
  const operator = byName.get(name);
  if (!operator) {
    const near = operators.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return refuse(
      reader,
      'unknown-operator',
      pointer,
      written,
      near ? `"${name}" is written ${near.name}.` : `There is no condition operator "${name}".`,
    );
  }
  if (operator.comparison.seesMissing && (ifExists || quantifier))
    return refuse(
      reader,
      'bad-operator',
      pointer,
      written,
      `${name} takes neither IfExists nor a set operator.`,
    );
  return { operator, quantifier, ifExists };
}

function parseValues(
  reader: Reader,
  { operator }: Usage,
  value: unknown,
  pointer: string,
): Pick<Condition, 'wanted' | 'tests'> {
  const wanted: string[] = [];
  const tests = items(value, pointer).flatMap((item) => {
    if (!['string', 'number', 'boolean'].includes(typeof item.value)) {
      refuse(
        reader,
        'wrong-type',
        item.pointer,
        'Condition',
        'A value of a condition is text, a number, true or false.',
      );
      return [];
    }
    const text = String(item.value);
    const test = operator.comparison.compile(text, reader);
    wanted.push(text);
    if (test) return [test];
    refuse(
      reader,
      'bad-condition-value',
      item.pointer,
      text,
      `${operator.name} takes ${operator.comparison.expects}, not "${text}".`,
    );
    return [];
  });
  return { wanted, tests };
}

/**
 * Source: IAM User Guide, reference_policies_elements_condition and reference_policies_grammar
 * (numbers and booleans need no quotation marks).
 */
export function parseConditions(
  reader: Reader,
  block: unknown,
  pointer: string,
): readonly Condition[] {
  const wrong = (at: string): readonly Condition[] => {
    refuse(
      reader,
      'wrong-type',
      at,
      'Condition',
      'A Condition maps operators to keys, and keys to values.',
    );
    return [];
  };
  if (!isObject(block)) return wrong(pointer);
  return Object.entries(block).flatMap(([written, keys]) => {
    const at = below(pointer, written);
    const usage = parseOperator(reader, written, at);
    if (!isObject(keys)) return wrong(at);
    if (!usage) return [];
    return Object.entries(keys).flatMap(([key, value]) => {
      const place = below(at, key);
      if (!/^[^:]+:./.test(key)) {
        refuse(
          reader,
          'bad-condition-key',
          place,
          key,
          `"${key}" lacks a prefix, as in aws:SourceIp.`,
        );
        return [];
      }
      const values = parseValues(reader, usage, value, place);
      return [{ ...usage, ...values, pointer: place, key: key.toLowerCase() }];
    });
  });
}
