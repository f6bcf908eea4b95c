import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { stsRules } from './rules.ts';

/** The one provider of contexts that AWS has: IAM Identity Center (STS API Reference, ProvidedContext). */
export const identityCenterContext = 'arn:aws:iam::aws:contextProvider/IdentityCenter';

/**
 * Checks the contexts of a request. Trusted identity propagation has an assertion of Identity Center here;
 * nothing in a world issues one yet, so none can be told from a forgery and each is refused. AWS publishes
 * neither code nor text.
 */
export function checkContexts(
  contexts: readonly { readonly ProviderArn: string | undefined }[] | undefined,
): { readonly parts: readonly Why[]; readonly error?: AwsError } {
  if (contexts === undefined || contexts.length === 0) return { parts: [] };
  const saw = contexts.map(({ ProviderArn = 'none' }) => ProviderArn);
  const strange = saw.find((arn) => arn !== identityCenterContext);
  const provider = check(stsRules.contextProvider, strange === undefined, {
    saw,
    wanted: identityCenterContext,
  });
  const assertion = check(stsRules.contextAssertion, strange === undefined ? false : null, {
    wanted: 'an assertion that Identity Center issued in this world',
  });
  return {
    parts: [allOf(stsRules.providedContexts, [provider, assertion])],
    error:
      strange === undefined
        ? awsError('InvalidParameterValue', 400, 'The context assertion is not valid.')
        : awsError('ValidationError', 400, `${strange} is invalid`),
  };
}
