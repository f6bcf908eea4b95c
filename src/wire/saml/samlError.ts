import { failures, nodesOf, type Why } from '../../kit/why.ts';
import { samlRules } from './rules.ts';

/** How AWS answers a Response it refuses. */
export interface SamlError {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** The inner service that AWS names when the issuer is unknown. */
  readonly cause?: { readonly service: string; readonly code: string };
}

const invalidToken = (message: string): SamlError => ({
  code: 'InvalidIdentityToken',
  status: 400,
  message,
});
const expired = (message: string): SamlError => ({
  code: 'ExpiredTokenException',
  status: 400,
  message,
});

export const invalidResponse =
  'Your request included an invalid SAML response. To logout, click here.';
export const invalidSignature = 'Response signature invalid';

const seen = (why: Why): string => (typeof why.saw === 'string' ? why.saw : (why.saw?.[0] ?? ''));

type Answer = SamlError | ((why: Why) => SamlError);

const unusable = invalidToken(invalidResponse);
const untrusted = invalidToken(invalidSignature);

/**
 * The first that fails decides: what the message is, then whose it is, then whether it is still good,
 * then what it says. Texts: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html;
 * "Response has expired" and the code of the issuer's error as users report them. Users of AD FS, whose
 * confirmations also end after five minutes, report the text about redemption: so that is looked at first.
 */
const answers: readonly (readonly [rule: string, answer: Answer])[] = [
  [
    samlRules.size,
    (why) => {
      const tooLong = Number.parseInt(seen(why), 10) > 4;
      const limit = tooLong ? 'less than or equal to 100000' : 'greater than or equal to 4';
      return {
        code: 'ValidationError',
        status: 400,
        message: `1 validation error detected: Value at 'sAMLAssertion' failed to satisfy constraint: Member must have length ${limit}`,
      };
    },
  ],
  [samlRules.document, unusable],
  [samlRules.message, unusable],
  [
    samlRules.issuer,
    {
      ...invalidToken('Issuer not present in specified provider'),
      cause: {
        service: 'AWSOpenIdDiscoveryService',
        code: 'AuthSamlInvalidSamlResponseException',
      },
    },
  ],
  [samlRules.provider, untrusted],
  [samlRules.signature, untrusted],
  [samlRules.confirmation, unusable],
  [samlRules.issueInstant, expired('Token must be redeemed within 5 minutes of issuance')],
  [samlRules.confirmationExpiry, expired('Response has expired')],
  [samlRules.notOnOrAfter, expired('Response has expired')],
  [samlRules.notBefore, unusable],
  [samlRules.audience, invalidToken('Response does not contain the required audience.')],
  [samlRules.recipient, unusable],
  [samlRules.role, unusable],
  [samlRules.rolePair, unusable],
  [samlRules.roleSessionName, invalidToken('RoleSessionName is required in AuthnResponse')],
  [
    samlRules.roleSessionNamePattern,
    invalidToken('RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}'),
  ],
  [
    samlRules.sourceIdentity,
    invalidToken('Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"'),
  ],
  [
    samlRules.sessionDuration,
    (why) => {
      const value = seen(why);
      if (!/^\d+$/.test(value)) return unusable;
      const limit =
        Number(value) > 43_200 ? 'less than or equal to 43200' : 'greater than or equal to 900';
      return {
        code: 'ValidationError',
        status: 400,
        message: `1 validation error detected: Value '${value}' at 'durationSeconds' failed to satisfy constraint: Member must have value ${limit}`,
      };
    },
  ],
  [
    samlRules.principalTagsUnique,
    {
      code: 'InvalidParameterValue',
      status: 400,
      message: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    },
  ],
  [samlRules.principalTags, unusable],
  [
    samlRules.transitiveTagKeys,
    {
      code: 'InvalidParameterValue',
      status: 400,
      message: 'The specified transitive tag key must be included in the requested tags.',
    },
  ],
  [samlRules.nameIdFormat, unusable],
  [
    samlRules.nameId,
    {
      code: 'AccessDenied',
      status: 403,
      message: 'Not authorized to perform sts:AssumeRoleWithSAML',
    },
  ],
];

/** What AWS answers, or undefined where nothing failed. */
export function samlErrorOf(why: Why): SamlError | undefined {
  if (why.holds !== false) return undefined;
  const failed = nodesOf(why).filter(({ holds }) => holds === false);
  for (const [rule, answer] of answers) {
    const node = failed.find((one) => one.rule === rule);
    if (node) return typeof answer === 'function' ? answer(node) : answer;
  }
  const rules = failures(why).map(({ rule }) => rule);
  throw new Error(`No answer is defined for ${rules.join(', ')}.`);
}
