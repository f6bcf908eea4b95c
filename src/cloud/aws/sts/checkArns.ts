import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { parseIamArn } from '../arns.ts';
import { awsRules } from '../rules.ts';

export interface CheckedArns {
  readonly parts: readonly Why[];
  readonly error?: AwsError;
}

/**
 * Whether the ARNs of the request name a role and a SAML provider at all. Text for the role as recorded
 * from AWS (FACTS 14); for the provider the lab says the same.
 */
export function checkArns(roleArn: string, principalArn: string): CheckedArns {
  const asked = [
    [awsRules.roleArn, roleArn, 'role'],
    [awsRules.principalArn, principalArn, 'saml-provider'],
  ] as const;
  const parts = asked.map(([rule, arn, type]) =>
    check(rule, parseIamArn(arn)?.type === type, {
      saw: arn,
      wanted: `arn:aws:iam::<account>:${type}/<name>`,
    }),
  );
  const wrong = asked.find((_, index) => parts[index]?.holds === false);
  return {
    parts,
    ...(wrong && { error: awsError('ValidationError', 400, `${wrong[1]} is invalid`) }),
  };
}
