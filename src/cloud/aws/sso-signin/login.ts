import { allOf, check } from '../../../kit/why.ts';
import { fieldOf, formOf, readQuery } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { Answer, Scene } from '../../network.ts';
import { awsHost } from '../hosts.ts';
import { instanceIn } from '../identity-center/instance.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { checkPassword } from './checkPassword.ts';
import { checkOneTimeCode, startStep } from './oneTimeCode.ts';
import { finishSignIn } from './finishSignIn.ts';
import { portalPath } from './signInAddress.ts';
import { codePage, noInstancePage, notVerified, passwordPage } from './signInPages.ts';

/** `/platform/login`: the form, and what it brings back. */
export function login(request: HttpRequest, { world }: Scene): Answer {
  const fields = request.method === 'POST' ? formOf(request) : readQuery(request.url);
  const directoryId = fieldOf(fields, 'directory_id') ?? '';
  const backTo = portalPath(fieldOf(fields, 'continue'));
  const instance = instanceIn(world, awsHost(new URL(request.url).host)?.region ?? '');
  const there = check(rules.instance, instance?.identityStoreId === directoryId, {
    saw: directoryId,
    ...(instance && { wanted: instance.identityStoreId }),
  });
  if (!instance || there.holds === false)
    return { world, response: noInstancePage(), why: allOf(rules.signIn, [there]) };
  if (request.method !== 'POST')
    return {
      world,
      response: passwordPage(directoryId, backTo),
      why: allOf(rules.signIn, [there]),
    };
  const step = fieldOf(fields, 'step');
  if (step !== undefined) {
    const code = checkOneTimeCode(world, instance, step, fieldOf(fields, 'mfa_code') ?? '');
    const why = allOf(rules.signIn, [there, ...code.parts]);
    const { userId } = code;
    if (userId !== undefined && code.world.identityCenter)
      return {
        ...finishSignIn(code.world, request, code.world.identityCenter, { userId }, backTo),
        why,
      };
    const response = code.over
      ? passwordPage(directoryId, backTo, { error: notVerified })
      : codePage(directoryId, backTo, step, notVerified);
    return { world: code.world, response, why: { ...why, holds: false } };
  }
  const userName = fieldOf(fields, 'username') ?? '';
  const { found, parts } = checkPassword(
    world,
    instance,
    userName,
    fieldOf(fields, 'password') ?? '',
  );
  const why = allOf(rules.signIn, [there, ...parts]);
  if (!found)
    return {
      world,
      response: passwordPage(directoryId, backTo, { error: notVerified, userName }),
      why: { ...why, holds: false },
    };
  // A directory has its own second factors (RADIUS); the store's are for its own passwords.
  if (instance.identitySource.kind === 'identity-center' && found.user.totpSecret !== undefined) {
    const [step, next] = startStep(world, found.userId);
    return { world: next, response: codePage(directoryId, backTo, step), why };
  }
  return { ...finishSignIn(world, request, instance, found, backTo), why };
}
