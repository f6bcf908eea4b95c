import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { parseIamArn } from '../arns.ts';
import { awsRules } from '../rules.ts';

export interface CheckedArn {
  readonly why: Why;
  readonly error?: AwsError;
}

/**
 * Whether a parameter is the ARN of an object of this kind at all. Text for a role as recorded from AWS
 * (FACTS 14); for the others the lab says the same.
 */
function checkArn(rule: string, arn: string, type: string): CheckedArn {
  const why = check(rule, parseIamArn(arn)?.type === type, {
    saw: arn,
    wanted: `arn:aws:iam::<account>:${type}/<name>`,
  });
  return {
    why,
    ...(why.holds === false && { error: awsError('ValidationError', 400, `${arn} is invalid`) }),
  };
}

/** RoleArn of an AssumeRole operation. */
export const checkRoleArn = (arn: string): CheckedArn => checkArn(awsRules.roleArn, arn, 'role');

/** PrincipalArn of AssumeRoleWithSAML. */
export const checkSamlProviderArn = (arn: string): CheckedArn =>
  checkArn(awsRules.principalArn, arn, 'saml-provider');
