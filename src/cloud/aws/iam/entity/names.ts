import { entityAlreadyExists, validation } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must, type Steps } from '../steps.ts';
import { isTaken } from './kinds.ts';

/** A name that AWS would take and that no object of JavaScript can hold as a member. */
const unstorable = '__proto__';

/** Whether a world can keep something under this name. AWS has no such limit. */
export function* storable(name: string): Steps<void> {
  if (name === unstorable)
    yield* must(iamApiRules.argument, false, validation(`${name} cannot be used as a name here.`), {
      saw: name,
    });
}

/** The name must be free, whatever its letter case. `text` is what AWS says of one that is not. */
export function* free(
  record: Readonly<Record<string, unknown>>,
  name: string,
  text: string,
): Steps<void> {
  yield* storable(name);
  yield* must(iamApiRules.nameFree, !isTaken(record, name), entityAlreadyExists(text), {
    saw: name,
  });
}
