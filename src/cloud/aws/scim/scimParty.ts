import { isoTime } from '../../../kit/time.ts';
import { allOf, check } from '../../../kit/why.ts';
import { readJsonObject } from '../../../wire/aws/jsonObject.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { headerOf } from '../../../wire/http/records.ts';
import type { Party } from '../../network.ts';
import { awsHost } from '../hosts.ts';
import { instanceIn } from '../identity-center/instance.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { readFilter } from './scimFilter.ts';
import { scimError } from './scimAnswer.ts';
import { scimGroups } from './scimGroups.ts';
import { scimUsers } from './scimUsers.ts';

const address = /^\/([\w-]+)\/scim\/v2\/(Users|Groups)(?:\/([\w-]+))?\/?$/;

/**
 * Identity Center's SCIM service (RFC 7644), by which an external identity provider keeps the identity store
 * as its own directory is: `https://scim.{region}.amazonaws.com/{tenant}/scim/v2/`. The bearer token is one
 * that an administrator made for the tenant; it lives for a year (FACTS 7.2).
 */
export const scimParty: Party = (request, { world }) => {
  const { host, pathname, href } = new URL(request.url);
  const instance = instanceIn(world, awsHost(host)?.region ?? '');
  const source = instance?.identitySource;
  const scim = source?.kind === 'external' ? source.scim : undefined;
  const [, tenant = '', kind = '', id] = address.exec(pathname) ?? [];
  const here = check(rules.scimTenant, scim !== undefined && scim.tenant === tenant, {
    saw: tenant === '' ? pathname : tenant,
  });
  if (!instance || !scim || here.holds === false)
    return {
      world,
      response: scimError(404, 'There is no such endpoint.'),
      why: allOf(rules.scimRequest, [here]),
    };
  const token = /^Bearer (\S+)$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
  const about = [
    here,
    check(rules.scimToken, token === scim.token),
    check(rules.scimTokenLive, world.clock < scim.expiresAt, {
      saw: isoTime(world.clock),
      wanted: `before ${isoTime(scim.expiresAt)}`,
    }),
  ];
  if (about.some(({ holds }) => holds === false))
    return {
      world,
      response: scimError(401, 'The bearer token is not valid.'),
      why: allOf(rules.scimRequest, about),
    };
  const methods = id === undefined ? ['GET', 'POST'] : ['GET', 'PUT', 'PATCH', 'DELETE'];
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const answers = check(rules.scimMethod, methods.includes(method), {
    saw: request.method,
    wanted: methods,
  });
  if (answers.holds === false)
    return {
      world,
      response: scimError(405, 'The endpoint does not take this method.'),
      why: allOf(rules.scimRequest, [...about, answers]),
    };
  const given = fieldOf(readQuery(href), 'filter');
  const outcome = (kind === 'Users' ? scimUsers : scimGroups)({
    world,
    identityCenter: instance,
    method,
    id,
    filter: given === undefined ? undefined : readFilter(given),
    body: readJsonObject(request.body),
  });
  const { status } = outcome.response;
  const done = check(rules.scimOperation, status < 400, { saw: String(status) });
  return { ...outcome, why: allOf(rules.scimRequest, [...about, answers, done]) };
};
