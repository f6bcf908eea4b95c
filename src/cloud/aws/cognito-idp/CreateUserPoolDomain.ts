import { check } from '../../../kit/why.ts';
import { integer, required, structure, text } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { checked } from '../reasons.ts';
import { adminTurn } from './adminTurn.ts';
import { invalidParameter } from './errors.ts';
import { poolIdMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { changePool, poolAtDomain } from './userPools.ts';

/** Words that no prefix may have (Cognito Developer Guide, "Using the Amazon Cognito prefix domain"). */
const reserved = ['amazon', 'aws', 'cognito'];

/**
 * CreateUserPoolDomain (Amazon Cognito user pools API Reference): the hosted UI of the pool answers at
 * `{domain}.auth.{region}.amazoncognito.com`. AWS publishes the code of the refusals, not the texts.
 */
export const createUserPoolDomain = awsAction({
  name: 'CreateUserPoolDomain',
  signed: true,
  members: {
    Domain: required(
      text({ length: [1, 63], pattern: String.raw`^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$` }),
    ),
    UserPoolId: required(poolIdMember),
    ManagedLoginVersion: integer(),
    CustomDomainConfig: structure({ CertificateArn: required(text({ length: [20, 2048] })) }),
  },
  reference: {
    checks: [
      'the caller may do this with the pool',
      'the pool has no domain yet',
      'the domain is free in the region, and without the words amazon, aws and cognito',
    ],
    errors: ['AccessDeniedException', 'InvalidParameterException', 'ResourceNotFoundException'],
    differs: [
      'A domain of one’s own (CustomDomainConfig) is refused.',
      'Both versions of managed login look the same.',
    ],
  },
  run: ({ Domain, UserPoolId, CustomDomainConfig }, call) =>
    adminTurn(call, 'CreateUserPoolDomain', UserPoolId, ({ poolId, pool }, reasons) => {
      const { world, region } = call;
      const word = reserved.find((one) => Domain.includes(one));
      for (const outcome of [
        checked(
          check(cognitoIdpRules.prefixDomain, CustomDomainConfig === undefined),
          invalidParameter('Custom domains are not available.'),
        ),
        checked(
          check(cognitoIdpRules.domainWords, word === undefined, { saw: Domain }),
          invalidParameter(`Domain cannot contain reserved word: ${word ?? ''}`),
        ),
        checked(
          check(cognitoIdpRules.onlyDomain, pool.domain === undefined, {
            saw: pool.domain ?? 'none',
          }),
          invalidParameter('User pool already has a domain configured.'),
        ),
        checked(
          check(cognitoIdpRules.domainFree, poolAtDomain(world, region, Domain) === undefined, {
            saw: Domain,
          }),
          invalidParameter('Domain already associated with another user pool.'),
        ),
      ]) {
        const { error } = reasons.take(outcome);
        if (error) return reasons.refuse(world, error);
      }
      return reasons.answer(
        changePool(world, poolId, (before) => ({ ...before, domain: Domain })),
        {},
      );
    }),
});
