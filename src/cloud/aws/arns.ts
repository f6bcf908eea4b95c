/** Amazon Resource Names of the objects the mock holds (FACTS 0.3). */
export const userArn = (account: string, path: string, name: string): string =>
  `arn:aws:iam::${account}:user${path}${name}`;

export const roleArn = (account: string, path: string, name: string): string =>
  `arn:aws:iam::${account}:role${path}${name}`;

export const rootArn = (account: string): string => `arn:aws:iam::${account}:root`;

export const groupArn = (account: string, path: string, name: string): string =>
  `arn:aws:iam::${account}:group${path}${name}`;

/** The session of GetFederationToken. */
export const federatedUserArn = (account: string, name: string): string =>
  `arn:aws:sts::${account}:federated-user/${name}`;

/** `provider` is the issuer's URL without its scheme. */
export const openIdConnectProviderArn = (account: string, provider: string): string =>
  `arn:aws:iam::${account}:oidc-provider/${provider}`;

export const samlProviderArn = (account: string, name: string): string =>
  `arn:aws:iam::${account}:saml-provider/${name}`;

/** The session of a role. The role's path is dropped, as AWS does. */
export const assumedRoleArn = (account: string, role: string, session: string): string =>
  `arn:aws:sts::${account}:assumed-role/${role}/${session}`;

export const managedPolicyArn = (account: string, name: string): string =>
  `arn:aws:iam::${account}:policy/${name}`;

export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;

export const objectArn = (bucket: string, key: string): string => `arn:aws:s3:::${bucket}/${key}`;

/** An IAM object's ARN in its parts: `path` starts and ends with a slash. */
export interface IamArn {
  readonly account: string;
  readonly type: string;
  readonly path: string;
  readonly name: string;
}

/** Reads the ARN of an IAM object; undefined where the text is not one. */
export function parseIamArn(arn: string): IamArn | undefined {
  const match = /^arn:aws:iam::(\d{12}|aws):([a-z-]+)(\/(?:[!-~]+\/)?)([^/]+)$/.exec(arn);
  if (!match) return undefined;
  const [, account = '', type = '', path = '', name = ''] = match;
  return { account, type, path, name };
}
