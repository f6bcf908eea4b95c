import { photosBucket } from '../../cloud/world/defaultNames.ts';
import type { Fault } from '../flow.ts';
import { changeRole } from '../worldChanges.ts';
import { facebook } from './accessTokenProviders.ts';
import { limitedLoginToken } from './limitedLoginToken.ts';
import { callback } from './photoApp.ts';
import { allOf, changeIssuer, trustTokens } from './webChanges.ts';

const facebookChosen = { provider: 'facebook' } as const;
const amazonChosen = { provider: 'amazon' } as const;

/** Registers another app at Facebook. */
const anotherApp = (id: string, name: string) =>
  changeIssuer('graph.facebook.com', 'facebook', ({ clients, ...rest }) => ({
    ...rest,
    clients: { ...clients, [id]: { name, redirectUris: [callback] } },
  }));

export const webIdentityAccessTokenFaults: readonly Fault[] = [
  {
    id: 'id-token-instead',
    title: 'The app sends the ID token of Facebook’s Limited Login',
    breaks: (world) => world,
    choices: facebookChosen,
    inputs: { tokenInstead: limitedLoginToken },
    expect: {
      step: 'assume-role-by-facebook',
      rule: 'sts.web.provider-vouches',
      error: 'IDPRejectedClaim',
    },
    lesson:
      'With ProviderId STS takes the token for an access token and asks Facebook about it. Facebook’s Limited Login on phones gives an ID token, which the Graph API does not know.',
    repair:
      'Use the login that gives an access token, or trade the ID token through an OIDC provider for www.facebook.com, without ProviderId.',
  },
  {
    id: 'provider-id-missing',
    title: 'The app leaves ProviderId out',
    breaks: (world) => world,
    choices: amazonChosen,
    inputs: { providerId: '' },
    expect: {
      step: 'assume-role-by-amazon',
      rule: 'sts.web.token',
      error: 'InvalidIdentityToken',
    },
    lesson:
      'Without ProviderId the token has to be an ID token. An access token is not a JWT, and nothing in it says whose it is.',
    repair: 'Send ProviderId www.amazon.com along.',
  },
  {
    id: 'url-as-provider-id',
    title: 'ProviderId is written as a URL',
    breaks: (world) => world,
    choices: facebookChosen,
    inputs: { providerId: 'https://graph.facebook.com' },
    expect: {
      step: 'assume-role-by-facebook',
      rule: 'sts.web.provider-id',
      error: 'ValidationError',
    },
    lesson:
      'ProviderId is a host name: graph.facebook.com or www.amazon.com. A scheme, a port, or the issuer of an OpenID Connect provider does not belong there.',
    repair: 'Write graph.facebook.com.',
  },
  {
    id: 'app-registered-anew',
    title: 'The app got a new id at Facebook',
    breaks: anotherApp('880999000111222', 'Photo app'),
    choices: facebookChosen,
    inputs: { clientId: '880999000111222' },
    expect: {
      step: 'assume-role-by-facebook',
      rule: 'trust.condition',
      error: 'AccessDenied',
    },
    lesson:
      'The trust policy tests graph.facebook.com:app_id, and the token is of another app, though its name and its people are the same.',
    repair: 'Name 880999000111222 in the trust policy; both ids, while old copies of the app live.',
  },
  {
    id: 'app-removed',
    title: 'Ana removes the app in her Facebook settings',
    before: 'assume-role-by-facebook',
    breaks: (world) => ({
      ...world,
      openIdGrants: world.openIdGrants.filter(
        ({ provider, person }) => provider !== 'graph.facebook.com' || person !== 'ana',
      ),
    }),
    choices: facebookChosen,
    expect: {
      step: 'assume-role-by-facebook',
      rule: 'sts.web.provider-vouches',
      error: 'IDPRejectedClaim',
    },
    lesson:
      'STS asks at every trade, so a token that was withdrawn is refused at once. An ID token could not be withdrawn. Credentials that were issued before go on to work until they end.',
    repair: 'Let Ana sign in again, if she wants to.',
  },
  {
    id: 'provider-down',
    title: 'Amazon’s sign-in is down',
    before: 'assume-role-by-amazon',
    breaks: (world) => {
      const { 'www.amazon.com': _down, ...others } = world.openIdProviders;
      return { ...world, openIdProviders: others };
    },
    choices: amazonChosen,
    expect: {
      step: 'assume-role-by-amazon',
      rule: 'sts.web.provider-asked',
      error: 'IDPCommunicationError',
    },
    lesson:
      'STS can issue nothing while it cannot ask. Of all errors of this call, this one is worth another attempt after a while; the token is not at fault.',
    repair: 'Try again, with growing pauses.',
  },
  {
    id: 'copied-policy',
    title: 'Amazon’s role was copied from Facebook’s',
    breaks: changeRole('AmazonUser', (role) => ({
      ...role,
      policies: {
        OwnPhotos: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 's3:ListBucket',
              Resource: `arn:aws:s3:::${photosBucket}`,
              Condition: { StringLike: { 's3:prefix': 'people/${graph.facebook.com:id}/*' } },
            },
            {
              Effect: 'Allow',
              Action: 's3:GetObject',
              Resource: `arn:aws:s3:::${photosBucket}/people/\${graph.facebook.com:id}/*`,
            },
          ],
        },
      },
    })),
    choices: amazonChosen,
    expect: { step: 'list-photos', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'A session of Login with Amazon has no key graph.facebook.com:id. A variable without a value makes its statement match nothing, so nothing is allowed.',
    repair: 'Write ${www.amazon.com:user_id} in its place.',
  },
  {
    id: 'token-of-another-app',
    title: 'The role does not test which app the token is for',
    breaks: allOf(
      trustTokens('FacebookUser', 'graph.facebook.com'),
      anotherApp('770987654321098', 'Quiz of the day'),
    ),
    choices: facebookChosen,
    inputs: { clientId: '770987654321098' },
    succeeds:
      'Ana only played a quiz. Its maker took the access token that she gave to the quiz to the photo app’s role, and has her photos.',
    lesson:
      'Facebook vouches for Ana, but to whichever app she signed in to. A role that does not test app_id takes the word given to any app on Facebook as given to yours.',
    repair: 'Test graph.facebook.com:app_id in the trust policy.',
    stopped: {
      by: trustTokens('FacebookUser', 'graph.facebook.com', {
        StringEquals: { 'graph.facebook.com:app_id': facebook.clientId },
      }),
      expect: {
        step: 'assume-role-by-facebook',
        rule: 'trust.condition',
        error: 'AccessDenied',
      },
    },
  },
];
