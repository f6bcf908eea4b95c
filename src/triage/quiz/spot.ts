import { decide } from '../../iam/evaluate.ts';
import type { ApplicablePolicies } from '../../iam/policies.ts';
import { requestContext } from '../../iam/request.ts';
import { type JsonLines, jsonLines, type Lines } from '../../lab/jsonLines.ts';
import { changeAt } from './changeAt.ts';
import { onlyOne } from './onlyOne.ts';
import type { Prepared, PreparedOption } from './prepared.ts';
import type { SpotOption, SpotQuestion, Visit } from './question.ts';

/** The policies that apply to a visit when the one that is asked about reads like this. */
function policiesOf({ policy }: SpotQuestion, { also = {} }: Visit, document: unknown) {
  const { id, kind } = policy;
  return kind === 'identity'
    ? { ...also, identity: [...(also.identity ?? []), { id, document }] }
    : ({ ...also, resource: { id, kind, document } } satisfies ApplicablePolicies);
}

const isAllowed = (question: SpotQuestion, visit: Visit, document: unknown): boolean => {
  const { principal, action, resource, resourceAccount, context = {} } = visit;
  return decide(
    { principal, action, resource, resourceAccount, context: requestContext(context) },
    policiesOf(question, visit, document),
  );
};

/** Lines of a document as one, with their numbers: the same line can stand in it twice. */
function lineText({ lines }: JsonLines, { first, last }: Lines): string {
  const text = lines
    .slice(first, last + 1)
    .map((line) => line.trim())
    .join(' ')
    .replace(/,$/, '');
  return first === last
    ? `Line ${first + 1}: ${text}`
    : `Lines ${first + 1} to ${last + 1}: ${text}`;
}

/** Finds the answer of a `spot` question by evaluating both requests with each line repaired. */
export function spot(question: SpotQuestion): Prepared {
  const { id, policy, stranger, rightful, options } = question;
  for (const visit of [stranger, rightful])
    if (!isAllowed(question, visit, policy.document))
      throw new Error(`As question ${id} stands, ${visit.action} is refused already.`);
  const repairing = options.filter(({ key, becomes }) => {
    const repaired = changeAt(policy.document, key, becomes);
    return !isAllowed(question, stranger, repaired) && isAllowed(question, rightful, repaired);
  });
  const written = jsonLines(policy.document);
  const shown = ({ key, because, becomes }: SpotOption): PreparedOption => {
    const lines = written.places.get(key);
    if (!lines) throw new Error(`Question ${id} has nothing at ${key}.`);
    return {
      key,
      because,
      text: lineText(written, lines),
      lines,
      ...(becomes !== undefined && { becomes: JSON.stringify(becomes) }),
    };
  };
  return {
    options: options.map(shown),
    exhibit: { kind: 'document', title: policy.id, written },
    settled: onlyOne(
      id,
      repairing.map(({ key }) => key),
    ),
  };
}
