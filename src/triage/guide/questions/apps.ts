import type { GuideQuestion } from '../guide.ts';

/** Users of an app. */
export const appQuestions: readonly GuideQuestion[] = [
  {
    id: 'app-reach',
    asks: 'Once a user is signed in, whom does the app call?',
    short: 'App calls whom?',
    hint: 'Follow a request to where it lands. Your own server or your API is the first answer; an upload straight into S3 is the second.',
    answers: [
      {
        id: 'own',
        text: 'Our own back end, which wants to know who is asking',
        short: 'Our back end',
        because: 'A back end checks a token. No AWS credentials are needed for that.',
        leads: { outcome: 'T2' },
      },
      {
        id: 'aws',
        text: 'AWS services, straight from the phone or the browser',
        short: 'AWS services',
        because:
          'AWS services take no sign-in token in place of a signature. The app needs credentials that expire.',
        leads: { question: 'app-sign-in' },
      },
    ],
  },
  {
    id: 'app-sign-in',
    asks: 'Who signs these users in?',
    short: 'Signed in by whom?',
    hint: 'Where several answers are true, take the one that is true of most users. One identity pool can serve them all.',
    answers: [
      {
        id: 'social',
        text: 'A provider they already know, such as Google, Facebook or Amazon',
        short: 'Social provider',
        because:
          'The sign-in exists. What is missing is the trade of its token for AWS credentials.',
        leads: { question: 'app-trade' },
      },
      {
        id: 'company',
        text: 'Each customer’s own company, by SAML 2.0 or OpenID Connect',
        short: 'Customer’s company',
        because:
          'That is software as a service: many companies, each with a provider. An identity pool takes them as it takes Google.',
        leads: { outcome: 'T1' },
      },
      {
        id: 'ourselves',
        text: 'We do: sign-up, passwords, a second factor',
        short: 'We do',
        because:
          'First people need a place to sign in. Then its token is traded for AWS credentials.',
        leads: { outcome: 'app-sign-up' },
      },
      {
        id: 'nobody',
        text: 'Nobody: guests use the app without signing in',
        short: 'Nobody',
        because:
          'Guests can have a role of their own, with few permissions. Only an identity pool gives them one.',
        leads: { outcome: 'cognito-guest' },
      },
    ],
  },
  {
    id: 'app-trade',
    asks: 'Who should trade the sign-in for AWS credentials?',
    short: 'Who trades?',
    hint: 'Without a reason to do otherwise, take the first: it asks least of the app. The other two put the call to STS into the app.',
    answers: [
      {
        id: 'cognito',
        text: 'Cognito, which gives roles by rules that we set beforehand',
        short: 'Cognito',
        because: 'The app makes two calls to Cognito. Cognito picks the role and calls STS.',
        leads: { outcome: 'T1' },
      },
      {
        id: 'app-role',
        text: 'The app, with Cognito’s token: it must name the role itself',
        short: 'App, through Cognito',
        because:
          'The app gets a token of the identity pool and names the role at STS. Only the trust policies then say who may have it.',
        leads: { outcome: 'cognito-classic' },
      },
      {
        id: 'app-alone',
        text: 'The app, without Cognito: one provider, no guests',
        short: 'App alone',
        because:
          'STS takes tokens of the providers themselves. What the app gives up is one identity across providers, guests, and rules for roles.',
        leads: { question: 'app-token' },
      },
    ],
  },
  {
    id: 'app-token',
    asks: 'What does the provider give the app?',
    short: 'Which token?',
    hint: 'An ID token has three parts with dots between them, and whoever has the issuer’s keys can check it. What an access token stands for, only its provider can say.',
    answers: [
      {
        id: 'id-token',
        text: 'An ID token: Google and other OpenID Connect providers',
        short: 'ID token',
        because: 'STS checks the signature of the token by itself, with the keys of its issuer.',
        leads: { outcome: 'web-identity' },
      },
      {
        id: 'access-token',
        text: 'An access token: Facebook, Login with Amazon',
        short: 'Access token',
        because: 'STS cannot check such a token by itself. It asks the provider about it.',
        leads: { outcome: 'web-access-token' },
      },
    ],
  },
];
