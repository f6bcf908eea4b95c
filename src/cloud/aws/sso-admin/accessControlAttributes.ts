import type { InputOf } from '../../../wire/aws/members.ts';
import type { IdentityCenterIn } from '../../world/world.ts';
import type { Steps } from '../iam/steps.ts';
import { notFound, validation } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must, present } from '../identity-center/adminSteps.ts';
import type { attributesMember } from './members.ts';

type Attributes = NonNullable<IdentityCenterIn['accessControlAttributes']>;

/**
 * The attributes of a request as the instance keeps them: each key once, each from a path of a user.
 * `__proto__` is refused: a world cannot hold it.
 */
export function* readAttributes({
  AccessControlAttributes,
}: InputOf<(typeof attributesMember)['members']>): Steps<Attributes> {
  const pairs = AccessControlAttributes.map(
    ({ Key, Value: { Source } }) => [Key, Source[0] ?? ''] as const,
  );
  const keys = pairs.map(([key]) => key);
  yield* must(
    rules.attributesFit,
    new Set(keys).size === keys.length &&
      pairs.every(([key, source]) => key !== '__proto__' && /^\$\{path:[^}]+\}$/.test(source)),
    validation('Every attribute needs a key of its own and a source such as ${path:userName}.'),
    { saw: pairs.map(([key, source]) => `${key} = ${source}`) },
  );
  return Object.fromEntries(pairs);
}

/** The attributes that the instance has. */
export const findAttributes = ({ accessControlAttributes }: IdentityCenterIn): Steps<Attributes> =>
  present(
    rules.attributesSet,
    accessControlAttributes,
    notFound('The instance has no configuration of attributes for access control.'),
  );
