import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { readAwsError, readMember } from '../../../wire/aws/readAnswer.ts';
import { fieldOf, formOf } from '../../../wire/http/form.ts';
import { findPerson } from '../../idp/findPerson.ts';
import type { Answer } from '../../network.ts';
import { readyPage } from './brokerPages.ts';
import { brokerSessionOf } from './brokerSession.ts';
import { type BrokerTurn, goOn, refuse } from './brokerTurn.ts';
import { callSts } from './callSts.ts';
import { brokerRules as rules } from './rules.ts';

/** `POST /access`: looks whether the person may have what they ask for, and gets it from STS. */
export async function obtainAccess(turn: BrokerTurn): Promise<Answer> {
  const { scene, broker, request } = turn;
  const known = brokerSessionOf(turn);
  const signedIn = check(rules.session, known !== undefined);
  const directory = own(scene.world.directories, broker.directory);
  const person =
    known && directory && findPerson(directory, broker.directory, known.session.person);
  if (!known || !person) return refuse(turn, scene.world, 401, 'Sign in first.', [signedIn]);

  const wanted = fieldOf(formOf(request), 'access') ?? '';
  const access = own(broker.access, wanted);
  const { groups } = person.person;
  const parts = [
    signedIn,
    check(rules.accessKnown, access !== undefined, {
      saw: wanted,
      wanted: Object.keys(broker.access),
    }),
    check(rules.group, access && broker.checksGroup ? groups.includes(access.group) : null, {
      saw: groups,
      ...(access && { wanted: access.group }),
    }),
  ];
  if (!access || parts.some(({ holds }) => holds === false))
    return refuse(turn, scene.world, 403, 'You may not have this access.', parts);

  const { world, exchange } = await callSts(turn, access, person);
  const { response, why, evidence } = exchange;
  const all = why ? [...parts, why] : parts;
  const error = response && readAwsError(response);
  if (!response || error) {
    const text = error
      ? `${error.message} (Service: AWSSecurityTokenService; Status Code: ${response.status}; Error Code: ${error.code}; Request ID: ${error.requestId})`
      : 'The broker could not reach STS.';
    return refuse(turn, world, 403, text, all, evidence);
  }
  const member = (name: string): string => readMember(response, name) ?? '';
  const credentials = {
    accessKeyId: member('AccessKeyId'),
    secretAccessKey: member('SecretAccessKey'),
    sessionToken: member('SessionToken'),
    expiration: member('Expiration'),
  };
  const kept = {
    ...world,
    webSessions: world.webSessions.set(known.handle, { ...known.session, credentials }),
  };
  return goOn(kept, readyPage(broker, member('Arn')), all, evidence);
}
