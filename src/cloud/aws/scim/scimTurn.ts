import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { scimError } from './scimAnswer.ts';

/** The value that each attribute has to have. A filter that is none that the service takes has no attribute. */
export type ScimFilter = ReadonlyMap<string, string>;

/** A request of the identity provider that proved to be its own. */
export interface ScimTurn {
  readonly world: World;
  readonly identityCenter: IdentityCenterIn;
  readonly method: string;
  /** Of one resource; undefined for all of them. */
  readonly id: string | undefined;
  /** Undefined: everything is wanted. */
  readonly filter: ScimFilter | undefined;
  readonly body: JsonObject | undefined;
}

export interface ScimOutcome {
  readonly world: World;
  readonly response: HttpResponse;
}

export const notFoundHere = ({ world }: ScimTurn): ScimOutcome => ({
  world,
  response: scimError(404, 'The resource does not exist.'),
});

export const unfit = ({ world }: ScimTurn): ScimOutcome => ({
  world,
  response: scimError(400, 'The request is unparsable, or violates the schema.', 'invalidValue'),
});

export const taken = ({ world }: ScimTurn): ScimOutcome => ({
  world,
  response: scimError(409, 'A resource of this name exists already.', 'uniqueness'),
});
