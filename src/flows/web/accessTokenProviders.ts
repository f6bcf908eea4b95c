import { roleArn } from './webNames.ts';

/** What an app has to know of a provider whose access tokens STS takes. */
export interface AccessTokenProvider {
  /** The app’s id there. */
  readonly clientId: string;
  readonly scope: string;
  readonly authorization: string;
  readonly token: string;
  /** What STS calls the provider: `ProviderId`. */
  readonly providerId: string;
  /** The role for its people. */
  readonly role: string;
}

export const facebook: AccessTokenProvider = {
  clientId: '880123456789012',
  scope: 'public_profile',
  authorization: 'https://www.facebook.com/dialog/oauth',
  token: 'https://graph.facebook.com/oauth/access_token',
  providerId: 'graph.facebook.com',
  role: roleArn('FacebookUser'),
};

export const amazon: AccessTokenProvider = {
  clientId: 'amzn1.application-oa2-client.4d8c2f7ab3e14690',
  scope: 'profile',
  authorization: 'https://www.amazon.com/ap/oa',
  token: 'https://api.amazon.com/auth/o2/token',
  providerId: 'www.amazon.com',
  role: roleArn('AmazonUser'),
};
