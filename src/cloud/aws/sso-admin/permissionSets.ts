import { own } from '../../../kit/own.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { IdentityCenterIn, PermissionSetIn, World } from '../../world/world.ts';
import type { Steps } from '../iam/steps.ts';
import { notFound, validation } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must, present } from '../identity-center/adminSteps.ts';
import { changeInstance } from '../identity-center/changes.ts';
import { permissionSetArn, permissionSetIdOf } from '../identity-center/instance.ts';
import { readDuration, writeDuration } from '../identity-center/isoDuration.ts';

export interface FoundPermissionSet {
  readonly id: string;
  readonly set: PermissionSetIn;
}

/** The permission set of this ARN. */
export function* findPermissionSet(
  instance: IdentityCenterIn,
  arn: string,
): Steps<FoundPermissionSet> {
  const id = permissionSetIdOf(instance, arn) ?? '';
  const set = own(instance.permissionSets, id);
  return yield* present(
    rules.permissionSet,
    set && { id, set },
    notFound(`PermissionSet ${arn} not found.`),
    { saw: arn },
  );
}

/** The world with one permission set changed. Accounts have it as it was, until it is provisioned. */
export const putPermissionSet = (
  world: World,
  instance: IdentityCenterIn,
  id: string,
  set: PermissionSetIn,
): World =>
  changeInstance(world, instance, { permissionSets: { ...instance.permissionSets, [id]: set } });

/** How long sessions may be: an hour to twelve (FACTS 7.1). */
const shortest = 3600;
const longest = 43_200;

/** Seconds of a session duration; nothing where none is given. */
export function* readSessionDuration(text: string | undefined): Steps<number | undefined> {
  if (text === undefined) return undefined;
  const seconds = readDuration(text);
  yield* must(
    rules.sessionDuration,
    seconds !== undefined && seconds >= shortest && seconds <= longest,
    validation('SessionDuration must be an ISO 8601 duration from PT1H to PT12H.'),
    { saw: text, wanted: ['PT1H', 'PT12H'] },
  );
  return seconds;
}

/** `PermissionSet` of the API model. */
export const permissionSetResult = (
  instance: IdentityCenterIn,
  { id, set }: FoundPermissionSet,
): AwsStructure => ({
  Name: set.name,
  PermissionSetArn: permissionSetArn(instance, id),
  Description: set.description,
  CreatedDate: new Date(set.createdDate),
  SessionDuration: writeDuration(set.sessionDuration),
  RelayState: set.relayState,
});
