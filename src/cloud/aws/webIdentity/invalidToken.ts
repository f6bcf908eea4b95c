import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';

/** `InvalidIdentityToken`, the answer to a token that STS does not take (FACTS 5.7). */
export const invalidToken = (message: string): AwsError =>
  awsError('InvalidIdentityToken', 400, message);

/** The two blanks are AWS's. */
export const noVerificationKey = invalidToken(
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
);

/** Where AWS says nothing more exact. */
export const notValidated = invalidToken(
  'The web identity token provided could not be validated. See the AssumeRoleWithWebIdentity documentation for requirements.',
);
