import { dataAccount } from '../../cloud/world/defaultNames.ts';

/** The ARN of a role of the data account. */
export const roleArn = (name: string): string => `arn:aws:iam::${dataAccount}:role/${name}`;

/** The ARN of IAM's OIDC provider for an issuer, in the data account. */
export const iamProviderArn = (issuer: string): string =>
  `arn:aws:iam::${dataAccount}:oidc-provider/${issuer}`;

/** The partner outside of AWS, whose API takes tokens of AWS. */
export const partnerHost = 'api.partner.example';
